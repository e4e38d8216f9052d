import type { Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds: a machine that is busy with other things does not make it longer. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Runs something and measures what the page's main thread did meanwhile. @returns processor time of its longest task, in milliseconds */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  browser.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await browser.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"] },
  });
  await work();
  const complete = new Promise<void>((done) => browser.on("Tracing.tracingComplete", () => done()));
  await browser.send("Tracing.end");
  await complete;
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(threadOf),
  );
  const tasks = events.filter((event) => event.name === "RunTask" && main.has(threadOf(event)));
  if (tasks.length === 0) throw new Error("no task of the main thread was traced");
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
