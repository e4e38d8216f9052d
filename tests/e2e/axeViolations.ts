import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What of a page breaks WCAG up to 2.2, levels A and AA: each rule with the elements that break it. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
}
