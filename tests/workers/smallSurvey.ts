/** A survey file of 240 respondents in twenty villages of two districts, 0 to 3 of the 12 in each literate: one in eight. */
export function smallSurvey(
  year: number,
  changes: { readonly skip?: number; readonly weightless?: boolean } = {},
): string {
  const header = "年份,县区,层,村居,城乡,性别,年龄,文化程度,是否具备,权重";
  const rows = Array.from({ length: 240 }, (_, place) => {
    const psu = place % 20;
    const area = psu < 10 ? "潞州区" : "上党区";
    const weight = changes.weightless === true && place === 7 ? "" : "1";
    return `${year},${area},${area},村${psu},城镇,${place % 2 === 0 ? "男" : "女"},${20 + (place % 45)},初中,${Math.floor(place / 20) < psu % 4 ? "是" : "否"},${weight}`;
  });
  return `${[header, ...rows.slice(changes.skip ?? 0)].join("\n")}\n`;
}

export function fileOf(text: string, name: string): File {
  return new File([text], name, { type: "text/csv" });
}

/** The districts and counties of `countySurvey`, in order. */
const counties = ["潞州区", "上党区", "屯留区", "潞城区", "襄垣县", "平顺县", "黎城县", "壶关县"];

/** A survey file of 1152 respondents: eight counties, each a stratum of six villages of 24, so that a county has five degrees of freedom. */
export function countySurvey(year: number): string {
  const rows = Array.from({ length: 8 * 6 * 24 }, (_, place) => {
    const area = counties[place % 8] ?? "";
    const isLiterate = (place * 7919 + year) % 97 < 14 + (place % 8);
    return `${year},${area},${area},村${Math.floor(place / 8) % 6},${isLiterate ? "是" : "否"}`;
  });
  return `${["年份,县区,层,村居,是否具备", ...rows].join("\n")}\n`;
}
