import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Figure } from "#figure/Figure.tsx";
import { rasterise } from "#figure/rasterise.ts";
import { printPalette } from "#charts/echarts/palette.ts";
import { renderSvg } from "#charts/echarts/renderSvg.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { trendFixture } from "#tests/fixtures/specs.ts";
import "#ui/tokens.css";

const settings = { locale: "zh", theme: "light", scale: 1 } as const;
const embed = "https://example.org/embed.html?chart=trend&lang=zh";

async function show(spec: ChartSpec = trendFixture) {
  return render(<Figure spec={spec} settings={settings} live="https://example.org/#/" embed={embed} />);
}

/** The files that a click hands to the browser. */
function catchDownloads() {
  const files: { readonly name: string; readonly blob: Promise<Blob> }[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, blob: fetch(this.href).then((answer) => answer.blob()) });
  });
  return { files, stop: () => click.mockRestore() };
}

test("a figure says what it finds, what it draws, its notes, source, edition and that it is a demo", async () => {
  await page.viewport(1024, 800);
  await show();
  await expect.element(page.getByRole("figure", { name: trendFixture.title })).toBeVisible();
  await expect.element(page.getByRole("heading", { level: 2 })).toHaveTextContent(trendFixture.title);
  for (const text of [trendFixture.subtitle, "演示数据（虚构）", ...trendFixture.notes]) {
    await expect.element(page.getByText(text, { exact: true })).toBeVisible();
  }
  await expect.element(page.getByText(`来源：${trendFixture.source}`)).toBeVisible();
  await expect.element(page.getByText("数据版本 0004-3fa91c2e")).toBeVisible();
});

test("a phone folds all notes but the first two, and opens them; a wider screen shows them all", async () => {
  await page.viewport(360, 780);
  await show({ ...trendFixture, notes: ["其一。", "其二。", "其三。", "其四。"] });
  await expect.element(page.getByText("其二。", { exact: true })).toBeVisible();
  await expect.element(page.getByText("其三。", { exact: true })).not.toBeVisible();
  await userEvent.click(page.getByText("另有 2 条说明"));
  await expect.element(page.getByText("其四。", { exact: true })).toBeVisible();
  await page.viewport(1024, 800);
  await expect.element(page.getByText("另有 2 条说明")).not.toBeInTheDocument();
  await expect.element(page.getByText("其四。", { exact: true })).toBeVisible();
});

test("three notes are not folded: the switch would take the room of the third", async () => {
  await page.viewport(360, 780);
  await show({ ...trendFixture, notes: ["其一。", "其二。", "其三。"] });
  await expect.element(page.getByText("其三。", { exact: true })).toBeVisible();
});

test("the table opens and closes", async () => {
  await show();
  const button = page.getByRole("button", { name: "数据表" });
  await expect.element(button).toHaveAttribute("aria-expanded", "false");
  await userEvent.click(button);
  await expect.element(button).toHaveAttribute("aria-expanded", "true");
  await expect.element(page.getByRole("table", { name: trendFixture.table.caption })).toBeVisible();
  await expect.element(page.getByRole("rowheader", { name: "2025" })).toBeVisible();
  await expect.element(page.getByRole("columnheader", { name: "比例（%）" })).toBeVisible();
  await userEvent.click(button);
  expect(document.querySelector("table")).toBeNull();
});

test("downloads are a PNG of twice the size, the SVG and the table", async () => {
  await show();
  await userEvent.click(page.getByRole("button", { name: "下载" }));
  const { files, stop } = catchDownloads();
  for (const [place, name] of ["PNG", "SVG", "CSV 数据"].entries()) {
    await userEvent.click(page.getByRole("button", { name, exact: true }));
    await expect.poll(() => files.length).toBe(place + 1);
  }
  stop();
  const stem = "2025 年 14.1%，比目标低 0.4 个百分点，是否达标无法判定";
  expect(files.map(({ name }) => name)).toEqual([`${stem}.png`, `${stem}.svg`, `${stem}.csv`]);
  const [png, svg, csv] = await Promise.all(files.map(({ blob }) => blob));
  const text = (await svg?.text()) ?? "";
  const [, width = "", height = ""] = /width="(\d+)" height="(\d+)"/.exec(text) ?? [];
  const picture = await createImageBitmap(png ?? new Blob());
  expect([picture.width, picture.height]).toEqual([Number(width) * 2, Number(height) * 2]);
  expect(text).toContain("演示数据（虚构）");
  expect(new Uint8Array((await csv?.arrayBuffer()) ?? new ArrayBuffer(0)).slice(0, 3)).toEqual(
    new Uint8Array([0xef, 0xbb, 0xbf]),
  );
});

test("a picture has a white ground and is not empty", async () => {
  const svg = renderSvg(trendFixture, { width: 400, palette: printPalette, standalone: true });
  const picture = await createImageBitmap((await rasterise(svg, 1)) ?? new Blob());
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  const pen = canvas.getContext("2d");
  pen?.drawImage(picture, 0, 0);
  const pixels = pen?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
  expect(Array.from(pixels.slice(0, 4))).toEqual([255, 255, 255, 255]);
  const dark = pixels.filter((value, place) => place % 4 === 0 && value < 128).length;
  expect(dark).toBeGreaterThan(1000);
});

test("what is no picture gives nothing", async () => {
  expect(await rasterise("<svg", 2)).toBeNull();
});

test("sharing gives the address of the page and the code of a frame", async () => {
  await show();
  await userEvent.click(page.getByRole("button", { name: "分享" }));
  await expect.element(page.getByLabelText("本页链接")).toHaveValue("https://example.org/#/");
  const code = page.getByLabelText("嵌入代码（iframe），随数据更新");
  const frame = new DOMParser()
    .parseFromString((code.element() as HTMLInputElement).value, "text/html")
    .querySelector("iframe");
  expect(frame?.src).toBe(embed);
  expect(frame?.title).toBe(trendFixture.subtitle);
});

test("where the clipboard is closed, copying selects the text and says so", async () => {
  const closed = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("closed"));
  await show();
  await userEvent.click(page.getByRole("button", { name: "分享" }));
  await userEvent.click(page.getByRole("button", { name: "复制" }).first());
  await expect.element(page.getByText("已选中，请按 Ctrl+C 复制")).toBeVisible();
  const field = page.getByLabelText("本页链接").element() as HTMLInputElement;
  expect(field.selectionEnd).toBe(field.value.length);
  closed.mockRestore();
});

test("where the clipboard is open, copying copies", async () => {
  const open = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await show();
  await userEvent.click(page.getByRole("button", { name: "分享" }));
  await userEvent.click(page.getByRole("button", { name: "复制" }).first());
  await expect.element(page.getByText("已复制")).toBeVisible();
  expect(open).toHaveBeenCalledWith("https://example.org/#/");
  open.mockRestore();
});
