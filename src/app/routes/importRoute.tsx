import { dataBase } from "#app/base.ts";
import { DroppedNotice } from "#app/DroppedNotice.tsx";
import { useDisplay, useNoPageState } from "#app/usePageState.ts";
import { ImportPage } from "#features/import/ImportPage.tsx";

export function ImportRoute() {
  const { dropped } = useNoPageState();
  const { display } = useDisplay();
  return (
    <>
      <DroppedNotice dropped={dropped} />
      <ImportPage base={dataBase()} locale={display.lang} />
    </>
  );
}
