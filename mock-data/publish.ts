import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Publication {
  readonly inputs: readonly string[];
  readonly mapping: string;
  /** When the demonstration city is said to have published it. */
  readonly at: string;
  readonly more?: readonly string[];
  /** Cells that a reviewer lets be published. */
  readonly review?: string;
}

/** In order of time: each makes one edition. */
const publications: readonly Publication[] = [
  { inputs: ["plan-2020.csv"], mapping: "plan-2020.mapping.json", at: "2023-03-01T09:00:00+08:00" },
  { inputs: ["survey-2022-2023.csv"], mapping: "mapping.json", at: "2024-01-16T09:00:00+08:00" },
  { inputs: ["survey-2024.csv", "youth-2024.csv"], mapping: "mapping.json", at: "2025-01-15T09:00:00+08:00" },
  {
    inputs: ["survey-2024.csv", "survey-2025.csv", "youth-2025.csv"],
    mapping: "mapping.json",
    at: "2026-01-20T09:00:00+08:00",
    // Counties that one wave is too small for: two waves together, and the model.
    more: ["--pool", "2024,2025", "--model"],
    review: "review-2025.json",
  },
];

/** @returns whether the command line did it; its words go to this process's own error stream */
function survey(args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(root, "src/cli/main.ts"), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0;
}

function importArguments(
  { inputs, mapping, at, more = [], review }: Publication,
  raw: string,
  published: string,
): readonly string[] {
  const files = inputs.map((name) => join(raw, name));
  const accepted = review === undefined ? [] : ["--accept-review", join(raw, review)];
  return [
    "import",
    ...files,
    "--mapping",
    join(raw, mapping),
    "--data",
    published,
    "--status",
    "demo",
    "--at",
    at,
    ...more,
    ...accepted,
  ];
}

/** Empties `published`, makes it of the files in `raw` by the command line, and has the command line check it. */
export function publish(raw: string, published: string): boolean {
  rmSync(published, { recursive: true, force: true });
  mkdirSync(published, { recursive: true });
  return publications.every((each) => survey(importArguments(each, raw, published))) && survey(["check", published]);
}
