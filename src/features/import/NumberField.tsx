import { useId, useState } from "react";

export interface NumberFieldProps {
  readonly label: string;
  /** Null: empty. */
  readonly value: number | null;
  readonly least: number;
  readonly isWhole: boolean;
  readonly hint: string;
  /** Said instead of the hint while what stands in the field is no such number. */
  readonly wrong: string;
  readonly onChange: (value: number | null) => void;
}

/** A number that is typed. What is none stays in the field, is said, and changes nothing. */
export function NumberField({ label, value, least, isWhole, hint, wrong, onChange }: NumberFieldProps) {
  const id = useId();
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? value : numberOf(typed, least, isWhole);
  // A value from elsewhere takes the place of what was typed, unless that is unfinished.
  const text =
    typed !== null && (number === "wrong" || number === null || number === value) ? typed : String(value ?? "");
  return (
    <div className="number-field">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="text"
          inputMode={isWhole ? "numeric" : "decimal"}
          value={text}
          autoComplete="off"
          maxLength={9}
          aria-describedby={noteId}
          aria-invalid={number === "wrong"}
          onChange={(event) => {
            const next = numberOf(event.currentTarget.value, least, isWhole);
            setTyped(event.currentTarget.value);
            if (next !== "wrong") onChange(next);
          }}
          onBlur={() => setTyped(number === "wrong" ? typed : null)}
        />
      </div>
      <p className={number === "wrong" ? "step-hint field-problem" : "step-hint"} id={noteId}>
        {number === "wrong" ? wrong : hint}
      </p>
    </div>
  );
}

function numberOf(text: string, least: number, isWhole: boolean): number | null | "wrong" {
  const bare = text.trim();
  if (bare === "") return null;
  const value = Number(bare);
  return Number.isFinite(value) && value >= least && (!isWhole || Number.isInteger(value)) ? value : "wrong";
}
