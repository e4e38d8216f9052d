/** Brings a file of one version to the next. Takes and gives plain JSON. */
export interface Migration {
  readonly from: number;
  readonly apply: (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Steps from older versions of the manifest and of waves, in order. Version 1 is the first, so there is none yet. */
export const manifestMigrations: readonly Migration[] = [];
export const waveMigrations: readonly Migration[] = [];

/** Applies the steps from `version` up to `current`; null where a step is missing. */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  version: number,
  current: number,
  steps: readonly Migration[],
): Readonly<Record<string, unknown>> | null {
  let migrated = file;
  for (let at = version; at < current; at += 1) {
    const step = steps.find(({ from }) => from === at);
    if (step === undefined) return null;
    migrated = step.apply(migrated);
  }
  return migrated;
}
