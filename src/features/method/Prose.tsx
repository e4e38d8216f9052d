import { Fragment } from "react";
import { Unbroken } from "#ui/Unbroken.tsx";
import { MathText } from "./MathText.tsx";

/** Text with formulas between backquotes. */
export function Prose({ text }: { readonly text: string }) {
  return text
    .split("`")
    .map((piece, place) => (
      <Fragment key={place}>{place % 2 === 1 ? <MathText notation={piece} /> : <Unbroken text={piece} />}</Fragment>
    ));
}
