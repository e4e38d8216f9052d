import { references } from "./references.ts";

export function SourcesSection() {
  return (
    <ul className="references" lang="en">
      {references.map((reference) => (
        <li key={reference}>{reference}</li>
      ))}
    </ul>
  );
}
