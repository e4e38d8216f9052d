import { expect, test } from "vitest";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { issueRow, issueTable } from "#core/survey/issues/issueList.ts";
import { issueListWords, issueSentences } from "#i18n/issueListWords.ts";

test("the first sentence says what happened, the others what to do", () => {
  const issue = issueOf("unknown-instrument", {}, { value: "a.b" });
  expect(issueSentences("zh")(issue)).toEqual({
    message: "映射文件指定的测评口径没有定义。",
    advice: "请改用数据目录中已有的测评口径代码，或先用 reference set 登记。",
  });
  expect(issueSentences("en")(issue)).toEqual({
    message: "The instrument that the mapping names is not defined.",
    advice: "Use the id of an existing instrument, or add it first with reference set.",
  });
  // A number with a point ends no sentence.
  const differs = issueOf("rate-differs", { rate: 0.141, computed: 0.29 });
  expect(issueSentences("en")(differs).message).toBe("The rate 14.1% is far from count over sample size, 29%.");
});

test("a row of the list: place, value and words, guarded; numbers bare", () => {
  const place = { input: "a.xlsx", sheet: "表1", row: 12, line: 12, column: "年龄", value: "=1+1" };
  expect(issueRow(issueOf("bad-age", {}, place), issueListWords("zh"))).toBe(
    `"a.xlsx","表1",12,12,"年龄","'=1+1","错误","bad-age","这里应是 0 到 110 之间的周岁整数。","请改正，不知道时留空。"\r\n`,
  );
});

test("issues as a file", () => {
  const text = issueTable([issueOf("unweighted", {}, { input: "a.csv" })], issueListWords("en"));
  expect(text).toBe(
    '\uFEFF"File","Sheet","Row","Line","Column","Value","Level","Code","Problem","Advice"\r\n' +
      '"a.csv","","","","","","warning","unweighted","There is no weight column, so everyone counts as 1 and the result is marked unweighted.","If the survey has weights, add the column or say which it is."\r\n',
  );
});
