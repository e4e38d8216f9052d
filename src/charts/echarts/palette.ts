import type { Colour } from "#charts/spec/chartSpec.ts";

/** Every colour that a chart draws with. The page's custom properties carry the same values. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Secondary text. */
  readonly soft: string;
  /** Grid lines: never the only carrier of anything. */
  readonly rule: string;
  readonly wash: string;
  /** The band of the strong line: translucent, so that the grid stays visible. */
  readonly band: string;
  readonly series: Readonly<Record<Colour, string>>;
  /** Fills of the three classes of tiles: two hues and a grey. */
  readonly above: string;
  readonly same: string;
  readonly below: string;
}

export const lightPalette: Palette = {
  paper: "#fcfbf8",
  ink: "#1b1e22",
  soft: "#5d646d",
  rule: "#e3e0d8",
  wash: "#f4f1ea",
  band: "rgba(11, 92, 173, 0.14)",
  series: {
    city: "#0b5cad",
    nation: "#6a717a",
    target: "#b8430f",
    farmers: "#8a6a0c",
    workers: "#087c88",
    elderly: "#7132c4",
    officials: "#7a1d45",
    youth: "#2e4a08",
    second: "#7132c4",
    third: "#8a6a0c",
    fourth: "#2f3b46",
    above: "#2e6aa8",
    below: "#b25a17",
  },
  above: "#2e6aa8",
  same: "#e4e1d9",
  below: "#b25a17",
};

export const darkPalette: Palette = {
  paper: "#14171b",
  ink: "#eceae4",
  soft: "#a5acb5",
  rule: "#333a42",
  wash: "#1d2126",
  band: "rgba(108, 176, 255, 0.2)",
  series: {
    city: "#6cb0ff",
    nation: "#9aa1aa",
    target: "#f08a5d",
    farmers: "#d99a15",
    workers: "#45cfdc",
    elderly: "#a97ff2",
    officials: "#f0648f",
    youth: "#d6ec96",
    second: "#c7a6ff",
    third: "#e8c25a",
    fourth: "#e6e3dc",
    above: "#5aa2e6",
    below: "#e0964f",
  },
  above: "#5aa2e6",
  same: "#353c45",
  below: "#e0964f",
};

/** For paper: white ground, and classes of tiles that differ in lightness too, so that a grey print still tells them apart. */
export const printPalette: Palette = {
  ...lightPalette,
  paper: "#ffffff",
  ink: "#000000",
  soft: "#4a4f56",
  rule: "#d4d4d4",
  wash: "#f4f4f4",
  band: "rgba(11, 92, 173, 0.18)",
  above: "#174a7c",
  same: "#ebebeb",
  below: "#c9731f",
};

/** For readers who ask for more contrast: black or white ground, and nothing faint. */
export const lightContrastPalette: Palette = {
  ...lightPalette,
  paper: "#ffffff",
  ink: "#000000",
  soft: "#33383e",
  rule: "#8c8c8c",
  wash: "#f0f0f0",
  band: "rgba(11, 92, 173, 0.22)",
  series: { ...lightPalette.series, city: "#00438c", nation: "#4a4a4a", target: "#8c2f06" },
};

export const darkContrastPalette: Palette = {
  ...darkPalette,
  paper: "#000000",
  ink: "#ffffff",
  soft: "#d6d9dd",
  rule: "#868d95",
  wash: "#16191d",
  band: "rgba(108, 176, 255, 0.32)",
  series: { ...darkPalette.series, city: "#8cc4ff", nation: "#c9ced4", target: "#ffab84" },
};
