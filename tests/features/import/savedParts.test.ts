import { expect, test } from "vitest";
import { mappingSchema } from "#core/survey/mapping/mapping.ts";
import { savedParts } from "#features/import/savedParts.ts";
import * as v from "valibot";

const mapping = v.parse(mappingSchema, {
  shape: "aggregate",
  headerRows: 2,
  columns: { sex: "记录项" },
  populations: { farmers: "务农", workers: { column: "职业", values: ["工人"] } },
  values: { education: { 大专毕业: "college" } },
  rateUnit: "percent",
  passMark: 70,
  instrument: "cast-18-69",
  options: { singlePsu: "average", confidenceLevel: 0.9 },
  qualifiedWhen: { values: ["合格", "优秀"] },
});

test("everything that is used again is said in words", () => {
  expect(savedParts(mapping, "zh")).toEqual([
    "每行是什么：一个或几个数字（汇总表）",
    "表头占几行：2 行",
    "性别：记录项",
    "农民：务农",
    "产业工人：职业",
    "文化程度：大专毕业",
    "比例列的单位：百分数（10.1 就是 10.1%）",
    "合格分数线：70",
    "测评口径：cast-18-69",
    "只有一个抽样单元的层：取其他层的平均",
    "文件中区间的置信水平（%）：90",
    "“是否具备”一列中，哪些内容算具备：合格、优秀",
  ]);
  expect(savedParts({}, "en")).toEqual([]);
});
