import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trackedFiles } from "#tests/support/trackedFiles.ts";
import { toolScript } from "#scripts/toolScript.ts";

interface Law {
  readonly layer: string;
  readonly allowed: readonly string[];
  readonly forbidden: readonly string[];
}

const laws: readonly Law[] = [
  {
    layer: "src/core/statistics",
    allowed: ["./wilson.ts", "#core/units.ts", "valibot", "@noble/hashes/sha2.js"],
    forbidden: [
      "../units.ts",
      "./../units.ts",
      "node:fs",
      "node:fs/promises",
      "fs",
      "react",
      "#io/x.ts",
      "#i18n/x.ts",
      "#data/fetch/x.ts",
      "dayjs",
      "echarts/core",
    ],
  },
  {
    layer: "src/io",
    allowed: ["./zip.ts", "#core/units.ts", "fflate"],
    forbidden: ["#i18n/x.ts", "#workers/x.ts", "node:fs", "react"],
  },
  {
    layer: "src/i18n",
    allowed: ["./words.ts", "#core/units.ts", "dayjs", "dayjs/locale/zh-cn.js"],
    forbidden: ["react", "#ui/x.tsx", "#charts/spec/x.ts"],
  },
  {
    layer: "src/charts/spec",
    allowed: ["./trend.ts", "#core/query/x.ts", "#i18n/x.ts", "#charts/spec/x.ts"],
    forbidden: [
      "react",
      "echarts",
      "echarts/core",
      "#charts/echarts/x.ts",
      "#charts/react/x.tsx",
      "#data/queries/x.ts",
    ],
  },
  {
    layer: "src/charts/echarts",
    allowed: ["#charts/spec/x.ts", "#core/units.ts", "#i18n/x.ts", "echarts/core", "echarts/charts"],
    forbidden: [
      "react",
      "echarts-for-react",
      "echarts-for-react/esm/core",
      "zrender",
      "#charts/react/x.tsx",
      "#ui/x.tsx",
    ],
  },
  {
    layer: "src/charts/react",
    allowed: ["#charts/echarts/x.ts", "#charts/spec/x.ts", "#i18n/x.ts", "react", "echarts-for-react/esm/core"],
    forbidden: ["echarts", "echarts/core", "#core/units.ts", "#data/queries/x.ts", "#ui/x.tsx"],
  },
  {
    layer: "src/report",
    allowed: ["#core/units.ts", "#charts/spec/x.ts", "#charts/echarts/x.ts", "#i18n/x.ts"],
    forbidden: ["echarts", "#charts/react/x.tsx", "react", "#data/fetch/x.ts"],
  },
  {
    layer: "src/workers",
    allowed: ["#core/units.ts", "#io/x.ts", "#i18n/x.ts", "./protocol.ts"],
    forbidden: ["#data/fetch/x.ts", "react", "#data/queries/x.ts"],
  },
  {
    layer: "src/data/fetch",
    allowed: ["#core/dataset/x.ts", "idb", "#data/fetch/x.ts"],
    forbidden: ["react", "@tanstack/react-query", "#data/queries/x.ts", "#io/x.ts"],
  },
  {
    layer: "src/data/queries",
    allowed: ["#data/fetch/x.ts", "#core/units.ts", "#workers/importInWorker.ts", "@tanstack/react-query", "idb"],
    forbidden: ["react", "#ui/x.tsx", "#charts/spec/x.ts"],
  },
  {
    layer: "src/ui",
    allowed: ["#core/units.ts", "#i18n/x.ts", "react", "./button.css"],
    forbidden: ["#data/queries/x.ts", "#charts/react/x.tsx", "@tanstack/react-query", "react-dom"],
  },
  {
    layer: "src/figure",
    allowed: ["#charts/react/x.tsx", "#data/queries/x.ts", "#ui/x.tsx", "#core/units.ts", "react"],
    forbidden: ["#features/trend/x.ts", "echarts/core", "#app/x.ts", "#io/x.ts"],
  },
  {
    layer: "src/features/trend",
    allowed: [
      "./trendState.ts",
      "#figure/x.tsx",
      "#ui/x.tsx",
      "#charts/spec/x.ts",
      "#data/queries/x.ts",
      "#core/units.ts",
      "#io/x.ts",
      "react",
      "@tanstack/react-query",
    ],
    forbidden: [
      "#features/counties/x.tsx",
      "#features/trend/x.tsx",
      "../counties/x.tsx",
      "#workers/x.ts",
      "#app/x.ts",
      "echarts/core",
      "echarts-for-react/esm/core",
      "@tanstack/react-router",
    ],
  },
  {
    layer: "src/app",
    allowed: ["#features/trend/x.tsx", "#workers/x.ts", "@tanstack/react-router", "react-dom/client"],
    forbidden: ["#cli/x.ts", "#embed/x.ts", "echarts/core", "node:fs"],
  },
  {
    layer: "src/embed",
    allowed: ["#charts/spec/x.ts", "#charts/echarts/x.ts", "#data/fetch/x.ts", "#i18n/x.ts", "#core/units.ts"],
    forbidden: ["react", "#charts/react/x.tsx", "#data/queries/x.ts", "#ui/x.tsx", "echarts/core"],
  },
  {
    layer: "src/cli",
    allowed: ["#core/units.ts", "#io/x.ts", "#charts/spec/x.ts", "#i18n/x.ts", "node:fs", "node:fs/promises"],
    forbidden: ["react", "#app/x.ts", "#data/fetch/x.ts", "#features/trend/x.ts"],
  },
  { layer: "src/elsewhere", allowed: ["./x.ts"], forbidden: ["#core/units.ts", "react", "node:fs"] },
];

