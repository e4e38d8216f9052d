import type { Manifest } from "#core/dataset/schema.ts";
import type { CellImpact, CellImpactKind, YearImpact } from "#core/impact/impact.ts";
import { impactWords } from "#i18n/impactWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatShare, formatYear } from "#i18n/numbers.ts";
import type { Share } from "#core/units.ts";
import { cellWords } from "./cellWords.ts";
import { LongList } from "./LongList.tsx";

export interface CellImpactsProps {
  readonly years: readonly YearImpact[];
  readonly manifest: Manifest;
  readonly locale: Locale;
}

/** Gravest first: what readers lose comes before what they gain. */
const kinds = ["vanishes", "now-withheld", "corrected", "now-shown", "appears", "withheld"] as const;

/** Year by year how many figures come, go and change, with each of them in a list. */
export function CellImpacts({ years, manifest, locale }: CellImpactsProps) {
  const words = impactWords[locale].cells;
  return (
    <section className="impact-part">
      <h3>{words.title}</h3>
      {years.length === 0 && <p>{words.none}</p>}
      {years.map(({ year, kind, cells, unchanged }) => (
        <div key={year}>
          <p>
            <strong>{words.year(formatYear(year, locale), words.kinds[kind])}</strong>
            {words.join}
            {countedCells(cells, unchanged, locale)}
          </p>
          <FormsLost cells={cells} locale={locale} />
          {kinds.map((one) => {
            const found = cells.filter((cell) => cell.kind === one && !isUnseen(cell));
            return found.length === 0 ? null : (
              <details key={one}>
                <summary>{words.counted[one](formatCount(found.length, locale))}</summary>
                <LongList lines={found.map((cell) => lineOf(cell, manifest, locale))} locale={locale} />
              </details>
            );
          })}
        </div>
      ))}
    </section>
  );
}

/** Pooled values and those of the model go where they are not asked for again: easily overlooked. */
function FormsLost({ cells, locale }: { readonly cells: readonly CellImpact[]; readonly locale: Locale }) {
  const words = impactWords[locale].cells;
  const lost = (["pooled", "model"] as const).flatMap((method) => {
    const count = cells.filter(
      (cell) => cell.kind === "vanishes" && cell.row.method === method && !isUnseen(cell),
    ).length;
    return count === 0 ? [] : [words.forms[method](formatCount(count, locale))];
  });
  return lost.length === 0 ? null : <p>{words.lost(formatList(lost, locale))}</p>;
}

/** How many of each kind: 新增 12 个数值、不变的 40 个 */
export function countedCells(cells: readonly CellImpact[], unchanged: number, locale: Locale): string {
  const words = impactWords[locale].cells;
  const count = (kind: CellImpactKind): number => cells.filter((cell) => cell.kind === kind && !isUnseen(cell)).length;
  const unseen = cells.filter(isUnseen).length;
  return formatList(
    [
      ...kinds.flatMap((kind) => (count(kind) === 0 ? [] : [words.counted[kind](formatCount(count(kind), locale))])),
      ...(unseen === 0 ? [] : [words.unseen(formatCount(unseen, locale))]),
      ...(unchanged === 0 ? [] : [words.unchanged(formatCount(unchanged, locale))]),
    ],
    locale,
  );
}

/** A cell that goes and was withheld before: no reader misses it. */
function isUnseen({ kind, before }: CellImpact): boolean {
  return kind === "vanishes" && before === null;
}

function lineOf({ row, kind, before, after }: CellImpact, manifest: Manifest, locale: Locale): string {
  const words = impactWords[locale].cells;
  const name = cellWords(row, manifest, locale);
  const value = (rate: Share | null): string => (rate === null ? words.dash : formatShare(rate));
  switch (kind) {
    case "appears":
      return `${name} ${value(after)}`;
    case "withheld":
      return name;
    case "vanishes":
      return `${name} ${value(before)}`;
    case "now-withheld":
    case "now-shown":
    case "corrected":
      return `${name} ${words.values(value(before), value(after))}`;
  }
}
