import "./clauses.css";

/** A clause with the Chinese mark that ends it. English breaks between words by itself. */
const clausePattern = /[^\uFF0C\uFF1B\uFF1A\u3002]+[\uFF0C\uFF1B\uFF1A\u3002]*/g;

/** A headline that breaks between its clauses where they fit, rather than inside a word. */
export function Clauses({ text }: { readonly text: string }) {
  const clauses = text.match(clausePattern) ?? [];
  if (clauses.length < 2) return text;
  return clauses.map((clause) => (
    <span key={clause} className="clause">
      {clause}
    </span>
  ));
}
