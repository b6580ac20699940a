import {
  assuranceLevel,
  judged,
  planPublication,
  publishedNarrative,
  publishedTables,
  silentBefore,
  withSaid,
  type PublicationStatement,
  type PublishedStatement,
  type ReportTable,
} from '@sightline/analysis';
import {
  gatePublication,
  type EarlierPublication,
  type PublishedGroup,
} from '@sightline/disclosure';
import type { ReportMetadata } from '@sightline/report-model';
import type { ReportContent } from '../content/report-content';
import { looksOf } from '../content/report-document';
import { boxKey, partFactsOf, titleKey } from './publication-parts';

/** A text as it is published: people's words, then the sentences made from the gate's result. */
export interface PublishablePart {
  readonly key: string;
  readonly title: string;
  readonly words: string;
  readonly made: string;
}

/**
 * Everything that is published, and nothing else: what publishing freezes. No true count enters it;
 * every rendering is made from it alone (ADR 43).
 */
export interface PublishableContent {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly version: number;
  readonly partnership: string;
  /** ISO day that the publication bears. */
  readonly day: string;
  readonly threshold: number;
  readonly statements: readonly PublicationStatement[];
  /** What the gate let out, and of which facts: a later version is held to it. */
  readonly groups: readonly PublishedGroup[];
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly PublishablePart[];
  readonly briefing: readonly PublishablePart[];
  readonly tables: readonly ReportTable[];
  /** The partnership's house style; absent where it had not chosen. */
  readonly looks?: Pick<ReportMetadata, 'logo' | 'footer' | 'accent'>;
}

export interface PublicationSource {
  readonly report: ReportContent;
  readonly words: ReadonlyMap<string, string>;
  readonly threshold: number;
  readonly day: string;
  /** Earlier publications of the audit, the first first: nobody can call them back. */
  readonly earlier: readonly EarlierPublication[];
}

/** Makes a publication from an approved report: the one place where true counts meet the gate. */
export function publishableContent(source: PublicationSource): PublishableContent {
  const { report, words, threshold, day, earlier } = source;
  const { statements, groups } = planPublication(report.figures);
  const published = gatePublication(groups, { threshold }, silentBefore(earlier, statements));
  const said = withSaid(statements, published);
  const made = sentences(said, report, threshold);
  const parts = (rendering: 'report' | 'briefing'): PublishablePart[] =>
    partFactsOf(report.template)
      .filter((part) => part.rendering === rendering && part.key !== titleKey)
      .map(({ key, title }) => ({
        ...{ key, title, words: words.get(key) ?? '', made: made.get(key) ?? '' },
      }));
  const { version, partnership, template } = report;
  const sections = parts('report');
  const isSection = (key: string) => sections.some((section) => section.key === key);
  return {
    ...{ schemaVersion: 1, title: words.get(titleKey) ?? '', version, partnership, day, threshold },
    ...{ statements, groups: published },
    facts: Object.fromEntries(groups.map(({ key, facts }) => [key, facts])),
    sections,
    briefing: parts('briefing'),
    tables: publishedTables(said).filter(({ section }) => isSection(section)),
    ...(template ? { looks: looksOf(report) } : undefined),
  };
}

/**
 * Whether a publication may tell the level of assurance and the reasons: of a few children, a low
 * one says what became of each.
 */
export function tellsAssurance({ figures }: ReportContent, threshold: number): boolean {
  return figures.sample.counted > threshold;
}

/** What an earlier publication holds a later one to. */
export function asEarlier({ groups, facts }: PublishableContent): EarlierPublication {
  return { groups, facts };
}

/** The statements of a publication with what was said of each. */
export function saidIn({ statements, groups }: PublishableContent): PublishedStatement[] {
  return withSaid(statements, groups);
}

function sentences(
  said: readonly PublishedStatement[],
  report: ReportContent,
  threshold: number,
): ReadonlyMap<string, string> {
  const { assurance } = report.facts;
  const narrative = publishedNarrative(said, report.facts);
  const level = assurance && tellsAssurance(report, threshold) ? assuranceLevel(assurance) : '';
  return new Map<string, string>([
    ...Object.entries(narrative),
    [boxKey('background'), narrative.sample ?? ''],
    ['assurance', level],
    [boxKey('what-we-found'), [judged(said), level].filter((text) => text !== '').join('\n\n')],
  ]);
}
