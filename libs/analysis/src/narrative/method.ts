import { dayInFull, methodFacts } from '@sightline/domain';
import type { AuditFigures } from '../audit-figures';
import type { SamplingInput } from '../audit-input';
import { namesOf } from '../names';
import type { NarrativeFacts, PanelFacts } from '../narrative-facts';
import { groupBy } from '../ordering';
import { blocks, bold, bound, bullets, paragraph, quoted } from '../words/markdown';
import {
  capitalised,
  counted,
  insideSentence,
  listed,
  nouns,
  sentence,
  verb,
} from '../words/plain-english';
import { factualAccuracy } from './factual-accuracy';

/** How we looked: questions, sample, agencies, the panel, and what the figures can bear. */
export function method(figures: AuditFigures, facts: NarrativeFacts): string {
  return blocks(
    paragraph(howItWasDone(facts), window(facts), frame(figures, facts)),
    keyLines(facts),
    agencies(figures),
    panel(figures, facts),
    chairAndInterests(facts),
    factualAccuracy(facts),
    countingRules(),
    limits(facts.sampling, figures.sample.inference),
  );
}

function howItWasDone({ method: key, partnership }: NarrativeFacts): string {
  const { label, hint } = methodFacts[key];
  const name = insideSentence(label);
  const article = /^[aeiou]/i.test(name) ? 'an' : 'a';
  return `${quoted(partnership)} carried out ${article} ${name}. ${hint}`;
}

function window({ windowFrom, windowTo }: NarrativeFacts): string | undefined {
  if (windowFrom === null || windowTo === null) return undefined;
  return `The review window was ${dayInFull(windowFrom)} to ${dayInFull(windowTo)}.`;
}

function frame({ sample }: AuditFigures, { sampling }: NarrativeFacts): string {
  const cases = `${counted(sample.drawn, nouns.case)} ${verb(sample.drawn, 'was', 'were')}`;
  const drawn = `${capitalised(bound('sample.drawn', cases))} drawn`;
  if (!sampling) return `${drawn}.`;
  const ways: Record<SamplingInput['method'], string> = {
    random: 'at random',
    stratified: 'at random within groups',
    systematic: 'at regular steps through the list',
    purposive: 'on purpose, to learn the most from them',
    census: 'because they were all there are',
  };
  const from =
    sampling.frameSize === undefined
      ? ''
      : ` from a list of ${bound('sample.frame', String(sampling.frameSize))}`;
  const when = sampling.frameDay === undefined ? '' : ` on ${dayInFull(sampling.frameDay)}`;
  return `${drawn} ${ways[sampling.method]}${from}${when}.`;
}

function keyLines({ keyLines: lines }: NarrativeFacts): string | undefined {
  if (lines.length === 0) return undefined;
  return blocks(bold('Key lines of enquiry'), bullets(lines.map(quoted)));
}

function agencies(figures: AuditFigures): string {
  const names = figures.agencies.map(({ name }) => quoted(name));
  return sentence(
    `${verb(names.length, 'The agency asked was', 'The agencies asked were')} ${listed(names)}`,
  );
}

function panel(figures: AuditFigures, facts: NarrativeFacts): string | undefined {
  const { panelDay, today, panel: met } = facts;
  if (panelDay === null) return undefined;
  const isOver = today >= panelDay;
  return paragraph(
    `The panel ${isOver ? 'met' : 'meets'} on ${dayInFull(panelDay)}.`,
    met ? tookPart(met) : undefined,
    met && met.apologies.length > 0
      ? `Apologies came from ${listed(met.apologies.map(quoted))}.`
      : undefined,
    met ? quorum(met) : undefined,
    isOver ? judgedWithout(figures) : undefined,
  );
}

/** Whose name has a comma of its own stands behind the others, in a list that is parted clearly. */
function tookPart({ attended }: PanelFacts): string {
  const names = attended.map(quoted);
  const plain = names.filter((name) => !name.includes(','));
  const others = names.filter((name) => name.includes(','));
  return paragraph(
    plain.length === 0 ? undefined : sentence(`${listed(plain)} took part`),
    others.length === 0 ? undefined : sentence(`Also there: ${others.join('; ')}`),
  );
}

function quorum({ isQuorate, quorum: needed }: PanelFacts): string | undefined {
  if (isQuorate === false) {
    const why = needed === undefined ? '' : `: ${counted(needed, nouns.agency)} had to be there`;
    return `The meeting was not quorate${why}.`;
  }
  return isQuorate && needed !== undefined ? 'The meeting was quorate.' : undefined;
}

/** Who stood back from a case, and who took the chair for it. */
function chairAndInterests({ panel: met }: NarrativeFacts): string | undefined {
  const deputies = (met?.deputies ?? []).map(
    ({ reference, chairedBy }) => `${reference} was chaired by ${quoted(chairedBy)}`,
  );
  const interests = (met?.interests ?? []).map(
    ({ agency, reference, words, hasWithdrawn }) =>
      `${quoted(agency)}, ${reference ?? 'every case'}: ${quoted(words)}` +
      (hasWithdrawn ? `; took no part in ${reference ? 'its' : 'any'} judgement` : ''),
  );
  return blocks(
    deputies.length > 0 ? paragraph(sentence(listed(deputies))) : undefined,
    interests.length > 0 ? blocks(bold('Interests declared'), bullets(interests)) : undefined,
  );
}

/** Cases that the panel judged although an agency's return was not in. */
function judgedWithout(figures: AuditFigures): string | undefined {
  const names = namesOf(figures);
  const judged = new Set(
    figures.judgements.cases
      .filter(({ judgement }) => judgement !== null)
      .map(({ caseId }) => caseId),
  );
  const lacking = figures.returns.filter(
    ({ caseId, standing }) =>
      judged.has(caseId) && ['missing', 'declined', 'not-accessible'].includes(standing),
  );
  if (lacking.length === 0) return undefined;
  const cases = [...groupBy(lacking, ({ caseId }) => caseId)].map(
    ([caseId, some]) =>
      `${names.reference(caseId)} (${listed(some.map(({ agencyId }) => quoted(names.shortAgency(agencyId))))})`,
  );
  return `The panel judged ${verb(cases.length, 'one case', 'these cases')} without the return of an agency that was asked: ${listed(cases)}.`;
}

function countingRules(): string {
  return (
    'A standard is met where the answer is Yes. Partly, No and “Not evidenced on file” are not ' +
    'met, and what is not evidenced is shown apart, because it is a failure to record. “Not ' +
    'applicable”, nil returns and questions that an agency was not asked are left out of every ' +
    'count. For each case the panel is offered the lower middle grade that agencies gave for ' +
    'joint working, and decides after discussion; it is never an average.'
  );
}

function limits(
  sampling: SamplingInput | undefined,
  inference: AuditFigures['sample']['inference'],
): string {
  if (inference === 'weighted') {
    return (
      'The cases were drawn by chance within groups, at different rates: a percentage of the ' +
      'whole list is worked out with weights, and has no interval.'
    );
  }
  switch (sampling?.method) {
    case 'random':
    case 'stratified':
    case 'systematic':
      return 'The cases were drawn by chance, but they are few: the counts describe them first of all.';
    case 'census':
      return 'Every case was looked at, so the counts are not estimates.';
    default:
      return 'The sample is small. It illustrates practice and does not estimate how common it is.';
  }
}
