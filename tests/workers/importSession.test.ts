import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { year } from "#core/units.ts";
import { noChoices } from "#features/import/importDraft.ts";
import { createImportSession } from "#workers/createImportSession.ts";
import type {
  FromWorker,
  ImportFile,
  ImportPlan,
  ImportRequest,
  MadeFile,
  PublishedFolder,
  ToWorker,
  WantedFile,
} from "#workers/protocol.ts";
import { countySurvey, fileOf, smallSurvey } from "./smallSurvey.ts";

const nothingPublished: PublishedFolder = { current: null, waves: [] };
const publish = { at: "2026-01-20T09:00:00+08:00", reason: "", merge: false, replaceDemo: false };

function inputOf(text: string, name: string): ImportFile {
  return { name, file: fileOf(text, name), choices: {} };
}

function requestOf(change: Partial<ImportRequest>): ImportRequest {
  return {
    files: [inputOf(smallSurvey(2025), "survey.csv")],
    mappingFile: null,
    choices: noChoices,
    status: "final",
    pool: null,
    model: false,
    accepted: [],
    folder: nothingPublished,
    publish,
    ...change,
  };
}

/** What the page would be told, in order. */
async function told(...messages: readonly ToWorker[]): Promise<readonly FromWorker[]> {
  const answers: FromWorker[] = [];
  const handle = createImportSession((message) => answers.push(message));
  for (const message of messages) await handle(message);
  return answers;
}

function planOf(answers: readonly FromWorker[]) {
  const plan = answers.flatMap((answer) => (answer.kind === "planned" ? [answer.plan] : [])).at(-1);
  if (plan === undefined) throw new Error("nothing was planned");
  return plan;
}

/** The folder after the files of an answer have been copied into it. */
function published(answers: readonly FromWorker[]): PublishedFolder {
  const plan = planOf(answers);
  if (plan.kind !== "planned") throw new Error(`not planned: ${plan.kind}`);
  const files = unzipSync(plan.zip);
  const bytes = files["manifest.json"] ?? new Uint8Array();
  const manifest = readManifest(bytes, "manifest.json");
  if (manifest.kind !== "ok") throw new Error(JSON.stringify(manifest.refusal));
  const waves = manifest.value.waves.map((entry) => {
    const read = readWave(files[entry.file] ?? new Uint8Array(), entry, manifest.value);
    if (read.kind !== "ok") throw new Error(JSON.stringify(read.refusal));
    return read.value;
  });
  return { current: { manifest: manifest.value, bytes }, waves };
}

test("a reading is told as progress and what is understood, then what was read, then its plan", async () => {
  const answers = await told({ kind: "read", request: requestOf({}) });
  expect([...new Set(answers.map(({ kind }) => kind))]).toEqual(["progress", "understood", "read", "planned"]);
  const last = answers.filter(({ kind }) => kind === "progress").at(-1);
  const size = fileOf(smallSurvey(2025), "survey.csv").size;
  expect(last).toEqual({ kind: "progress", progress: { bytes: size, totalBytes: size, rows: 240 } });
  const read = answers.find((answer) => answer.kind === "read");
  if (read?.kind !== "read" || read.reading.kind !== "imported") throw new Error("nothing was read");
  expect(read.reading.waves.map(({ year }) => year)).toEqual([2025]);
  expect(read.reading.inputs).toMatchObject([{ name: "survey.csv", shape: "respondents", rows: 240 }]);
  expect(read.reading.inputs[0]?.header.slice(0, 3)).toEqual(["年份", "县区", "层"]);
  const total = read.reading.waves[0]?.estimates.find(
    ({ area, dimension }) => area === "140400" && dimension === "total",
  );
  // 30 of 240, equal weights.
  expect(total?.rate).toBeCloseTo(0.125, 12);
});

test("the archive holds waves, edition and manifest in the order of writing, and no file beside them", async () => {
  const answers = await told({ kind: "read", request: requestOf({}) });
  const plan = planOf(answers);
  if (plan.kind !== "planned") throw new Error(plan.kind);
  const names = Object.keys(unzipSync(plan.zip));
  expect(names).toEqual(plan.files.map(({ path }) => path));
  expect(names).toEqual([
    expect.stringMatching(/^waves\/2025\.[0-9a-f]{16}\.json$/),
    `editions/${plan.manifest.edition}.json`,
    "manifest.json",
  ]);
  expect(plan.manifest).toMatchObject({ publishedAt: publish.at, previous: null, region: { code: "140400" } });
});

