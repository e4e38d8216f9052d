import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { languageTags } from "#i18n/locale.ts";
import type { ChartSize } from "./chartSize.ts";
import { fontFamily } from "./fontFamily.ts";
import type { Palette } from "./palette.ts";
import { textWidth } from "./textWidth.ts";
import { balanceText, wrapText } from "./wrapText.ts";

const margin = 24;

interface Paragraph {
  readonly lines: readonly string[];
  readonly size: number;
  readonly colour: string;
  readonly isBold: boolean;
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

function leading({ size }: Paragraph): number {
  return Math.round(size * 1.45);
}

function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length * leading(paragraph), 0);
}

function textTag(line: string, x: number, y: number, { size, colour, isBold }: Omit<Paragraph, "lines">): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${isBold ? 600 : 400}" fill="${colour}">${escapeText(line)}</text>`;
}

function setParagraphs(paragraphs: readonly Paragraph[], top: number): readonly string[] {
  let edge = top;
  return paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((line) => {
      edge += leading(paragraph);
      return textTag(line, margin, edge - Math.round(paragraph.size * 0.38), paragraph);
    }),
  );
}

/** The marks in frames at the upper left, so that no crop of the chart goes without them. */
function framedMarks(marks: readonly string[], { scale }: ChartSize, palette: Palette): readonly string[] {
  const size = 13 * scale;
  const height = Math.round(size * 1.6);
  const colour = palette.series.target;
  let left = margin;
  return marks.flatMap((mark) => {
    const width = Math.ceil(textWidth(mark, size) + 16);
    const x = left;
    left += width + 8;
    return [
      `<rect x="${x + 0.5}" y="${margin + 0.5}" width="${width}" height="${height}" rx="3" fill="none" stroke="${colour}"/>`,
      textTag(mark, x + 8, margin + Math.round(height * 0.72), { size, colour, isBold: false }),
    ];
  });
}

/** Words across the whole picture, pale enough to read through, so that no part of it can be cut out without them. */
function watermark(words: string, { width, height }: { readonly width: number; readonly height: number }): string {
  const size = 30;
  const step = { x: textWidth(words, size) + 90, y: 150 };
  const lines: string[] = [];
  for (let y = -height; y < height * 2; y += step.y)
    for (let x = -width; x < width * 2; x += step.x)
      lines.push(`<text x="${Math.round(x)}" y="${y}">${escapeText(words)}</text>`);
  const inside = `transform="rotate(-24 ${Math.round(width / 2)} ${Math.round(height / 2)})"`;
  return `<g ${inside} font-size="${size}" fill="#7a7a7a" fill-opacity="0.16">${lines.join("")}</g>`;
}

/** What stands inside the root element of the renderer's SVG. */
function inside(svg: string): string {
  return svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>")).trim();
}

/** A drawing with everything that a figure carries with it wherever it goes. */
export function standaloneSvg(spec: ChartSpec, drawing: string, size: ChartSize, palette: Palette): string {
  const { width, height, scale } = size;
  const words = figureWords[spec.locale];
  const note = { size: 13 * scale, colour: palette.soft, isBold: false };
  const title = { size: 19 * scale, colour: palette.ink, isBold: true };
  const subtitle = { size: 14.5 * scale, colour: palette.soft, isBold: false };
  const head: readonly Paragraph[] = [
    { ...title, lines: balanceText(spec.title, width / 1.06, title.size) },
    { ...subtitle, lines: wrapText(spec.subtitle, width, subtitle.size) },
  ];
  const foot = [spec.notes.join(" "), words.source(spec.source), words.edition(spec.edition)].map((text): Paragraph => {
    return { ...note, lines: wrapText(text, width, note.size) };
  });
  const marks = [spec.draft, spec.demo].filter((mark) => mark !== undefined && mark !== null);
  const headTop = margin + (marks.length === 0 ? 0 : Math.round(28 * scale));
  const chartTop = headTop + heightOf(head) + 12;
  const footTop = chartTop + height + 12;
  const full = { width: width + 2 * margin, height: footTop + heightOf(foot) + margin };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${languageTags[spec.locale]}" width="${full.width}" height="${full.height}" viewBox="0 0 ${full.width} ${full.height}" font-family="${fontFamily}" role="img">`,
    `<title>${escapeText(spec.title)}</title>`,
    `<desc>${escapeText(spec.alt)}</desc>`,
    `<rect width="${full.width}" height="${full.height}" fill="${palette.paper}"/>`,
    ...framedMarks(marks, size, palette),
    ...setParagraphs(head, headTop),
    `<g transform="translate(${margin} ${chartTop})">`,
    inside(drawing),
    "</g>",
    ...setParagraphs(foot, footTop),
    ...(spec.draft === undefined ? [] : [watermark(spec.draft, full)]),
    "</svg>",
    "",
  ].join("\n");
}
