import type { AcceptedCell } from "#core/dataset/publishingOptions.ts";
import type { PublishChoices } from "#data/queries/surveyImport.ts";

/** What of a form the command line is told. */
export interface CommandParts {
  /** Names of files, with `#sheet` where one was chosen. */
  readonly inputs: readonly string[];
  readonly status: string;
  readonly year: number | null;
  readonly pool: readonly [number, number] | null;
  readonly model: boolean;
  readonly accepted: readonly AcceptedCell[];
  /** Choices that only a mapping file can carry. */
  readonly hasMapping: boolean;
  readonly publish: PublishChoices;
  /** Names that the command uses for files that the page hands out. */
  readonly names: { readonly mapping: string; readonly reviews: string };
}

/** `survey import` with everything that the page was told; the same input then gives the same bytes. */
export function commandOfImport(parts: CommandParts): readonly string[] {
  const { inputs, status, year, pool, model, accepted, hasMapping, publish, names } = parts;
  return [
    "npm",
    "run",
    "--silent",
    "survey",
    "--",
    "import",
    ...inputs,
    "--data",
    "data",
    "--status",
    status,
    "--at",
    publish.at,
    ...(publish.reason === "" ? [] : [`--reason=${publish.reason}`]),
    ...(year === null ? [] : ["--year", String(year)]),
    ...(hasMapping ? ["--mapping", names.mapping] : []),
    ...(publish.merge ? ["--merge"] : []),
    ...(publish.replaceDemo ? ["--replace-demo"] : []),
    ...(pool === null ? [] : ["--pool", pool.join(",")]),
    ...(model ? ["--model"] : []),
    ...(accepted.length === 0 ? [] : ["--accept-review", names.reviews]),
  ];
}
