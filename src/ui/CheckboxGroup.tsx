import type { Option } from "./SelectField.tsx";
import "./fields.css";

export interface CheckboxGroupProps {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Once this many are chosen the others cannot be added. */
  readonly most?: number;
}

/** Several choices from a few; the order is that of the options. The last one chosen cannot be taken away. */
export function CheckboxGroup({ legend, options, chosen, onChange, most = options.length }: CheckboxGroupProps) {
  const full = chosen.length >= most;
  const toggle = (value: string, on: boolean) => {
    const next = options
      .map((option) => option.value)
      .filter((other) => (other === value ? on : chosen.includes(other)));
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="field checkbox-group">
      <legend>{legend}</legend>
      <div className="checkbox-group-options">
        {options.map(({ value, label }) => (
          <label key={value} className="checkbox">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              disabled={full && !chosen.includes(value)}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
