import { MathText } from "./MathText.tsx";

export interface FormulaProps {
  readonly notation: string;
  /** The formula as it is read aloud. */
  readonly words: string;
}

/** A formula on a line of its own. */
export function Formula({ notation, words }: FormulaProps) {
  return (
    <div className="formula" role="math" aria-label={words}>
      {notation.split("\n").map((line) => (
        <span key={line} className="formula-line">
          <MathText notation={line} />
        </span>
      ))}
    </div>
  );
}
