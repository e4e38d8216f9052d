import type { Locale } from "#i18n/locale.ts";
import { embedWords } from "#i18n/embedWords.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { element } from "./element.ts";
import { markedChinese } from "./textParts.ts";

export interface FrameParts {
  readonly locale: Locale;
  readonly heading: HTMLHeadingElement;
  /** Set aside for those who see the page, kept for those who hear it. */
  readonly headingShown: boolean;
  readonly subtitle: string | null;
  /** Never left out where the data have it. */
  readonly demo: string | null;
  readonly content: readonly Node[];
  readonly notes: readonly string[];
  /** Null: not shown. */
  readonly source: string | null;
  readonly edition: string;
  readonly fullPage: string;
}

function fullPageLink({ locale, fullPage }: FrameParts): HTMLElement {
  const words = embedWords[locale];
  const hint = element("span", { class: "visually-hidden" }, words.opensNewWindow);
  return element("a", { href: fullPage, target: "_blank", rel: "noopener" }, words.fullPage, hint);
}

/** Heading, demo mark, content and footer: what every embed has, whatever it draws. */
export function frameView(parts: FrameParts): HTMLElement {
  const { locale, heading, headingShown, subtitle, demo, content, notes, source, edition } = parts;
  heading.id = "embed-title";
  heading.classList.toggle("visually-hidden", !headingShown);
  const head = element("div", { class: "head" }, heading);
  if (demo !== null) head.prepend(element("p", { class: "demo" }, demo));
  if (subtitle !== null) head.append(element("p", { class: "subtitle" }, subtitle));
  const foot = element("figcaption", { class: "foot" });
  const paragraph = (text: string): HTMLElement =>
    element("p", {}, ...(locale === "en" ? markedChinese(text) : [text]));
  if (notes.length > 0) foot.append(paragraph(notes.join(locale === "en" ? " " : "")));
  if (source !== null) foot.append(paragraph(figureWords[locale].source(source)));
  foot.append(element("p", { class: "last" }, element("span", {}, edition), fullPageLink(parts)));
  return element("figure", { class: "figure", "aria-labelledby": heading.id }, head, ...content, foot);
}
