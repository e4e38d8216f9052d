const longest = 80;

/** A title as the name of a file that every system takes: without \ / : * ? " < > | and control characters. */
export function fileName(title: string, extension: string, otherwise: string): string {
  const kept = Array.from(title.normalize("NFC"))
    .filter((character) => character >= " " && character !== "\u007F" && !'\\/:*?"<>|'.includes(character))
    .slice(0, longest)
    .join("")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[ .]+|[ .]+$/g, "");
  return `${kept === "" ? otherwise : kept}.${extension}`;
}