/** Violations of the other laws: what the file is called, what stands in it, which rule must report it. */
const plants: readonly (readonly [file: string, source: string, rule: string])[] = [
  ["src/core/plants/clock.ts", "export const now = (): number => Date.now();", "no-restricted-globals"],
  ["src/core/plants/chance.ts", "export const chance = (): number => Math.random();", "no-restricted-properties"],
  [
    "src/core/plants/locale.ts",
    "export const text = (x: number): string => x.toLocaleString();",
    "no-restricted-properties",
  ],
  [
    "src/core/plants/unit.ts",
    "declare const u: unique symbol;\ntype Share = number & { readonly [u]: 1 };\nexport const half = 0.5 as Share;",
    "no-unsafe-type-assertion",
  ],
  [
    "src/core/plants/dynamic.ts",
    'export const fs = (): Promise<unknown> => import("node:fs/promises");',
    "no-restricted-imports",
  ],
  ["src/core/plants/reexport.ts", 'export { readFileSync } from "node:fs";', "no-restricted-imports"],
  [
    "src/core/plants/typeOnly.ts",
    'import type { Stats } from "node:fs";\nexport type Size = Stats["size"];',
    "no-restricted-imports",
  ],
  ["src/core/plants/typeQuery.ts", 'export type Stats = import("node:fs").Stats;', "consistent-type-imports"],
  ["src/core/plants/cycleA.ts", 'import { b } from "./cycleB.ts";\nexport const a: number = b + 1;', "no-cycle"],
  ["src/core/plants/cycleB.ts", 'import { a } from "./cycleA.ts";\nexport const b: number = a + 1;', "no-cycle"],
  ["src/core/plants/byDefault.ts", "export default 1;", "no-default-export"],
  ["src/core/plants/barrel.ts", 'export * from "./clock.ts";', "no-barrel-file"],
  ["src/core/plants/loose.ts", "export const loose = (x: any): string => typeof x;", "no-explicit-any"],
  ["src/core/plants/unsafe.ts", "export const read = (text: string): string => JSON.parse(text);", "no-unsafe-return"],
  [
    "src/core/plants/certain.ts",
    "export const first = (xs: readonly number[]): number => xs[0]!;",
    "no-non-null-assertion",
  ],
  ["src/core/plants/ignored.ts", "// @ts-ignore\nexport const x: string = 1;", "ban-ts-comment"],
  [
    "src/core/plants/floating.ts",
    "export function go(work: () => Promise<void>): void {\n  work();\n}",
    "no-floating-promises",
  ],
  [
    "src/core/plants/choice.ts",
    'export function name(kind: "a" | "b"): string {\n  switch (kind) {\n    case "a":\n      return "A";\n  }\n  return "";\n}',
    "switch-exhaustiveness-check",
  ],
  [
    "src/ui/plants/html.ts",
    "export function show(node: Element, text: string): void {\n  node.innerHTML = text;\n}",
    "no-restricted-properties",
  ],
  [
    "src/ui/plants/danger.tsx",
    "export const Danger = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />;",
    "no-danger",
  ],
];

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "law-"));
const reported = new Map<string, Set<string>>();

