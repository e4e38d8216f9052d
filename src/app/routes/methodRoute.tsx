import { useLocation } from "@tanstack/react-router";
import { usePageLinks } from "#app/usePageLinks.ts";
import { useNoPageState } from "#app/usePageState.ts";
import { useReaderSettings } from "#app/useReaderSettings.ts";
import { WithDataset } from "#app/WithDataset.tsx";
import { MethodPage } from "#features/method/MethodPage.tsx";

export function MethodRoute() {
  const { dropped } = useNoPageState();
  const settings = useReaderSettings();
  const links = usePageLinks();
  const { hash } = useLocation();
  return (
    <WithDataset dropped={dropped}>
      {(dataset) => <MethodPage dataset={dataset} settings={settings} links={links} section={hash} />}
    </WithDataset>
  );
}
