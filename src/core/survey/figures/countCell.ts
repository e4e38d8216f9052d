import { foldText, isFormulaError, isMissingNumber } from "#core/tables/foldText.ts";
import { numberFault, plainNumber, readNumber } from "#core/tables/readNumber.ts";
import type { FigureCell } from "./figureCell.ts";

/** What is counted, behind its number: 1,250份, 800人. */
const unit = /(?:人次|人|份|名|个|户|位|例|persons?|people)$/;
const longestCount = 40;
const aboutBefore = /^(?:大约|约|≈)(?=\d)/;
const aboutAfter = /(?:左右|上下)$/;

/** A cell that counts persons or questionnaires; never per cent. */
export function readCountCell(text: string): FigureCell {
  const folded = foldText(text);
  if (isMissingNumber(folded)) return { kind: "missing", formula: false };
  if (isFormulaError(folded)) return { kind: "missing", formula: true };
  if (folded.length > longestCount) return { kind: "fault", code: "bad-number" };
  const trimmed = text.trim();
  const plain = plainNumber(folded)
    .replace(aboutBefore, "")
    .replace(aboutAfter, "")
    .replace(unit, "")
    .replace(aboutAfter, "");
  const found = readNumber(trimmed) ?? readNumber(plain);
  if (found === null || found.percent) return { kind: "fault", code: numberFault(text) };
  const about = aboutBefore.test(folded) || /(?:左右|上下)/.test(folded);
  return { kind: "number", number: found, about, margin: null, interval: null };
}
