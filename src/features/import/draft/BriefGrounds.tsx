import { countedCells } from "#features/import/impact/CellImpacts.tsx";
import { changeLine, classLine } from "#features/import/impact/impactLines.ts";
import { briefWords } from "#i18n/briefWords.ts";
import { impactWords } from "#i18n/impactWords.ts";
import { inLocale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { Few, type BriefPartProps } from "./BriefFindings.tsx";

/** The second page: what else changes on the site, on what grounds, and who has agreed. */
export function BriefGrounds({ after, impact, draft, locale }: BriefPartProps) {
  const words = briefWords[locale];
  const impacts = impactWords[locale];
  const { manifest, stored, waves } = draft;
  const own = manifest.revisions.filter(({ edition }) => edition === manifest.edition);
  const reason = own.find((revision) => revision.reason !== "")?.reason ?? "";
  const methods = waves.map(({ year, method, source }) =>
    words.methodOf(formatYear(year, locale), inLocale(method, locale), inLocale(source, locale)),
  );
  const cells = impact.years.map(
    ({ year, kind, cells: found, unchanged }) =>
      `${impacts.cells.year(formatYear(year, locale), impacts.cells.kinds[kind])}${words.joint}${countedCells(found, unchanged, locale)}`,
  );
  const changes = impact.changes.map((change) => changeLine(change, after.manifest, locale));
  const classes = impact.classes.map((change) => classLine(change, after.manifest, locale));
  const issues = stored.issues.map(({ title, total }) =>
    words.issue(inLocale(title, locale), formatCount(total, locale)),
  );
  const accepted = stored.accepted.map(({ name, note }) => words.acceptedOne(inLocale(name, locale), note));
  const part = (title: string, none: string, lines: readonly string[], most: number) => (
    <>
      <h2>{title}</h2>
      {lines.length === 0 ? <p>{none}</p> : <Few lines={lines} most={most} locale={locale} />}
    </>
  );
  return (
    <>
      {part(impacts.cells.title, impacts.cells.none, cells, 3)}
      {part(impacts.changes.title, impacts.changes.none, changes, 5)}
      {part(impacts.classes.title, impacts.classes.none, classes, 5)}
      <h2>{impacts.embeds.title}</h2>
      <p>
        {impact.frozen.kept === 0
          ? impacts.embeds.noneFrozen
          : impacts.embeds.frozen(formatCount(impact.frozen.kept, locale))}
        {impacts.between}
        {impacts.embeds.live}
      </p>
      <h2>{words.reason}</h2>
      <p>{reason === "" ? words.noReason : reason.slice(0, 200)}</p>
      {methods.length > 0 && part(words.method, "", methods, 2)}
      {part(words.issues, words.issuesUnknown, issues, 4)}
      {accepted.length > 0 && part(words.accepted, "", accepted, 4)}
      <h2>{words.sign.title}</h2>
      {words.sign.lines.map((line) => (
        <p className="brief-signature" key={line}>
          <span>{line}</span>
          <span>{words.sign.date}</span>
        </p>
      ))}
    </>
  );
}
