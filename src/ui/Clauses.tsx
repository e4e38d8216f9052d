import { Fragment } from "react";
import { Unbroken } from "./Unbroken.tsx";
import { knowsWords, meetInWords, wordsOf } from "./words.ts";
import "./clauses.css";

/** A clause with the Chinese mark that ends it; a long bracket is one of its own. English breaks between words by itself. */
const clausePattern =
  /(?:[^\uFF0C\uFF1B\uFF1A\u3002\uFF08]|\uFF08[^\uFF08\uFF09]{1,8}\uFF09)+[\uFF0C\uFF1B\uFF1A\u3002]*|\uFF08[^\uFF08\uFF09]{9,}\uFF09[\uFF0C\uFF1B\uFF1A\u3002]*|[\uFF0C\uFF1B\uFF1A\u3002\uFF08]/g;
/** A clause too short to have a line to itself: 2025 年， */
const shortest = 8;
const han = /[\u4E00-\u9FFF]/;

function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  for (const [clause] of text.matchAll(clausePattern)) {
    const last = clauses.at(-1);
    if (last !== undefined && last.length <= shortest) clauses[clauses.length - 1] = last + clause;
    else clauses.push(clause);
  }
  return clauses;
}

/** Chinese with the places between its words where a line may end. */
function Breakable({ text }: { readonly text: string }) {
  const words = wordsOf(text);
  return words.map((word, place) => (
    <Fragment key={place}>
      {meetInWords(words[place - 1] ?? "", word) && <wbr />}
      {word}
    </Fragment>
  ));
}

function Clause({ text }: { readonly text: string }) {
  if (!knowsWords || !han.test(text)) return <Unbroken text={text} />;
  return (
    <span className="words">
      <Unbroken text={text} between={(piece) => <Breakable text={piece} />} />
    </span>
  );
}

/** A headline that breaks between its clauses where they fit, else between words, and never inside a number. */
export function Clauses({ text }: { readonly text: string }) {
  const clauses = clausesOf(text);
  if (clauses.length < 2) return <Clause text={text} />;
  return clauses.map((clause, place) => (
    <span key={place} className="clause">
      <Clause text={clause} />
    </span>
  ));
}
