import { expect, test } from "vitest";
import type {
  ImportPlan,
  ImportReading,
  ImportRequest,
  MadeFile,
  PublishChoices,
  WantedFile,
} from "#data/queries/surveyImport.ts";
import { createImportController, type ImportSurroundings } from "#features/import/importController.ts";
import type { ChosenFile } from "#features/import/files/chosenFiles.ts";
import { emptyDraft, noChoices } from "#features/import/importDraft.ts";
import { year } from "#core/units.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { dataset } from "#tests/fixtures/dataset.ts";
import { inputSummary } from "#tests/fixtures/inputSummary.ts";

const at = "2026-01-20T09:00:00+08:00";
const file = new File(["a"], "a.csv");
const chosen: ChosenFile = { name: "a.csv", file, choices: {}, year: "", isPasted: false };
const other: ChosenFile = { ...chosen, name: "b.csv", file: new File([], "b.csv") };
const imported: ImportReading = { kind: "imported", inputs: [], issues: [], waves: [], reviews: [] };
const rejected: ImportReading = { kind: "rejected", inputs: [], issues: [] };
const unchanged: ImportPlan = { kind: "unchanged", waves: [] };

type Events = Parameters<ImportSurroundings["start"]>[1];

/** A controller whose worker and clock are the test's. */
function setUp() {
  interface Run {
    readonly request: ImportRequest;
    readonly events: Events;
    readonly planned: PublishChoices[];
    readonly made: { readonly wanted: WantedFile; readonly made: (file: MadeFile) => void }[];
    cancelled: boolean;
  }
  const runs: Run[] = [];
  let waiting: (() => void) | null = null;
  const controller = createImportController(emptyDraft(at), {
    folder: { current: null, waves: [] },
    start: (request, events) => {
      const run: Run = { request, events, planned: [], made: [], cancelled: false };
      runs.push(run);
      return {
        plan: (publish) => run.planned.push(publish),
        make: (wanted, made) => run.made.push({ wanted, made }),
        cancel: () => {
          run.cancelled = true;
        },
      };
    },
    now: () => 1000,
    later: (work) => {
      waiting = work;
      return () => {
        waiting = null;
      };
    },
  });
  const last = () => {
    const run = runs.at(-1);
    if (run === undefined) throw new Error("nothing was started");
    return run;
  };
  return { controller, runs, last, pause: () => waiting?.() };
}

/** Read and planned, as the worker does it. */
function finish({ request, events }: { readonly request: ImportRequest; readonly events: Events }): void {
  events.read(imported);
  events.planned(unchanged, request.publish);
}

test("nothing starts before a survey file is chosen, also not for a mapping or a status", () => {
  const { controller, runs } = setUp();
  controller.change({ mappingFile: file });
  controller.change({ status: "final" });
  expect(runs).toEqual([]);
  controller.change({ files: [chosen] });
  expect(runs).toMatchObject([
    { request: { files: [{ name: "a.csv", file, choices: {} }], mappingFile: file, status: "final" } },
  ]);
  expect(controller.snapshot().activity).toMatchObject({ kind: "reading", since: 1000 });
});

test("a reading and its plan are shown together", () => {
  const { controller, last } = setUp();
  controller.change({ files: [chosen] });
  last().events.progress({ bytes: 1, totalBytes: 2, rows: 10 });
  expect(controller.snapshot().activity).toMatchObject({ progress: { rows: 10 } });
  last().events.read(imported);
  expect(controller.snapshot()).toMatchObject({ reading: null, plan: null, activity: { kind: "planning" } });
  last().events.planned(unchanged, last().request.publish);
  expect(controller.snapshot()).toMatchObject({ reading: imported, plan: unchanged, activity: { kind: "idle" } });
});

