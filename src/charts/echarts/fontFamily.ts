/** Single quotes: double ones end the attribute of an SVG file. */
export const fontFamily = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";
