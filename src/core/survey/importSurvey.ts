import type { Instrument } from "#core/dataset/schema.ts";
import { adultInstrument } from "#core/region/adultInstrument.ts";
import { assembleYears } from "./assembleYears.ts";
import { createFigureBook } from "./figures/figureBook.ts";
import type { ImportContext } from "./importContext.ts";
import type { InputChoices } from "./inputChoices.ts";
import type { ImportOutcome, InputSummary } from "./importOutcome.ts";
import { createInputReader, type InputReader } from "./inputReader.ts";
import { hiddenPersons } from "./issues/hiddenPersons.ts";
import { createIssueLog, type IssueLog } from "./issues/issueLog.ts";
import { namesColumns } from "./table/namedColumns.ts";
import { checkMappedCodes } from "./mapping/checkMappedCodes.ts";
import { checkPublishedTexts } from "./mapping/checkPublishedTexts.ts";
import { checkToldSizes } from "./mapping/toldSizes.ts";
import { createPersonFilter } from "./persons/personFilter.ts";
import { reportLaterYears } from "./rules/laterYears.ts";
import { createYearBook } from "./respondents/yearBook.ts";

/**
 * One call of the import, used alike by the command line and the worker:
 * open an input, push its text in pieces, end it; then the next; then finish.
 * Memory grows with cells and PSUs, never with rows.
 */
export interface SurveyImport {
  /** @param name shown in issues, and read for a year where nothing else tells one */
  input(name: string, choices?: InputChoices): InputReader;
  /** What is understood of the inputs so far. */
  inputs(): readonly InputSummary[];
  /** Data rows read so far, over all inputs. */
  rows(): number;
  finish(): ImportOutcome;
}

export function createSurveyImport(context: ImportContext): SurveyImport {
  const log = createIssueLog(context.watch, hiddenPersons(createPersonFilter(context.region)));
  const book = createYearBook(context.region, context.watch);
  const books = { years: book, figures: createFigureBook(book) };
  const inputs: InputReader[] = [];

  // 1. What the mapping asks for must be possible.
  const instrument = instrumentOf(context, log);
  checkMapping(context, log);

  return {
    // 2. Text → rows → respondents or figures → sums by year: see inputReader.ts.
    input: (name, choices = {}) => {
      const reader = createInputReader(name, choices, context, books, log);
      inputs.push(reader);
      return reader;
    },
    inputs: () => inputs.map((input) => input.summary()),
    rows: () => inputs.reduce((sum, { rows }) => sum + rows, 0),
    finish: () => {
      // 3. What only shows at the end
      const { mapping } = context;
      if (mapping !== null && namesColumns(mapping) && !book.mappingUsed && !log.hasErrors())
        log.add("mapping-unused", {});
      book.checkDesigns(log);
      books.figures.check(context.region, log);
      const entries = book.entries();
      const years = entries.map(({ year }) => year);
      if (entries.length === 0 && !log.hasErrors()) log.add("nothing-to-estimate", {});
      if (context.at !== undefined) reportLaterYears(years, context.at, log);
      if (!log.hasErrors()) checkToldSizes(mapping, entries, log);
      const summaries = inputs.map((input) => input.summary());
      const [first] = summaries;
      const understood = {
        shape: first?.shape ?? null,
        encoding: first?.encoding ?? null,
        rows: first?.rows ?? 0,
        inputs: summaries,
        years,
      };
      const refused = () => {
        const [issue, ...rest] = log.list();
        if (issue === undefined) throw new Error("an import is refused without a reason");
        return { ...understood, kind: "rejected", issues: [issue, ...rest] } as const;
      };
      // An error of a row sets a row of respondents aside, and refuses a table of figures.
      if (instrument === null || log.refuses() || log.hasRowErrors(figureInputs(summaries))) return refused();

      // 4. Sums → estimates, what is withheld, contrasts
      const assembled = assembleYears(entries, context, instrument, log);
      const [wave, ...waves] = assembled.waves;
      if (wave === undefined || log.refuses()) return refused();
      return {
        ...understood,
        years: [wave, ...waves].map(({ year }) => year),
        kind: "imported",
        waves: [wave, ...waves],
        reviews: assembled.reviews,
        issues: log.list(),
      };
    },
  };
}

function figureInputs(summaries: ImportOutcome["inputs"]): readonly string[] {
  return summaries.filter(({ shape }) => shape === "aggregate").map(({ name }) => name);
}

function instrumentOf(context: ImportContext, log: IssueLog): Instrument | null {
  const id = context.mapping?.instrument;
  const found =
    id === undefined ? adultInstrument(context) : (context.instruments.find((one) => one.id === id) ?? null);
  if (found === null)
    log.add(id === undefined ? "no-instrument" : "unknown-instrument", {}, id === undefined ? {} : { value: id });
  else if (context.region.populations.some(({ instrument }) => instrument === found.id))
    log.add("youth-respondents", {}, { value: found.id });
  return found;
}

/** Parts of the mapping that this version cannot follow are refused, never passed over. */
function checkMapping({ mapping, region }: ImportContext, log: IssueLog): void {
  if (mapping === null) return;
  checkMappedCodes(mapping, region, log);
  checkPublishedTexts(mapping, log);
}
