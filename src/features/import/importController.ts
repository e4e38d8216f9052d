import type {
  ImportFailure,
  ImportPlan,
  ImportProgress,
  ImportReading,
  ImportRequest,
  ImportRun,
  InputSummary,
  MadeFile,
  PublishChoices,
  startSurveyImport,
  WantedFile,
} from "#data/queries/surveyImport.ts";
import { acceptedOf, sortAcceptances, withAcceptance, type Acceptance, type ReviewRef } from "./review/acceptances.ts";
import { differInYears } from "./files/fileYear.ts";
import { asksToPlan, asksToRead, isPlannable, publishOf, requestOf, type ImportDraft } from "./importDraft.ts";

/** What is going on. The reading and the plan of before stay beside it until others take their place. */
export type Activity =
  | { readonly kind: "idle" }
  /** `since` in milliseconds of the clock that is given. */
  | { readonly kind: "reading"; readonly progress: ImportProgress | null; readonly since: number }
  | { readonly kind: "planning" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: ImportFailure };

export interface ImportSnapshot {
  readonly draft: ImportDraft;
  readonly activity: Activity;
  /** What was understood of the inputs, as far as it is known: of a large file long before its end. */
  readonly inputs: readonly InputSummary[];
  /** The last one that came to an end, and how it would be published; a plan is null where the form keeps it from being made. */
  readonly reading: ImportReading | null;
  readonly plan: ImportPlan | null;
  /** Keys of the kinds of issues that were ticked. */
  readonly agreed: ReadonlySet<string>;
  /** Ticks that the last reading took away, since it no longer has these cells up for review. */
  readonly dropped: readonly Acceptance[];
}

export interface ImportController {
  readonly subscribe: (changed: () => void) => () => void;
  readonly snapshot: () => ImportSnapshot;
  /** Takes what was chosen or typed, and reads or plans anew where that asks for it. */
  readonly change: (change: Partial<ImportDraft>) => void;
  readonly agree: (key: string, on: boolean) => void;
  /** Takes a reviewer's tick or note. */
  readonly accept: (cell: ReviewRef, change: Partial<Pick<Acceptance, "ticked" | "note">>) => void;
  readonly readAgain: () => void;
  /** Makes a file of what was read last; null where nothing is there to be read, or the page reads something else meanwhile. */
  readonly makeFile: (wanted: WantedFile) => Promise<MadeFile | null>;
  /** Ends the worker; what was read before is gone too. */
  readonly cancel: () => void;
  /** Ends the worker because the page goes away. */
  readonly leave: () => void;
}

export interface ImportSurroundings {
  readonly folder: ImportRequest["folder"];
  readonly start: typeof startSurveyImport;
  readonly now: () => number;
  /** Runs something after a pause in typing; returns what calls it off. */
  readonly later: (work: () => void) => () => void;
}

/** What was read with what its plan has to say beside what is published: one list for the page. */
function withPlanIssues(reading: ImportReading | null, plan: ImportPlan): ImportReading | null {
  const issues = plan.kind === "planned" ? plan.issues : plan.kind === "refused" ? (plan.preview?.issues ?? []) : [];
  return reading === null || issues.length === 0 ? reading : { ...reading, issues: [...reading.issues, ...issues] };
}

/** What a page has that has read nothing. */
function nothingRead() {
  return { inputs: [], reading: null, plan: null, agreed: new Set<string>() } as const;
}

/** The inputs begun so far, and of those that come later what was known of them before. */
function withKnown(
  begun: readonly InputSummary[],
  { inputs, draft: { files } }: ImportSnapshot,
): readonly InputSummary[] {
  const rest = files.map(({ name }) => name).filter((name) => !begun.some((input) => input.name === name));
  return [...begun, ...inputs.filter(({ name }) => rest.includes(name))];
}

