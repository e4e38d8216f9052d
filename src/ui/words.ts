const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** Whether this browser can tell Chinese words apart; then a headline may forbid breaks inside them. */
export const knowsWords = segmenter !== null;

/** The words of a Chinese text; what is no word goes with the one before it, so that no line begins with a mark. */
export function wordsOf(text: string): readonly string[] {
  if (segmenter === null) return [text];
  const words: string[] = [];
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    if (isWordLike || words.length === 0) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

const endsInWord = /[\p{L}\p{N}%]$/u;
const startsWithWord = /^[\p{L}\p{N}]/u;

/** Whether a line may end between two pieces only where the text says so: there are letters or digits on both sides. */
export function meetInWords(before: string, after: string): boolean {
  return endsInWord.test(before) && startsWithWord.test(after);
}
