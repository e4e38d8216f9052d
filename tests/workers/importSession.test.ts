import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { createImportSession } from "#workers/createImportSession.ts";
import type { FromWorker, ImportRequest, PublishedFolder, ToWorker } from "#workers/protocol.ts";
import { fileOf, smallSurvey } from "./smallSurvey.ts";

const nothingPublished: PublishedFolder = { current: null, waves: [] };
const publish = { at: "2026-01-20T09:00:00+08:00", reason: "", merge: false, replaceDemo: false };

function requestOf(change: Partial<ImportRequest>): ImportRequest {
  return {
    files: [fileOf(smallSurvey(2025), "survey.csv")],
    mappingFile: null,
    choices: { columns: {}, populations: {} },
    status: "final",
    year: null,
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

test("a reading is told as progress, then what was read, then its plan", async () => {
  const answers = await told({ kind: "read", request: requestOf({}) });
  expect([...new Set(answers.map(({ kind }) => kind))]).toEqual(["progress", "read", "planned"]);
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
  const files = [fileOf(smallSurvey(2025, { skip: 20 }), "survey.csv")];
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

test("a year whose published data could not be read is neither replaced nor joined", async () => {
  const { current } = published(await told({ kind: "read", request: requestOf({}) }));
  const plan = planOf(await told({ kind: "read", request: requestOf({ folder: { current, waves: [] } }) }));
  expect(plan).toEqual({ kind: "refused", refusal: { code: "published-unreadable", years: [2025] }, preview: null });
});

test("a refused file is told whole, and nothing is planned", async () => {
  const files = [fileOf("年份,县区\n2025,潞州区\n", "survey.csv")];
  const answers = await told({ kind: "read", request: requestOf({ files }) }, { kind: "plan", publish });
  expect(answers.at(-1)).toMatchObject({
    kind: "read",
    reading: { kind: "rejected", issues: [{ code: "no-outcome-column" }], inputs: [{ header: ["年份", "县区"] }] },
  });
});

test("columns chosen on the page go before the header's own names", async () => {
  const text = smallSurvey(2025).replace("性别", "记录");
  const choices = { columns: { sex: "记录" }, populations: {} };
  const [plain, chosen] = await Promise.all(
    [{}, { choices }].map(async (change) => {
      const answers = await told({
        kind: "read",
        request: requestOf({ files: [fileOf(text, "survey.csv")], ...change }),
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
  const answers = await told({ kind: "read", request: requestOf({ files: [gone] }) });
  expect(answers).toEqual([
    { kind: "failed", reason: "unreadable-file", detail: expect.stringContaining("moved.csv") as unknown },
  ]);
});
