import type { LaterStepProps } from "#features/import/laterStepProps.ts";

/** The whole site as it would be, for those who decide. */
export function DraftStep(_: LaterStepProps) {
  return null;
}
