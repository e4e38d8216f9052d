import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheControl } from "#scripts/site/cacheControl.ts";
import { securityHeaders } from "#scripts/site/securityHeaders.ts";

const deploy = join(import.meta.dirname, "../../deploy");
const nginx = readFileSync(join(deploy, "nginx.conf"), "utf8");
const caddy = readFileSync(join(deploy, "Caddyfile"), "utf8");

const paths = [
  "/",
  "/index.html",
  "/embed.html",
  "/favicon.svg",
  "/assets/index-CmW_puyd.css",
  "/data/manifest.json",
  "/data/waves/2025.0123456789abcdef.json",
  "/data/editions/0001-01234567.json",
];

type Headers = ReadonlyMap<string, string>;

function ours(path: string): Headers {
  return new Map([...securityHeaders(path), ["Cache-Control", cacheControl(path)]]);
}

/** What an nginx `map` of the request's path yields: the first pattern that fits, else the default. */
function mapped(variable: string, path: string): string {
  const body = new RegExp(`map \\$uri \\${variable} \\{([^}]*)\\}`).exec(nginx)?.[1] ?? "";
  const patterns = [...body.matchAll(/"~([^"]+)"\s+"([^"]*)";/g)];
  const found = patterns.find(([, pattern]) => new RegExp(pattern ?? "").test(path))?.[2];
  return found ?? /default\s+"([^"]*)";/.exec(body)?.[1] ?? "";
}

function nginxHeaders(path: string): Headers {
  const lines = [...nginx.matchAll(/add_header (\S+) (?:"([^"]*)"|(\$\w+))(?: always)?;/g)];
  return new Map(
    lines.map(([, name = "", quoted, variable]) => [
      name,
      (quoted ?? variable ?? "").replace(/\$\w+/g, (word) => mapped(word, path)),
    ]),
  );
}

/** Whether a named matcher of the Caddyfile fits; the file is taken to exist. */
function matches(matcher: string, path: string): boolean {
  const inline = new RegExp(`\\t@${matcher} (.+)`).exec(caddy)?.[1];
  const block = new RegExp(`\\t@${matcher} \\{\\n([^}]*)\\}`).exec(caddy)?.[1];
  const conditions = (inline === "{" || inline === undefined ? (block ?? "") : inline)
    .split("\n")
    .map((line) => line.trim());
  return conditions
    .filter((line) => line !== "" && line !== "file")
    .every((line) => {
      const [, negated, kind, pattern = ""] = /^(not )?(path_regexp|path) (.+)$/.exec(line) ?? [];
      const fits = kind === "path" ? path.endsWith(pattern.slice(1)) : new RegExp(pattern).test(path);
      return fits === (negated === undefined);
    });
}

function caddyHeaders(path: string): Headers {
  const lines = [...caddy.matchAll(/^\theader (?:@(\w+) )?(\S+) "([^"]*)"$/gm)];
  return new Map(
    lines
      .filter(([, matcher]) => matcher === undefined || matches(matcher, path))
      .map(([, , name = "", value = ""]) => [name, value]),
  );
}

describe.each(paths)("%s", (path) => {
  test("nginx sends our headers", () => {
    expect(nginxHeaders(path)).toEqual(ours(path));
  });

  test("Caddy sends our headers", () => {
    expect(caddyHeaders(path)).toEqual(ours(path));
  });
});

test("only the embed page may be framed, also by a page on a disk", () => {
  const framed = paths.filter((path) => ours(path).get("Content-Security-Policy")?.includes("frame-ancestors * file:"));
  expect(framed).toEqual(["/embed.html"]);
});
