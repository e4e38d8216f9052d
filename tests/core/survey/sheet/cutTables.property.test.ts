import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { importText } from "#tests/core/survey/importing.ts";

interface Figure {
  readonly area: string;
  readonly group: string;
  readonly rate: string;
  readonly n: string;
}

const areas = ["全市", "潞州区", "上党区", "屯留区", "襄垣县", "沁源县"];
const groups = ["合计", "农民", "产业工人", "城镇", "农村", "男", "女", "大专"];
const cells = areas.flatMap((area) => groups.map((group) => ({ area, group })));
const headers = {
  area: ["地区", "县区", "县（市、区）"],
  group: ["人群", "类别", "分组"],
  rate: ["比例", "比例（%）", "具备科学素质的比例"],
  n: ["样本量", "调查人数", "有效样本"],
} as const;

const figures: fc.Arbitrary<readonly Figure[]> = fc
  .subarray(cells, { minLength: 2 })
  .chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.array(fc.tuple(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 40, max: 3000 })), {
        minLength: some.length,
        maxLength: some.length,
      }),
    ),
  )
  .map(([some, numbers]) =>
    some.map(({ area, group }, place) => {
      const [rate = 0, n = 0] = numbers[place] ?? [];
      return { area, group, rate: `${(rate / 10).toFixed(1)}%`, n: String(n) };
    }),
  );

/** How one table of several is written. */
const form = fc.record({
  order: fc.shuffledSubarray(["area", "group", "rate", "n"] as const, { minLength: 4, maxLength: 4 }),
  names: fc.record({
    area: fc.constantFrom(...headers.area),
    group: fc.constantFrom(...headers.group),
    rate: fc.constantFrom(...headers.rate),
    n: fc.constantFrom(...headers.n),
  }),
  /** Above it, of the table before. */
  between: fc.subarray(["", "注：加权结果", "数据来源：长治市科学技术协会", ""]),
  title: fc.constantFrom("表2 分组结果", "（二）分县区", "各类人群公民具备科学素质情况", "附表 3", null),
  note: fc.constantFrom("说明：样本量为有效样本", null),
});
type Form = typeof form extends fc.Arbitrary<infer Value> ? Value : never;

const long: Form = {
  order: ["area", "group", "rate", "n"],
  names: { area: "地区", group: "人群", rate: "比例", n: "样本量" },
  between: [],
  title: null,
  note: null,
};

function tableOf(some: readonly Figure[], { order, names }: Form): readonly (readonly string[])[] {
  return [order.map((role) => names[role]), ...some.map((figure) => order.map((role) => figure[role]))];
}

function linesOf(some: readonly Figure[], one: Form): readonly string[] {
  const titles = one.title === null ? [] : [one.title, ...(one.note === null ? [] : [one.note])];
  // A title that is none by its look, with a note below it, is taken for a note, too: it is one or the other.
  const above = one.note !== null && !/^(?:附?表)/.test(one.title ?? "") ? titles.slice(0, 1) : titles;
  return [...one.between, ...above, ...tableOf(some, one).map((row) => row.join(","))];
}

function wavesOf(outcome: ImportOutcome): unknown {
  if (outcome.kind === "rejected") throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  return outcome.waves;
}

/** Neighbouring pieces of a list, none of them empty. */
function cutAt<Value>(list: readonly Value[], places: readonly number[]): readonly (readonly Value[])[] {
  const cuts = [...new Set([0, ...places.map((place) => place % list.length), list.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, at) => list.slice(cuts[at] ?? 0, to));
}

const title = "长治市2024年公民科学素质调查结果";

test("a long table cut into tables below one another gives the same waves as the long one", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      figures,
      fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 3 }),
      fc.array(form, { minLength: 4, maxLength: 4 }),
      (some, places, forms) => {
        const whole = [title, ...linesOf(some, long)].join("\n");
        const parts = cutAt(some, places);
        const lines = parts.flatMap((part, at) => linesOf(part, forms[at] ?? long));
        expect(wavesOf(importText([title, ...lines].join("\n")))).toEqual(wavesOf(importText(whole)));
      },
    ),
    { numRuns: 150 },
  );
});

test("and so do tables side by side", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      figures,
      fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 2 }),
      fc.array(form, { minLength: 3, maxLength: 3 }),
      (some, places, forms) => {
        const whole = [title, ...linesOf(some, long)].join("\n");
        const parts = cutAt(some, places).map((part, at) => tableOf(part, forms[at] ?? long));
        const height = Math.max(...parts.map((part) => part.length));
        const lines = Array.from({ length: height }, (_, row) =>
          parts.map((part) => (part[row] ?? ["", "", "", ""]).join(",")).join(",,"),
        );
        expect(wavesOf(importText([title, ...lines].join("\n")))).toEqual(wavesOf(importText(whole)));
      },
    ),
    { numRuns: 100 },
  );
});
