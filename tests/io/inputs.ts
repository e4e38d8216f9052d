import { packagedReference } from "#core/region/packagedReference.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { InputChoices } from "#core/survey/inputChoices.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { importInputs, type ImportPorts } from "#io/importInputs.ts";
import type { InputSource } from "#io/inputSource.ts";

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** A file in memory, which can be opened as often as one likes. */
export function fileOf(bytes: Uint8Array, size = 65_536, name = "file.csv", choices: InputChoices = {}): InputSource {
  return { name, choices, open: () => piecesOf(bytes, size) };
}

/** What is piped in: its bytes come once. */
export function pipeOf(bytes: Uint8Array, size = 65_536): InputSource {
  let isSpent = false;
  return {
    name: "-",
    choices: {},
    open: () => {
      if (isSpent) return null;
      isSpent = true;
      return piecesOf(bytes, size);
    },
  };
}

const { region, instruments } = packagedReference();
const context: ImportContext = { region, instruments, mapping: null, year: null, status: "demo", reveal: false };

export function importSources(
  sources: readonly InputSource[],
  mapping: Mapping | null = null,
  ports: Partial<ImportPorts> = {},
): Promise<ImportOutcome> {
  return importInputs({ ...context, mapping }, sources, {
    readWorkbook: () => Promise.reject(new Error("no workbook was meant")),
    ...ports,
  });
}

export function importBytes(bytes: Uint8Array, size = 65_536, mapping: Mapping | null = null): Promise<ImportOutcome> {
  return importSources([fileOf(bytes, size)], mapping);
}
