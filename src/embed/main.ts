import { parseEmbedRequest } from "#charts/spec/embedRequest.ts";
import { embedWords } from "#i18n/embedWords.ts";
import { languageTags } from "#i18n/locale.ts";
import { followScheme, type Scheme } from "./colourScheme.ts";
import { element } from "./element.ts";
import { announceHeight } from "./frameHeight.ts";
import { showEmbed, type Stage } from "./showEmbed.ts";
import { stateView } from "./stateView.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("embed.html has no element with the id root");

const parsed = parseEmbedRequest(window.location.search);
const { lang, theme } = parsed.request;
const words = embedWords[lang];
document.documentElement.lang = languageTags[lang];

let recolour: (scheme: Scheme) => void = () => {};
let scheme = followScheme(theme, (next) => {
  scheme = next;
  recolour(next);
});
let isAnnounced = false;

const stage: Stage = {
  show: (...views) => {
    root.replaceChildren(...views);
    if (!isAnnounced) announceHeight(root);
    isAnnounced = true;
  },
  scheme: () => scheme,
  onScheme: (next) => {
    recolour = next;
  },
  again: run,
};

function run(attempt: number): void {
  showEmbed(new URL("data/", document.baseURI).href, parsed, stage, attempt).catch((error: unknown) => {
    const retry = { label: words.retry, onRetry: () => window.location.reload() };
    stage.show(stateView({ title: words.brokenTitle, body: words.brokenBody, detail: String(error), retry }));
    throw error;
  });
}

root.replaceChildren(element("p", { class: "loading", role: "status" }, words.loading));
run(0);
