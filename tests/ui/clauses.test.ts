import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Clauses } from "#ui/Clauses.tsx";
import { Unbroken } from "#ui/Unbroken.tsx";

function textsOf(markup: string, name: string): readonly string[] {
  const holder = markup.split(`<span class="${name}">`).slice(1);
  return holder.map((part) => part.slice(0, part.indexOf("</span>")));
}

function clauses(text: string): readonly string[] {
  const markup = renderToStaticMarkup(createElement(Fragment, null, createElement(Clauses, { text })));
  expect(markup.replaceAll(/<[^>]+>/g, "")).toBe(text);
  return markup
    .split('<span class="clause">')
    .slice(1)
    .map((part) => part.replaceAll(/<[^>]+>/g, ""));
}

function unbroken(text: string): readonly string[] {
  const markup = renderToStaticMarkup(createElement(Fragment, null, createElement(Unbroken, { text })));
  expect(markup.replaceAll(/<[^>]+>/g, "")).toBe(text);
  return textsOf(markup, "whole");
}

describe("clauses of a headline", () => {
  test.each([
    [
      "2025 年 14.2%，比目标低 0.3 个百分点，是否达标无法判定",
      ["2025 年 14.2%，", "比目标低 0.3 个百分点，", "是否达标无法判定"],
    ],
    [
      "2025 年，每 100 位居民中约有 14 位具备科学素质；是否达标，",
      ["2025 年，每 100 位居民中约有 14 位具备科学素质；", "是否达标，"],
    ],
    [
      "2025 年青少年合格率 71.3%（95% 置信区间 67.7%～74.6%）",
      ["2025 年青少年合格率 71.3%", "（95% 置信区间 67.7%～74.6%）"],
    ],
    [
      "2025 年长治市和四区（合并）低于全国，八县（合并）也是",
      ["2025 年长治市和四区（合并）低于全国，", "八县（合并）也是"],
    ],
  ])("%s", (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  test.each(["趋势", "A title, with commas; and more", "，；（半个括号", ""])("nothing is lost of %j", (text) => {
    expect(clauses(text).join("")).toBe(clauses(text).length === 0 ? "" : text);
  });
});

/** Where a headline may break: `|` for a marked place, `[ ]` around what is never broken. */
function marked(text: string): string {
  return renderToStaticMarkup(createElement(Fragment, null, createElement(Clauses, { text })))
    .replaceAll("<wbr/>", "|")
    .replaceAll(/<span class="whole">([^<]*)<\/span>/g, "[$1]")
    .replaceAll(/<[^>]+>/g, "");
}

test("Chinese breaks between words, never beside a mark", () => {
  expect(marked("潞州区低于全市（14.2%），高于全国")).toMatch(/低于\|全市（\[14\.2%\]），/);
  expect(marked("岁居民中约有 14 位具备科学素质；")).toMatch(/\[约有 14 位\]\|具备\|科学\|素质；$/);
});

test("English is left to its spaces", () => {
  expect(marked("whether the target of 14.5% has been met")).toBe("whether the target of [14.5%] has been met");
});

test.each([
  ["每 100 位 18～69 岁居民中约有 14 位", ["每 100 位", "18～69 岁", "约有 14 位"]],
  ["低 1.9 至高 1.4", ["低 1.9", "高 1.4"]],
  ["要分辨 0.3 个百分点，有效样本约需 4.8 万人", ["0.3 个百分点", "约需 4.8 万人"]],
  ["县（区）排名，老年人（60～69 岁）", ["县（区）", "60～69 岁"]],
  ["residents aged 18–69, 12.6%–15.9%", ["18–69,", "12.6%–15.9%"]],
])("%s is not broken inside %j", (text, expected) => {
  expect(unbroken(text)).toEqual(expected);
});
