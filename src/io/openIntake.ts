import type { ImportContext } from "#core/survey/importContext.ts";
import type { InputReader } from "#core/survey/inputReader.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { TextEncoding } from "./detectEncoding.ts";
import type { InputIntake } from "./inputIntake.ts";
import { inputKind } from "./inputKind.ts";
import type { InputSource } from "./inputSource.ts";
import { textIntake } from "./textIntake.ts";
import type { WorkbookReader } from "./workbook/workbookReader.ts";
import { workbookIntake } from "./workbookIntake.ts";

/**
 * The first bytes of an input tell who reads it.
 * @returns null where it was refused
 */
export function openIntake(
  reader: InputReader,
  { name, choices }: InputSource,
  { mapping }: ImportContext,
  start: Uint8Array,
  ruledOut: ReadonlySet<TextEncoding>,
  readWorkbook: WorkbookReader,
): InputIntake | null {
  const kind = inputKind(start);
  if (kind === "workbook") return workbookIntake(reader, name, choices.sheet ?? mapping?.sheet ?? null, readWorkbook);
  if (kind !== "text") {
    reader.refuse(issueOf("not-a-table", { kind }, { input: name }));
    return null;
  }
  if (choices.sheet !== undefined) {
    reader.refuse(issueOf("sheet-of-text", { sheet: choices.sheet }, { input: name }));
    return null;
  }
  if (mapping?.sheet !== undefined) reader.note(issueOf("sheet-unused", { sheet: mapping.sheet }, { input: name }));
  return textIntake(reader, { name, chosen: choices.encoding ?? mapping?.encoding ?? null, ruledOut });
}
