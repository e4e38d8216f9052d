import { useId, type ReactNode } from "react";

export interface TextFieldProps {
  readonly label: string;
  /** By which a link finds the field. */
  readonly name?: string;
  readonly value: string;
  readonly hint: string;
  /** What is wrong with the value; null while nothing is. */
  readonly problem: string | null;
  readonly isNumeric?: boolean;
  readonly isWide?: boolean;
  readonly onChange: (value: string) => void;
  /** Stands beside the field. */
  readonly children?: ReactNode;
}

/** A line of text with its label above, and below it the hint or what is wrong. */
export function TextField({
  label,
  name,
  value,
  hint,
  problem,
  isNumeric = false,
  isWide = false,
  onChange,
  children,
}: TextFieldProps) {
  const id = useId();
  const noteId = useId();
  return (
    <div className={isWide ? "publication-field publication-field-wide" : "publication-field"}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          name={name}
          type="text"
          value={value}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={noteId}
          aria-invalid={problem !== null}
          {...(isNumeric && { inputMode: "numeric", maxLength: 4 })}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {children}
      </div>
      <p className={problem === null ? "step-hint" : "step-hint field-problem"} id={noteId}>
        {problem ?? hint}
      </p>
    </div>
  );
}
