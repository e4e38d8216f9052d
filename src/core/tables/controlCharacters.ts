/** Characters that nobody sees and that something else obeys: controls (C0, DEL, C1), line and paragraph separators, and marks that turn the direction of writing. */
const controls = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;
const allButLineEnds = /[^\P{Cc}\n]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Whether a text, such as a name that will be published, holds any of them. Line ends count. */
export function hasControls(text: string): boolean {
  return controls.test(text);
}

/** A text that can be shown anywhere: each of them but line ends as U+FFFD. */
export function withoutControls(text: string): string {
  return text.replace(allButLineEnds, "\uFFFD");
}
