/**
 * Codes of the National Bureau of Statistics for town and country (统计用城乡划分代码): 111 主城区, 112 城乡结合区, 121 镇中心区, 122 镇乡结合区, 123 特殊区域, 210 乡中心区,
 * 220 村庄, and the classes above them.
 */
const codes: ReadonlyMap<string, "urban" | "rural"> = new Map([
  ...["100", "110", "111", "112", "120", "121", "122", "123"].map((code) => [code, "urban"] as const),
  ...["200", "210", "220"].map((code) => [code, "rural"] as const),
]);
/** Names of these classes that are none of an area. */
const names: ReadonlyMap<string, "urban" | "rural"> = new Map([
  ...["主城区", "城乡结合区", "镇区", "镇中心区", "镇乡结合区"].map((name) => [name, "urban"] as const),
  ...["乡中心区", "村庄"].map((name) => [name, "rural"] as const),
]);

/** Town or country by a code of the standard, 111, 220.0, 121-镇中心区, or by the name of its class; null for anything else. */
export function urbanRuralCode(folded: string): "urban" | "rural" | null {
  const [, code = ""] = /^(\d{3})(?:\.0+|[^\d.].*)?$/.exec(folded) ?? [];
  return codes.get(code) ?? names.get(folded) ?? null;
}
