import { isYear, type Year } from "#core/units.ts";
import { cliWords } from "#i18n/cliWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { parseOptions, reasonOption, timeOption } from "./optionValues.ts";
import { CommandFailure } from "./outcome.ts";

export interface ImportArguments {
  readonly inputs: readonly string[];
  readonly year: Year | null;
  readonly data: string | null;
  readonly mapping: string | null;
  readonly region: string | null;
  readonly status: "final" | "provisional" | "demo";
  readonly reason: string;
  readonly merge: boolean;
  readonly replaceDemo: boolean;
  /** Two years, the earlier first; null: none. */
  readonly pool: readonly [Year, Year] | null;
  readonly model: boolean;
  /** File of the cells that a reviewer lets be published. */
  readonly acceptReview: string | null;
  /** ISO time with its zone; null: now. */
  readonly at: string | null;
  readonly strict: boolean;
  readonly dryRun: boolean;
  readonly reveal: boolean;
  readonly json: boolean;
}

const importOptions = {
  year: { type: "string" },
  data: { type: "string" },
  mapping: { type: "string" },
  region: { type: "string" },
  status: { type: "string" },
  reason: { type: "string" },
  at: { type: "string" },
  merge: { type: "boolean" },
  "replace-demo": { type: "boolean" },
  strict: { type: "boolean" },
  "dry-run": { type: "boolean" },
  reveal: { type: "boolean" },
  json: { type: "boolean" },
  pool: { type: "string" },
  model: { type: "boolean" },
  "accept-review": { type: "string" },
} as const;

/** @throws CommandFailure for what is not an option, or has no such value */
export function importArguments(args: readonly string[], locale: Locale): ImportArguments {
  const words = cliWords[locale];
  const fail = (message: string): never => {
    throw new CommandFailure("usage", message);
  };
  const { values, positionals } = parseOptions(args, importOptions, locale);
  const { year, data, mapping, region, status = "provisional", reason = "", at } = values;
  const flags = {
    merge: values.merge === true,
    replaceDemo: values["replace-demo"] === true,
    model: values.model === true,
    strict: values.strict === true,
    dryRun: values["dry-run"] === true,
    reveal: values.reveal === true,
    json: values.json === true,
  };
  if (positionals.length === 0) throw new CommandFailure("usage", words.noInput, { isMisformed: true });
  if (flags.reveal && !flags.dryRun) fail(words.revealNeedsDryRun);
  // An empty name, as an unset variable of a shell gives it, is not the caller's own folder.
  if (data === undefined ? !flags.dryRun : data === "") fail(words.noFolder);
  return {
    inputs: positionals,
    year: year === undefined ? null : (yearOf(year) ?? fail(words.wrongYear(year))),
    data: data ?? null,
    mapping: mapping ?? null,
    region: region ?? null,
    status: isStatus(status) ? status : fail(words.wrongStatus(status)),
    reason: reasonOption(reason, locale),
    at: timeOption(at, locale),
    pool: values.pool === undefined ? null : (poolOf(values.pool) ?? fail(words.wrongPool(values.pool))),
    acceptReview: values["accept-review"] ?? null,
    ...flags,
  };
}

/** A year in four digits; null for anything else. */
export function yearOf(text: string): Year | null {
  const number = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return isYear(number) ? number : null;
}

/** Two different years, given in any order, joined by a comma. */
function poolOf(text: string): readonly [Year, Year] | null {
  const years = text.split(",").flatMap((part) => yearOf(part.trim()) ?? []);
  const [first, second] = [...years].sort((a, b) => a - b);
  if (text.split(",").length !== 2 || first === undefined || second === undefined || first === second) return null;
  return [first, second];
}

function isStatus(text: string): text is ImportArguments["status"] {
  return text === "final" || text === "provisional" || text === "demo";
}
