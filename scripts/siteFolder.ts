import { fileURLToPath } from "node:url";

/** Absolute path of the built site. */
export const siteFolder: string = fileURLToPath(new URL("../dist", import.meta.url));
