import { CustomChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { dispose, getInstanceByDom, init, setPlatformAPI, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { textWidth } from "./textWidth.ts";

register([CustomChart, GridComponent, SVGRenderer]);
// Our own measure in every engine: the browser's fonts would move labels between the screen and a file.
setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidth(text, Number.parseFloat(/([\d.]+)px/.exec(font ?? "")?.[1] ?? "12")),
  }),
});

/** The few parts of ECharts that our charts use; the rest is left out of the download. */
export const engine = { init, dispose, getInstanceByDom };
