import { useId } from "react";
import { importReviewWords } from "#i18n/importReviewWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { SelectField } from "#ui/SelectField.tsx";
import type { PoolPair } from "./poolPairs.ts";

export interface PoolFieldProps {
  readonly pool: PoolPair | null;
  /** Those that the files allow. */
  readonly pairs: readonly PoolPair[];
  readonly isPublished: (year: PoolPair[number]) => boolean;
  readonly locale: Locale;
  readonly onChange: (pool: PoolPair | null) => void;
}

/** Whether two years are pooled, and which. A pair that was chosen stays in the list while the files do not allow it. */
export function PoolField({ pool, pairs, isPublished, locale, onChange }: PoolFieldProps) {
  const words = importReviewWords[locale].pool;
  const hintId = useId();
  const isPossible = pool === null || pairs.some((pair) => keyOf(pair) === keyOf(pool));
  const offered = isPossible ? pairs : [...pairs, pool];
  const note = noteOf(pool, pairs, isPublished, words);
  return (
    <div className="publication-field" role="group" aria-describedby={hintId}>
      <SelectField
        label={words.label}
        name="pool"
        value={pool === null ? "" : keyOf(pool)}
        options={[
          { value: "", label: words.none },
          ...offered.map((pair) => ({ value: keyOf(pair), label: words.pair(String(pair[0]), String(pair[1])) })),
        ]}
        onChange={(value) => onChange(offered.find((pair) => keyOf(pair) === value) ?? null)}
      />
      <div id={hintId}>
        {!isPossible && <p className="step-hint field-problem">{words.impossible}</p>}
        <p className="step-hint">{words.hint}</p>
        {isPossible && note !== null && <p className="step-hint">{note}</p>}
      </div>
    </div>
  );
}

function noteOf(
  pool: PoolPair | null,
  pairs: readonly PoolPair[],
  isPublished: PoolFieldProps["isPublished"],
  words: (typeof importReviewWords)[Locale]["pool"],
): string | null {
  if (pool !== null) return isPublished(pool[0]) ? words.onlyRead(String(pool[0])) : null;
  if (pairs.length === 0) return words.noPair;
  return pairs.some(([first]) => isPublished(first)) ? words.mayBeRead : null;
}

function keyOf([first, second]: PoolPair): string {
  return `${first},${second}`;
}
