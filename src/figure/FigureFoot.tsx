import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { Unbroken } from "#ui/Unbroken.tsx";
import { useNarrow } from "./useNarrow.ts";

/** How many notes a phone shows at once. */
const first = 2;

/** Marks, notes, source and edition. On a phone the later notes are folded; on paper and wider screens they never are. */
export function FigureFoot({ spec }: { readonly spec: ChartSpec }) {
  const words = figureWords[spec.locale];
  const isFolded = useNarrow() && spec.notes.length > first + 1;
  const open = isFolded ? spec.notes.slice(0, first) : spec.notes;
  const folded = isFolded ? spec.notes.slice(first) : [];
  const marks = [spec.draft, spec.demo].filter((mark) => mark !== undefined && mark !== null);
  return (
    <div className="figure-foot">
      {(marks.length > 0 || open.length > 0) && (
        <p>
          {marks.map((mark) => (
            <span className="figure-demo" key={mark}>
              {mark}
            </span>
          ))}
          {open.map(noteOf)}
        </p>
      )}
      {folded.length > 0 && (
        <details className="figure-more">
          <summary>{words.moreNotes(String(folded.length))}</summary>
          <p>{folded.map(noteOf)}</p>
        </details>
      )}
      <p className="figure-source">
        <span>{words.source(spec.source)} </span>
        <span className="figure-edition">{words.edition(spec.edition)}</span>
      </p>
    </div>
  );
}

function noteOf(note: string) {
  return (
    <span key={note}>
      <Unbroken text={note} />{" "}
    </span>
  );
}
