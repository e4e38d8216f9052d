import type { Dataset } from "#core/dataset/dataset.ts";
import type { EmbedRequest, ParsedEmbed } from "#charts/spec/embedRequest.ts";
import { formatDate } from "#i18n/dates.ts";
import { embedWords } from "#i18n/embedWords.ts";
import type { Look } from "./followLook.ts";
import type { Content } from "./content.ts";
import { embedNotice } from "./embedNotice.ts";
import { failureView } from "./failureView.ts";
import { frameView } from "./frameView.ts";
import { fullPageAddress } from "./fullPage.ts";
import { loadDataset } from "./loadDataset.ts";
import { type Drawing, resolveEmbed } from "./resolveEmbed.ts";
import { retryLater } from "./retryLater.ts";
import { stateView } from "./stateView.ts";

type MakeContent = (drawing: Drawing, dataset: Dataset) => Content | null;

/** Only what a request needs is fetched: a verdict is words and loads no chart library. */
async function contentMaker({ chart, lang }: EmbedRequest): Promise<MakeContent> {
  if (chart === "verdict") {
    const { verdictContent } = await import("./verdictContent.ts");
    return (drawing, dataset) => (drawing.chart === "verdict" ? verdictContent(drawing.area, dataset, lang) : null);
  }
  const library = import("./chartDrawer.ts");
  // Whoever draws asks for it and deals with its failure.
  library.catch(() => {});
  const { chartContent } = await import("./chartContent.ts");
  return (drawing, dataset) => (drawing.chart === "verdict" ? null : chartContent(drawing, dataset, lang, library));
}

function viewOf(
  content: Content,
  {
    dataset,
    drawing,
    request,
  }: { readonly dataset: Dataset; readonly drawing: Drawing; readonly request: EmbedRequest },
): HTMLElement {
  const { lang, title, source } = request;
  const { region, edition, publishedAt } = dataset.manifest;
  return frameView({
    ...content,
    locale: lang,
    headingShown: title,
    content: content.body,
    source: source ? content.source : null,
    edition: embedWords[lang].edition(edition, formatDate(publishedAt, lang)),
    fullPage: fullPageAddress(drawing, region.code, lang),
  });
}

function emptyView(dataset: Dataset, { lang }: EmbedRequest): HTMLElement {
  const words = embedWords[lang];
  return dataset.manifest.waves.length === 0
    ? stateView({ title: words.emptyTitle, body: words.emptyBody })
    : stateView({ title: words.nothingTitle, body: words.nothingBody });
}

export interface Stage {
  /** Puts elements in the place of what is shown, and draws then and with every change of colours. */
  readonly show: (views: readonly HTMLElement[], draw?: (look: Look) => void) => void;
  /** Starts anew after `attempt` failures. */
  readonly again: (attempt: number) => void;
}

/**
 * Reads the data and shows what was asked for, or says why not.
 * @param base address of the data folder, with a final slash
 * @param attempt how many attempts have failed before
 */
export async function showEmbed(base: string, parsed: ParsedEmbed, stage: Stage, attempt: number): Promise<void> {
  const { request, dropped } = parsed;
  const { lang } = request;
  const [makeContent, data] = await Promise.all([contentMaker(request), loadDataset(base, request.edition)]);
  if (data.kind === "failed") {
    const again = (): void => stage.again(attempt + 1);
    const retry = data.transient ? retryLater(again, attempt) : again;
    stage.show([await failureView(data, lang, retry)]);
    return;
  }
  const { dataset, instead } = data;
  const { drawing, unused, notDrawn } = resolveEmbed(request, dataset);
  const content = makeContent(drawing, dataset);
  const notice = embedNotice({
    dataset,
    instead,
    askedEdition: request.edition,
    notDrawn,
    unused: [...dropped, ...unused],
    locale: lang,
  });
  const before = notice === null ? [] : [notice];
  if (content === null) {
    stage.show([...before, emptyView(dataset, request)]);
    return;
  }
  document.title = embedWords[lang].frameTitle(content.title);
  stage.show([...before, viewOf(content, { dataset, drawing, request })], content.draw);
}
