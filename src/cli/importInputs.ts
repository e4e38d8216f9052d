import { readFileSync } from "node:fs";
import type { AcceptedCell } from "#core/dataset/publishingOptions.ts";
import { referenceFor, type ReferenceData } from "#core/dataset/referenceData.ts";
import type { Region } from "#core/dataset/schema.ts";
import { decodeUtf8 } from "#core/dataset/utf8.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { readRegion } from "#core/region/readRegion.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { readAcceptedCells } from "#core/survey/readAcceptedCells.ts";
import { readMapping } from "#core/survey/mapping/readMapping.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { CommandFailure } from "./outcome.ts";
import { Refused } from "./refused.ts";
import { pathIn, type Surroundings } from "./surroundings.ts";

/** The mapping in a file. @throws Refused, CommandFailure */
export function mappingIn(file: string, surroundings: Surroundings): Mapping {
  const read = readMapping(textOf(file, surroundings), file);
  return read.kind === "ok" ? read.mapping : refuse(read.issues, surroundings);
}

/** The region in a file. @throws Refused, CommandFailure */
export function regionIn(file: string, surroundings: Surroundings): Region {
  const read = readRegion(textOf(file, surroundings), file);
  return read.kind === "ok" ? read.region : refuse(read.issues, surroundings);
}

/** The accepted cells in a file. @throws Refused, CommandFailure */
export function acceptedIn(file: string, surroundings: Surroundings): readonly AcceptedCell[] {
  const read = readAcceptedCells(textOf(file, surroundings), file);
  return read.kind === "ok" ? read.accepted : refuse(read.issues, surroundings);
}

/** Reference data of the next edition: what is published, or what comes with the program; with the region given. */
export function referenceOf(published: ReferenceData | null, region: Region | null): ReferenceData {
  if (published !== null) return region === null ? published : { ...published, region };
  const packaged = packagedReference();
  return region === null ? packaged : referenceFor(region, packaged);
}

function refuse(issues: readonly Issue[], { locale }: Surroundings): never {
  throw Refused.by(issues, locale);
}

/** Text of a small file in UTF-8. @throws CommandFailure where it cannot be read, Refused where it is in another encoding */
export function textOf(file: string, surroundings: Surroundings): string {
  const { locale } = surroundings;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(pathIn(surroundings, file));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CommandFailure("io", cliWords[locale].cannotRead(file, message));
  }
  const text = decodeUtf8(bytes);
  if (text === null) throw Refused.by([issueOf("json-not-utf8", {}, { input: file })], locale);
  return text;
}
