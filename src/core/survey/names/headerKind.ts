import { foldText } from "#core/tables/foldText.ts";
import type { HeaderKind, KindOf } from "#core/tables/headerKinds.ts";
import { looksNumeric } from "#core/tables/layoutWords.ts";
import { isColumnLabel } from "#core/survey/table/columnLabel.ts";
import { isIdentifying, meaningOf } from "./headerNames.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { mappedNames } from "#core/survey/table/namedColumns.ts";
import { breakdownByName } from "./valueNames.ts";

/** Longer cells are questions or sentences: only exact names are looked for in them. */
const longestLabel = 40;

/** What a cell may be in a header: a name that the mapping has or that is understood without one, or a year or category that heads a column. */
export function headerKind(mapping: Mapping | null): KindOf {
  const mapped = mappedNames(mapping);
  const known = new Map<string, HeaderKind>();
  return (text) => {
    const key = text.length > longestLabel ? "" : text;
    const found = key === "" ? undefined : known.get(key);
    if (found !== undefined) return found;
    const kind = kindOf(text, mapped);
    if (key !== "") known.set(key, kind);
    return kind;
  };
}

/** Numbers that head a column. */
const yearOrAges = /^(?:19|20)\d{2}$|^\d{2}[-~\u2013\u2014]\d{2}$/;

function kindOf(text: string, mapped: ReadonlySet<string>): HeaderKind {
  const folded = foldText(text);
  if (mapped.has(folded)) return "name";
  if (looksNumeric(text) && !yearOrAges.test(folded)) return "other";
  const meaning = meaningOf(text);
  // A category is the name of a column here and a value of a column there.
  if (meaning !== null) return meaning.kind === "flag" && breakdownByName(folded) !== null ? "label" : "name";
  if (isIdentifying(text)) return text.length <= longestLabel ? "name" : "other";
  return text.length <= longestLabel && isColumnLabel(text) ? "label" : "other";
}
