export const shells = ["posix", "powershell"] as const;
export type Shell = (typeof shells)[number];

const harmless = /^[A-Za-z0-9_./:=@%+,-]+$/;

/**
 * Words of a command line as a shell takes them literally: what is not harmless stands in single quotes.
 * In sh a quote is closed, written and opened again; in PowerShell it is doubled, the typographic ones too, which it takes for the same.
 */
export function shellCommand(words: readonly string[], shell: Shell): string {
  return words.map((word) => quoted(word, shell)).join(" ");
}

function quoted(word: string, shell: Shell): string {
  // A comma makes a list of a bare word in PowerShell, and a leading @ or % means something there.
  const isBare = harmless.test(word) && (shell === "posix" || !/[,@%]/.test(word));
  if (isBare) return word;
  return shell === "posix" ? `'${word.replaceAll("'", `'\\''`)}'` : `'${word.replaceAll(/['\u2018-\u201B]/g, "$&$&")}'`;
}