test("a refused file is shown at once, without a plan", () => {
  const { controller, last } = setUp();
  controller.change({ files: [chosen] });
  last().events.read(rejected);
  expect(controller.snapshot()).toMatchObject({ reading: rejected, plan: null, activity: { kind: "idle" } });
  controller.change({ merge: true });
  expect(last().planned).toEqual([]);
  expect(controller.snapshot().activity).toEqual({ kind: "idle" });
});

test("status, columns, year and files are read anew, and the run before is ended", () => {
  const { controller, runs, last, pause } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  for (const change of [
    { status: "demo" as const },
    { choices: { ...noChoices, columns: { sex: "x" } } },
    { files: [other] },
  ]) {
    controller.change(change);
    expect(runs.at(-2)?.cancelled).toBe(true);
    finish(last());
  }
  expect(runs).toHaveLength(4);
  controller.change({ files: [{ ...other, year: "2024" }] });
  expect(runs).toHaveLength(4);
  pause();
  expect(last().request.files).toMatchObject([{ name: "b.csv", choices: { year: 2024 } }]);
  controller.change({ files: [{ ...other, year: "二〇" }] });
  pause();
  expect(runs).toHaveLength(5);
  expect(controller.snapshot()).toMatchObject({ plan: null, activity: { kind: "idle" } });
});

test("merging is planned anew without reading; a reason after a pause in typing", () => {
  const { controller, runs, last, pause } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  controller.change({ merge: true });
  expect(last().planned).toEqual([{ at, reason: "", merge: true, replaceDemo: false }]);
  controller.change({ reason: "a" });
  controller.change({ reason: "ab " });
  expect(last().planned).toHaveLength(1);
  pause();
  expect(last().planned.at(-1)).toEqual({ at, reason: "ab", merge: true, replaceDemo: false });
  expect(runs).toHaveLength(1);
});

test("a reason of more than 500 characters keeps a plan from being made", () => {
  const { controller, last, pause } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  const before = last().planned.length;
  controller.change({ reason: "改".repeat(501) });
  pause();
  expect(last().planned).toHaveLength(before);
  expect(controller.snapshot()).toMatchObject({ plan: null, activity: { kind: "idle" } });
  controller.change({ reason: "改".repeat(500) });
  pause();
  expect(last().planned).toHaveLength(before + 1);
});

test("an answer to choices that have changed since is passed over", () => {
  const { controller, last } = setUp();
  controller.change({ files: [chosen] });
  const { request, events } = last();
  events.read(imported);
  controller.change({ merge: true });
  events.planned(unchanged, request.publish);
  expect(controller.snapshot()).toMatchObject({ reading: null, plan: null, activity: { kind: "planning" } });
  events.planned(unchanged, { ...request.publish, merge: true });
  expect(controller.snapshot()).toMatchObject({ reading: imported, plan: unchanged });
});

test("choices made while the file is being read are planned at its end", () => {
  const { controller, last } = setUp();
  controller.change({ files: [chosen] });
  controller.change({ merge: true });
  expect(last().planned).toEqual([]);
  last().events.read(imported);
  expect(last().planned).toMatchObject([{ merge: true }]);
});

test("a year typed is not forgotten when another field is changed before the pause ends", () => {
  const { controller, runs, last } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  controller.change({ files: [{ ...chosen, year: "2024" }] });
  controller.change({ merge: true });
  expect(runs).toHaveLength(2);
  expect(last().request).toMatchObject({ files: [{ choices: { year: 2024 } }], publish: { merge: true } });
});

test("no plan is shown for a time that is none", () => {
  const { controller, last, pause } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  controller.change({ at: "tomorrow" });
  pause();
  expect(controller.snapshot()).toMatchObject({ reading: imported, plan: null, activity: { kind: "idle" } });
  controller.change({ at });
  pause();
  expect(last().planned).toHaveLength(1);
});

test("cancelling ends the run and leaves nothing; only a file or the button begins another", () => {
  const { controller, runs, last } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  controller.agree("x", true);
  controller.change({ status: "demo" });
  controller.cancel();
  expect(last().cancelled).toBe(true);
  expect(controller.snapshot()).toMatchObject({
    activity: { kind: "cancelled" },
    reading: null,
    plan: null,
    agreed: new Set(),
  });
  controller.change({ status: "final" });
  expect(runs).toHaveLength(2);
  controller.readAgain();
  expect(last().request.status).toBe("final");
});