test("a plan is made anew without reading anew, and says with which choices", async () => {
  const later = { ...publish, at: "2026-02-01T00:00:00Z" };
  const answers = await told({ kind: "read", request: requestOf({}) }, { kind: "plan", publish: later });
  expect(answers.filter(({ kind }) => kind === "read")).toHaveLength(1);
  const plans = answers.flatMap((answer) => (answer.kind === "planned" ? [answer] : []));
  expect(plans.map((answer) => answer.publish.at)).toEqual([publish.at, later.at]);
  const [first, second] = plans.map(({ plan }) => (plan.kind === "planned" ? plan : null));
  expect(second?.manifest.publishedAt).toBe(later.at);
  // The name of an edition depends on what is published and not on when.
  expect(second?.manifest.edition).toBe(first?.manifest.edition);
});

test("a published year asks for a reason, shows what would change, and is then planned", async () => {
  const folder = published(await told({ kind: "read", request: requestOf({}) }));
  const files = [inputOf(smallSurvey(2025, { skip: 20 }), "survey.csv")];
  const refused = planOf(await told({ kind: "read", request: requestOf({ files, folder }) }));
  expect(refused).toMatchObject({ kind: "refused", refusal: { code: "needs-reason", years: [2025] } });
  if (refused.kind !== "refused") throw new Error(refused.kind);
  expect(refused.preview?.waves[0]?.year).toBe(2025);
  const reason = "重复登记的 20 户已去掉";
  const plan = planOf(
    await told({ kind: "read", request: requestOf({ files, folder, publish: { ...publish, reason } }) }),
  );
  if (plan.kind !== "planned") throw new Error(plan.kind);
  expect(plan.manifest).toMatchObject({
    previous: folder.current?.manifest.edition,
    revisions: [{}, { kind: "correct", reason }],
  });
});

test("the same file once more changes nothing and makes no files", async () => {
  const folder = published(await told({ kind: "read", request: requestOf({}) }));
  const plan = planOf(await told({ kind: "read", request: requestOf({ folder }) }));
  expect(plan.kind).toBe("unchanged");
});

describe("a year whose published data could not be read", () => {
  const refused = { kind: "refused", refusal: { code: "published-unreadable", years: [2025] }, preview: null };
  const planFrom = async (change: Partial<ImportRequest>): Promise<ImportPlan> => {
    const { current } = published(await told({ kind: "read", request: requestOf({}) }));
    return planOf(await told({ kind: "read", request: requestOf({ folder: { current, waves: [] }, ...change }) }));
  };

  test("is replaced whole, as on the command line", async () => {
    const files = [inputOf(smallSurvey(2025).replace(/,是,/, ",否,"), "survey.csv")];
    const plan = await planFrom({ files, publish: { ...publish, reason: "更正" } });
    expect(plan).toMatchObject({ kind: "planned", manifest: { revisions: [{}, { kind: "correct", all: true }] } });
  });

  test("is not joined", async () => {
    expect(await planFrom({ publish: { ...publish, reason: "更正", merge: true } })).toEqual(refused);
  });

  test("comes back with a publication of another year that its data are given along with", async () => {
    const wave = (plan: ImportPlan): readonly string[] =>
      plan.kind === "planned" ? plan.files.map(({ path }) => path.slice(0, 11)) : [plan.kind];
    const both = [inputOf(smallSurvey(2025), "a.csv"), inputOf(smallSurvey(2026), "b.csv")];
    expect(wave(await planFrom({ files: both }))).toEqual(["waves/2025.", "waves/2026.", "editions/00", "manifest.js"]);
    const { current, waves } = published(await told({ kind: "read", request: requestOf({}) }));
    const whole = planOf(await told({ kind: "read", request: requestOf({ files: both, folder: { current, waves } }) }));
    expect(wave(whole)).toEqual(["waves/2026.", "editions/00", "manifest.js"]);
  });

  test("is not brought back by the same data, and nobody says that all is well", async () => {
    expect(await planFrom({})).toEqual(refused);
  });
});

test("a refused file is told whole, and nothing is planned", async () => {
  const files = [inputOf("年份,县区\n2025,潞州区\n", "survey.csv")];
  const answers = await told({ kind: "read", request: requestOf({ files }) }, { kind: "plan", publish });
  expect(answers.at(-1)).toMatchObject({
    kind: "read",
    reading: { kind: "rejected", issues: [{ code: "no-outcome-column" }], inputs: [{ header: ["年份", "县区"] }] },
  });
});

