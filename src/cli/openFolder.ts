import { folderProblem } from "#core/dataset/folder/folderProblem.ts";
import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import type { WaveLookup } from "#core/dataset/planRollback.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { folderDisk, type Disk } from "./disk.ts";
import { readFolder } from "./readFolder.ts";
import { Refused, refusalIssue } from "./refused.ts";
import { folderIn, type Surroundings } from "./surroundings.ts";

export interface OpenFolder {
  readonly disk: Disk;
  readonly current: CurrentEdition;
}

/** A folder in which something is published. @throws Refused where nothing is, or what is cannot be read; CommandFailure where there is no folder */
export function openFolder(data: string, surroundings: Surroundings): OpenFolder {
  const { locale } = surroundings;
  const disk = folderDisk(folderIn(surroundings, data));
  const read = readFolder(disk);
  if (read.kind === "refused") throw new Refused([refusalIssue(read.refusal, locale, disk)], null);
  const { current } = read;
  const problem = folderProblem(disk, current);
  if (problem !== null) throw Refused.by([problem], locale);
  if (current === null) throw Refused.by([issueOf("folder-without-manifest", {})], locale);
  return { disk, current };
}

/** Waves of a folder, whatever edition names them, read as those of the current one. */
export function waveLookup({ disk, current }: OpenFolder): WaveLookup {
  return (entry) => {
    const bytes = disk.read(entry.file);
    return bytes === null
      ? { kind: "refused", refusal: { code: "missing-file", file: entry.file, status: null } }
      : readWave(bytes, entry, current.manifest);
  };
}
