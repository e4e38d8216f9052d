import type { EmbedRequest } from "#charts/spec/embedRequest.ts";

/** How things are drawn: paper has colours of its own. */
export type Look = "light" | "dark" | "print";

/**
 * Keeps the page in the asked colours, with `auto` in those of the system, and on paper in those of paper.
 * @param onChange called after every change
 * @returns the look at the moment
 */
export function followLook(theme: EmbedRequest["theme"], onChange: (look: Look) => void): () => Look {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  let isPrinting = false;
  const look = (): Look => {
    if (isPrinting) return "print";
    return theme === "auto" ? (query.matches ? "dark" : "light") : theme;
  };
  const apply = (): void => {
    document.documentElement.dataset["theme"] = look() === "dark" ? "dark" : "light";
  };
  const change = (): void => {
    apply();
    onChange(look());
  };
  query.addEventListener("change", change);
  window.addEventListener("beforeprint", () => {
    isPrinting = true;
    change();
  });
  window.addEventListener("afterprint", () => {
    isPrinting = false;
    change();
  });
  apply();
  return look;
}
