import { damagedWaves } from "#core/dataset/folder/repairs.ts";
import { isAdditive } from "#core/dataset/mergeWaves.ts";
import { planIssues } from "#core/dataset/planIssues.ts";
import { planPublication, type Publication } from "#core/dataset/planPublication.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import type { ReferenceData } from "#core/dataset/referenceData.ts";
import { zipFiles } from "#io/zip.ts";
import type { ImportPlan, PublishChoices, PublishedFolder } from "./protocol.ts";

/** What is known of the files of years that could not be read. */
const noFiles = { list: () => [], read: () => null };

/** Waves that were read → the files that publish them, or why they cannot be published as they are. */
export function planImport(
  waves: readonly Wave[],
  folder: PublishedFolder,
  reference: ReferenceData,
  publish: PublishChoices,
): ImportPlan {
  const published = new Map(folder.waves.map((wave) => [wave.year, wave]));
  const unreadable = (folder.current?.manifest.waves ?? [])
    .map(({ year }) => year)
    .filter((year) => !published.has(year));
  /** Why nothing can be planned with the years of these waves; null where it can. */
  const unreadOf = (needed: readonly Wave[]): ImportPlan | null => {
    const years = unreadable.filter((year) => needed.some((wave) => wave.year === year));
    return years.length === 0
      ? null
      : { kind: "refused", refusal: { code: "published-unreadable", years }, preview: null };
  };
  // A year that is replaced whole may be damaged: this is how it is repaired.
  const unjoined = unreadOf(waves.filter((wave) => publish.merge || isAdditive(wave)));
  if (unjoined !== null) return unjoined;
  const request = { current: folder.current, reference, published, waves, ...publish };
  const publication = planPublication(request);
  const issuesOf = (plan: Publication) => planIssues(plan, folder.current?.manifest ?? null, folder.waves, reference);
  if (publication.kind === "refused") {
    const { refusal } = publication;
    const preview = refusal.code === "needs-reason" ? planPublication({ ...request, reason: "preview" }) : null;
    const isSeen = preview?.kind === "planned";
    return {
      kind: "refused",
      refusal,
      preview: isSeen ? { manifest: manifestOf(preview.files), waves: preview.waves, issues: issuesOf(preview) } : null,
    };
  }
  // The manifest stays, and a publication without one is for the command line.
  if (publication.kind === "unchanged") return unreadOf(publication.waves) ?? publication;
  const isDamaged = ({ year }: Wave): boolean => unreadable.includes(year);
  const files = [
    ...(folder.current === null ? [] : damagedWaves(noFiles, folder.current, publication.waves.filter(isDamaged))),
    ...publication.files,
  ];
  return {
    kind: "planned",
    manifest: manifestOf(files),
    waves: publication.waves,
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
    zip: new Uint8Array(zipFiles(files)),
    issues: issuesOf(publication),
  };
}

/** @throws Error when the manifest that the program made would be refused: our own bug */
function manifestOf(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Manifest {
  const file = files.at(-1);
  if (file === undefined || file.path !== "manifest.json")
    throw new Error("a publication whose last file is not the manifest");
  const read = readManifest(file.bytes, file.path);
  if (read.kind === "ok") return read.value;
  throw new Error(`the planned manifest would be refused: ${JSON.stringify(read.refusal)}`);
}
