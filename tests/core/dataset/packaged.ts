import * as v from "valibot";
import benchmarks from "#core/region/packaged/benchmarks.json" with { type: "json" };
import breaks from "#core/region/packaged/breaks.json" with { type: "json" };
import instruments from "#core/region/packaged/instruments.json" with { type: "json" };
import region from "#core/region/packaged/region.json" with { type: "json" };
import targets from "#core/region/packaged/targets.json" with { type: "json" };
import type { ReferenceData } from "#core/dataset/referenceData.ts";
import { manifestSchema } from "#core/dataset/schema.ts";

const { entries } = manifestSchema;

/** Changzhi's reference data as they come with the program. */
export const packaged: ReferenceData = v.parse(
  v.object({
    region: entries.region,
    instruments: entries.instruments,
    targets: entries.targets,
    benchmarks: entries.benchmarks,
    breaks: entries.breaks,
  }),
  { region, instruments, targets, benchmarks, breaks },
);
