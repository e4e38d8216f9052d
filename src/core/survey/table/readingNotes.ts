import type { Columns } from "./columns.ts";
import type { BirthNote } from "#core/survey/respondents/birthYear.ts";
import { shownLine } from "./tablePreview.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";

/** How a column of respondents was understood where its cells alone do not say it. */
export type ReadingNote =
  | "sex-by-code"
  | "residence-by-code"
  | "codes-by-header"
  | "codes-by-note"
  | "codes-unclear"
  | "age-bands-read"
  | BirthNote;

/** What the readers of one file's cells have to say of its columns, collected while it is read. */
export interface ReadingNotes {
  /** Said once of a column. */
  add(note: ReadingNote, column: number): void;
  /** One of the values of the mapping's `qualifiedWhen` stands in the file. */
  sawQualified(): void;
  /** At the end of the file. @param rows data rows */
  report(columns: Columns, mapping: Mapping | null, rows: number, log: IssueLog): void;
}

export function createReadingNotes(): ReadingNotes {
  const said = new Map<string, readonly [ReadingNote, number]>();
  let hasQualified = false;
  return {
    add: (note, column) => void said.set(`${note} ${column}`, [note, column]),
    sawQualified: () => {
      hasQualified = true;
    },
    report: (columns, mapping, rows, log) => {
      const named = (place: number) => ({ column: (columns.header[place] ?? "").trim() });
      for (const [note, place] of said.values()) {
        const codes = note === "codes-by-note" ? columns.codes?.get(place) : undefined;
        log.add(
          note,
          {},
          { ...named(place), ...(codes !== undefined && { row: codes.row, value: shownLine(codes.line) }) },
        );
      }
      const place = columns.roles.get("qualified");
      if (place !== undefined && mapping?.qualifiedWhen !== undefined && rows > 0 && !hasQualified)
        log.add("qualified-when-unused", {}, named(place));
    },
  };
}
