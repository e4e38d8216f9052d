// node mock-data/generate.ts [FOLDER]: writes the raw files of the demonstration survey, into mock-data/raw unless told.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeRaw } from "./writeRaw.ts";

const [folder] = process.argv.slice(2);
writeRaw(folder === undefined ? fileURLToPath(new URL("raw", import.meta.url)) : resolve(folder));
