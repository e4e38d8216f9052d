import type { Year } from "#core/units.ts";
import type { Region, Status, Text } from "./schema.ts";

/** How the respondents were drawn, as far as the file tells. */
export type DesignTraits =
  | { readonly kind: "published" }
  | {
      readonly kind: "respondents";
      readonly weighted: boolean;
      readonly stratified: boolean;
      readonly clustered: boolean;
    };

/** Title, source and method of a wave whose operator gave none: from region, year, status and design alone, never from a file's name. */
export function describeWave(
  region: Region,
  year: Year,
  status: Status,
  traits: DesignTraits,
): { readonly title: Text; readonly source: Text; readonly method: Text } {
  const { zh } = region.name;
  const en = region.name.en ?? zh;
  const method = methodOf(traits);
  const isDemo = status === "demo";
  const mark: Text = isDemo ? { zh: "（演示，虚构）", en: " (demonstration, invented)" } : { zh: "", en: "" };
  if (traits.kind === "published") {
    return {
      title: {
        zh: `${year}年${zh}公民科学素质公布值${mark.zh}`,
        en: `Published civic science literacy, ${en} ${year}${mark.en}`,
      },
      source: isDemo ? demoSource : { zh: `${zh}公布值`, en: `Published by ${en}` },
      method,
    };
  }
  return {
    title: {
      zh: `${year}年${zh}公民科学素质调查${mark.zh}`,
      en: `Civic science literacy survey, ${en} ${year}${mark.en}`,
    },
    source: isDemo
      ? demoSource
      : { zh: `${year}年${zh}公民科学素质抽样调查`, en: `Sample survey of civic science literacy, ${en} ${year}` },
    method,
  };
}

const demoSource: Text = { zh: "演示调查（虚构）", en: "Demonstration survey (invented)" };

function methodOf(traits: DesignTraits): Text {
  if (traits.kind === "published") return { zh: "公布值，未附个案数据", en: "Published figures, without respondents" };
  const { weighted, stratified, clustered } = traits;
  const drawn: Text = clustered
    ? stratified
      ? { zh: "分层多阶段抽样", en: "stratified multistage sample" }
      : { zh: "多阶段抽样", en: "multistage sample" }
    : stratified
      ? { zh: "分层抽样", en: "stratified sample" }
      : { zh: "按简单随机抽样计算", en: "computed as a simple random sample" };
  const weight: Text = weighted ? { zh: "加权", en: "weighted" } : { zh: "未加权", en: "unweighted" };
  const words = `${drawn.en}, ${weight.en}`;
  return { zh: `${drawn.zh}，${weight.zh}`, en: words.charAt(0).toUpperCase() + words.slice(1) };
}
