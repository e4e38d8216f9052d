import { OverviewPage } from "#features/overview/OverviewPage.tsx";
import { usePageLinks } from "#app/usePageLinks.ts";
import { useNoPageState } from "#app/usePageState.ts";
import { useReaderSettings } from "#app/useReaderSettings.ts";
import { WithDataset } from "#app/WithDataset.tsx";

export function OverviewRoute() {
  const { dropped } = useNoPageState();
  const settings = useReaderSettings();
  const links = usePageLinks();
  return (
    <WithDataset dropped={dropped}>
      {(dataset) => <OverviewPage dataset={dataset} settings={settings} links={links} />}
    </WithDataset>
  );
}
