import type { LaterStepProps } from "#features/import/laterStepProps.ts";

/** What a publication changes beyond its own figures. */
export function ImpactStep(_: LaterStepProps) {
  return null;
}
