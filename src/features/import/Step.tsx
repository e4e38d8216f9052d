import { useId, type ReactNode } from "react";

export interface StepProps {
  readonly number: number;
  readonly title: string;
  /** Says what will be here, where there is nothing yet. */
  readonly later?: string;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}

/** Brings a step to the reader, and the keyboard with it. */
export function goToStep(number: number): void {
  const heading = document.querySelector<HTMLElement>(`[data-step="${number}"]`);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** One step of the import, numbered, named by its heading. */
export function Step({ number, title, later, busy = false, children }: StepProps) {
  const id = useId();
  return (
    <section className={later === undefined ? "step" : "step step-later"} aria-labelledby={id} aria-busy={busy}>
      <h2 id={id} data-step={number} tabIndex={-1}>
        <span className="step-number">{number}</span> <span>{title}</span>
      </h2>
      <div className="step-body">{later === undefined ? children : <p className="step-hint">{later}</p>}</div>
    </section>
  );
}
