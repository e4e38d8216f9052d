import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { sha256Hex } from "#core/dataset/hash.ts";
import type { OpenDraft } from "#core/draft/openDraft.ts";
import { draftQuery } from "#data/queries/draftQuery.ts";
import { storedDrafts } from "#data/queries/storedDrafts.ts";
import type { Published } from "#data/queries/surveyImport.ts";
import { ImportSteps } from "#features/import/ImportSteps.tsx";
import type { Locale } from "#i18n/locale.ts";
import { DraftOffer } from "./DraftOffer.tsx";
import { ResumedDraft } from "./ResumedDraft.tsx";
import { restoredForm } from "./restoredForm.ts";

export interface ImportEntryProps {
  readonly base: string;
  readonly published: Published;
  readonly locale: Locale;
  readonly retry: () => void;
}

type Mode =
  | { readonly kind: "files"; readonly form: ReturnType<typeof restoredForm> }
  | { readonly kind: "resumed"; readonly draft: OpenDraft };

/** An import from its files, or going on with the draft of an earlier one that this machine has kept. */
export function ImportEntry({ base, published, locale, retry }: ImportEntryProps) {
  const [mode, setMode] = useState<Mode>({ kind: "files", form: {} });
  const [isDismissed, setDismissed] = useState(false);
  const { data } = useQuery({ ...draftQuery(base, "import"), refetchOnMount: false, enabled: !isDismissed });
  const bytes = published.kind === "ok" ? published.current.bytes : null;
  const basis = useMemo(() => (bytes === null ? null : sha256Hex(bytes)), [bytes]);
  const clear = (): void => {
    setDismissed(true);
    setMode({ kind: "files", form: {} });
    void storedDrafts.clear(base, "import");
  };
  const current = published.kind === "ok" ? published.current.manifest.edition : null;
  const isPublished = current !== null && data?.manifest.edition === current;
  useEffect(() => {
    // It has reached the website, by whichever way: nothing is left to be done with it.
    if (isPublished) void storedDrafts.clear(base, "import");
  }, [isPublished, base]);
  if (mode.kind === "resumed") {
    return (
      <ResumedDraft
        base={base}
        draft={mode.draft}
        published={published}
        isStale={mode.draft.stored.basis !== basis}
        place={storedDrafts.placeOf(base, "import") ?? "stored"}
        locale={locale}
        onAgain={() => {
          setDismissed(true);
          setMode({ kind: "files", form: restoredForm(mode.draft.stored.form) });
        }}
        onClear={clear}
      />
    );
  }
  const offered = isDismissed || isPublished ? null : (data ?? null);
  return (
    <ImportSteps
      base={base}
      published={published}
      locale={locale}
      retry={retry}
      initial={mode.form}
      offer={
        offered === null ? null : (
          <DraftOffer
            draft={offered}
            isStale={offered.stored.basis !== basis}
            locale={locale}
            onResume={() => {
              // From now on it is this page's own.
              void storedDrafts.save(base, offered.stored);
              setMode({ kind: "resumed", draft: offered });
            }}
            onClear={clear}
          />
        )
      }
    />
  );
}
