import { buildSite, siteFolder } from "./buildSite.ts";

await buildSite();
process.stdout.write(`Built ${siteFolder}\n`);
