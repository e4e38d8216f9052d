import type { Refusal } from "#core/dataset/refusal.ts";
import type { ByLocale, Locale } from "./locale.ts";

/** What happened and where, and what to do next. */
export interface RefusalWording {
  readonly what: string;
  readonly todo: string;
}

type Wordings = { readonly [Code in Refusal["code"]]: (refusal: Extract<Refusal, { code: Code }>) => RefusalWording };

const again: ByLocale<string> = {
  zh: "请稍后再试；如仍不行，请告诉维护人员。",
  en: "Please try again later; if it persists, tell whoever maintains this site.",
};
const upload: ByLocale<string> = {
  zh: "请稍后再试；如仍不行，请维护人员确认这个文件已经上传。",
  en: "Please try again later; if it persists, the maintainer should see that this file has been uploaded.",
};
const republish: ByLocale<string> = {
  zh: "请维护人员用 survey check 检查数据文件夹，并重新发布这个文件。",
  en: "The maintainer should run survey check on the data folder and publish this file again.",
};
const asShare: ByLocale<string> = {
  zh: `比例要写成小数，例如 14.1% 写作 0.141。${republish.zh}`,
  en: `Rates are written as shares: 14.1% is 0.141. ${republish.en}`,
};

const zh: Wordings = {
  "missing-file": ({ file, status }) => ({
    what: `服务器没有给出文件 ${file}${status === null ? "" : `（HTTP ${status}）`}。`,
    todo: status === 404 ? upload.zh : again.zh,
  }),
  unreachable: ({ file }) => ({ what: `连不上服务器，没有读到文件 ${file}。`, todo: "请检查网络连接，然后再试。" }),
  "not-json": ({ file, position }) => ({
    what: `文件 ${file} 不是完整的 JSON${position === null ? "" : `，从第 ${position + 1} 个字符起读不下去`}，可能没有传完。`,
    todo: republish.zh,
  }),
  "wrong-hash": ({ file, expected, actual }) => ({
    what: `文件 ${file} 的内容与发布时不一致：应为 ${expected.slice(0, 16)}，实为 ${actual.slice(0, 16)}。`,
    todo: republish.zh,
  }),
  "too-large": ({ file, bytes, limit }) => ({
    what: `文件 ${file} 有 ${bytes} 字节，超过 ${limit} 字节的上限。`,
    todo: republish.zh,
  }),
  "wrong-format": ({ file, expected, actual }) => ({
    what: `文件 ${file} 的格式应为 ${expected}，${actual === null ? "文件中没有写明格式" : `实为 ${actual}`}。`,
    todo: republish.zh,
  }),
  "newer-version": ({ file, expected, actual }) => ({
    what: `文件 ${file} 的格式 ${actual} 比本页面能读的 ${expected} 新。`,
    todo: "请刷新页面；如仍不行，请维护人员更新网站程序。",
  }),
  "wrong-shape": ({ file, path, value }) => ({
    what: `文件 ${file} 中 ${path} 的值不合格式${quoted(value, "：")}。`,
    todo: republish.zh,
  }),
  "rate-out-of-range": ({ file, path, value }) => ({
    what: `文件 ${file} 中 ${path} 的值 ${value} 不在 0 到 1 之间。`,
    todo: asShare.zh,
  }),
  "interval-without-rate": ({ file, path, rate, lower, upper }) => ({
    what: `文件 ${file} 中 ${path} 的区间 ${lower} 至 ${upper} 不含估计值 ${rate}。`,
    todo: republish.zh,
  }),
  "unknown-area": ({ file, path, value }) => ({
    what: `文件 ${file} 中 ${path} 的地区代码 ${value} 不在本市的地区表里。`,
    todo: republish.zh,
  }),
  "unknown-category": ({ file, path, value }) => ({
    what: `文件 ${file} 中 ${path} 的类别代码${quoted(value, " ")}无法识别。`,
    todo: republish.zh,
  }),
  "unknown-instrument": ({ file, path, value }) => ({
    what: `文件 ${file} 中 ${path} 的测评口径 ${value} 没有定义。`,
    todo: republish.zh,
  }),
  "duplicate-cell": ({ file, path, first }) => ({
    what: `文件 ${file} 中 ${first} 和 ${path} 说的是同一项，重复出现。`,
    todo: republish.zh,
  }),
  "wrong-year": ({ file, expected, actual }) => ({
    what: `文件 ${file} 应为 ${expected} 年，内容却是 ${actual} 年。`,
    todo: republish.zh,
  }),
  "status-differs": ({ file, expected, actual }) => ({
    what: `文件 ${file} 的状态 ${actual} 与清单中的 ${expected} 不一致。`,
    todo: republish.zh,
  }),
  "suppressed-value": ({ file, path }) => ({
    what: `文件 ${file} 中 ${path} 标为不发布，却带有数值。`,
    todo: republish.zh,
  }),
  "demo-mixture": ({ file, demoYears, realYears }) => ({
    what: `文件 ${file} 把演示数据（${demoYears.join("、")} 年）与真实数据（${realYears.join("、")} 年）放在一起。`,
    todo: "演示数据与真实数据不能并存。请维护人员用 --replace-demo 重新发布。",
  }),
};

