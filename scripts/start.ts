import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./buildSite.ts";
import { dataFolder } from "./site/dataFolder.ts";
import { serveSite } from "./site/serveSite.ts";
import { siteFolder } from "./siteFolder.ts";

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** The port asked for by PORT, 4173 where it is not set; undefined where it is not a port. */
function portFrom(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return 4173;
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Builds and serves until it is told to stop. Returns the exit code where it cannot start. */
async function start(): Promise<number | undefined> {
  const { PORT, HOST } = process.env;
  const port = portFrom(PORT);
  if (port === undefined) {
    say(`PORT must be a number from 0 to 65535, not "${PORT ?? ""}".`);
    return 2;
  }
  const data = dataFolder();
  if (!isFolder(data)) {
    say(
      `There is no data folder ${data}. Set DATA_DIR to a folder that "npm run survey -- import" has published into.`,
    );
    return 2;
  }
  say("Building the site…");
  if (!(await buildSite())) return 1;
  const running = await serveSite({ site: siteFolder, data, port, host: HOST === "" ? undefined : HOST }).catch(
    (error: unknown) => {
      say(`The site cannot be served: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    },
  );
  if (running === null) return 1;
  if (!existsSync(join(data, "manifest.json")))
    say(`${data} holds no manifest.json yet: the pages will say so until data is published there.`);
  if (port !== 0 && running.port !== port) say(`Port ${port} is in use.`);
  say(`Serving the dashboard with the data of ${data}`);
  say(`\n  ${running.url}\n`);
  say("Ctrl-C stops it.");
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void running.close().then(() => say("Stopped."));
    });
  }
  return undefined;
}

const code = await start();
if (code !== undefined) process.exitCode = code;
