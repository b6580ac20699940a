import { shareOfTable } from '@sightline/disclosure';
import { dayInFull, methodFacts } from '@sightline/domain';
import type { NarrativeFacts } from '../narrative-facts';
import type { SectionKey } from '../report-sections';
import { blocks, bullets, heading, paragraph, quoted } from '../words/markdown';
import { sentence } from '../words/plain-english';
import {
  bandOf,
  rowsOf,
  sharesOf,
  type PublishedStatement,
  type SaidTable,
} from './published-statements';

/** What the publishable rendering may speak of beside what the gate lets out: no counts at all. */
export type PublishedFacts = Pick<
  NarrativeFacts,
  'method' | 'partnership' | 'windowFrom' | 'windowTo' | 'panelDay' | 'sampling'
>;

/**
 * The sentences that Sightline writes for the publishable rendering, by section, in the narrative's
 * Markdown. Made from what the gate let out; people's own words stand before them.
 */
export function publishedNarrative(
  statements: readonly PublishedStatement[],
  facts: PublishedFacts,
): Partial<Record<SectionKey, string>> {
  const all: readonly (readonly [SectionKey, string])[] = [
    ['summary', paragraph(lookedAt(statements, facts), judged(statements))],
    ['method', method(facts)],
    ['sample', lookedAt(statements, facts)],
    ['returns', returns(statements)],
    ['judgements', paragraph(judged(statements), howJudged)],
    ['findings', blocks(standards(statements), records(statements))],
    ['themes', themes(statements)],
  ];
  return Object.fromEntries(all.filter(([, text]) => text !== ''));
}

const howJudged =
  'For each case the panel is offered the lower middle grade that agencies gave for joint working, ' +
  'and decides after discussion; it is never an average.';

function lookedAt(
  statements: readonly PublishedStatement[],
  { partnership }: PublishedFacts,
): string {
  const band = bandOf(statements, 'records');
  if (band === undefined) return '';
  return sentence(`${quoted(partnership)} looked at ${band}`);
}

/** What the panel judged, in a word of the ladder. */
export function judged(statements: readonly PublishedStatement[]): string {
  const [share] = sharesOf(statements, 'judgements');
  if (!share) return '';
  return `The panel judged joint working to be Good or better in ${share.said.phrase} of the cases.`;
}

function method(facts: PublishedFacts): string {
  const { windowFrom, windowTo, panelDay } = facts;
  return blocks(
    paragraph(
      methodFacts[facts.method].hint,
      windowFrom === null || windowTo === null
        ? undefined
        : `The review window was ${dayInFull(windowFrom)} to ${dayInFull(windowTo)}.`,
      panelDay === null ? undefined : `The panel met on ${dayInFull(panelDay)}.`,
    ),
    'A standard is met where the answer is Yes. Partly, No and “Not evidenced on file” are not met. ' +
      'Nil returns and questions that an agency was not asked are left out of every count.',
    'So that no child can be recognised, small numbers are not told, words stand for shares, and ' +
      'how many cases there were is told as a band. Nothing is said of a single case or agency.',
    facts.sampling?.method === 'census'
      ? 'Every case was looked at.'
      : 'The sample is small. It illustrates practice and does not estimate how common it is.',
  );
}

function returns(statements: readonly PublishedStatement[]): string {
  const shares = sharesOf(statements, 'returns');
  const said = (key: string, words: (phrase: string) => string) => {
    const found = shares.find((share) => share.key === key);
    return found ? words(found.said.phrase) : undefined;
  };
  return paragraph(
    said('response', (phrase) => sentence(`${phrase} of the returns asked for were answered`)),
    said('on-time', (phrase) =>
      sentence(`${phrase} of those that were not nil were signed off by the day they were due`),
    ),
  );
}

function standards(statements: readonly PublishedStatement[]): string {
  const lines = rowsOf(statements, 'compliance').flatMap((row) => {
    const met = metOf(row);
    return met === undefined ? [] : [`${quoted(row.label)}: standards were met in ${met}`];
  });
  return lines.length === 0 ? '' : blocks(heading('How far standards were met'), bullets(lines));
}

function metOf({ said, unit }: SaidTable): string | undefined {
  const share = shareOfTable(said, [0]);
  if (!share) return undefined;
  if (share.kind === 'words') return `${share.phrase} of the ${unit}`;
  const percent = share.percent === undefined ? '' : ` (${share.percent})`;
  return `${share.count} of ${said.total} ${unit}${percent}`;
}

function records(statements: readonly PublishedStatement[]): string {
  const [share] = sharesOf(statements, 'records');
  if (!share) return '';
  return blocks(
    heading('Where agencies’ records disagree'),
    `The records of two or more agencies disagreed in ${share.said.phrase} of the cases. A ` +
      'disagreement is not an error: it shows what agencies believed.',
  );
}

function themes(statements: readonly PublishedStatement[]): string {
  const lines = sharesOf(statements, 'themes').map(
    ({ label, said }) => `${quoted(label)}: in ${said.phrase} of the cases`,
  );
  return lines.length === 0 ? '' : bullets(lines);
}
