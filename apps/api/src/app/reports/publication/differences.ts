import { notSaid, type PublishedStatement } from '@sightline/analysis';
import type { DifferenceKind, PublicationDifferenceView } from '@sightline/contracts';
import { suppressed, type WithheldReason } from '@sightline/disclosure';
import type { ReportContent } from '../content/report-content';
import { leftOutSections, titleKey } from './publication-parts';
import {
  saidIn,
  tellsAssurance,
  type PublishableContent,
  type PublishablePart,
} from './publishable-content';
import type { ConfirmedClue } from './publication.entity';

const reasons: Record<WithheldReason, string> = {
  'small-base': 'nothing is said: there are too few',
  'said-elsewhere': 'nothing is said: another figure says the same',
  'held-back-before': 'nothing is said: an earlier publication said nothing of it',
  changed: 'nothing is said: it is not what an earlier publication said',
};

/** Words that somebody confirmed, and the part they stand in. */
export interface ConfirmedWords extends ConfirmedClue {
  readonly part: string;
}

/**
 * What the publishable rendering leaves out, keeps back or puts in other words than the restricted
 * one: listed before publishing, and confirmed by it. For the chair, who reads both.
 */
export function differencesOf(
  report: ReportContent,
  content: PublishableContent,
  confirmed: readonly ConfirmedWords[],
): PublicationDifferenceView[] {
  const said = saidIn(content);
  return [
    ...notSaid(said).map(({ label, said: { reason } }) =>
      line('kept-back', label, reasons[reason]),
    ),
    ...keptBack(said),
    ...inWords(said),
    ...leftOut(report, content),
    ...assuranceUntold(report, content),
    ...reworded(report, content),
    ...confirmed.map(({ text, part, reason }) =>
      line('confirmed', `“${text}” in ${part}`, `stays: ${reason}`),
    ),
  ];
}

function keptBack(said: readonly PublishedStatement[]): PublicationDifferenceView[] {
  return said.flatMap(({ label, said: group, unit }) => {
    if (group.kind !== 'one-way') return [];
    const hidden = group.counts.filter((count) => count === suppressed).length;
    if (hidden === 0) return [];
    return [line('kept-back', label, `${hidden} of its counts of ${unit} stand as “c”`)];
  });
}

function inWords(said: readonly PublishedStatement[]): PublicationDifferenceView[] {
  return said.flatMap(({ label, said: group, unit }) => {
    if (group.kind !== 'share') return [];
    const percent = group.percent === null ? '' : `, ${group.percent}`;
    return [
      line('in-words', label, `told as “${group.phrase}”${percent} of “${group.band} ${unit}”`),
    ];
  });
}

function leftOut(report: ReportContent, content: PublishableContent): PublicationDifferenceView[] {
  const sections = report.sections.filter(({ key }) =>
    (leftOutSections as readonly string[]).includes(key),
  );
  const published = new Set(content.tables.map(({ key }) => key.replace('published-', '')));
  const tables = report.tables.filter(({ key }) => !published.has(counterpart[key] ?? ''));
  return [
    ...sections.map(({ title }) => line('left-out', `Section “${title}”`, 'is left out')),
    ...tables.map(({ title }) => line('left-out', `Table “${title}”`, 'is left out')),
    line('left-out', 'Quotes', 'of children, families and practitioners are left out'),
    line('left-out', 'Case references', 'and everything case by case are left out'),
  ];
}

function assuranceUntold(report: ReportContent, { threshold }: PublishableContent) {
  if (!report.facts.assurance || tellsAssurance(report, threshold)) return [];
  return [line('kept-back', 'Level of assurance', 'nothing is said: there are too few cases')];
}

/** Tables of the restricted rendering whose figures another table of the publication tells. */
const counterpart: Readonly<Record<string, string>> = {
  response: 'returns',
  sample: 'strata',
  'own-practice-grades': 'grades',
  'multi-agency-grades': 'grades',
  'compliance-domains': 'compliance',
  themes: 'themes',
};

function reworded(report: ReportContent, content: PublishableContent): PublicationDifferenceView[] {
  const differs = ({ key, words }: PublishablePart) => {
    const before = report.sections.find((section) => section.key === key);
    return before !== undefined && before.narrative.trim() !== words.trim();
  };
  const title =
    content.title.trim() === report.title.trim() ? [] : [{ key: titleKey, title: 'Title' }];
  return [...title, ...content.sections.filter(differs)].map((part) =>
    line('reworded', part.title, 'other words than the restricted report'),
  );
}

function line(kind: DifferenceKind, what: string, how: string): PublicationDifferenceView {
  return { kind, what, how };
}
