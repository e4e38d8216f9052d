import { describe, expect, test } from "vitest";
import { isYear } from "#core/units.ts";
import { noChoices } from "#features/import/importDraft.ts";
import outcomes from "#tests/fixtures/awkward/outcomes.json";
import { outcomeRecord } from "#tests/fixtures/awkward/outcomeRecord.ts";
import { importInWorker } from "#workers/importInWorker.ts";
import type { ImportFile, ImportReading } from "#workers/protocol.ts";

/** Addresses of the files, by their names. */
const addresses = new Map(
  Object.entries(
    import.meta.glob<string>("/tests/fixtures/awkward/files/*", { query: "?url", import: "default", eager: true }),
  ).map(([path, address]) => [path.slice(path.lastIndexOf("/") + 1), address]),
);

interface Call {
  readonly sheets: readonly string[] | null;
  readonly mapping: object | null;
  readonly year: number | null;
}

async function fileOf(name: string): Promise<File> {
  const response = await fetch(addresses.get(name) ?? "missing");
  if (!response.ok) throw new Error(`${name} could not be fetched`);
  return new File([await response.blob()], name);
}

/** The files through the worker that the import page uses. */
async function imported(name: string, { sheets, mapping, year }: Call): Promise<ImportReading> {
  const file = await fileOf(name);
  const told = year !== null && isYear(year) ? { year } : {};
  const files: readonly ImportFile[] =
    sheets === null
      ? [{ name, file, choices: told }]
      : sheets.map((sheet) => ({ name: `${name}#${sheet}`, file, choices: { sheet, ...told } }));
  const publish = { at: "2026-02-01T00:00:00Z", reason: "", merge: false, replaceDemo: false };
  return new Promise((done, fail) => {
    const run = importInWorker(
      {
        files,
        mappingFile: mapping === null ? null : new File([JSON.stringify(mapping)], "mapping.json"),
        choices: noChoices,
        status: "provisional",
        pool: null,
        model: false,
        accepted: [],
        folder: { current: null, waves: [] },
        publish,
      },
      {
        progress: () => undefined,
        understood: () => undefined,
        read: (reading) => {
          run.cancel();
          done(reading);
        },
        planned: () => undefined,
        failed: ({ reason, detail }) => fail(new Error(`${reason}: ${detail}`)),
      },
    );
  });
}

describe("the browser says of each awkward file what the command line says", () => {
  test.each(Object.entries(outcomes))("%s", async (name, { call, record }) => {
    const reading = await imported(name, call);
    const waves = reading.kind === "imported" ? reading.waves : [];
    expect(outcomeRecord(reading.kind, reading.inputs, reading.issues, waves)).toEqual(record);
  });
});
