import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { NextFiles } from "./publishing.ts";

const at = (file: string): string => join(import.meta.dirname, file);

export interface Rehearsal {
  /** A fresh copy of the folder, in which the program runs. */
  readonly folder: string;
  /** Runs it, and kills it with signal 9 so many milliseconds after it locked the folder; null: never. */
  run(killAfter: number | null): {
    readonly said: string;
    readonly wasKilled: boolean;
    readonly exitCode: number | null;
  };
}

/** A program that publishes, to be run again and again on the same folder, each time killed at another moment. @param args with the folder `copy` of `place` */
export function rehearse(place: string, data: string, args: readonly string[]): Rehearsal {
  const folder = join(place, "copy");
  return {
    folder,
    run: (killAfter) => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(data, folder, { recursive: true });
      const order = { KILL_LOCK: join(folder, ".lock"), KILL_AFTER: String(killAfter) };
      const { stdout, status, signal, error } = spawnSync(
        process.execPath,
        ["--import", at("killWhenLocked.ts"), ...args],
        {
          cwd: place,
          encoding: "utf8",
          env: { ...process.env, INIT_CWD: place, ...(killAfter === null ? {} : order) },
        },
      );
      if (error !== undefined) throw error;
      return { said: stdout.trim(), wasKilled: signal === "SIGKILL", exitCode: status };
    },
  };
}

/** The arguments of a program that does nothing but publish these files. */
export function publishing(place: string, { files, expected }: NextFiles, sweeps: boolean): readonly string[] {
  const plan = join(place, "plan");
  mkdirSync(plan);
  writeFileSync(join(plan, "expected.json"), expected ?? "");
  writeFileSync(join(plan, "order.json"), JSON.stringify(files.map(({ path }) => path)));
  for (const { path, bytes } of files) writeFileSync(join(plan, path.replace("/", "_")), bytes);
  return [at("publishOnce.ts"), join(place, "copy"), plan, sweeps ? "sweeps" : ""];
}

/** The command line itself. */
export function commandLine(...args: readonly string[]): readonly string[] {
  return [join(import.meta.dirname, "../../src/cli/main.ts"), ...args];
}
