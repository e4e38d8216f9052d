import { countiesFields } from "#app/codec/pageFields.ts";
import { usePageLinks } from "#app/usePageLinks.ts";
import { usePageState } from "#app/usePageState.ts";
import { useReaderSettings } from "#app/useReaderSettings.ts";
import { WithDataset } from "#app/WithDataset.tsx";
import { CountiesPage } from "#features/counties/CountiesPage.tsx";

export function CountiesRoute() {
  const { state, dropped, change } = usePageState(countiesFields);
  const settings = useReaderSettings();
  const links = usePageLinks();
  return (
    <WithDataset dropped={dropped}>
      {(dataset) => (
        <CountiesPage dataset={dataset} settings={settings} links={links} state={state} onChange={change} />
      )}
    </WithDataset>
  );
}