const en: Wordings = {
  "missing-file": ({ file, status }) => ({
    what: `The server did not give the file ${file}${status === null ? "" : ` (HTTP ${status})`}.`,
    todo: status === 404 ? upload.en : again.en,
  }),
  unreachable: ({ file }) => ({
    what: `The server could not be reached; ${file} was not read.`,
    todo: "Check the network connection and try again.",
  }),
  "not-json": ({ file, position }) => ({
    what: `${file} is not complete JSON${position === null ? "" : `: reading stops at character ${position + 1}`}; it may not have been copied to the end.`,
    todo: republish.en,
  }),
  "wrong-hash": ({ file, expected, actual }) => ({
    what: `${file} is not what was published: expected ${expected.slice(0, 16)}, found ${actual.slice(0, 16)}.`,
    todo: republish.en,
  }),
  "too-large": ({ file, bytes, limit }) => ({
    what: `${file} has ${bytes} bytes, more than the ${limit} allowed.`,
    todo: republish.en,
  }),
  "wrong-format": ({ file, expected, actual }) => ({
    what: `${file} should have the format ${expected}; ${actual === null ? "it names none" : `it says ${actual}`}.`,
    todo: republish.en,
  }),
  "newer-version": ({ file, expected, actual }) => ({
    what: `${file} has the format ${actual}, newer than ${expected}, which this page can read.`,
    todo: "Reload the page; if that does not help, the maintainer should update the site's program.",
  }),
  "wrong-shape": ({ file, path, value }) => ({
    what: `In ${file} the value of ${path} does not fit the format${quoted(value, ": ")}.`,
    todo: republish.en,
  }),
  "rate-out-of-range": ({ file, path, value }) => ({
    what: `In ${file} the value ${value} of ${path} is not between 0 and 1.`,
    todo: asShare.en,
  }),
  "interval-without-rate": ({ file, path, rate, lower, upper }) => ({
    what: `In ${file} the interval ${lower} to ${upper} of ${path} does not contain its estimate ${rate}.`,
    todo: republish.en,
  }),
  "unknown-area": ({ file, path, value }) => ({
    what: `In ${file} the area code ${value} of ${path} is not one of this region.`,
    todo: republish.en,
  }),
  "unknown-category": ({ file, path, value }) => ({
    what: `In ${file} the category code${quoted(value, " ")} of ${path} is not known.`,
    todo: republish.en,
  }),
  "unknown-instrument": ({ file, path, value }) => ({
    what: `In ${file} the instrument ${value} of ${path} is not defined.`,
    todo: republish.en,
  }),
  "duplicate-cell": ({ file, path, first }) => ({
    what: `In ${file} ${first} and ${path} say the same thing twice.`,
    todo: republish.en,
  }),
  "wrong-year": ({ file, expected, actual }) => ({
    what: `${file} should be of ${expected} and is of ${actual}.`,
    todo: republish.en,
  }),
  "status-differs": ({ file, expected, actual }) => ({
    what: `${file} has the status ${actual}; the manifest says ${expected}.`,
    todo: republish.en,
  }),
  "suppressed-value": ({ file, path }) => ({
    what: `In ${file} ${path} is marked as withheld and carries a value.`,
    todo: republish.en,
  }),
  "demo-mixture": ({ file, demoYears, realYears }) => ({
    what: `${file} puts demonstration data (${demoYears.join(", ")}) beside real data (${realYears.join(", ")}).`,
    todo: "A folder is demonstration or real, never both. The maintainer should publish again with --replace-demo.",
  }),
};

const wordings: ByLocale<Wordings> = { zh, en };

/** Words for refusals in one language. */
export function refusalWords(locale: Locale): (refusal: Refusal) => RefusalWording {
  return (refusal) => wordOf(wordings[locale], refusal);
}

/** A table of words by code gives each code's words its own refusal. */
function wordOf<Code extends Refusal["code"]>(
  table: Wordings,
  refusal: Extract<Refusal, { code: Code }>,
): RefusalWording {
  const code: Code = refusal.code;
  return table[code](refusal);
}

function quoted(value: string, before: string): string {
  return value === "" ? "" : `${before}${value}`;
}