test("a fault shows itself and takes what was read with it", () => {
  const { controller, last } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  controller.change({ status: "demo" });
  last().events.failed({ reason: "worker", detail: "" });
  expect(controller.snapshot()).toMatchObject({
    activity: { kind: "failed", failure: { reason: "worker" } },
    reading: null,
    plan: null,
  });
});

test("without its last file the page is empty again", () => {
  const { controller, last } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  controller.change({ files: [] });
  expect(last().cancelled).toBe(true);
  expect(controller.snapshot()).toMatchObject({ activity: { kind: "idle" }, reading: null, plan: null });
});

test("replacing demonstration data is never asked for with demonstration data", () => {
  const { controller, last } = setUp();
  controller.change({ replaceDemo: true, status: "demo" });
  controller.change({ files: [chosen] });
  expect(last().request.publish.replaceDemo).toBe(false);
});

test("a file is made of what was read last; another reading ends the waiting", async () => {
  const { controller, last } = setUp();
  const wanted = { kind: "issues", locale: "zh" } as const;
  expect(await controller.makeFile(wanted)).toBeNull();
  controller.change({ files: [chosen] });
  finish(last());
  const first = controller.makeFile(wanted);
  last().made[0]?.made({ kind: "unavailable" });
  expect(await first).toEqual({ kind: "unavailable" });
  const second = controller.makeFile(wanted);
  controller.change({ status: "demo" });
  expect(await second).toBeNull();
});

test("what is understood of a file is shown long before it is read, and goes when it is cancelled", () => {
  const { controller, last } = setUp();
  controller.change({ files: [chosen, other] });
  last().events.understood([inputSummary({ name: "a.csv", header: ["x"] })]);
  expect(controller.snapshot()).toMatchObject({ inputs: [{ name: "a.csv", header: ["x"] }], reading: null });
  last().events.understood([inputSummary({ name: "a.csv", header: ["x"] }), inputSummary({ name: "b.csv" })]);
  // Read again with another choice: what is known of the second stays until its turn comes.
  controller.change({ status: "demo" });
  last().events.understood([inputSummary({ name: "a.csv", header: ["y"] })]);
  expect(controller.snapshot().inputs).toMatchObject([{ header: ["y"] }, { name: "b.csv" }]);
  controller.cancel();
  expect(controller.snapshot().inputs).toEqual([]);
});

test("what a plan has to say beside what is published joins the issues of the files, once", () => {
  const { controller, last } = setUp();
  const stale = issueOf("pool-stale", { year: 2024, changed: 2023 });
  const { manifest } = dataset;
  const planned: ImportPlan = {
    kind: "refused",
    refusal: { code: "needs-reason", years: [] },
    preview: { manifest, waves: [], issues: [stale] },
  };
  controller.change({ files: [chosen] });
  last().events.read(imported);
  last().events.planned(planned, last().request.publish);
  expect(controller.snapshot().reading?.issues).toEqual([stale]);
  controller.change({ merge: true });
  last().events.planned(planned, { ...last().request.publish, merge: true });
  expect(controller.snapshot().reading?.issues).toEqual([stale]);
  controller.change({ merge: false });
  last().events.planned(unchanged, last().request.publish);
  expect(controller.snapshot().reading?.issues).toEqual([]);
});

const county = { year: year(2025), area: "140404", dimension: "total", category: null } as const;
const zone = { ...county, area: "140471" } as const;
const values = { rate: 0.1, lower: 0.05, upper: 0.2, n: 90, df: 4, note: null };
const reviewed: ImportReading = { ...imported, reviews: [county, zone].map((cell) => ({ ...cell, ...values })) };

