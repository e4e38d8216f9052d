/**
 * Provinces by the first two digits of their codes, without the words that end their names (GB/T 2260).
 * Tables of a city set them beside it, and put the name of its own before it.
 */
export const provinces: ReadonlyMap<string, string> = new Map([
  ["11", "北京"],
  ["12", "天津"],
  ["13", "河北"],
  ["14", "山西"],
  ["15", "内蒙古"],
  ["21", "辽宁"],
  ["22", "吉林"],
  ["23", "黑龙江"],
  ["31", "上海"],
  ["32", "江苏"],
  ["33", "浙江"],
  ["34", "安徽"],
  ["35", "福建"],
  ["36", "江西"],
  ["37", "山东"],
  ["41", "河南"],
  ["42", "湖北"],
  ["43", "湖南"],
  ["44", "广东"],
  ["45", "广西"],
  ["46", "海南"],
  ["50", "重庆"],
  ["51", "四川"],
  ["52", "贵州"],
  ["53", "云南"],
  ["54", "西藏"],
  ["61", "陕西"],
  ["62", "甘肃"],
  ["63", "青海"],
  ["64", "宁夏"],
  ["65", "新疆"],
  ["71", "台湾"],
  ["81", "香港"],
  ["82", "澳门"],
]);

const endings = ["省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区"];

/** The short name of a province and those with an ending. */
export function provinceNames(short: string): readonly string[] {
  return [short, ...endings.map((ending) => `${short}${ending}`)];
}
