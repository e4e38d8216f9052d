import { toJsonSchema } from "@valibot/to-json-schema";
import { manifestSchema, waveSchema } from "#core/dataset/schema.ts";
import { isFiniteNumber, isShare, isYear } from "#core/units.ts";

type JsonSchema = ReturnType<typeof toJsonSchema>;

/** What the guards of our units mean in JSON Schema, which has no guards. */
function unitOf(guard: unknown): JsonSchema | undefined {
  if (guard === isFiniteNumber) return { type: "number" };
  if (guard === isShare) return { type: "number", minimum: 0, maximum: 1 };
  if (guard === isYear) return { type: "integer", minimum: 1900, maximum: 2200 };
  return undefined;
}

function published(title: string, schema: typeof manifestSchema | typeof waveSchema): string {
  const converted = toJsonSchema(schema, {
    target: "draft-2020-12",
    errorMode: "throw",
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const unit = "requirement" in valibotAction ? unitOf(valibotAction.requirement) : undefined;
      return unit === undefined ? undefined : { ...jsonSchema, ...unit };
    },
  });
  const { $schema, ...rest } = converted;
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`;
}

/** File name → text of the JSON Schemas of the published data, made from the definition that also validates it. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["manifest.schema.json", published("science-literacy-manifest/1", manifestSchema)],
    ["wave.schema.json", published("science-literacy-wave/1", waveSchema)],
  ]);
}