/** As `finish`, with two cells up for review. */
function finishReviewed({ request, events }: Parameters<typeof finish>[0]): void {
  events.read(reviewed);
  events.planned(unchanged, request.publish);
}

test("a pool and the model are read anew at once", () => {
  const { controller, runs, last } = setUp();
  controller.change({ files: [chosen] });
  finish(last());
  expect(last().request).toMatchObject({ pool: null, model: false, accepted: [] });
  controller.change({ pool: [year(2024), year(2025)] });
  finish(last());
  controller.change({ model: true });
  expect(runs).toHaveLength(3);
  expect(last().request).toMatchObject({ pool: [2024, 2025], model: true });
});

test("a tick without a note begins nothing; with its note it is read anew after a pause in typing", () => {
  const { controller, runs, last, pause } = setUp();
  controller.change({ files: [chosen] });
  finishReviewed(last());
  controller.accept(county, { ticked: true });
  expect(runs).toHaveLength(1);
  expect(controller.snapshot()).toMatchObject({ plan: unchanged, activity: { kind: "idle" } });
  controller.accept(county, { note: "已" });
  controller.accept(county, { note: "已复核" });
  expect(runs).toHaveLength(1);
  expect(controller.snapshot().activity).toEqual({ kind: "planning" });
  pause();
  expect(last().request.accepted).toEqual([{ year: 2025, area: "140404", dimension: "total", note: "已复核" }]);
  controller.accept(county, { ticked: false });
  pause();
  expect(last().request.accepted).toEqual([]);
});

test("what comes of an older note while another is being typed is passed over", () => {
  const { controller, last, pause, runs } = setUp();
  controller.change({ files: [chosen] });
  finishReviewed(last());
  controller.accept(county, { ticked: true, note: "a" });
  pause();
  controller.accept(county, { note: "ab" });
  finishReviewed(last());
  expect(controller.snapshot().activity).toEqual({ kind: "planning" });
  pause();
  expect(runs).toHaveLength(3);
  expect(last().request.accepted).toMatchObject([{ note: "ab" }]);
});

test("a tick does not call off a reason that is still being typed", () => {
  const { controller, last, pause } = setUp();
  controller.change({ files: [chosen] });
  finishReviewed(last());
  controller.change({ reason: "更正" });
  controller.accept(county, { ticked: true });
  pause();
  expect(last().planned).toMatchObject([{ reason: "更正" }]);
});

test("ticks stay when the file is read again, and also when it is refused meanwhile", () => {
  const { controller, last, pause } = setUp();
  controller.change({ files: [chosen] });
  finishReviewed(last());
  controller.accept(county, { ticked: true, note: "a" });
  pause();
  finishReviewed(last());
  controller.change({ files: [other] });
  last().events.read(rejected);
  controller.change({ files: [chosen] });
  expect(last().request.accepted).toMatchObject([{ area: "140404", note: "a" }]);
  finishReviewed(last());
  expect(controller.snapshot()).toMatchObject({
    reading: reviewed,
    dropped: [],
    draft: { acceptances: [{ note: "a" }] },
  });
});

test("a tick of a cell that is no longer up for review is dropped, told, and the files are read without it", () => {
  const { controller, last, runs, pause } = setUp();
  controller.change({ files: [chosen] });
  finishReviewed(last());
  controller.accept(county, { ticked: true, note: "a" });
  controller.accept(zone, { ticked: true, note: "b" });
  pause();
  last().events.read({ ...reviewed, reviews: [{ ...zone, ...values, note: "b" }] });
  expect(runs).toHaveLength(3);
  expect(last().request.accepted).toMatchObject([{ area: "140471" }]);
  finishReviewed(last());
  expect(controller.snapshot()).toMatchObject({
    activity: { kind: "idle" },
    dropped: [{ area: "140404", note: "a" }],
    draft: { acceptances: [{ area: "140471" }] },
  });
  controller.accept(zone, { ticked: false });
  expect(controller.snapshot().dropped).toEqual([]);
});
