import { builtInFormat, numberFormat, type NumberFormat } from "./numberFormat.ts";
import type { PackageParts } from "./packageParts.ts";
import { xmlAttribute } from "./xmlScanner.ts";

/** What the number format of each cell style makes of a number, by the style's place; null where the part is damaged, or missing: per cents and dates could not be told from numbers. */
export function readStyles(parts: PackageParts, path: string | null): readonly NumberFormat[] | null {
  if (path === null) return [];
  const own = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let isInCells = false;
  const outcome = parts.read(path, {
    open: (name, attributes) => {
      if (name === "cellXfs") isInCells = true;
      if (name === "numFmt") {
        const id = Number(xmlAttribute(attributes, "numFmtId") ?? Number.NaN);
        // The same name may stand in a table of conditional styles: the first one is that of cells.
        if (!own.has(id)) own.set(id, numberFormat(xmlAttribute(attributes, "formatCode") ?? ""));
      }
      if (name !== "xf" || !isInCells) return;
      const id = Number(xmlAttribute(attributes, "numFmtId") ?? 0);
      styles.push(own.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
    text: () => {},
  });
  return outcome === "done" ? styles : null;
}
