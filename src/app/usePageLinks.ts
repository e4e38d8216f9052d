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
    method: (section) => `#${router.buildLocation({ to: "/method", hash: section, search: parameters }).href}`,
    county: (code) => `#${router.buildLocation({ to: "/counties/$code", params: { code }, search: parameters }).href}`,
  };
}
