import { isoText, numberText, unescapedText } from "./cellText.ts";
import { cellName, cellPlace, cellRange } from "./cellReference.ts";
import { generalFormat, type NumberFormat } from "./numberFormat.ts";
import type { PackageParts, PartRead } from "./packageParts.ts";
import type { CellSink } from "./sheetGrid.ts";
import { richText } from "./stringsPart.ts";
import { isTrue } from "./workbookPart.ts";
import { xmlAttribute } from "./xmlScanner.ts";

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly uses1904: boolean;
}

/** What a sheet says of itself beside its cells. */
export interface SheetRemarks {
  formulas: number;
  /** Formulas whose value was never computed, and where the first one is. */
  uncached: number;
  firstUncached: string | null;
  /** Whether a cell refers to a text that there is not. */
  isBroken: boolean;
}

/** Longest list of texts kept for numbers that come again. */
const mostRemembered = 20_000;

/** A sheet's cells → the sink, in one pass; memory does not grow with what the sink does not keep. */
export function readSheetPart(
  parts: PackageParts,
  path: string,
  context: CellContext,
  sink: CellSink,
  goesOn: () => boolean,
): { readonly outcome: PartRead; readonly remarks: SheetRemarks } {
  const { strings, styles, uses1904 } = context;
  const remarks: SheetRemarks = { formulas: 0, uncached: 0, firstUncached: null, isBroken: false };
  const remembered = new Map<NumberFormat, Map<string, string>>();
  let row = 0;
  let column = 0;
  let type = "n";
  let format: NumberFormat = generalFormat;
  let isInCell = false;
  let isInValue = false;
  let hasFormula = false;
  let value = "";
  let inline = "";
  let wants = true;
  const inlineText = richText("is", (text) => (inline = text));

  function openCell(attributes: string): void {
    const place = cellPlace(xmlAttribute(attributes, "r") ?? "");
    if (place === null) column += 1;
    else ({ row, column } = place);
    type = xmlAttribute(attributes, "t") ?? "n";
    format = styles[Number(xmlAttribute(attributes, "s") ?? 0)] ?? generalFormat;
    isInCell = true;
    hasFormula = false;
    value = "";
    inline = "";
  }

  function numberCell(text: string): string {
    let texts = remembered.get(format);
    if (texts === undefined) remembered.set(format, (texts = new Map<string, string>()));
    const known = texts.get(text);
    if (known !== undefined) return known;
    const number = Number(text);
    const meaning = format.meaningOf(number);
    // More digits than a double has, as only programs write them.
    if (meaning === "number" && /^-?[1-9]\d{15,}$/.test(text)) return text;
    const made = Number.isFinite(number) ? numberText(number, meaning, uses1904) : text;
    if (texts.size < mostRemembered) texts.set(text, made);
    return made;
  }

  function cellText(): string {
    switch (type) {
      case "s": {
        // WPS leaves blank cells of this type without a value: they are not the first text.
        if (value.trim() === "") return "";
        const text = strings[Number(value)];
        if (text === undefined) remarks.isBroken = true;
        return text ?? "";
      }
      case "inlineStr":
        return inline === "" ? unescapedText(value) : inline;
      case "str":
        return unescapedText(value);
      case "b":
        return value.trim() === "" ? "" : isTrue(value.trim()) ? "TRUE" : "FALSE";
      case "d":
        return isoText(value);
      case "e":
        return value.trim();
      default:
        return value.trim() === "" ? inline : numberCell(value.trim());
    }
  }

  function closeCell(): void {
    isInCell = false;
    if (hasFormula) {
      remarks.formulas += 1;
      if (value === "" && type !== "str" && inline === "") {
        remarks.uncached += 1;
        remarks.firstUncached ??= cellName(column, row);
      }
    }
    if (!sink.put(row, column, cellText())) wants = false;
  }

  const outcome = parts.read(
    path,
    {
      open: (name, attributes) => {
        if (isInCell) {
          if (name === "v") isInValue = true;
          else if (name === "f") hasFormula = true;
          else inlineText.open(name, attributes);
          return;
        }
        if (name === "c") openCell(attributes);
        else if (name === "row") {
          const number = Number(xmlAttribute(attributes, "r") ?? Number.NaN);
          row = Number.isInteger(number) && number > 0 ? number : row + 1;
          column = 0;
          const isFlat = xmlAttribute(attributes, "ht") === "0";
          if (isFlat || isTrue(xmlAttribute(attributes, "hidden"))) sink.hideRow(row);
        } else if (name === "col") {
          const isFlat = Number(xmlAttribute(attributes, "width") ?? 1) === 0;
          if (isFlat || isTrue(xmlAttribute(attributes, "hidden")))
            sink.hideColumns(Number(xmlAttribute(attributes, "min")), Number(xmlAttribute(attributes, "max")));
        } else if (name === "mergeCell") {
          const range = cellRange(xmlAttribute(attributes, "ref") ?? "");
          if (range !== null) sink.merge(range);
        }
      },
      close: (name) => {
        if (!isInCell) return;
        if (name === "c") closeCell();
        else if (name === "v") isInValue = false;
        else inlineText.close(name);
      },
      text: (text) => {
        if (isInValue) value += text;
        else if (isInCell) inlineText.text(text);
      },
    },
    () => wants && goesOn(),
  );
  return { outcome, remarks };
}
