import { Fragment, type ReactNode } from "react";
import { meetInWords } from "./words.ts";
import "./clauses.css";

/**
 * What no line may end inside: a number or a range with the word that leads to it, its sign of per cent and its unit
 * (约有 14 位, 18–69 岁, 低 0.4 个百分点), and a character with the short bracket that belongs to it (县（区）).
 */
const unbroken =
  /((?:(?:\u7EA6\u6709|\u7EA6\u9700|\u7EA6|\u6BCF|\u6BD4|\u4E0E|\u81EA|\u4F4E|\u9AD8) )?\d[\d.,]*%?(?:[\uFF5E\u2013]\d[\d.,]*%?)?(?: (?:\u5E74\u76EE\u6807|\u5E74|\u5C81|\u4F4D|\u4EBA|\u4E2A\u767E\u5206\u70B9|\u4E2A|\u4E07\u4EBA|\u4E07|\u4EBF\u4EBA))?|[\u4E00-\u9FFF]\uFF08[^\uFF08\uFF09]{1,3}\uFF09)/;

export interface UnbrokenProps {
  readonly text: string;
  /** What becomes of the text around; a line may end where the two meet, but not at a mark. */
  readonly between?: (text: string) => ReactNode;
}

/** Text that is not broken where it would read badly. */
export function Unbroken({ text, between }: UnbrokenProps) {
  const pieces = text.split(unbroken);
  return pieces.map((piece, place) => {
    const isNumber = place % 2 === 1;
    const mayEnd = between !== undefined && meetInWords(pieces[place - 1] ?? "", piece);
    return (
      <Fragment key={place}>
        {mayEnd && <wbr />}
        {isNumber ? <span className="whole">{piece}</span> : between === undefined ? piece : between(piece)}
      </Fragment>
    );
  });
}
