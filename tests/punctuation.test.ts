import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { punctuationFaults } from "#tests/support/punctuation.ts";
import { textsOfJson, textsOfMarkdown, textsOfSource } from "#tests/support/textsOf.ts";
import { trackedFiles } from "#tests/support/trackedFiles.ts";

const root = join(import.meta.dirname, "..");

function textsOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), "utf8");
  if (file.endsWith(".json")) return textsOfJson(source);
  return file.endsWith(".md") ? textsOfMarkdown(source) : textsOfSource(file, source);
}

function faultsOf(file: string): readonly string[] {
  return textsOf(file).flatMap((text) => punctuationFaults(text).map((fault) => `${fault} in ${text.trim()}`));
}

describe("the check itself", () => {
  // Two Chinese characters, for any word.
  const word = "\u6BD4\u4F8B";

  test.each(Array.from(",;:!?()"))("an ASCII %s beside a Chinese character is a fault", (mark) => {
    expect(punctuationFaults(`${word}${mark}${word}`)).toContain(mark);
  });

  test.each([
    "rate, of (n): yes; no?",
    `${word}\uFF0C${word}\uFF1B${word}\uFF1A${word}\uFF08${word}\uFF09\uFF01\uFF1F`,
    `${word} https://example.org/a,b?c=(d)`,
    `${word} 2,450`,
    `${word} 12,345,678`,
    `${word} 08:30`,
    `${word} \`survey check(DIR)\``,
  ])("nothing is wrong with %s", (text) => {
    expect(punctuationFaults(text)).toEqual([]);
  });

  test("a comma that groups no thousands is a fault", () => {
    expect(punctuationFaults(`${word} 1,2`)).toEqual([","]);
  });

  test.each([`\uFF08${word})`, `(${word}\uFF09`, `\uFF08${word}`, `${word}\uFF09\uFF08`, `\u201C${word}`])(
    "brackets of two widths or without a partner: %s",
    (text) => {
      expect(punctuationFaults(text)).not.toEqual([]);
    },
  );

  test("strings, templates, JSX texts and attributes are read; expressions and regular expressions are not", () => {
    const source = `const f = (n: number) => [\`${word}\${n > 1 ? "a" : "b"},\`, /${word}:/, <p title="${word}!">${word};</p>];`;
    expect(textsOfSource("x.tsx", source).flatMap(punctuationFaults)).toEqual([",", "!", ";"]);
  });

  test("keys and values of JSON are read", () => {
    expect(textsOfJson(`{"${word}:":["${word}?"]}`).flatMap(punctuationFaults).sort()).toEqual([":", "?"]);
  });

  test("code, addresses and tags of Markdown are not read", () => {
    const source = `[${word}](./a,b.md)\n\`\`\`sh\n${word}:(x)\n\`\`\`\n![${word}](a.png)\n<img alt="${word}:">\n${word}: x`;
    expect(textsOfMarkdown(source).flatMap(punctuationFaults)).toEqual([":"]);
  });
});

const documents = ["README.zh-CN.md"].filter((file) => existsSync(join(root, file)));
const sources = trackedFiles("src").filter((file) => /\.(?:ts|tsx|json)$/.test(file));
const published = existsSync(join(root, "mock-data/published")) ? trackedFiles("mock-data/published") : [];

test.each([...documents, ...sources, ...published.filter((file) => file.endsWith(".json"))])("%s", (file) => {
  expect(faultsOf(file)).toEqual([]);
});
