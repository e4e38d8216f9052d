import { Fragment } from "react";
import { parseNotation, type MathPiece } from "./parseNotation.ts";

function Piece({ piece }: { readonly piece: MathPiece }) {
  switch (piece.kind) {
    case "variable":
      return <var>{piece.text}</var>;
    case "text":
      return piece.text;
    case "sub":
      return (
        <sub>
          <Pieces pieces={piece.inside} />
        </sub>
      );
    case "sup":
      return (
        <sup>
          <Pieces pieces={piece.inside} />
        </sup>
      );
    case "root":
      return (
        <span className="math-root">
          {"\u221A"}
          <span className="math-radicand">
            <Pieces pieces={piece.inside} />
          </span>
        </span>
      );
    case "fraction":
      return (
        <span className="math-fraction">
          <span className="math-over">
            <Pieces pieces={piece.over} />
          </span>
          <span>
            <Pieces pieces={piece.under} />
          </span>
        </span>
      );
  }
}

function Pieces({ pieces }: { readonly pieces: readonly MathPiece[] }) {
  return pieces.map((piece, place) => (
    <Fragment key={place}>
      <Piece piece={piece} />
    </Fragment>
  ));
}

/** A formula as text and boxes: the oldest browsers that we support draw no MathML. */
export function MathText({ notation }: { readonly notation: string }) {
  return (
    <span className="math" translate="no">
      <Pieces pieces={parseNotation(notation)} />
    </span>
  );
}
