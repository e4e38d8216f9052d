import { expect, test } from "./fixtures.ts";

test("the page carries the policy, and its script runs under it", async ({ page }) => {
  const response = await page.goto("./");
  expect(response?.headers()["content-security-policy"]).toContain("script-src 'self';");
  await expect(page.locator("#root")).not.toBeEmpty();
});
