import { useParams } from "@tanstack/react-router";
import { usePageLinks } from "#app/usePageLinks.ts";
import { useNoPageState } from "#app/usePageState.ts";
import { useReaderSettings } from "#app/useReaderSettings.ts";
import { WithDataset } from "#app/WithDataset.tsx";
import { CountyPage } from "#features/counties/CountyPage.tsx";

export function CountyRoute() {
  const { code } = useParams({ from: "/counties/$code" });
  const { dropped } = useNoPageState();
  const settings = useReaderSettings();
  const links = usePageLinks();
  return (
    <WithDataset dropped={dropped}>
      {(dataset) => <CountyPage dataset={dataset} settings={settings} links={links} code={code} />}
    </WithDataset>
  );
}
