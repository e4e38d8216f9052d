import fc from "fast-check";
import { expect, test } from "vitest";
import { importText, waveOf } from "./importing.ts";
import type { Wave } from "#core/dataset/schema.ts";

const years = [2023, 2024] as const;
const areas = ["全市", "潞州区", "上党区"] as const;
const groups = ["合计", "农民", "产业工人", "城镇", "女", "30-39岁"] as const;

interface Figure {
  readonly year: number;
  readonly area: string;
  readonly group: string;
  readonly rate: string;
  readonly n: string;
}

const cells = years.flatMap((year) => areas.flatMap((area) => groups.map((group) => ({ year, area, group }))));

/** Some cells of the cube, each with a rate in per cent and a sample size. */
const figures = fc
  .array(
    fc.record({ keep: fc.boolean(), rate: fc.integer({ min: 51, max: 299 }), n: fc.integer({ min: 90, max: 900 }) }),
    {
      minLength: cells.length,
      maxLength: cells.length,
    },
  )
  .map((values): readonly Figure[] =>
    cells.flatMap((cell, place) => {
      const value = values[place];
      // The first and the last stay, so that no axis is empty.
      const stays = value?.keep === true || place === 0 || place === cells.length - 1;
      return stays && value !== undefined ? [{ ...cell, rate: (value.rate / 10).toFixed(1), n: String(value.n) }] : [];
    }),
  );

type Axis = "year" | "area" | "group";
const titles: Readonly<Record<Axis, string>> = { year: "年份", area: "地区", group: "人群" };
const nameOf = (figure: Pick<Figure, Axis>, axis: Axis): string =>
  axis === "year" ? `${figure.year}年` : figure[axis];

/** The table with some axes in its header, each in a row of its own above 比例 and 样本量; merged cells filled or empty. */
function pivoted(all: readonly Figure[], across: readonly Axis[], isFilled: boolean): string {
  const down = (["year", "area", "group"] as const).filter((axis) => !across.includes(axis));
  const key = (figure: Pick<Figure, Axis>, axes: readonly Axis[]): string =>
    axes.map((axis) => nameOf(figure, axis)).join("|");
  const columns = [...new Set(all.map((figure) => key(figure, across)))].sort();
  const rows = [...new Set(all.map((figure) => key(figure, down)))];
  const found = new Map(all.map((figure) => [`${key(figure, down)} ${key(figure, across)}`, figure]));
  const groupRows = across.map((_, level) => {
    const texts = columns.flatMap((column, place) => {
      const text = column.split("|")[level] ?? "";
      const isSame =
        columns[place - 1]
          ?.split("|")
          .slice(0, level + 1)
          .join("|") ===
        column
          .split("|")
          .slice(0, level + 1)
          .join("|");
      return isFilled ? [text, text] : [isSame ? "" : text, ""];
    });
    return [...down.map((axis) => (level === 0 || isFilled ? titles[axis] : "")), ...texts];
  });
  const names = [
    ...down.map((axis) => (isFilled ? titles[axis] : "")),
    ...columns.flatMap(() => ["比例(%)", "样本量"]),
  ];
  const data = rows.map((row) => [
    ...row.split("|"),
    ...columns.flatMap((column) => {
      const figure = found.get(`${row} ${column}`);
      return figure === undefined ? ["", ""] : [figure.rate, figure.n];
    }),
  ]);
  return [...groupRows, names, ...data].map((line) => line.join(",")).join("\n");
}

function long(all: readonly Figure[]): string {
  const rows = all.map(({ year, area, group, rate, n }) => `${year},${area},${group},${rate},${n}`);
  return ["年份,地区,人群,比例(%),样本量", ...rows].join("\n");
}

function wavesOf(text: string): readonly Wave[] | string {
  const outcome = importText(text);
  return outcome.kind === "imported" ? outcome.waves : JSON.stringify(outcome.issues);
}

test("a table says the same whichever of its axes stand in the header", { timeout: 60_000 }, () => {
  const across = fc.constantFrom<readonly Axis[]>(
    ["year"],
    ["group"],
    ["area"],
    ["year", "group"],
    ["area", "group"],
    ["group", "year"],
  );
  fc.assert(
    fc.property(figures, across, fc.boolean(), (all, axes, isFilled) => {
      expect(wavesOf(pivoted(all, axes, isFilled))).toEqual(wavesOf(long(all)));
    }),
    { numRuns: 60 },
  );
});

test("the long form has all of it", () => {
  const wave = waveOf(importText(long([{ year: 2024, area: "全市", group: "女", rate: "12.3", n: "400" }])));
  expect(wave.estimates).toMatchObject([{ area: "140400", dimension: "sex", category: "female", rate: 0.123, n: 400 }]);
});
