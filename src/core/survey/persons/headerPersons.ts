import type { Region } from "#core/dataset/schema.ts";
import { meaningOf } from "#core/survey/names/headerNames.ts";
import { nearRole } from "#core/survey/names/nearNames.ts";
import type { HeaderName } from "#core/tables/headerName.ts";
import { createPersonFilter, type PersonFilter } from "./personFilter.ts";
import { shapeMask } from "./shapeMask.ts";
import { pinyinSurnames } from "./surnames.ts";

const brackets = /[(\uFF08[\u3010][^()\uFF08\uFF09[\]\u3010\u3011]*[)\uFF09\]\u3011]/g;
/** Longer names of columns are questions. */
const longestName = 30;
const hasHan = /\p{Script=Han}/u;
/** Of letters only two words and more: one may well be the name of a column in Pinyin. */
const words = /^[A-Za-z]+(?:\s+[A-Za-z]+){1,2}$/;

/** A short name that is drawn out. */
const spaced = /^\p{Script=Han}{1,2}(?:\s+\p{Script=Han}{1,2}){1,2}$/u;

/** The name of a column as it may be shown: masked where it is nothing but the name of a person. */
export function shownColumnName(name: string, persons: () => PersonFilter): string {
  const plain = name.replace(brackets, "").trim();
  const bare = spaced.test(plain) ? plain.replace(/\s+/g, "") : plain;
  if (bare === "" || bare.length > longestName) return name;
  const isWritten = words.test(bare) && bare.split(/\s+/).some((part) => pinyinSurnames.has(part.toLowerCase()));
  if (!hasHan.test(bare) && !isWritten) return name;
  if (meaningOf(name) !== null || nearRole(name) !== null) return name;
  const left = persons().line(bare);
  return left !== bare && !/[\p{L}\p{N}]/u.test(left) ? shapeMask(name) : name;
}

/** Columns with their names as these may be shown; a mapping finds them by what they are called in the file. */
export function withoutPersonNames(names: readonly HeaderName[], region: Region): readonly HeaderName[] {
  let filter: PersonFilter | null = null;
  const persons = (): PersonFilter => (filter ??= createPersonFilter(region));
  return names.map((one) => {
    const name = shownColumnName(one.name, persons);
    return name === one.name ? one : { ...one, name };
  });
}