test("columns chosen on the page go before the header's own names", async () => {
  const text = smallSurvey(2025).replace("性别", "记录");
  const choices = { ...noChoices, columns: { sex: "记录" } };
  const [plain, chosen] = await Promise.all(
    [{}, { choices }].map(async (change) => {
      const answers = await told({
        kind: "read",
        request: requestOf({ files: [inputOf(text, "survey.csv")], ...change }),
      });
      const read = answers.find((answer) => answer.kind === "read");
      if (read?.kind !== "read" || read.reading.kind !== "imported") throw new Error("nothing was read");
      return read.reading.waves[0]?.estimates.filter(({ dimension }) => dimension === "sex").length;
    }),
  );
  expect(plain).toBe(0);
  expect(chosen).toBeGreaterThan(0);
});

test("a mapping that is no mapping refuses before any file is read", async () => {
  const answers = await told({
    kind: "read",
    request: requestOf({ mappingFile: fileOf('{ "colums": {} }', "mapping.json") }),
  });
  expect(answers).toEqual([
    {
      kind: "read",
      reading: {
        kind: "rejected",
        inputs: [],
        issues: [expect.objectContaining({ code: "mapping-unknown-key", input: "mapping.json" })],
      },
    },
  ]);
});

test("a file that the browser can no longer read is a fault of the file, told in one message", async () => {
  const file = fileOf(smallSurvey(2025), "moved.csv");
  const gone: File = Object.assign(file, {
    stream: () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull: () => {
          throw new DOMException("gone", "NotReadableError");
        },
      }),
  });
  const answers = await told({
    kind: "read",
    request: requestOf({ files: [{ name: "moved.csv", file: gone, choices: {} }] }),
  });
  expect(answers).toEqual([
    { kind: "failed", reason: "unreadable-file", detail: expect.stringContaining("moved.csv") as unknown },
  ]);
});

const pool = [year(2024), year(2025)] as const;
const twoYears = [2024, 2025].map((each) => inputOf(countySurvey(each), `${each}.csv`));
/** A county with five degrees of freedom. */
const county = { year: 2025, area: "140404", dimension: "total" } as const;
const note = "六个村居，现场复核无误";

function readingOf(answers: readonly FromWorker[]) {
  const read = answers.flatMap((answer) => (answer.kind === "read" ? [answer.reading] : [])).at(-1);
  if (read?.kind !== "imported") throw new Error("nothing was imported");
  return read;
}

function textOf(zip: Uint8Array): string {
  return Object.values(unzipSync(zip))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join("");
}

/** An upper bound as far as a file must not have it; rates of small counts may be those of other cells too. */
function digitsOf(upper: number | null): string {
  if (upper === null) throw new Error("a cell without an interval");
  return String(upper).slice(0, 10);
}

test("what is up for review is told with its values, and none of them is in the archive", async () => {
  const answers = await told({ kind: "read", request: requestOf({ files: twoYears }) });
  const { reviews } = readingOf(answers);
  const found = reviews.find((cell) => cell.year === 2025 && cell.area === "140404" && cell.dimension === "total");
  expect(found).toMatchObject({ category: null, n: 144, df: 5, note: null });
  const plan = planOf(answers);
  if (plan.kind !== "planned") throw new Error(plan.kind);
  expect(reviews.length).toBeGreaterThan(8);
  for (const { upper } of reviews) expect(textOf(plan.zip)).not.toContain(digitsOf(upper));
  // It would be found there.
  const accepted = [{ ...county, note }];
  const other = planOf(await told({ kind: "read", request: requestOf({ files: twoYears, accepted }) }));
  if (other.kind !== "planned") throw new Error(other.kind);
  expect(textOf(other.zip)).toContain(digitsOf(found?.upper ?? null));
});

test("an accepted cell is published with its note and the time of publication, and stays in the list", async () => {
  const request = requestOf({ files: twoYears, accepted: [{ ...county, note }] });
  const later = { ...publish, at: "2026-02-01T00:00:00Z" };
  const answers = await told({ kind: "read", request }, { kind: "plan", publish: later });
  expect(readingOf(answers).reviews.find((cell) => cell.area === "140404" && cell.year === 2025)).toMatchObject({
    note,
  });
  const folder = published(answers);
  const row = folder.waves
    .find((wave) => wave.year === 2025)
    ?.estimates.find(({ area, dimension }) => area === "140404" && dimension === "total");
  expect(row).toMatchObject({ reliability: "review", review: { at: later.at, note } });
  expect(row?.rate).toBeGreaterThan(0);
});

