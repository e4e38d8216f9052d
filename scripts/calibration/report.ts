import { changeSection } from "./sectionChange.ts";
import { choicesSection } from "./sectionChoices.ts";
import { countiesSection } from "./sectionCounties.ts";
import { coverageSection } from "./sectionCoverage.ts";
import { designSection } from "./sectionDesign.ts";
import { differenceSection } from "./sectionDifference.ts";
import { fewPsusSection } from "./sectionFewPsus.ts";
import { projectionSection } from "./sectionProjection.ts";
import type { Simulation } from "./simulate.ts";
import { chineseSummary, englishSummary } from "./summary.ts";
import { verdictSection } from "./sectionVerdict.ts";

/** The report as Markdown: docs/calibration.md. Sentences that judge a figure are chosen by the figure. */
export function calibrationReport(simulation: Simulation): string {
  const blocks = [
    "# Calibration by simulation",
    "Does the product keep what it promises? Made by `npm run calibrate`; every number and every judgement in it comes from that run, and the same options give the same bytes.",
    englishSummary(simulation),
    chineseSummary(simulation),
    ...designSection(simulation),
    ...coverageSection(simulation),
    ...verdictSection(simulation),
    ...changeSection(simulation),
    ...differenceSection(simulation),
    ...countiesSection(simulation),
    ...projectionSection(simulation),
    ...fewPsusSection(simulation),
    ...choicesSection(simulation),
  ];
  return `${blocks.join("\n\n")}\n`;
}
