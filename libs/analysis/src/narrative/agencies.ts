import { significanceLevel } from '@sightline/statistics';
import type {
  AgencyFacts,
  AuditFigures,
  ItemFigure,
  Quotation,
  Share,
  ShiftFigure,
} from '../audit-figures';
import { fewQuoted, moreInAppendix } from '../words/few-quoted';
import { blocks, bound, bullets, heading, paragraph, quoted } from '../words/markdown';
import { counted, nouns, numbered, ofTotal, probability, sentence } from '../words/plain-english';
import { countOf } from '../words/share-words';
import { gradesInWords } from './grades-in-words';

/** Fewer answers than this say nothing about an agency's practice. */
const fewestAnswers = 3;

/** A paragraph an agency: involvement, grades, strength, learning, actions, timeliness. */
export function agencies(figures: AuditFigures): string | undefined {
  if (figures.response.overall.expected === 0) return undefined;
  return blocks(
    ...figures.agencies.map((agency) =>
      blocks(heading(quoted(agency.name)), ...agencyParts(figures, agency)),
    ),
  );
}

function agencyParts(figures: AuditFigures, { id }: AgencyFacts): (string | undefined)[] {
  return [
    paragraph(involvement(figures, id), timeliness(figures, id)),
    paragraph(grades(figures, id), moderation(figures, id)),
    practice(figures, id),
    learning(figures, id),
    quotes('Done already by the agency:', figures.actionsTaken, id),
  ];
}

function involvement(figures: AuditFigures, agencyId: string): string | undefined {
  const one = figures.response.byAgency.find((each) => each.agencyId === agencyId);
  if (!one) return undefined;
  if (one.expected === 0) return 'This agency was not asked for a return.';
  if (one.nil === one.expected) return 'This agency knew none of the children in the window.';
  const own = (what: string, text: string) => bound(`agency.${agencyId}.${what}`, text);
  const rest = [
    one.nil > 0 ? `it did not know or work with ${own('nil', counted(one.nil, nouns.child))}` : '',
    one.notAccessible > 0
      ? `it could not open the record of ${own('not-accessible', counted(one.notAccessible, nouns.child))}`
      : '',
    one.declined > 0 ? `it declined ${own('declined', counted(one.declined, nouns.return))}` : '',
    one.missing > 0 ? `${own('missing', counted(one.missing, nouns.return))} did not come` : '',
  ].filter((part) => part !== '');
  return (
    [
      `It made a full return for ${own('in', ofTotal(one.in, one.expected, nouns.case))}`,
      ...rest,
    ].join('; ') + '.'
  );
}

function timeliness(figures: AuditFigures, agencyId: string): string | undefined {
  const one = figures.response.byAgency.find((each) => each.agencyId === agencyId);
  if (!one || one.onTime.base === 0) return undefined;
  const days = one.workingDays;
  return (
    `It signed off ${bound(`agency.${agencyId}.on-time`, one.onTime.text)} on time` +
    (days === null
      ? '.'
      : `, in a median of ${bound(`agency.${agencyId}.days`, numbered(days.median, nouns.workingDay))}.`)
  );
}

function grades(figures: AuditFigures, agencyId: string): string | undefined {
  const one = figures.gradeDistributions['own-practice'].byAgency.find(
    (each) => each.agencyId === agencyId,
  );
  if (!one || one.base === 0) return undefined;
  return `Its own practice stands at ${bound(`agency.${agencyId}.grades`, gradesInWords(one.counts))}.`;
}

function moderation(figures: AuditFigures, agencyId: string): string | undefined {
  const one = figures.shifts['own-practice'].byAgency.find((each) => each.agencyId === agencyId);
  if (!one || one.pairs === 0) return undefined;
  const changes = [
    one.lowered.count > 0 ? `${one.lowered.count} lowered` : '',
    one.raised.count > 0 ? `${one.raised.count} raised` : '',
  ].filter((part) => part !== '');
  if (changes.length === 0) return 'The panel changed none of these grades.';
  return sentence(
    `The panel looked at ${bound(`agency.${agencyId}.moderated`, one.pairs === 1 ? 'one' : String(one.pairs))} ` +
      `of these grades: ${bound(`agency.${agencyId}.changes`, changes.join(', '))}${oneWay(agencyId, one)}`,
  );
}

function oneWay(agencyId: string, { leniency }: ShiftFigure): string {
  const p = leniency?.signTest.p ?? 1;
  if (!leniency || p >= significanceLevel) return '';
  const corrected = leniency.signTest.correction === 'Holm' ? ' by Holm’s correction' : '';
  return (
    '; a change so much in one direction is unlikely to be chance ' +
    `(sign test, p = ${bound(`agency.${agencyId}.sign-test`, `${probability(p)}${corrected}`)})`
  );
}

interface OwnItem {
  readonly item: ItemFigure;
  readonly met: Share;
}

function practice(figures: AuditFigures, agencyId: string): string | undefined {
  const own = figures.compliance.items
    .flatMap((item): OwnItem[] => {
      const found = item.byAgency.find((one) => one.agencyId === agencyId);
      return found && found.met.base >= fewestAnswers ? [{ item, met: found.met }] : [];
    })
    .sort((a, b) => shareOf(b) - shareOf(a) || b.met.base - a.met.base);
  const [best] = own;
  const last = own.at(-1);
  const worst = last && own.find((one) => shareOf(one) === shareOf(last));
  if (!best || !worst || shareOf(best) === shareOf(worst)) return undefined;
  const said = ({ item, met }: OwnItem) =>
    `“${quoted(item.text)}” (${bound(`agency.${agencyId}.item.${item.questionId}`, countOf(met))})`;
  return `Strongest: ${said(best)}. Least consistent: ${said(worst)}.`;
}

function shareOf({ met }: OwnItem): number {
  return met.count / met.base;
}

function learning(figures: AuditFigures, agencyId: string): string | undefined {
  return quotes('Learning it names for itself:', ownLearning(figures), agencyId);
}

/** Learning for practitioner, team or agency; what is for the partnership has its own section. */
export function ownLearning({ learning: notes }: AuditFigures): Quotation[] {
  return notes.filter(({ level }) => level !== 'partnership');
}

function quotes(lead: string, some: readonly Quotation[], agencyId: string): string | undefined {
  const own = some.filter((one) => one.agencyId === agencyId);
  if (own.length === 0) return undefined;
  const few = fewQuoted(own).map(({ text }) => sentence(quoted(text)));
  return blocks(lead, bullets(few), moreInAppendix(own));
}
