import { expect, test } from "./fixtures.ts";

test("model estimates stand in a figure of their own, named as such, and cannot be embedded in the place of survey values", async ({
  page,
}) => {
  await page.goto("./#/counties");
  const figure = page.getByRole("figure", { name: /模型估计/ });
  await expect(figure).toContainText("不是调查值");
  await expect(figure).toContainText("不分类、不检验");
  await figure.getByRole("button", { name: "数据表" }).click();
  await expect(figure.getByRole("row").nth(1)).toContainText("模型估计");
  await figure.getByRole("button", { name: "分享" }).click();
  await expect(figure.getByRole("textbox")).toHaveCount(1);
  await expect(page.getByRole("figure", { name: /单独发布的 \d+ 个县（区）/ })).not.toContainText("模型估计");
});

test("a county without a value of its own: its group in the figure, its model estimate last", async ({ page }) => {
  await page.goto("./#/counties/140430");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("沁县");
  await expect(page.getByRole("figure").first()).toContainText("八县（合并）");
  const estimate = page.getByText(/^2025 年模型估计为 \d+\.\d%（95% 区间 .+）。$/);
  await expect(estimate).toBeVisible();
  const isAfter = await estimate.evaluate((node) => {
    const figure = document.querySelector("figure");
    return figure !== null && (figure.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  expect(isAfter).toBe(true);
});