test("two years are pooled and the counties modelled; neither without being asked for", async () => {
  const methodsOf = async (change: Partial<ImportRequest>) => {
    const { waves } = readingOf(await told({ kind: "read", request: requestOf({ files: twoYears, ...change }) }));
    return [2024, 2025].map((each) => {
      const rows = waves.find((wave) => wave.year === each)?.estimates ?? [];
      return [...new Set(rows.map(({ method = "direct" }) => method))].sort();
    });
  };
  expect(await methodsOf({})).toEqual([["direct"], ["direct"]]);
  expect(await methodsOf({ pool })).toEqual([["direct"], ["direct", "pooled"]]);
  expect(await methodsOf({ model: true })).toEqual([
    ["direct", "model"],
    ["direct", "model"],
  ]);
});

test("a published year that a pool only reads is not published again, and said", async () => {
  const folder = published(await told({ kind: "read", request: requestOf({ files: twoYears.slice(0, 1) }) }));
  const answers = await told({ kind: "read", request: requestOf({ files: twoYears, folder, pool }) });
  const { waves, issues } = readingOf(answers);
  expect(waves.map((wave) => wave.year)).toEqual([2025]);
  expect(issues).toContainEqual(expect.objectContaining({ code: "pool-only-read", detail: { year: 2024 } }));
});

test("years on two sides of a break that does not join are not pooled", async () => {
  const folder = published(await told({ kind: "read", request: requestOf({ files: twoYears.slice(0, 1) }) }));
  if (folder.current === null) throw new Error("nothing is published");
  const breaks = [{ year: year(2025), text: { zh: "改了口径" }, joins: false }];
  const manifest = { ...folder.current.manifest, breaks };
  const broken: PublishedFolder = { ...folder, current: { ...folder.current, manifest } };
  const answers = await told({ kind: "read", request: requestOf({ files: twoYears, folder: broken, pool }) });
  const read = answers.at(-1);
  if (read?.kind !== "read") throw new Error("nothing was read");
  expect(read.reading.kind).toBe("rejected");
  expect(read.reading.issues).toContainEqual(
    expect.objectContaining({ code: "pool-impossible", detail: { first: 2024, second: 2025, because: "break" } }),
  );
});

async function madeOf(wanted: WantedFile, change: Partial<ImportRequest> = {}): Promise<MadeFile> {
  const answers = await told({ kind: "read", request: requestOf(change) }, { kind: "make", number: 7, wanted });
  const made = answers.at(-1);
  if (made?.kind !== "made") throw new Error("nothing was made");
  expect(made.number).toBe(7);
  return made.made;
}

test("every issue as CSV, also those of a file that was refused, made by reading once more", async () => {
  const files = [inputOf(smallSurvey(2025).replace("潞州区", "火星区"), "survey.csv")];
  const made = await madeOf({ kind: "issues", locale: "zh" }, { files });
  if (made.kind !== "made") throw new Error(made.kind);
  const [header, ...rows] = (await made.content.text()).split("\r\n");
  expect(header).toContain("文件");
  expect(rows.filter((row) => row.includes("火星区"))).toHaveLength(1);
  expect(rows).toHaveLength(made.rows + 1);
  const none = await madeOf({ kind: "issues", locale: "en" }, { files: [inputOf("", "empty.csv")] });
  expect(none.kind === "made" ? await none.content.text() : "").toContain("empty.csv");
});

test("nothing is made before anything was read, of an input that is not there, or of a file that has gone", async () => {
  const wanted = { kind: "corrected", input: "other.csv", form: "tidy", locale: "zh" } as const;
  expect(await told({ kind: "make", number: 0, wanted })).toEqual([
    { kind: "made", number: 0, made: { kind: "unavailable" } },
  ]);
  expect(await madeOf(wanted)).toEqual({ kind: "unavailable" });
  let reads = 0;
  const file = fileOf(smallSurvey(2025), "survey.csv");
  const stream = () => {
    reads += 1;
    if (reads > 1) throw new DOMException("gone", "NotReadableError");
    return new Blob([smallSurvey(2025)]).stream();
  };
  const files = [{ name: "survey.csv", file: Object.assign(file, { stream }), choices: {} }];
  expect(await madeOf({ kind: "issues", locale: "zh" }, { files })).toMatchObject({ kind: "failed" });
});
