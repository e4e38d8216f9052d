import { useRouter } from "@tanstack/react-router";
import type { PageLinks } from "#ui/pageLinks.ts";
import { useDisplay } from "./usePageState.ts";

/** Addresses of this site, absolute, for sharing. */
export function usePageLinks(): PageLinks {
  const router = useRouter();
  const { parameters } = useDisplay();
  return {
    live: window.location.href,
    embed: (query) => new URL(`embed.html?${query}`, document.baseURI).href,
    areaTrend: (area) => router.buildLocation({ to: "/trend", search: { ...parameters, area } }).publicHref,
  };
}
