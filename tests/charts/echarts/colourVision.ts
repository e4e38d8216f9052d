import { linearRgb } from "#charts/echarts/contrast.ts";

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/**
 * How colours look to people with one kind of cone missing: matrices on linear RGB for severity 1.0.
 * Source: Machado, Oliveira and Fernandes (2009), A physiologically-based model for simulation of color vision
 * deficiency, IEEE TVCG 15(6), table of the authors.
 */
export const visions: Readonly<Record<string, Matrix>> = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** CIE L*a*b* (D65) of `#rrggbb` as seen with a kind of colour vision. */
export function labSeen(hex: string, m: Matrix): readonly [number, number, number] {
  const [r, g, b] = linearRgb(hex);
  const seen = [m[0] * r + m[1] * g + m[2] * b, m[3] * r + m[4] * g + m[5] * b, m[6] * r + m[7] * g + m[8] * b];
  const [red = 0, green = 0, blue = 0] = seen.map((value) => Math.min(1, Math.max(0, value)));
  const x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
  const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
  const z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** Difference of two colours, CIE 1976 (about 2.3 is just noticeable). */
export function colourDifference(a: string, b: string, vision: Matrix): number {
  const one = labSeen(a, vision);
  const other = labSeen(b, vision);
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
