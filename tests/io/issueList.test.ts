import { expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { issueListWords } from "#i18n/issueListWords.ts";
import type { InputSource } from "#io/inputSource.ts";
import { writeIssueList } from "#io/issueList.ts";
import { survey } from "#tests/core/survey/importing.ts";

const { region, instruments } = packagedReference();
const context = { region, instruments, mapping: null, year: null, status: "provisional", reveal: false } as const;
const ports = { readWorkbook: () => Promise.reject(new Error("no workbook here")) };

function source(name: string, text: string): InputSource {
  return {
    name,
    choices: {},
    async *open() {
      yield new TextEncoder().encode(text);
    },
  };
}

async function listOf(sources: readonly InputSource[], most?: number): Promise<readonly string[]> {
  let text = "";
  const write = (piece: string): void => {
    text += piece;
  };
  const words = issueListWords("zh");
  await writeIssueList({ context, sources, ports, words, write, ...(most === undefined ? {} : { most }) });
  return text.trimEnd().split("\r\n");
}

test("every one of thousands is listed, of all inputs, the values of persons masked", async () => {
  const many = survey(3000, (row, place) => {
    if (place % 2 === 0) row["年龄"] = "17";
    if (place === 5) row["性别"] = "140402199001011234";
  });
  const other = survey(100, (row, place) => (place === 1 ? (row["权重"] = "") : undefined));
  const lines = await listOf([source("a.csv", many), source("b.csv", other)]);
  const scope = lines.filter((line) => line.includes('"out-of-scope-age"'));
  expect(scope).toHaveLength(1500);
  expect(scope[0]).toMatch(/^"a\.csv","",2,2,"年龄","17","说明","out-of-scope-age",/);
  expect(scope.at(-1)).toMatch(/^"a\.csv","",3000,3000,"年龄","17",/);
  expect(lines.filter((line) => line.startsWith('"b.csv","",3,3,"权重"'))).toHaveLength(1);
  expect(lines.join("")).toContain('"***"');
  expect(lines.join("")).not.toContain("140402199001011234");
});

test("a list that is cut says how many more there are", async () => {
  const text = survey(200, (row, place) => (place < 30 ? (row["年龄"] = "17") : undefined));
  const lines = await listOf([source("a.csv", text)], 10);
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe('"","","","","","","","","另有 20 条没有列出。",""');
});

test("every row that repeats is listed once, over all inputs", async () => {
  const text = survey(2000, (row, place) => (row["问卷编号"] = `A${place}`));
  const [head = "", ...rows] = text.split("\n");
  const lines = await listOf([source("a.csv", text), source("b.csv", [head, ...rows.slice(0, 150)].join("\n"))]);
  const repeated = lines.filter((line) => line.includes('"repeated-id"'));
  expect(repeated).toHaveLength(150);
  expect(repeated[0]).toMatch(/^"b\.csv","",2,2,"问卷编号","A0",/);
  expect(repeated.at(-1)).toMatch(/^"b\.csv","",151,151,"问卷编号","A149",/);
});
