import { expect, test } from "vitest";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { importText, waveOf } from "#tests/core/survey/importing.ts";

const text = "年份,县区,样本量,比例\n2025,长治市,2000,20%\n";

test.each<readonly [Mapping, string]>([
  [{ title: "王某某 13800138000" }, "title"],
  [{ source: "联系人 139 1234 5678" }, "source"],
  [{ source: "电话\uFF1A\uFF0B86-139-1234-5678" }, "source"],
  [{ fieldwork: "14040219900101001X" }, "fieldwork"],
  [{ source: "someone@example.org" }, "source"],
])("what would be published with a way to reach a person is refused: %j", (mapping, key) => {
  const outcome = importText(text, mapping);
  expect(outcome.kind).toBe("rejected");
  const found = outcome.issues.filter(({ code }) => code === "mapping-contact");
  expect(found.map(({ detail }) => detail)).toEqual([{ key }]);
  expect(JSON.stringify(outcome)).not.toMatch(/138001|139.?1234|19900101|someone/);
});

test.each<Mapping>([
  { title: "2025年长治市公民科学素质调查", source: "市科协 2025 年调查，样本 2000 份" },
  { fieldwork: "2025-09-01 至 2025-10-31", source: "文号 长科协〔2025〕12号，编号 202513800138000" },
])("dates, numbers of documents and samples are no such thing: %j", (mapping) => {
  expect(waveOf(importText(text, mapping)).year).toBe(2025);
});
