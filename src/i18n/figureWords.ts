import type { ByLocale } from "./locale.ts";

/** Words around a figure: its footer, its table, its downloads, the ways to share it, and how a reader walks through its points. */
export interface FigureWords {
  readonly source: (source: string) => string;
  readonly edition: (edition: string) => string;
  readonly moreNotes: (count: string) => string;
  /** The kind of thing that a screen reader announces. */
  readonly chart: string;
  readonly keys: string;
  readonly drawingMissing: string;
  readonly table: string;
  readonly download: string;
  readonly share: string;
  readonly downloadTable: string;
  readonly downloading: string;
  readonly downloadFailed: string;
  readonly link: string;
  readonly frameCode: string;
  readonly frozenFrameCode: string;
  /** Heads the column that marks a demonstration. */
  readonly dataKind: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  /** Of the embedding frame, and of files without a title of their own. */
  readonly untitled: string;
}

export const figureWords: ByLocale<FigureWords> = {
  zh: {
    source: (source) => `来源：${source}`,
    edition: (edition) => `数据版本 ${edition}`,
    moreNotes: (count) => `另有 ${count} 条说明`,
    chart: "图表",
    keys: "用方向键逐点查看，Esc 键离开。",
    drawingMissing: "图形没有载入。数值见下面的数据表；刷新页面可再试一次。",
    table: "数据表",
    download: "下载",
    share: "分享",
    downloadTable: "CSV 数据",
    downloading: "正在生成…",
    downloadFailed: "这个浏览器没能生成图片。请下载 SVG，或换用较新的浏览器。",
    link: "本页链接",
    frameCode: "嵌入代码（iframe），随数据更新",
    frozenFrameCode: "嵌入代码（iframe），固定为本版数据",
    dataKind: "数据性质",
    copy: "复制",
    copied: "已复制",
    copyByHand: "已选中，请按 Ctrl+C 复制",
    untitled: "图表",
  },
  en: {
    source: (source) => `Source: ${source}`,
    edition: (edition) => `Edition ${edition}`,
    moreNotes: (count) => `${count} more notes`,
    chart: "chart",
    keys: "Arrow keys move from point to point, Escape leaves.",
    drawingMissing: "The drawing did not load. Its values are in the data table below; reload the page to try again.",
    table: "Data table",
    download: "Download",
    share: "Share",
    downloadTable: "CSV data",
    downloading: "Drawing…",
    downloadFailed: "This browser could not make the picture. Download the SVG, or use a newer browser.",
    link: "Link to this page",
    frameCode: "Embedding code (iframe), follows the data",
    frozenFrameCode: "Embedding code (iframe), frozen at this edition",
    dataKind: "Kind of data",
    copy: "Copy",
    copied: "Copied",
    copyByHand: "Selected: press Ctrl+C to copy",
    untitled: "Chart",
  },
};
