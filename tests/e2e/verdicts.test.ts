import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";

const commandLine = join(import.meta.dirname, "../../src/cli/main.ts");

/** A data folder made by the command line: the plan's 10.1 % of 2020 without error, and one total of 2025 in per cent. */
function publish(folder: string, rate: string, se: string | null): string {
  const base = join(folder, "plan.csv");
  const survey = join(folder, "survey.csv");
  writeFileSync(base, "年份,地区,比例(%)\n2020,长治市,10.1\n");
  writeFileSync(
    survey,
    se === null
      ? `年份,地区,比例(%)\n2025,长治市,${rate}\n`
      : `年份,地区,比例(%),标准误(%)\n2025,长治市,${rate},${se}\n`,
  );
  const data = join(folder, "data");
  const options = ["--data", data, "--status", "final", "--at", "2026-03-01T08:00:00+08:00", "--json"];
  execFileSync(process.execPath, [commandLine, "import", base, survey, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  return data;
}

interface Case {
  readonly rate: string;
  readonly se: string | null;
  readonly headline: RegExp;
  readonly ground: readonly string[];
  /** In the table of everything that is reported. */
  readonly confidence: string;
  readonly english: { readonly headline: RegExp; readonly ground: readonly string[]; readonly confidence: string };
}

// Normal logit: Φ((logit p − logit 0.145)·p(1 − p)/SE), by R: pnorm((qlogis(p) - qlogis(0.145)) * p * (1 - p) / se).
const cases: readonly Case[] = [
  {
    rate: "14.6",
    se: "1.2",
    headline: /是否达到 14\.5% 的目标，尚无法判定$/,
    ground: ["实际比例在 12.4%～17.1% 之间", "实际已达标的把握约五成", "有效样本约需 48 万人，本次约 870 人"],
    confidence: "53.3%",
    english: {
      headline: /whether the target of 14\.5% has been met cannot be told yet$/,
      ground: ["chance that it has: about five in ten"],
      confidence: "53.3%",
    },
  },
  {
    rate: "17.0",
    se: "0.6",
    headline: /对照 14\.5% 的目标，已达标$/,
    ground: ["实际已达标的把握极大，几乎可以肯定"],
    confidence: "99.9% 以上",
    english: {
      headline: /the target of 14\.5% has been met$/,
      ground: ["chance that it has: almost certain"],
      confidence: "over 99.9%",
    },
  },
  {
    rate: "15.9",
    se: "0.75",
    headline: /是否达到 14\.5% 的目标，尚无法判定$/,
    ground: ["实际已达标的把握超过百分之九十五，判定达标须不低于 97.5%", "有效样本约需 2600 人，本次约 2400 人"],
    confidence: "97.4%",
    english: {
      headline: /whether the target of 14\.5% has been met cannot be told yet$/,
      ground: ["over 95 in a hundred; to say so takes 97.5 in a hundred"],
      confidence: "97.4%",
    },
  },
  {
    rate: "12.0",
    se: "0.7",
    headline: /对照 14\.5% 的目标，未达标$/,
    ground: ["没有达到 14.5% 的目标（实际已达标的把握几乎为零）", "低于同年全国（16.74%）"],
    confidence: "0.1%",
    english: {
      headline: /the target of 14\.5% has not been met$/,
      ground: ["chance that it has: close to nil"],
      confidence: "0.1%",
    },
  },
  {
    rate: "14.6",
    se: null,
    headline: /按公布值比 14\.5% 的目标高 0\.1 个百分点，是否达标数据不足$/,
    ground: ["已达标的把握数据不足", "需要本次调查的标准误，或样本量和设计效应"],
    confidence: "数据不足",
    english: {
      headline:
        /as published, this is 0\.1 points higher than the target of 14\.5%, but the data do not show how sure that is$/,
      ground: ["too little data to give a chance"],
      confidence: "too little data",
    },
  },
];

for (const { rate, se, headline, ground, confidence, english } of cases) {
  test(`2025 at ${rate} ${se === null ? "without error" : `± ${se}`} against 14.5`, async ({ page, serveSite }) => {
    const folder = mkdtempSync(join(tmpdir(), "verdict-"));
    try {
      const address = await serveSite({ dataDir: publish(folder, rate, se) });
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(address);
      const sentence = page.getByRole("heading", { level: 1 });
      await expect(sentence).toHaveText(headline);
      const verdict = page.getByRole("region", { name: /^2025 年/ });
      for (const words of ground) await expect(verdict).toContainText(words);
      const tracking = page.getByRole("region", { name: "目标跟踪" });
      await expect(tracking.getByRole("row", { name: "实际已达标的把握" }).getByRole("cell").first()).toHaveText(
        confidence,
      );
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

      await page.goto(`${address}#/?lang=en`);
      await expect(sentence).toHaveText(english.headline);
      const spoken = page.getByRole("region", { name: /^In 2025/ });
      for (const words of english.ground) await expect(spoken).toContainText(words);
      await expect(
        page
          .getByRole("region", { name: "Tracking the target" })
          .getByRole("row", { name: "Confidence that the target has been met" })
          .getByRole("cell")
          .first(),
      ).toHaveText(english.confidence);

      await page.setViewportSize({ width: 360, height: 780 });
      await page.getByRole("button", { name: "Large type" }).click();
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
