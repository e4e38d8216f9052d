import type { EmbedRequest } from "#charts/spec/embedRequest.ts";

export type Scheme = "light" | "dark";

/** Keeps the page in the asked colours; with `auto` in those of the system. `onChange` is called with every later change. */
export function followScheme(theme: EmbedRequest["theme"], onChange: (scheme: Scheme) => void): Scheme {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  const current = (): Scheme => (theme === "auto" ? (query.matches ? "dark" : "light") : theme);
  const apply = (): Scheme => {
    const scheme = current();
    document.documentElement.dataset["theme"] = scheme;
    return scheme;
  };
  if (theme === "auto") query.addEventListener("change", () => onChange(apply()));
  return apply();
}
