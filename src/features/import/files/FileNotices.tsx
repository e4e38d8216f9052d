import { importFileWords } from "#i18n/importFileWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { Notice } from "#ui/Notice.tsx";
import { formatSize } from "./formatSize.ts";
import type { SortedFiles } from "./sortFiles.ts";

export interface FileNoticesProps {
  /** Names of files that are no tables. */
  readonly passedOver: readonly string[];
  /** Names of folders that were dropped. */
  readonly folders: readonly string[];
  /** Names of several mappings chosen at once, of which none was taken. */
  readonly mappings: readonly string[];
  readonly tooLarge: SortedFiles["tooLarge"];
  /** What came of pasting; null where nothing was pasted last. */
  readonly pasted:
    | { readonly kind: "taken"; readonly names: readonly string[] }
    | { readonly kind: "nothing" | "too-long" }
    | null;
  readonly locale: Locale;
}

/** What was not taken of the files that were chosen, and what came of a paste. */
export function FileNotices({ passedOver, folders, mappings, tooLarge, pasted, locale }: FileNoticesProps) {
  const words = importFileWords[locale];
  return (
    <>
      {passedOver.length > 0 && <Notice tone="caution" title={words.passedOver(formatList(passedOver, locale))} />}
      {folders.length > 0 && (
        <Notice tone="caution" title={words.folders(formatList(folders, locale))}>
          <p>{words.foldersBody}</p>
        </Notice>
      )}
      {mappings.length > 0 && (
        <Notice tone="caution" title={words.mappings(formatList(mappings, locale))}>
          <p>{words.mappingsBody}</p>
        </Notice>
      )}
      {tooLarge.map(({ file, limit }) => (
        <Notice
          key={file.name}
          tone="caution"
          title={words.tooLarge(file.name, formatSize(file.size, locale), formatSize(limit, locale))}
        >
          <p>{words.tooLargeBody}</p>
        </Notice>
      ))}
      {pasted?.kind === "taken" && <Notice tone="quiet" title={words.paste.taken(formatList(pasted.names, locale))} />}
      {pasted?.kind === "nothing" && (
        <Notice tone="caution" title={words.paste.nothing}>
          <p>{words.paste.nothingBody}</p>
        </Notice>
      )}
      {pasted?.kind === "too-long" && (
        <Notice tone="caution" title={words.paste.tooLong}>
          <p>{words.paste.tooLongBody}</p>
        </Notice>
      )}
    </>
  );
}
