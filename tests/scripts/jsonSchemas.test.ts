import { expect, test } from "vitest";
import { jsonSchemas } from "#scripts/jsonSchemas.ts";

function schema(name: string): unknown {
  return JSON.parse(jsonSchemas().get(name) ?? "null");
}

test("the wave's schema carries the bounds of shares and years, which are guards in the code", () => {
  expect(schema("wave.schema.json")).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "science-literacy-wave/1",
    properties: { year: { type: "integer", minimum: 1900, maximum: 2200 } },
  });
  expect(JSON.stringify(schema("wave.schema.json"))).toContain('"type":"number","minimum":0,"maximum":1');
});

test("the manifest's schema asks for the names of the wave files", () => {
  const text = JSON.stringify(schema("manifest.schema.json"));
  expect(text).toContain(JSON.stringify("^waves\\/\\d{4}\\.[0-9a-f]{16}\\.json$").slice(1, -1));
});
