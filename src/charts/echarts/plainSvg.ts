const baseline = ' dominant-baseline="central"';

/** `style="font-size:13px;…"` as attributes: office programs read those. */
function fontAttributes(style: string): string {
  return style
    .split(";")
    .filter((declaration) => declaration.startsWith("font-"))
    .map((declaration) => {
      const colon = declaration.indexOf(":");
      return `${declaration.slice(0, colon)}="${declaration.slice(colon + 1).replaceAll('"', "'")}"`;
    })
    .join(" ");
}

function plainText(tag: string): string {
  return tag.includes(baseline) ? tag.replace(baseline, ' dy="0.35em"') : tag;
}

/**
 * The renderer's SVG as Word, WPS, LibreOffice and a strict content policy read it: no style attributes or blocks, no
 * `dominant-baseline`, no numbering that differs from one drawing to the next.
 */
export function plainSvg(svg: string): string {
  return svg
    .replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replaceAll(/ ecmeta_[a-z_]+="[^"]*"/g, "")
    .replaceAll(/ class="[^"]*"/g, "")
    .replaceAll(/(id="|#)zr\d+-/g, "$1c-")
    .replaceAll(/<text[^>]*>/g, plainText)
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => ` ${fontAttributes(style)}`)
    .replaceAll(/ xml:space="preserve"/g, "")
    .replaceAll(/ +>/g, ">")
    .replaceAll(/><(?=[a-z])/g, ">\n<")
    .concat("\n");
}
