import * as v from "valibot";
import type { ReferenceData } from "#core/dataset/referenceData.ts";
import { benchmarkSchema, breakSchema, instrumentSchema, regionSchema, targetSchema } from "#core/dataset/schema.ts";
import benchmarks from "./packaged/benchmarks.json" with { type: "json" };
import breaks from "./packaged/breaks.json" with { type: "json" };
import instruments from "./packaged/instruments.json" with { type: "json" };
import region from "./packaged/region.json" with { type: "json" };
import targets from "./packaged/targets.json" with { type: "json" };

/** Changzhi's reference data as they come with the program: for a data folder that has no manifest yet. */
export function packagedReference(): ReferenceData {
  return {
    region: v.parse(regionSchema, region),
    instruments: v.parse(v.array(instrumentSchema), instruments),
    targets: v.parse(v.array(targetSchema), targets),
    benchmarks: v.parse(v.array(benchmarkSchema), benchmarks),
    breaks: v.parse(v.array(breakSchema), breaks),
  };
}
