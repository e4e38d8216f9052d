import { dataBase } from "#app/base.ts";
import { useDisplay, useNoPageState } from "#app/usePageState.ts";
import { ImportPage } from "#features/import/ImportPage.tsx";
import { appWords } from "#i18n/appWords.ts";
import { Notice } from "#ui/Notice.tsx";

export function ImportRoute() {
  const { dropped } = useNoPageState();
  const { display } = useDisplay();
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
      <ImportPage base={dataBase()} locale={display.lang} />
    </>
  );
}
