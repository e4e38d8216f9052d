import { parseSync } from "vite";

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Text of a template: its fixed parts, with a space where an expression stands. */
function templateText(node: Readonly<Record<string, unknown>>): string {
  const quasis = Array.isArray(node["quasis"]) ? node["quasis"] : [];
  const parts = quasis.map((quasi: unknown) =>
    isNode(quasi) && isNode(quasi["value"]) ? String(quasi["value"]["cooked"]) : "",
  );
  return parts.join(" ");
}

function collect(node: unknown, texts: string[]): void {
  if (!isNode(node)) return;
  if ((node["type"] === "Literal" || node["type"] === "JSXText") && typeof node["value"] === "string")
    texts.push(node["value"]);
  if (node["type"] === "TemplateLiteral") texts.push(templateText(node));
  for (const child of Object.values(node)) if (isNode(child)) collect(child, texts);
}

/** Every string, template and JSX text of a TypeScript file. */
export function textsOfSource(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const texts: string[] = [];
  collect(program.body, texts);
  return texts;
}

/** Every string of a JSON document, keys included. */
export function textsOfJson(source: string): readonly string[] {
  const texts: string[] = [];
  JSON.parse(source, (key, value: unknown) => {
    texts.push(key);
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts;
}

/** The lines of a Markdown document as they are read: without code, link targets and tags. */
export function textsOfMarkdown(source: string): readonly string[] {
  return source
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/`[^`\n]*`/g, "")
    .replace(/\]\([^)\s]*\)/g, "]")
    .replace(/<[^<>\n]+>/g, "")
    .replace(/^!\[/gm, "[")
    .split("\n");
}
