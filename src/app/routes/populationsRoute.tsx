import { populationsFields } from "#app/codec/pageFields.ts";
import { usePageLinks } from "#app/usePageLinks.ts";
import { usePageState } from "#app/usePageState.ts";
import { useReaderSettings } from "#app/useReaderSettings.ts";
import { WithDataset } from "#app/WithDataset.tsx";
import { PopulationsPage } from "#features/populations/PopulationsPage.tsx";

export function PopulationsRoute() {
  const { state, dropped, change } = usePageState(populationsFields);
  const settings = useReaderSettings();
  const links = usePageLinks();
  return (
    <WithDataset dropped={dropped}>
      {(dataset) => (
        <PopulationsPage dataset={dataset} settings={settings} links={links} state={state} onChange={change} />
      )}
    </WithDataset>
  );
}
