import { useId, useState } from "react";

export interface NumberFieldProps {
  readonly label: string;
  /** By which a link finds the field. */
  readonly name?: string;
  /** Null: empty. */
  readonly value: number | null;
  readonly least: number;
  readonly most?: number;
  readonly isWhole: boolean;
  readonly hint: string;
  /** Said instead of the hint while what stands in the field is no such number. */
  readonly wrong: string;
  readonly onChange: (value: number | null) => void;
}

/** A number that is typed. What is none stays in the field, is said, and changes nothing. */
export function NumberField(props: NumberFieldProps) {
  const { label, name, value, hint, wrong, isWhole, onChange } = props;
  const id = useId();
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? value : numberOf(typed, props);
  // A value from elsewhere takes the place of what was typed, unless that is unfinished.
  const text =
    typed !== null && (number === "wrong" || number === null || number === value) ? typed : String(value ?? "");
  return (
    <div className="number-field">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          name={name}
          type="text"
          inputMode={isWhole ? "numeric" : "decimal"}
          value={text}
          autoComplete="off"
          maxLength={9}
          aria-describedby={noteId}
          aria-invalid={number === "wrong"}
          onChange={(event) => {
            const next = numberOf(event.currentTarget.value, props);
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

function numberOf(
  text: string,
  { least, most = Number.POSITIVE_INFINITY, isWhole }: NumberFieldProps,
): number | null | "wrong" {
  const bare = text.trim();
  if (bare === "") return null;
  const value = Number(bare);
  return Number.isFinite(value) && value >= least && value <= most && (!isWhole || Number.isInteger(value))
    ? value
    : "wrong";
}
