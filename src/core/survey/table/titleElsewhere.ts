import type { Region } from "#core/dataset/schema.ts";
import { provinceNames, provinces } from "#core/region/provinces.ts";
import { fileName } from "#core/tables/fileName.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { AreaOf } from "./columnLabel.ts";
import { measureInHeader, otherMeasure, plannedName } from "./otherMeasure.ts";
import type { FigureTable } from "#core/survey/figures/figureColumns.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { TableHead } from "./tableHead.ts";
import { groupInFileName, groupInTitle } from "./titleGroup.ts";
import { breakdownByName } from "#core/survey/names/valueNames.ts";

/** What may stand before the name of a place at the beginning of a title. */
const before = /^(?:附?[表件][\d一二三四五六七八九十]*[、.:_-]?)?(?:关于)?(?:\d{4}(?:[-~]\d{4})?年?度?)?/;
const otherCity = /^([\u4E00-\u9FFF]{2,3}?)市/;
/** Beginnings of titles that end in this character without being the name of a city. */
const noCities = /^(?:地级|县级|直辖|省辖|各地|全省)|[大中小]城市$/;

/**
 * Refuses a table whose title or sheet names another place, or a part of the region or of its people, that nothing in the table names:
 * its figures would be taken as those of the region and of everybody.
 */
export function reportElsewhere(
  { figures }: FigureTable,
  head: TableHead,
  {
    region,
    areaOf,
    sheet,
    name,
    above,
    titleAt,
    log,
  }: {
    readonly region: Region;
    readonly areaOf: AreaOf;
    readonly sheet: string | null;
    /** Of the file. */
    readonly name: string;
    /** Titles of the sheet, above a table before this one. */
    readonly above: readonly string[];
    /** Where a title of the table stands. */
    readonly titleAt: (title: string) => IssuePlace;
    readonly log: IssueLog;
  },
): void {
  const cells = [...head.names.flatMap(({ parts }) => parts), ...head.data.flatMap((row) => row.cells)].map(foldText);
  const places = new Set(cells.flatMap((text) => codeOf(areaOf, text) ?? []));
  const groups = new Set([
    ...cells.flatMap((text) => breakdownByName(text)?.category ?? []),
    ...figures.flatMap(({ breakdown, area }) => [breakdown?.category ?? [], area ?? []].flat()),
  ]);
  for (const { area } of figures) if (area !== null) places.add(area);
  const hasAreas = figures.some(({ columns }) => columns.roles.has("area")) && places.size > 0;
  const isOfWhole = head.titles.some((title) => title.includes(region.name.zh) || /全市|本市|我市/.test(title));
  for (const title of [...head.titles, ...(isOfWhole ? [] : above), ...(sheet === null ? [] : [sheet])]) {
    const folded = foldText(title);
    const named =
      countyIn(folded, region, places) ??
      (hasAreas || places.size > 0 ? null : otherPlaceIn(folded, region, areaOf)) ??
      groupInTitle(folded, groups);
    if (named !== null) return log.add("title-elsewhere", { named }, { ...titleAt(title), value: title });
    const measure = otherMeasure(folded);
    if (measure !== null)
      return log.add("title-other-measure", { named: measure }, { ...titleAt(title), value: title });
  }
  const file = fileName(name);
  const group = isOfWhole ? null : groupInFileName(foldText(file), groups);
  if (group !== null) return log.add("title-elsewhere", { named: group }, { value: file });
  // The name of a file is that of a document as often as of what the table counts.
  const planned = plannedName(file);
  const isSaid = head.names.some(({ parts }) => parts.some((part) => measureInHeader(part) !== null));
  if (planned !== null && !isSaid) log.add("name-other-measure", { named: planned });
}

function codeOf(areaOf: AreaOf, text: string): string | null {
  const found = text === "" ? null : areaOf(text);
  if (found === null || found.kind === "outside") return null;
  return found.kind === "area" ? found.code : found.summed ? null : "whole";
}

/** A county by its whole name, where the table does not name it itself. */
function countyIn(title: string, { areas }: Region, places: ReadonlySet<string>): string | null {
  for (const { code, name, formerly = [] } of areas) {
    if (places.has(code)) continue;
    // 城区 and 郊区 alone are words for any town.
    const names = [name.zh, ...formerly.map((one) => one.name)].filter((one) => one.length >= 3 || one === name.zh);
    const found = names.find((one) => one.length >= 2 && title.includes(foldText(one)));
    if (found !== undefined) return found;
  }
  return null;
}

/** The nation, a province, or another city; not where the title has the region's own name as well. */
function otherPlaceIn(title: string, { name }: Region, areaOf: AreaOf): string | null {
  const own = [name.zh, name.zh.replace(/市$/, "")].map(foldText);
  if (own.some((one) => title.includes(one)) || /全市|本市|我市|各县|分县|各区/.test(title)) return null;
  if (title.includes("全国")) return "全国";
  const start = title.replace(before, "");
  const outside = [...provinces.values()].flatMap((short) => provinceNames(short)).filter((one) => one.length > 2);
  const province = ["中国", "全省", ...outside].find((one) => start.startsWith(one));
  if (province !== undefined) return province;
  const [city = ""] = otherCity.exec(start) ?? [];
  return city === "" || noCities.test(city) || areaOf(city)?.kind === "region" ? null : city;
}