function plantedFile(layer: string, kind: "allowed" | "forbidden", index: number): string {
  return `${layer}/planted-${kind}-${index}.ts`;
}

function write(file: string, source: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), `${source}\n`);
}

beforeAll(() => {
  for (const file of [".oxlintrc.json", "package.json", "tsconfig.json"]) cpSync(join(root, file), join(copy, file));
  write("src/core/tsconfig.json", readFileSync(join(root, "src/core/tsconfig.json"), "utf8"));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const { layer, allowed, forbidden } of laws) {
    allowed.forEach((from, index) => write(plantedFile(layer, "allowed", index), `import "${from}";`));
    forbidden.forEach((from, index) => write(plantedFile(layer, "forbidden", index), `import "${from}";`));
  }
  for (const [file, source] of plants) write(file, source);
  const run = spawnSync(process.execPath, [toolScript("oxlint"), "-f", "json", "src"], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const { diagnostics }: Report = JSON.parse(run.stdout);
  for (const { code, filename } of diagnostics) {
    const rule = code.replace(/^.*\((.*)\)$/, "$1");
    reported.set(filename, (reported.get(filename) ?? new Set()).add(rule));
  }
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function rulesAt(file: string): readonly string[] {
  return [...(reported.get(file) ?? [])];
}

describe.each(laws)("imports of $layer", ({ layer, allowed, forbidden }) => {
  test.each(allowed.map((from, index) => ({ from, file: plantedFile(layer, "allowed", index) })))(
    "may import $from",
    ({ file }) => {
      expect(rulesAt(file)).not.toContain("no-restricted-imports");
    },
  );
  test.each(forbidden.map((from, index) => ({ from, file: plantedFile(layer, "forbidden", index) })))(
    "may not import $from",
    ({ file }) => {
      expect(rulesAt(file)).toContain("no-restricted-imports");
    },
  );
});

describe("other laws", () => {
  test.each(plants)("%s is reported", (file, _source, rule) => {
    expect(rulesAt(file)).toContain(rule);
  });

  test("every layer that exists has a law", () => {
    const folders = trackedFiles("src").map((file) => /^src\/(?:(?:charts|data)\/)?[^/]+(?=\/)/.exec(file)?.[0]);
    const known = laws.map(({ layer }) => layer.replace(/(?<=^src\/(?:core|features))\/.*/, ""));
    expect([...new Set(folders)].filter((folder) => folder === undefined || !known.includes(folder))).toEqual([]);
  });

  test("nothing switches a check off", () => {
    const switches = new RegExp(
      ["(?:ox|es)lint-disable", "@ts-(?:ignore|nocheck|expect-error)", "\\.(?:skip|only|todo)\\("].join("|"),
    );
    const files = trackedFiles("src", "scripts", "tests").filter(
      (file) => /\.(?:ts|tsx|mjs)$/.test(file) && file !== "tests/architecture.test.ts",
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => switches.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });
});

describe("core compiles without", () => {
  const planted = [
    ["the DOM", "export const title = (): string => document.title;", "document"],
    ["the window", "export const width = (): number => window.innerWidth;", "window"],
    ["Node", "export const cwd = (): string => process.cwd();", "process"],
    ["the network", 'export const get = (): unknown => fetch("x");', "fetch"],
    ["timers", "export const wait = (f: () => void): unknown => setTimeout(f, 1);", "setTimeout"],
    [
      "newer methods than the oldest browser has",
      "export const last = (xs: number[]): unknown => xs.toSorted();",
      "toSorted",
    ],
  ] as const;
  let output = "";

  beforeAll(() => {
    rmSync(join(copy, "src"), { recursive: true, force: true });
    write("src/core/tsconfig.json", readFileSync(join(root, "src/core/tsconfig.json"), "utf8"));
    planted.forEach(([, source], index) => write(`src/core/plant${index}.ts`, source));
    write("src/core/fine.ts", "export const twice = (x: number): number => 2 * x;");
    output = spawnSync(process.execPath, [toolScript("typescript", "tsc"), "-p", join(copy, "src/core")], {
      cwd: copy,
      encoding: "utf8",
    }).stdout;
  }, 60_000);

  test.each(planted.map(([what, , name], index) => ({ what, name, index })))("$what", ({ name, index }) => {
    expect(output).toMatch(new RegExp(`plant${index}\\.ts.*error TS\\d+: .*'${name}'`));
  });

  test("and reports nothing else", () => {
    expect(output).not.toContain("fine.ts");
  });
});
