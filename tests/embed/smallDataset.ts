import region from "#core/region/packaged/region.json" with { type: "json" };
import type { Dataset } from "#core/dataset/dataset.ts";
import { parse } from "valibot";
import { manifestSchema, waveSchema } from "#core/dataset/schema.ts";

const instrument = { id: "cast-18-69", name: { zh: "18\uFF5E69" }, ages: [18, 69] };

/** The packaged region with waves of the given years that hold no estimates. */
export function smallDataset(years: readonly number[]): Dataset {
  const text = { zh: "" };
  const waves = years.map((year) =>
    parse(waveSchema, {
      format: "science-literacy-wave/1",
      year,
      status: "demo",
      instrument: instrument.id,
      title: text,
      source: text,
      method: text,
      excluded: [],
      estimates: [],
      contrasts: [],
      balance: [],
    }),
  );
  const manifest = parse(manifestSchema, {
    format: "science-literacy-manifest/1",
    edition: "0001-00000000",
    previous: null,
    publishedAt: "2026-01-20T00:00:00Z",
    region,
    instruments: [instrument],
    targets: [],
    benchmarks: [],
    breaks: [],
    waves: [],
    editions: [],
    revisions: [],
  });
  return { manifest, waves, missing: [] };
}
