import { expect, test } from "vitest";
import { choicesOf } from "#core/survey/mapping/mappingChoices.ts";
import { mappingWith } from "#core/survey/mapping/mappingWith.ts";

const none = choicesOf({});

test("without a choice the mapping is as it was, also where there is none", () => {
  const mapping = { columns: { sex: "S" } };
  expect(mappingWith(mapping, none)).toBe(mapping);
  expect(mappingWith(null, none)).toBeNull();
});

test("a choice takes the place of the mapping's word on the same thing, and of no other", () => {
  const mapping = {
    columns: { sex: "S", age: "A" },
    populations: { farmers: "F" },
    values: { education: { a: "primary", b: "junior" }, area: { x: "140403" } },
    passMark: 60,
    title: "T",
  };
  const choices = {
    ...none,
    columns: { sex: "记录" },
    populations: { workers: "W" },
    values: { education: { b: "senior", c: "college" }, sex: { 甲: "male" } },
    passMark: 70,
    rateUnit: "percent",
  } as const;
  expect(mappingWith(mapping, choices)).toEqual({
    columns: { sex: "记录", age: "A" },
    populations: { farmers: "F", workers: "W" },
    values: { education: { a: "primary", b: "senior", c: "college" }, area: { x: "140403" }, sex: { 甲: "male" } },
    passMark: 70,
    rateUnit: "percent",
    title: "T",
  });
});

test("options are chosen one by one, and what was chosen is a mapping that can be chosen again", () => {
  const choices = { ...none, instrument: "cast-18-69", singlePsu: "average", confidenceLevel: 0.9 } as const;
  const mapping = { instrument: "youth", options: { caution: true, confidenceLevel: 0.95 } };
  const merged = mappingWith(mapping, choices);
  expect(merged).toEqual({
    instrument: "cast-18-69",
    options: { caution: true, confidenceLevel: 0.9, singlePsu: "average" },
  });
  expect(choicesOf(mappingWith(null, choices) ?? {})).toEqual(choices);
});

test("a value that is called like a member of every object is mapped as any other", () => {
  const values = {
    area: Object.fromEntries([
      ["__proto__", "140403"],
      ["constructor", "140404"],
    ]),
  };
  const merged = mappingWith({ values: { area: { toString: "140405" } } }, { ...none, values });
  expect(Object.entries(merged?.values?.area ?? {})).toEqual([
    ["toString", "140405"],
    ["__proto__", "140403"],
    ["constructor", "140404"],
  ]);
});
