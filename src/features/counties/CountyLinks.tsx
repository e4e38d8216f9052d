import type { Region } from "#core/dataset/schema.ts";
import { areaName } from "#i18n/names.ts";
import { pageWords } from "#i18n/pageWords.ts";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { Locale } from "#i18n/locale.ts";

/** The way from the list to each unit's own page. */
export function CountyLinks({
  region,
  locale,
  links,
  current,
}: {
  readonly region: Region;
  readonly locale: Locale;
  readonly links: PageLinks;
  /** The unit whose page this is. */
  readonly current?: string;
}) {
  const words = pageWords[locale].counties;
  return (
    <nav className="county-links" aria-label={words.each}>
      <span>{words.each}</span>
      <ul>
        {region.areas.map(({ code }) => (
          <li key={code}>
            <a href={links.county(code)} aria-current={code === current ? "page" : undefined}>
              {areaName(region, code, locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
