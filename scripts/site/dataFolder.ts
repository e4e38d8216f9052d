import { fileURLToPath } from "node:url";
import { resolve } from "node:path";

const demo = fileURLToPath(new URL("../../mock-data/published", import.meta.url));

/** The folder served as `data/`: DATA_DIR (a relative one starts from the folder of the caller), else the demo survey. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const chosen = env["DATA_DIR"];
  if (chosen === undefined || chosen === "") return demo;
  return resolve(env["INIT_CWD"] ?? process.cwd(), chosen);
}