/** One import from the choice of a file to its plan: the page shows its snapshots and nothing else. */
export function createImportController(
  first: ImportDraft,
  { folder, start, now, later }: ImportSurroundings,
): ImportController {
  let current: ImportSnapshot = {
    draft: first,
    activity: { kind: "idle" },
    inputs: [],
    reading: null,
    plan: null,
    agreed: new Set(),
    dropped: [],
  };
  let run: ImportRun | null = null;
  let callOff = (): void => undefined;
  /** A change that asks for reading is waiting for the end of typing. */
  let readIsDue = false;
  /** Read, and shown together with its plan. */
  let unplanned: ImportReading | null = null;
  /** What is shown as read, without what its plan has to say. */
  let plain: ImportReading | null = null;
  const listeners = new Set<() => void>();
  /** Who waits for a file that is being made. */
  const waiting = new Set<(made: MadeFile | null) => void>();

  function show(change: Partial<ImportSnapshot>): void {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  }

  function stop(): void {
    for (const done of waiting) done(null);
    waiting.clear();
    callOff();
    readIsDue = false;
    run?.cancel();
    run = null;
    unplanned = null;
  }

  function read(): void {
    stop();
    const request = requestOf(current.draft, folder);
    if (request === null) {
      const isEmpty = current.draft.files.length === 0;
      show({ activity: { kind: "idle" }, plan: null, ...(isEmpty && nothingRead()) });
      return;
    }
    show({ activity: { kind: "reading", progress: null, since: now() } });
    run = start(request, {
      progress: (progress) => {
        if (current.activity.kind === "reading") show({ activity: { ...current.activity, progress } });
      },
      understood: (inputs) => {
        if (!readIsDue) show({ inputs: withKnown(inputs, current) });
      },
      read: (reading) => {
        if (readIsDue) return;
        show({ inputs: reading.inputs });
        if (reading.kind === "rejected") {
          show({ reading, plan: null, activity: { kind: "idle" } });
          return;
        }
        const { kept, dropped } = sortAcceptances(current.draft.acceptances, reading.reviews);
        if (kept.length < current.draft.acceptances.length)
          show({ draft: { ...current.draft, acceptances: kept }, ...(dropped.length > 0 && { dropped }) });
        // What was read was told to accept them: read without them, the files say what the page says.
        if (acceptedOf(dropped).length > 0) {
          read();
          return;
        }
        unplanned = reading;
        show({ activity: { kind: "planning" } });
        if (!isCurrent(request.publish)) run?.plan(publishOf(current.draft));
      },
      planned: (made, publish) => {
        if (readIsDue || !isCurrent(publish)) return;
        plain = unplanned ?? plain;
        show({
          reading: withPlanIssues(plain, made),
          plan: isPlannable(current.draft) ? made : null,
          activity: { kind: "idle" },
        });
        unplanned = null;
      },
      failed: (failure) => {
        stop();
        show({ activity: { kind: "failed", failure }, ...nothingRead(), agreed: current.agreed });
      },
    });
  }

  /** Whether the form still says what a plan was made with. */
  function isCurrent(publish: PublishChoices): boolean {
    return JSON.stringify(publish) === JSON.stringify(publishOf(current.draft));
  }

  function canPlan(): boolean {
    return run !== null && (unplanned ?? current.reading)?.kind === "imported" && isPlannable(current.draft);
  }

  function plan(): void {
    if (canPlan()) run?.plan(publishOf(current.draft));
    else show({ plan: null, activity: { kind: "idle" } });
  }

  function change(changed: Partial<ImportDraft>): void {
    const before = current.draft;
    const draft = { ...before, ...changed };
    const isOther = asksToRead(before, draft);
    show({ draft, ...((isOther || "acceptances" in changed) && { dropped: [] }) });
    if (!isOther && !asksToPlan(before, draft)) return;
    const { kind } = current.activity;
    const isTyped = draft.files !== before.files && differInYears(before.files, draft.files);
    const isNewFile = (draft.files !== before.files && !isTyped) || draft.mappingFile !== before.mappingFile;
    const isRead = readIsDue || isOther;
    callOff();
    // After a cancellation or a fault nothing begins by itself, and a reading under way plans at its end.
    if ((kind === "cancelled" || kind === "failed") && !isNewFile) return;
    if (kind === "reading" && !isRead) return;
    if (isRead ? draft.files.length > 0 : canPlan()) show({ activity: { kind: "planning" } });
    readIsDue = isRead;
    const next = isRead ? read : plan;
    if (isTyped || ["at", "reason", "acceptances"].some((name) => name in changed)) callOff = later(next);
    else next();
  }

  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    snapshot: () => current,
    change,
    agree: (key, on) => {
      const agreed = new Set(current.agreed);
      if (on) agreed.add(key);
      else agreed.delete(key);
      show({ agreed });
    },
    accept: (cell, changed) => change({ acceptances: withAcceptance(current.draft.acceptances, cell, changed) }),
    readAgain: read,
    makeFile: (wanted) =>
      new Promise((done) => {
        if (run === null) {
          done(null);
          return;
        }
        waiting.add(done);
        run.make(wanted, (made) => {
          waiting.delete(done);
          done(made);
        });
      }),
    cancel: () => {
      stop();
      show({ activity: { kind: "cancelled" }, ...nothingRead(), dropped: [] });
    },
    leave: stop,
  };
}
