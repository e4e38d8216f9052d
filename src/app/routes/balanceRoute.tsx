import { usePageLinks } from "#app/usePageLinks.ts";
import { useNoPageState } from "#app/usePageState.ts";
import { useReaderSettings } from "#app/useReaderSettings.ts";
import { WithDataset } from "#app/WithDataset.tsx";
import { BalancePage } from "#features/balance/BalancePage.tsx";

export function BalanceRoute() {
  const { dropped } = useNoPageState();
  const settings = useReaderSettings();
  const links = usePageLinks();
  return (
    <WithDataset dropped={dropped}>
      {(dataset) => <BalancePage dataset={dataset} settings={settings} links={links} />}
    </WithDataset>
  );
}
