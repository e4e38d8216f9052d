import { isTooLong } from "#core/dataset/longestReason.ts";
import { isPublicationTime } from "#core/dataset/publicationTime.ts";
import type { Status } from "#core/dataset/schema.ts";
import type { ImportFile, ImportRequest, MappingChoices, PublishChoices } from "#data/queries/surveyImport.ts";
import { acceptedOf, type Acceptance } from "./review/acceptances.ts";
import type { ChosenFile } from "./files/chosenFiles.ts";
import { typedYear } from "./files/fileYear.ts";
import type { PoolPair } from "./review/poolPairs.ts";

/** What the analyst has chosen and filled in. Texts are as typed, right or wrong. */
export interface ImportDraft {
  readonly files: readonly ChosenFile[];
  readonly mappingFile: File | null;
  readonly choices: MappingChoices;
  readonly status: Exclude<Status, "published-figure">;
  /** Year that the files chosen next are told, from a draft that is taken up again; as typed. */
  readonly year: string;
  /** Null: no two years are pooled. */
  readonly pool: PoolPair | null;
  readonly model: boolean;
  readonly acceptances: readonly Acceptance[];
  readonly at: string;
  readonly reason: string;
  readonly merge: boolean;
  readonly replaceDemo: boolean;
}

export const noChoices: MappingChoices = {
  columns: {},
  populations: {},
  values: {},
  qualifiedWhen: null,
  passMark: null,
  rateUnit: null,
  marginIs: null,
  instrument: null,
  singlePsu: null,
  confidenceLevel: null,
  sampleSizes: [],
};

/** Whether the operator has said anything over what the program takes by itself. */
export function hasChoices(choices: MappingChoices): boolean {
  return !areAlike(choices, noChoices);
}

/** A draft as the page opens. Without words from the operator data are provisional, as on the command line. */
export function emptyDraft(at: string): ImportDraft {
  return {
    files: [],
    mappingFile: null,
    choices: noChoices,
    status: "provisional",
    year: "",
    pool: null,
    model: false,
    acceptances: [],
    at,
    reason: "",
    merge: false,
    replaceDemo: false,
  };
}

/** What is asked of the worker; null while nothing is chosen or a year is none. */
export function requestOf(draft: ImportDraft, folder: ImportRequest["folder"]): ImportRequest | null {
  const { mappingFile, choices, status, pool, model, acceptances } = draft;
  const files = draft.files.flatMap((chosen): readonly ImportFile[] => {
    const { name, file, choices: own } = chosen;
    const year = typedYear(chosen);
    return year === "wrong" ? [] : [{ name, file, choices: { ...own, ...(year !== null && { year }) } }];
  });
  if (files.length === 0 || files.length < draft.files.length) return null;
  const accepted = acceptedOf(acceptances);
  return { files, mappingFile, choices, status, pool, model, accepted, folder, publish: publishOf(draft) };
}

/** Replacing demonstration data is offered, and meant, for real data alone. */
export function publishOf({ at, reason, merge, replaceDemo, status }: ImportDraft): PublishChoices {
  return { at: at.trim(), reason: reason.trim(), merge, replaceDemo: replaceDemo && status !== "demo" };
}

/** Whether the time and the reason are such that a plan can be made with them. */
export function isPlannable(draft: ImportDraft): boolean {
  return isPublicationTime(draft.at.trim()) && !isTooLong(draft.reason.trim());
}

/** Whether a change asks for the files to be read again, or only for their waves to be planned again. */
export function asksToRead(before: ImportDraft, after: ImportDraft): boolean {
  const names = ["files", "mappingFile", "choices", "status", "pool", "model"] as const;
  return (
    names.some((name) => before[name] !== after[name]) ||
    !areAlike(acceptedOf(before.acceptances), acceptedOf(after.acceptances))
  );
}

/** Whether a change asks at least for the waves to be planned again. */
export function asksToPlan(before: ImportDraft, after: ImportDraft): boolean {
  return !areAlike(publishOf(before), publishOf(after));
}

function areAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
