import { useEffect, type ReactNode } from "react";
import type { Dataset } from "#core/dataset/dataset.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import { findWaveFacts } from "#core/query/findWaveFacts.ts";
import { methodSections, methodWords, type MethodSection } from "#i18n/methodWords.ts";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { AreasSection } from "./AreasSection.tsx";
import { BalanceSection } from "./BalanceSection.tsx";
import { BriefSection } from "./BriefSection.tsx";
import { ComparisonSection } from "./ComparisonSection.tsx";
import { DisclosureSection } from "./DisclosureSection.tsx";
import { EstimateSection } from "./EstimateSection.tsx";
import { IndicatorSection } from "./IndicatorSection.tsx";
import { IntervalSection } from "./IntervalSection.tsx";
import { LimitsSection } from "./LimitsSection.tsx";
import { ProjectionSection } from "./ProjectionSection.tsx";
import { ReferenceSection } from "./ReferenceSection.tsx";
import { ReliabilitySection } from "./ReliabilitySection.tsx";
import type { SectionProps } from "./sectionProps.ts";
import { SourcesSection } from "./SourcesSection.tsx";
import { SurveysSection } from "./SurveysSection.tsx";
import { VerdictSection } from "./VerdictSection.tsx";
import "./method.css";
import "./formula.css";

export interface MethodPageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
  /** The section that the address names; empty for none. */
  readonly section: string;
}

const contents: Readonly<Record<MethodSection, (props: SectionProps) => ReactNode>> = {
  brief: BriefSection,
  indicator: IndicatorSection,
  surveys: SurveysSection,
  rate: EstimateSection,
  interval: IntervalSection,
  reliability: ReliabilitySection,
  disclosure: DisclosureSection,
  comparison: ComparisonSection,
  verdict: VerdictSection,
  projection: ProjectionSection,
  areas: AreasSection,
  balance: BalanceSection,
  reference: ReferenceSection,
  limits: LimitsSection,
  sources: SourcesSection,
};

/** Moves there, and the focus with it, so that reading goes on from there. */
function goTo(section: string): void {
  const heading = document.getElementById(section)?.querySelector("h2");
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** What is computed, in words and formulas, with the parameters of the edition. */
export function MethodPage({ dataset, settings, links, section }: MethodPageProps) {
  const { locale } = settings;
  const words = methodWords[locale];
  const props: SectionProps = {
    dataset,
    locale,
    waves: findWaveFacts(dataset),
    verdict: findVerdict(dataset, dataset.manifest.region.code),
  };

  // The section exists only since the data have come, which is after the address was read.
  useEffect(() => {
    if (section !== "") goTo(section);
  }, [section]);

  return (
    <>
      <div className="page-top">
        <div className="page-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
      </div>
      <div className="method">
        <nav className="method-contents" id="contents" aria-labelledby="contents-title">
          <h2 id="contents-title" tabIndex={-1}>
            {words.contents}
          </h2>
          <ol>
            {methodSections.map((name) => (
              <li key={name}>
                <a href={links.method(name)} onClick={() => goTo(name)}>
                  {words.sections[name]}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="method-text">
          {methodSections.map((name) => {
            const Content = contents[name];
            return (
              <section key={name} id={name} aria-labelledby={`${name}-title`}>
                <h2 id={`${name}-title`} tabIndex={-1}>
                  {words.sections[name]}
                </h2>
                <Content {...props} />
                <a href={links.method("contents")} onClick={() => goTo("contents")} className="method-back">
                  {words.toTop}
                </a>
              </section>
            );
          })}
        </div>
      </div>
    </>
  );
}
