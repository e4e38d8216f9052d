/** The folder of published data beside the page, whatever sub-path the site lives in. */
export function dataBase(): string {
  return new URL("data/", document.baseURI).href;
}
