import process from "node:process";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import { withoutControls } from "#core/tables/controlCharacters.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { issuePlace } from "#i18n/issueWords.ts";
import type { PrintedIssue } from "./outcome.ts";
import { runSurvey } from "./runSurvey.ts";
import { localeOf, type Surroundings } from "./surroundings.ts";

const locale = localeOf(process.env);
const isWatched = process.stderr.isTTY;

const surroundings: Surroundings = {
  locale,
  folder: process.env["INIT_CWD"] ?? process.cwd(),
  input: process.stdin,
  say: (text) => void process.stderr.write(`${withoutControls(text)}\n`),
  progress: (text) => void (isWatched && process.stderr.write(`\r\u001b[K${text}`)),
  now: () => new Date(),
};

/** Of each kind of issue the first few are said; `--json` has more. */
const mostSaid = 3;

function sayIssues(issues: readonly PrintedIssue[]): void {
  const groups = new Map<string, PrintedIssue[]>();
  for (const issue of issues) {
    const key = `${issue.code}|${issue.input ?? ""}|${issue.column ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  for (const group of groups.values()) {
    const total = group[0]?.total ?? group.length;
    for (const [place, issue] of group.slice(0, mostSaid).entries()) {
      const counted = place === 0 && total > mostSaid ? { ...issue, total } : issue;
      const where = issuePlace(locale)(counted);
      const line = `[${cliWords[locale].severities[issue.severity]}] ${where === "" ? "" : `${where} \u2014 `}${issue.message}`;
      surroundings.say(line.replaceAll("\n", " "));
    }
  }
}

// Whoever reads may stop reading, such as `head`: no fault of ours.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
const args = process.argv.slice(2);
const { exitCode, result } = await runSurvey(args, surroundings);
sayIssues(result.issues);
if (args.some((arg) => /^--json(?:=|$)/.test(arg))) process.stdout.write(canonicalJson(result));
process.exitCode = exitCode;
