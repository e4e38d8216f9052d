import { parseEmbedRequest } from "#charts/spec/embedRequest.ts";
import { embedWords } from "#i18n/embedWords.ts";
import { languageTags } from "#i18n/locale.ts";
import { followLook, type Look } from "./followLook.ts";
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

let drawing: (look: Look) => void = () => {};
const look = followLook(theme, (next) => drawing(next));
let isAnnounced = false;

const stage: Stage = {
  show: (views, draw = () => {}) => {
    root.replaceChildren(...views);
    drawing = draw;
    draw(look());
    if (!isAnnounced) announceHeight(root);
    isAnnounced = true;
  },
  again: run,
};

function run(attempt: number): void {
  showEmbed(new URL("data/", document.baseURI).href, parsed, stage, attempt).catch((error: unknown) => {
    const retry = { label: words.retry, onRetry: () => window.location.reload() };
    stage.show([stateView({ title: words.brokenTitle, body: words.brokenBody, detail: String(error), retry })]);
    throw error;
  });
}

root.replaceChildren(element("p", { class: "loading", role: "status" }, words.loading));
run(0);
