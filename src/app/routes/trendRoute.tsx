import { trendFields } from "#app/codec/pageFields.ts";
import { usePageLinks } from "#app/usePageLinks.ts";
import { usePageState } from "#app/usePageState.ts";
import { useReaderSettings } from "#app/useReaderSettings.ts";
import { WithDataset } from "#app/WithDataset.tsx";
import { TrendPage } from "#features/trend/TrendPage.tsx";

export function TrendRoute() {
  const { state, dropped, change } = usePageState(trendFields);
  const settings = useReaderSettings();
  const links = usePageLinks();
  return (
    <WithDataset dropped={dropped}>
      {(dataset) => <TrendPage dataset={dataset} settings={settings} links={links} state={state} onChange={change} />}
    </WithDataset>
  );
}
