import type { Issue, IssueCode, IssueDetails, IssuePlace } from "./issue.ts";
import type { ImportWatch } from "#core/survey/importWatch.ts";
import type { HiddenPersons } from "./hiddenPersons.ts";
import { issueSeverity } from "./issueSeverity.ts";
import { isRowFault } from "#core/survey/respondents/rowOutcome.ts";
import { shownText } from "./shownText.ts";

/** Issues of one code, input and column that are listed one by one; the rest is counted. */
const mostListed = 50;
const longestValue = 80;
/** A header is given as in the file, and a question may be a long one. */
const longestHeader = 1000;

/** Collects issues in bounded memory: by code, input and column the first ones with their places, and exact totals. */
export interface IssueLog {
  /** @param place its `total`: how many it stands for, where these are not said one by one */
  add<Code extends IssueCode>(code: Code, detail: IssueDetails[Code], place?: IssuePlace): void;
  take(issue: Issue): void;
  /** Errors of any kind. */
  hasErrors(): boolean;
  /** Errors that refuse a file of respondents: all but those of single rows. */
  refuses(): boolean;
  /** Errors of single rows in any of these inputs. */
  hasRowErrors(inputs: readonly string[]): boolean;
  /** Errors of files, errors of rows, warnings, infos; in each the order in which a group began. */
  list(): readonly Issue[];
}

interface Group {
  readonly listed: Issue[];
  total: number;
}

/** An issue with the level that the catalogue gives its code. Texts of the file are cut, and numbers that could identify a person masked. */
export function issueOf<Code extends IssueCode>(code: Code, detail: IssueDetails[Code], place: IssuePlace = {}): Issue {
  const { column, value, ...rest } = place;
  const made = {
    severity: issueSeverity[code],
    code,
    ...rest,
    ...(column === undefined ? {} : { column: shownText(column, longestHeader) }),
    ...(value === undefined ? {} : { value: shownText(value, longestValue) }),
    detail: shownDetail(detail),
  };
  return paired(made);
}

/** Details that come from a file; the others are our own words, such as the name of an edition. */
const quoted: ReadonlySet<string> = new Set(["stratum", "key", "near", "used", "named", "other"]);

function shownDetail<Detail extends object>(detail: Detail): Detail;
function shownDetail(detail: object): unknown {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" && quoted.has(key) ? shownText(value, longestValue) : value,
    ]),
  );
}

/** Code and detail belong together by the signature of issueOf; the compiler cannot follow that into the union. */
function paired(made: IssuePlace & { readonly code: IssueCode; readonly detail: IssueDetails[IssueCode] }): Issue;
function paired(made: unknown): unknown {
  return made;
}

function rankOf({ code, severity }: Issue): number {
  if (severity === "error") return isRowFault(code) ? 1 : 0;
  return severity === "warning" ? 2 : 3;
}

/**
 * @param watch told of every issue, also of those that are only counted
 * @param hidden what of a file may not be shown; without it the log is none that is shown
 */
export function createIssueLog(watch: ImportWatch = {}, hidden: HiddenPersons | null = null): IssueLog {
  const groups = new Map<string, Group>();
  const errors = new Set<IssueCode>();
  const inputsWithRowErrors = new Set<string>();

  function groupOf(code: IssueCode, place: IssuePlace): Group {
    if (issueSeverity[code] === "error") {
      errors.add(code);
      if (isRowFault(code)) inputsWithRowErrors.add(place.input ?? "");
    }
    const key = `${code}\n${place.input ?? ""}\n${place.sheet ?? ""}\n${place.column ?? ""}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group: Group = { listed: [], total: 0 };
    groups.set(key, group);
    return group;
  }

  return {
    add(code, detail, place = {}) {
      const group = groupOf(code, place);
      const { total = 1, ...at } = place;
      group.total += total;
      const isListed = group.listed.length < mostListed;
      if (!isListed && watch.issue === undefined) return;
      const issue =
        hidden === null ? issueOf(code, detail, at) : issueOf(code, hidden.detail(detail), hidden.place(code, at));
      if (isListed) group.listed.push(issue);
      watch.issue?.(issue);
    },
    take(issue) {
      const group = groupOf(issue.code, issue);
      group.total += 1;
      group.listed.push(issue);
      watch.issue?.(issue);
    },
    hasErrors: () => errors.size > 0,
    refuses: () => [...errors].some((code) => !isRowFault(code)),
    hasRowErrors: (inputs) => inputs.some((input) => inputsWithRowErrors.has(input)),
    list: () =>
      [...groups.values()]
        .flatMap(({ listed, total }) =>
          total > listed.length ? listed.map((issue, index) => (index === 0 ? { ...issue, total } : issue)) : listed,
        )
        .sort((a, b) => rankOf(a) - rankOf(b)),
  };
}
