/** Σ factor·unknown = 0. */
export type Balance = readonly { readonly column: number; readonly factor: number }[];

/** Each row says one unknown, its basic one, by the others: basic + Σ factor·other = 0. */
export interface Tableau {
  readonly rows: readonly Float64Array[];
  /** The basic column of each row. */
  readonly basics: readonly number[];
  /** The row in which a column is basic; −1 for the others. */
  readonly rowOf: Int32Array;
  /** Makes a column the basic one of a row, instead of the one that was. */
  readonly pivot: (place: number, column: number) => void;
}

/** A factor nearer than this to 0 or to a simple fraction is one: sums of a survey have factors of 1. */
const rounding = 1e-7;
/** Halves, thirds, quarters, fifths. */
const fractions = 60;

/**
 * The same balances, solved for one unknown each; those that follow from others go.
 * @param isPreferred columns that are taken as basic ones where they can be
 * Source: Gauss–Jordan elimination, the greatest factor of a row as pivot.
 */
export function createTableau(
  count: number,
  balances: readonly Balance[],
  isPreferred: (column: number) => boolean,
): Tableau {
  const rows: Float64Array[] = [];
  const basics: number[] = [];
  const rowOf = new Int32Array(count).fill(-1);

  const pivot = (place: number, column: number): void => {
    const row = rows[place];
    if (row === undefined) return;
    const factor = row[column] ?? 0;
    const filled: number[] = [];
    for (let each = 0; each < count; each += 1) {
      if (row[each] === 0) continue;
      row[each] = clean((row[each] ?? 0) / factor);
      if (row[each] !== 0) filled.push(each);
    }
    for (const other of rows) {
      const times = other[column] ?? 0;
      if (other === row || times === 0) continue;
      for (const each of filled) other[each] = clean((other[each] ?? 0) - times * (row[each] ?? 0));
      other[column] = 0;
    }
    rowOf[basics[place] ?? column] = -1;
    rowOf[column] = place;
    basics[place] = column;
  };

  for (const balance of balances) {
    const row = new Float64Array(count);
    for (const { column, factor } of balance) row[column] = (row[column] ?? 0) + factor;
    for (const [place, basic] of basics.entries()) {
      const times = row[basic] ?? 0;
      const known = rows[place];
      if (times === 0 || known === undefined) continue;
      for (let each = 0; each < count; each += 1) row[each] = clean((row[each] ?? 0) - times * (known[each] ?? 0));
    }
    const worth = (column: number): number => Math.abs(row[column] ?? 0) * (isPreferred(column) ? 2 ** 20 : 1);
    let best = 0;
    for (let each = 1; each < count; each += 1) if (worth(each) > worth(best)) best = each;
    if (worth(best) === 0) continue;
    rows.push(row);
    basics.push(best);
    pivot(rows.length - 1, best);
  }
  return { rows, basics, rowOf, pivot };
}

function clean(value: number): number {
  const near = Math.round(value * fractions) / fractions;
  return Math.abs(value - near) < rounding ? near : value;
}
