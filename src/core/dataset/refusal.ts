/** Why a published file was not accepted. Only i18n words it; every value that the words need is here. */
export type Refusal =
  | { readonly code: "missing-file"; readonly file: string; readonly status: number | null }
  | { readonly code: "unreachable"; readonly file: string }
  | { readonly code: "not-json"; readonly file: string; readonly position: number | null }
  | { readonly code: "wrong-hash"; readonly file: string; readonly expected: string; readonly actual: string }
  | { readonly code: "too-large"; readonly file: string; readonly bytes: number; readonly limit: number }
  | { readonly code: "wrong-format"; readonly file: string; readonly expected: string; readonly actual: string | null }
  | { readonly code: "newer-version"; readonly file: string; readonly expected: string; readonly actual: string }
  | { readonly code: "wrong-shape"; readonly file: string; readonly path: string; readonly value: string }
  | { readonly code: "rate-out-of-range"; readonly file: string; readonly path: string; readonly value: string }
  | {
      readonly code: "interval-without-rate";
      readonly file: string;
      readonly path: string;
      readonly rate: number;
      readonly lower: number;
      readonly upper: number;
    }
  | { readonly code: "unknown-area"; readonly file: string; readonly path: string; readonly value: string }
  | { readonly code: "unknown-category"; readonly file: string; readonly path: string; readonly value: string }
  | { readonly code: "unknown-instrument"; readonly file: string; readonly path: string; readonly value: string }
  | { readonly code: "duplicate-cell"; readonly file: string; readonly path: string; readonly first: string }
  | { readonly code: "wrong-year"; readonly file: string; readonly expected: number; readonly actual: number }
  | { readonly code: "status-differs"; readonly file: string; readonly expected: string; readonly actual: string }
  | { readonly code: "suppressed-value"; readonly file: string; readonly path: string }
  | {
      readonly code: "demo-mixture";
      readonly file: string;
      readonly demoYears: readonly number[];
      readonly realYears: readonly number[];
    };
