import { buildSite } from "./buildSite.ts";
import { siteFolder } from "./siteFolder.ts";

if (await buildSite()) process.stdout.write(`Built ${siteFolder}\n`);
else process.exitCode = 1;
