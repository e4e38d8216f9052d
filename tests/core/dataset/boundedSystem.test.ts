import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBoundedSystem, type BoundedSystem, type Room } from "#core/dataset/boundedSystem.ts";
import type { Balance } from "#core/dataset/tableau.ts";
import { withJudge } from "./linearJudge.ts";

function balance(...factors: readonly number[]): Balance {
  return factors.flatMap((factor, column) => (factor === 0 ? [] : [{ column, factor }]));
}

function opened(rooms: readonly Room[], balances: readonly Balance[]): BoundedSystem {
  const system = createBoundedSystem(rooms, balances);
  for (const column of rooms.keys()) system.open(column);
  return system;
}

describe("by hand", () => {
  /** a + b = 0, a in −2..7, b in −1..10: a may rise by 1 (b falls by 1) and fall by 2. */
  test("two unknowns of one sum", () => {
    const rooms = [
      { lower: -2, upper: 7 },
      { lower: -1, upper: 10 },
    ];
    const system = opened(rooms, [balance(1, 1)]);
    expect(system.spread(0, Infinity)).toMatchObject({ lower: -2, upper: 1 });
    expect(system.spread(1, Infinity)).toMatchObject({ lower: -1, upper: 2 });
  });

  /** a + b = 0, b + c = 0, a + c = 0: only 0 solves all three. */
  test("three sums of three unknowns leave nothing", () => {
    const room = { lower: -1, upper: 1 };
    const system = opened([room, room, room], [balance(1, 1), balance(0, 1, 1), balance(1, 0, 1)]);
    for (const column of [0, 1, 2]) expect(system.spread(column, Infinity)).toMatchObject({ lower: 0, upper: 0 });
  });

  test("a sum that follows from others changes nothing", () => {
    const room = { lower: -1, upper: 1 };
    const system = opened([room, room], [balance(1, 1), balance(2, 2), balance(-1, -1)]);
    expect(system.spread(0, Infinity)).toMatchObject({ lower: -1, upper: 1 });
  });

  test("it stops at enough", () => {
    const room = { lower: -5, upper: 5 };
    const { lower, upper, blockers } = opened([room, room], [balance(1, -1)]).spread(0, 3);
    expect(upper - lower).toBeGreaterThanOrEqual(3);
    expect(blockers).toEqual([]);
  });

  /** a + b + c = 0 with c closed: c is what keeps a from rising by more than the 1 of b; it could fall by 4. */
  test("closed unknowns stay, are named when they are in the way, and can be opened and closed again", () => {
    const rooms = [
      { lower: -9, upper: 9 },
      { lower: -1, upper: 9 },
      { lower: -4, upper: 0 },
    ];
    const system = createBoundedSystem(rooms, [balance(1, 1, 1)]);
    system.open(0);
    system.open(1);
    expect(system.spread(0, Infinity)).toEqual({ lower: -9, upper: 1, blockers: [{ column: 2, gain: 4 }] });
    system.open(2);
    expect(system.spread(0, Infinity)).toMatchObject({ lower: -9, upper: 5 });
    system.close(2);
    expect(system.spread(0, Infinity)).toMatchObject({ lower: -9, upper: 1 });
    system.close(1);
    expect(system.spread(0, Infinity)).toMatchObject({ lower: 0, upper: 0 });
  });
});

interface Given {
  readonly rooms: readonly Room[];
  readonly balances: readonly Balance[];
  readonly isOpen: readonly boolean[];
  /** What is opened or closed between questions. */
  readonly changes: readonly number[];
}

/** Any factors, or those of sums: 0 and ±1. Some unknowns stand at a bound. */
const given: fc.Arbitrary<Given> = fc
  .record({ size: fc.integer({ min: 2, max: 14 }), isWhole: fc.boolean() })
  .chain(({ size, isWhole }) => {
    const factor = isWhole
      ? fc.constantFrom(0, 0, 1, 1, -1)
      : fc.oneof(
          fc.constant(0),
          fc.double({ min: -3, max: 3, noNaN: true }).map((value) => Number(value.toFixed(3))),
        );
    const part = fc.constantFrom(0, 0.05, 0.3, 0.5, 1);
    return fc.record({
      rooms: fc.array(
        fc.record({ weight: fc.integer({ min: 1, max: 500 }), part }).map(({ weight, part: share }) => ({
          lower: -weight * share,
          upper: weight * (1 - share),
        })),
        { minLength: size, maxLength: size },
      ),
      balances: fc.array(
        fc.array(factor, { minLength: size, maxLength: size }).map((factors) => balance(...factors)),
        { minLength: 1, maxLength: 9 },
      ),
      isOpen: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
      changes: fc.array(fc.nat(size - 1), { maxLength: 4 }),
    });
  });

/** The same question to the judge: moves between bounds that add up to nothing. */
function judged({ rooms, balances }: Given, isOpen: readonly boolean[]): readonly (readonly [number, number])[] {
  const bounds = rooms.map((room, column) => (isOpen[column] === true ? room : { lower: 0, upper: 0 }));
  const sums = balances.map((terms) => ({ terms, value: 0 }));
  return withJudge({ bounds, sums }, ({ rangeOf }) =>
    rooms.map((_, column) => rangeOf([{ column, factor: 1 }]) ?? [NaN, NaN]),
  );
}

test(
  "every range is that of an independent solver, also after unknowns were opened and closed",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(given, (problem) => {
        const system = createBoundedSystem(problem.rooms, problem.balances);
        const isOpen = problem.isOpen.map(() => false);
        const compare = (): void => {
          for (const [column, [lower, upper]] of judged(problem, isOpen).entries()) {
            if (isOpen[column] !== true) continue;
            const found = system.spread(column, Infinity);
            expect(found.lower).toBeCloseTo(lower, 5);
            expect(found.upper).toBeCloseTo(upper, 5);
          }
        };
        for (const [column, open] of problem.isOpen.entries()) {
          if (!open) continue;
          system.open(column);
          isOpen[column] = true;
        }
        compare();
        for (const column of problem.changes) {
          if (isOpen[column] === true) system.close(column);
          else system.open(column);
          isOpen[column] = isOpen[column] !== true;
          compare();
        }
      }),
      { numRuns: 150 },
    );
  },
);

test("no blocker, no gain: opening what is not named never widens the range", () => {
  fc.assert(
    fc.property(given, (problem) => {
      const columns = [...problem.rooms.keys()];
      const start = (more: readonly number[]): BoundedSystem => {
        const system = createBoundedSystem(problem.rooms, problem.balances);
        for (const column of columns) if (problem.isOpen[column] === true || more.includes(column)) system.open(column);
        return system;
      };
      const [target] = columns.filter((column) => problem.isOpen[column] === true);
      if (target === undefined) return;
      const before = start([]).spread(target, Infinity);
      const named = new Map(before.blockers.map(({ column, gain }) => [column, gain]));
      for (const column of columns) {
        const after = start([column]).spread(target, Infinity);
        const widened = after.upper - after.lower - (before.upper - before.lower);
        expect(widened).toBeLessThanOrEqual((named.get(column) ?? 0) + 1e-6);
      }
    }),
    { numRuns: 150 },
  );
});
