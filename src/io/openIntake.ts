import type { ImportContext } from "#core/survey/importContext.ts";
import type { InputReader } from "#core/survey/inputReader.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { TextEncoding } from "./detectEncoding.ts";
import { inBlocks } from "./inBlocks.ts";
import type { InputIntake } from "./inputIntake.ts";
import { inputKind } from "./inputKind.ts";
import type { InputSource } from "./inputSource.ts";
import { textIntake } from "./textIntake.ts";
import type { StartTextThread } from "./textThread.ts";
import { threadedIntake } from "./threadedIntake.ts";
import type { WorkbookReader } from "./workbook/workbookReader.ts";
import { workbookIntake } from "./workbookIntake.ts";

export interface IntakePorts {
  readonly readWorkbook: WorkbookReader;
  /** Where there is a second thread to take large texts apart. */
  readonly startTextThread?: StartTextThread;
}

/** In bytes: what is smaller is read before a thread has started. */
const worthThread = 16 * 1024 * 1024;

/**
 * The first bytes of an input tell who reads it.
 * @returns null where it was refused
 */
export function openIntake(
  reader: InputReader,
  { name, choices, size = 0 }: InputSource,
  { mapping }: ImportContext,
  start: Uint8Array,
  ruledOut: ReadonlySet<TextEncoding>,
  { readWorkbook, startTextThread }: IntakePorts,
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
  const options = { name, chosen: choices.encoding ?? mapping?.encoding ?? null, ruledOut };
  if (startTextThread === undefined || size < worthThread) return inBlocks(textIntake(reader, options));
  return inBlocks(threadedIntake(reader, options, startTextThread));
}
