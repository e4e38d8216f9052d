import { useId } from "react";

export interface CheckFieldProps {
  readonly label: string;
  /** By which a link finds the field. */
  readonly name?: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A tick with its label, and below it what it does. */
export function CheckField({ label, name, hint, checked, onChange }: CheckFieldProps) {
  const hintId = useId();
  return (
    <div className="publication-field">
      <label className="checkbox">
        <input
          name={name}
          type="checkbox"
          checked={checked}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p className="step-hint" id={hintId}>
        {hint}
      </p>
    </div>
  );
}
