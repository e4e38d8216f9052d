import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Chart } from "#charts/react/Chart.tsx";
import { chartHeight } from "#charts/echarts/chartHeight.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { hostileFixture, intervalsFixture, tilesFixture, trendFixture } from "#tests/fixtures/specs.ts";
import "#ui/tokens.css";

async function show(spec: ChartSpec, width = 600) {
  return render(
    <div style={{ width }}>
      <Chart spec={spec} theme="light" scale={1} />
    </div>,
  );
}

function chart(spec: ChartSpec) {
  return page.getByRole("group", { name: spec.title, exact: true });
}

function shown(): string {
  return document.querySelector(".chart-readout")?.textContent ?? "";
}

function announced(): string {
  return document.querySelector("[aria-live]")?.textContent ?? "";
}

async function drawn(): Promise<SVGSVGElement> {
  await expect.poll(() => document.querySelector(".chart-drawing svg text")).not.toBeNull();
  const svg = document.querySelector<SVGSVGElement>(".chart-drawing svg");
  if (svg === null) throw new Error("no drawing");
  return svg;
}

test("a chart keeps its place before ECharts has drawn, and the drawing fills it", async () => {
  await show(trendFixture);
  const { height, width } = chart(trendFixture).element().getBoundingClientRect();
  expect(height).toBe(chartHeight(trendFixture, 600, 1));
  const svg = await drawn();
  expect(svg.getBoundingClientRect().height).toBe(height);
  expect(svg.getBoundingClientRect().width).toBe(width);
  await expect.poll(() => svg.getAttribute("viewBox")).toBe(`0 0 600 ${height}`);
});

test("the keyboard reaches every point of a trend and each is announced", async () => {
  await show(trendFixture);
  await userEvent.tab();
  await expect.element(chart(trendFixture)).toHaveFocus();
  const heard: string[] = [];
  for (let step = 0; step < 13; step += 1) {
    await userEvent.keyboard("{ArrowRight}");
    heard.push(announced());
    expect(shown()).toBe(announced());
  }
  const words = trendFixture.series.flatMap(({ runs }) => runs.flat().map((point) => point.words));
  expect(new Set(heard)).toEqual(new Set([...words, ...trendFixture.targets.map((target) => target.words)]));
  await userEvent.keyboard("{Home}");
  expect(announced()).toBe("2020 年长治市 10.1%");
  await userEvent.keyboard("{End}{ArrowDown}");
  expect(announced()).toBe("2025 年长治市 14.1%");
  await userEvent.keyboard("{Escape}");
  expect(document.querySelector(".chart-readout")).toBeNull();
  expect(announced()).toBe("");
});

test("the ring stands on the point", async () => {
  await show(intervalsFixture);
  await userEvent.tab();
  await userEvent.keyboard("{ArrowDown}");
  const ring = document.querySelector(".chart-ring")?.getBoundingClientRect();
  const stage = chart(intervalsFixture).element().getBoundingClientRect();
  expect(ring && ring.top + ring.height / 2 - stage.top).toBeGreaterThan(20);
  expect(ring && ring.left > stage.left && ring.right < stage.right).toBe(true);
  expect(shown()).toContain("领导干部和公务员 25.4%");
});

test("a withheld row says why", async () => {
  await show(intervalsFixture);
  await userEvent.tab();
  await userEvent.keyboard("{End}");
  expect(announced()).toBe("2025 年其他：样本不足，不发布");
});

test("the pointer shows the same words and does not announce them", async () => {
  await show(tilesFixture);
  await userEvent.hover(chart(tilesFixture), { position: { x: 150, y: 150 } });
  await expect.poll(shown).toBe("2025 年沁县 7.9");
  expect(announced()).toBe("");
  await userEvent.keyboard("{Escape}");
  await expect.poll(shown).toBe("");
});

test("the chart is described in words", async () => {
  await show(trendFixture);
  await expect.element(chart(trendFixture)).toHaveAccessibleDescription(new RegExp(trendFixture.alt));
});

test("hostile text stays text in the drawing and in the readout", async () => {
  await show(hostileFixture);
  await drawn();
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}");
  expect(shown()).toBe("<img src=x onerror=alert(1)>");
  expect(document.querySelector("img")).toBeNull();
});

test("the drawing follows the width of its place", async () => {
  const screen = await show(trendFixture, 600);
  await drawn();
  await screen.rerender(
    <div style={{ width: 328 }}>
      <Chart spec={trendFixture} theme="dark" scale={1} />
    </div>,
  );
  await expect.poll(() => document.querySelector(".chart-drawing svg")?.getBoundingClientRect().width).toBe(328);
  const height = chartHeight(trendFixture, 328, 1);
  expect(chart(trendFixture).element().getBoundingClientRect().height).toBe(height);
});
