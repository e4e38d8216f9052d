import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

interface Difference {
  readonly gone: (line: string) => string;
  readonly come: (line: string) => string;
}

/** One line for each entry of the reference data that comes or goes. Parameters are worded already. */
export interface ReferenceLineWords {
  readonly targets: Difference;
  readonly benchmarks: Difference;
  readonly breaks: Difference;
  readonly tasks: Difference;
  readonly operators: { readonly ">=": string; readonly ">": string };
  readonly rated: (name: string, year: string, rate: string, source: string) => string;
  readonly broken: (year: string, text: string) => string;
  readonly task: (name: string, lead: string, support: string) => string;
  readonly units: (units: readonly string[]) => string;
}

export const referenceLineWords: ByLocale<ReferenceLineWords> = {
  zh: {
    targets: { gone: (line) => `原目标：${line}`, come: (line) => `新目标：${line}` },
    benchmarks: { gone: (line) => `原数字：${line}`, come: (line) => `新数字：${line}` },
    breaks: { gone: (line) => `原口径变化：${line}`, come: (line) => `新口径变化：${line}` },
    tasks: { gone: (line) => `原分工：${line}`, come: (line) => `新分工：${line}` },
    operators: { ">=": "不低于 ", ">": "高于 " },
    rated: (name, year, rate, source) => `${name}${afterHan(year)}${afterHan(rate)}（${source}）`,
    broken: (year, text) => `${year}，${text}`,
    task: (name, lead, support) => `${name}，牵头：${lead}，配合：${support}`,
    units: (units) => (units.length === 0 ? "无" : units.join("、")),
  },
  en: {
    targets: { gone: (line) => `Former target: ${line}`, come: (line) => `New target: ${line}` },
    benchmarks: { gone: (line) => `Former figure: ${line}`, come: (line) => `New figure: ${line}` },
    breaks: { gone: (line) => `Former break: ${line}`, come: (line) => `New break: ${line}` },
    tasks: { gone: (line) => `Former task: ${line}`, come: (line) => `New task: ${line}` },
    operators: { ">=": "at least ", ">": "above " },
    rated: (name, year, rate, source) => `${name}, ${year}: ${rate} (${source})`,
    broken: (year, text) => `${year}, ${text}`,
    task: (name, lead, support) => `${name}, lead: ${lead}, support: ${support}`,
    units: (units) => (units.length === 0 ? "none" : units.join(", ")),
  },
};
