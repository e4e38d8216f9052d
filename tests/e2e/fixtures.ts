import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { siteFolder } from "#scripts/siteFolder.ts";
import { dataFolder } from "#scripts/site/dataFolder.ts";
import { serveSite as startSite, type RunningSite } from "#scripts/site/serveSite.ts";
import { watchPage, type Complaint } from "./watchPage.ts";

interface TestFixtures {
  /** Serves the built site with another data folder until the test ends; returns its address, which ends with a slash. */
  readonly serveSite: (options: { readonly dataDir: string }) => Promise<string>;
  /** Copies the published demo data into a folder of this test's own, to be broken there; removed when the test ends. */
  readonly copyOfData: () => string;
  /** What the page did that it must not. Checked to be empty when the test ends, but for what `expectComplaints` names. */
  readonly complaints: readonly Complaint[];
  /** Says which complaints belong to this test, such as the 404 of a wave that it deleted. */
  readonly expectComplaints: (...patterns: readonly RegExp[]) => void;
}

interface WorkerFixtures {
  /** The built site with the published demo data; `page.goto("./")` opens it. */
  readonly site: RunningSite;
}

interface Hidden {
  readonly expectedPatterns: RegExp[];
}

/** Playwright's `test` on our own site: fails on a console error, an uncaught error, a CSP violation or a request to another host. */
export const test = base.extend<TestFixtures & Hidden, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await startSite({ site: siteFolder, data: dataFolder({}), port: 0 });
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  serveSite: async ({}, use) => {
    const running: RunningSite[] = [];
    await use(async ({ dataDir }) => {
      const site = await startSite({ site: siteFolder, data: dataDir, port: 0 });
      running.push(site);
      return site.url;
    });
    await Promise.all(running.map((site) => site.close()));
  },
  copyOfData: async ({}, use) => {
    const folders: string[] = [];
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), "data-"));
      folders.push(folder);
      cpSync(dataFolder({}), folder, { recursive: true });
      return folder;
    });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
  expectedPatterns: async ({}, use) => use([]),
  expectComplaints: async ({ expectedPatterns }, use) =>
    use((...patterns) => {
      expectedPatterns.push(...patterns);
    }),
  complaints: [
    async ({ context, expectedPatterns }, use) => {
      const complaints: Complaint[] = [];
      await watchPage(context, (complaint) => complaints.push(complaint));
      await use(complaints);
      const unexpected = complaints.filter(({ text }) => !expectedPatterns.some((pattern) => pattern.test(text)));
      expect(unexpected, "what the page did that it must not").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
