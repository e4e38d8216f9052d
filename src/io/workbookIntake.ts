import type { InputReader } from "#core/survey/inputReader.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { done, type InputIntake } from "./inputIntake.ts";
import { joinedBytes } from "./joinedBytes.ts";
import type { WorkbookReader } from "./workbook/workbookReader.ts";

const mebibyte = 1024 * 1024;
/** In MiB. */
const largest = 100;

/** Bytes of a workbook → one sheet of it; unlike text, it must be there whole. */
export function workbookIntake(
  reader: InputReader,
  name: string,
  sheet: string | null,
  readWorkbook: WorkbookReader,
): InputIntake {
  let pieces: Uint8Array[] = [];
  let size = 0;
  return {
    take(bytes) {
      pieces.push(bytes);
      size += bytes.length;
      if (size <= largest * mebibyte) return null;
      pieces = [];
      reader.refuse(issueOf("workbook-too-many-bytes", { limit: largest }, { input: name }));
      return done;
    },
    async end() {
      const bytes = joinedBytes(pieces);
      pieces = [];
      const read = await readWorkbook({ input: name, bytes, sheet });
      if (read.kind === "refused") {
        reader.refuse(read.issue);
        return done;
      }
      for (const issue of read.issues) reader.note(issue);
      reader.take(read.table);
      reader.end(null);
      return done;
    },
    encoding: null,
    doubtful: false,
  };
}
