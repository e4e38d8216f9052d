import { choicesKept } from "./choicesKept.ts";
import { choicesNotTaken } from "./choicesNotTaken.ts";
import { choicesTaken } from "./choicesTaken.ts";
import { remainsOff } from "./remainsOff.ts";
import type { Simulation } from "./simulate.ts";

/** What follows for the product, and what remains off; each sentence is chosen by the numbers. */
export function choicesSection(simulation: Simulation): readonly string[] {
  const choices = [...choicesTaken(simulation), ...choicesNotTaken(simulation), ...choicesKept(simulation)];
  return [
    "## What follows",
    choices.map((choice, place) => `${place + 1}. ${choice}`).join("\n"),
    "### What remains off",
    remainsOff(simulation)
      .map((item) => `- ${item}`)
      .join("\n"),
    "## What this cannot show",
    "The simulation knows sampling error only. People who are not reached or refuse, answers that a better interviewer would have had, a list of villages that is out of date, a test that measures something else than before: none of these is in any interval of the product or of this report. The city and its numbers are invented; coverage depends on how unlike villages are and on how rates are spread, which is why there are two cities. Surveys that go back to the same villages, files without villages or weights, and tables of ready figures are not simulated. Weights here are inverse chances; calibration to age and sex, done by many survey offices, would make the intervals a little too wide. Sources: the product's own docstrings name those of every method; Koehler, Brown & Haneuse (2009), The American Statistician 63:155–162, on Monte-Carlo error.",
  ];
}
