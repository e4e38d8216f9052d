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

/**
 * Brings the first of these fields that is there to the reader, and the keyboard with it; else the step where they would be.
 * @param input whose card the field is in; null: in none
 */
export function goToField(number: number, names: readonly string[], input: string | null): void {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-input]")];
  const within = cards.find((card) => card.dataset["input"] === input) ?? document;
  const fields = [...within.querySelectorAll<HTMLElement>("[name]:not(:disabled)")];
  const found = names.flatMap((name) => fields.find((field) => field.getAttribute("name") === name) ?? []);
  const [field] = found;
  if (field === undefined) return goToStep(number);
  const fold = field.closest("details");
  if (fold !== null) fold.open = true;
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
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
