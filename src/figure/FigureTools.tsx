import { useId, useState } from "react";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { CopyField } from "./CopyField.tsx";
import { FigureDownloads } from "./FigureDownloads.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { frameCode } from "./frameCode.ts";

const tools = ["table", "download", "share"] as const;
type Tool = (typeof tools)[number];

export interface FigureToolsProps {
  readonly spec: ChartSpec;
  /** Address of the page as it is shown. */
  readonly live: string;
  /** Address of the chart alone; null where it cannot be embedded. */
  readonly embed: string | null;
}

/** Table, downloads and addresses under a figure, one at a time. */
export function FigureTools({ spec, live, embed }: FigureToolsProps) {
  const words = figureWords[spec.locale];
  const panel = useId();
  const [open, setOpen] = useState<Tool | null>(null);
  // Nobody else can open what is not published.
  const offered = spec.draft === undefined ? tools : tools.filter((tool) => tool !== "share");
  return (
    <div className="figure-tools">
      <div className="figure-switches">
        {offered.map((tool) => (
          <button
            key={tool}
            type="button"
            className="figure-switch"
            aria-expanded={open === tool}
            aria-controls={panel}
            onClick={() => setOpen(open === tool ? null : tool)}
          >
            {words[tool]}
          </button>
        ))}
      </div>
      <div id={panel} className="figure-panel" hidden={open === null}>
        {open === "table" && <FigureTable table={spec.table} />}
        {open === "download" && <FigureDownloads spec={spec} />}
        {open === "share" && (
          <>
            <CopyField label={words.link} text={live} locale={spec.locale} />
            {embed !== null && (
              <>
                <CopyField label={words.frameCode} text={frameCode(spec, embed)} locale={spec.locale} />
                <CopyField
                  label={words.frozenFrameCode}
                  text={frameCode(spec, `${embed}&edition=${spec.edition}`)}
                  locale={spec.locale}
                />
              </>
            )}
          </>
        )}
      </div>
    </div>
  );
}
