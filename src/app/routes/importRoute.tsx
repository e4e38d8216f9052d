import { useRouter } from "@tanstack/react-router";
import { dataBase } from "#app/base.ts";
import { encode } from "#app/codec/codec.ts";
import { importFields } from "#app/codec/importFields.ts";
import { useDisplay, usePageState } from "#app/usePageState.ts";
import { ImportPage } from "#features/import/ImportPage.tsx";
import { appWords } from "#i18n/appWords.ts";
import { Notice } from "#ui/Notice.tsx";

export function ImportRoute() {
  const { state, dropped } = usePageState(importFields);
  const { display, parameters } = useDisplay();
  const router = useRouter();
  return (
    <>
      {dropped.length > 0 && (
        <Notice
          tone="quiet"
          title={appWords[display.lang].droppedParameters(
            dropped.map(({ name, value }) => `${name}=${value}`).join(", "),
          )}
        />
      )}
      <ImportPage
        base={dataBase()}
        locale={display.lang}
        tab={state.tab}
        hrefOf={(tab) => {
          const search = { ...parameters, ...encode(importFields, { tab }) };
          return `#${router.buildLocation({ to: "/import", search }).href}`;
        }}
      />
    </>
  );
}
