import { useId, type ReactNode } from "react";

export interface StepProps {
  readonly number: number;
  readonly title: string;
  /** Says what will be here, where there is nothing yet. */
  readonly later?: string;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}

/** One step of the import, numbered, named by its heading. */
export function Step({ number, title, later, busy = false, children }: StepProps) {
  const id = useId();
  return (
    <section className={later === undefined ? "step" : "step step-later"} aria-labelledby={id} aria-busy={busy}>
      <h2 id={id}>
        <span className="step-number">{number}</span> <span>{title}</span>
      </h2>
      <div className="step-body">{later === undefined ? children : <p className="step-hint">{later}</p>}</div>
    </section>
  );
}
