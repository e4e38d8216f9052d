import {
  darkContrastPalette,
  darkPalette,
  lightContrastPalette,
  lightPalette,
  printPalette,
  type Palette,
} from "#charts/echarts/palette.ts";
import { useMedia } from "./useMedia.ts";

/** The colours for the theme, for paper, and for readers who ask for more contrast. */
export function usePalette(theme: "light" | "dark", isPrinted: boolean): Palette {
  const wantsContrast = useMedia("(prefers-contrast: more)");
  if (isPrinted) return printPalette;
  if (wantsContrast) return theme === "dark" ? darkContrastPalette : lightContrastPalette;
  return theme === "dark" ? darkPalette : lightPalette;
}
