import { gradeLabels, smallestPercentageBase } from '@sightline/domain';
import type {
  AgreementFigure,
  AuditFigures,
  CaseJudgementFigure,
  JudgementFigures,
  ShiftFigure,
} from '../audit-figures';
import { namesOf, type Names } from '../names';
import type { DissentFacts, NarrativeFacts } from '../narrative-facts';
import {
  blocks,
  bound,
  bullets as bulletList,
  heading,
  paragraph,
  quoted,
} from '../words/markdown';
import { counted, listed, nouns, sentence, verb } from '../words/plain-english';
import { intervalWords } from '../words/inference-words';
import { inWords } from '../words/share-words';
import { gradesInWords } from './grades-in-words';

/** The panel's judgements, agencies' own grades, and what moderation changed; never mixed. */
export function judgements(
  figures: AuditFigures,
  { dissents = [] }: Pick<NarrativeFacts, 'dissents'> = {},
): string | undefined {
  const names = namesOf(figures);
  const { judgements: judged, agreement, shifts } = figures;
  const text = blocks(
    withHeading('Joint working, as the panel judged it', panelParagraph(judged, names)),
    withHeading('How agencies saw the joint work', agenciesParagraph(figures, agreement)),
    withHeading(
      'Agencies’ own practice',
      paragraph(ownPractice(figures), shiftSentences(shifts['own-practice'].overall)),
    ),
    withHeading('Dissent', dissents.length === 0 ? '' : bulletList(dissents.map(dissentLine))),
  );
  return text === '' ? undefined : text;
}

function dissentLine({ reference, agency, measure, words }: DissentFacts): string {
  const what = measure === 'own-practice' ? 'own practice' : 'joint working';
  return `${reference}, ${quoted(agency)}, ${what}: ${quoted(words)}`;
}

function withHeading(title: string, text: string): string | undefined {
  return text === '' ? undefined : blocks(heading(title), text);
}

function panelParagraph(judged: JudgementFigures, names: Names): string {
  const { goodOrBetter, counts, cases } = judged;
  if (judged.judged === 0) return '';
  const references = (some: readonly CaseJudgementFigure[]) =>
    listed(some.map(({ caseId }) => quoted(names.reference(caseId))));
  const differing = cases.filter(({ differs }) => differs);
  const capped = cases.filter(({ offer }) => offer.isCapped);
  const held = cases.filter(({ offer }) => offer.isHeld);
  return blocks(
    paragraph(
      'The panel judged joint working to be Good or better in ' +
        `${bound('judgements.good-or-better', inWords(goodOrBetter, nouns.case))}.`,
      `It gave ${bound('judgements.grades', gradesInWords(counts))}.`,
      intervalSentence(judged),
      weightedSentence(judged),
    ),
    paragraph(
      differing.length === 0
        ? undefined
        : `In ${bound('judgements.differing', counted(differing.length, nouns.case))} (${references(differing)}) its judgement ` +
            'differs from the grade it was offered.',
      capped.length === 0
        ? undefined
        : `In ${bound('judgements.capped', counted(capped.length, nouns.case))} (${references(capped)}) a key item failed, ` +
            'which held the grade offered at Requires improvement.',
      held.length === 0
        ? undefined
        : sentence(
            `${bound('judgements.held', counted(held.length, nouns.case))} (${references(held)}) ` +
              `${verb(held.length, 'is', 'are')} held while a safeguarding concern is open`,
          ),
    ),
    bullets(differing, names),
  );
}

/** Each case counts once here, so that the share may be said of the list it was drawn from. */
function intervalSentence({ interval }: JudgementFigures): string | undefined {
  if (interval === null) return undefined;
  const range = bound('judgements.interval', intervalWords(interval));
  return `The cases were drawn by chance: of the whole list it may be ${range} (95% interval, Wilson).`;
}

/** A percentage of the frame, and so only where the sample is large enough for one (Settled 11). */
function weightedSentence({ weighted, goodOrBetter }: JudgementFigures): string | undefined {
  if (weighted === null || goodOrBetter.base < smallestPercentageBase) return undefined;
  const { share, n, missing } = weighted;
  // 0% and 100% are kept for none and all, as everywhere.
  const percent =
    share === 0 || share === 1 ? share * 100 : Math.min(99, Math.max(1, Math.round(share * 100)));
  return (
    'The groups were drawn at unequal rates: with each counting by its size in the frame, that is ' +
    bound(
      'judgements.weighted',
      `${percent}% (${counted(n, nouns.case)} judged, ${missing} not judged)`,
    ) +
    '; a weighted share has no interval.'
  );
}

/** Why the panel differed from what it was offered, case by case. */
function bullets(differing: readonly CaseJudgementFigure[], names: Names): string {
  return differing
    .filter(({ differenceReason }) => differenceReason !== null)
    .map(
      ({ caseId, judgement, offer, differenceReason }) =>
        `- ${quoted(names.reference(caseId))}: ${judgement === null ? '' : gradeLabels[judgement]}, ` +
        `offered ${offer.grade === null ? 'none' : gradeLabels[offer.grade]}. ` +
        sentence(quoted(differenceReason ?? '')),
    )
    .join('\n');
}

function agenciesParagraph(figures: AuditFigures, agreement: AgreementFigure | null): string {
  const { overall } = figures.gradeDistributions['multi-agency'];
  if (overall.base === 0) return '';
  const names = namesOf(figures);
  const apart = figures.judgements.cases.filter(({ offer }) => offer.isToDiscuss);
  return paragraph(
    `Agencies gave ${bound('multi-agency.given', counted(overall.base, nouns.grade))} for ` +
      `multi-agency working: ${bound('multi-agency.grades', gradesInWords(overall.counts))}.`,
    apart.length === 0
      ? undefined
      : `They lay two or more grades apart in ${bound('multi-agency.apart', counted(apart.length, nouns.case))} ` +
          `(${listed(apart.map(({ caseId }) => quoted(names.reference(caseId))))}).`,
    agreement === null ? undefined : agreementSentences(agreement),
  );
}

function agreementSentences({ exact, withinOne, pairs, coefficients }: AgreementFigure): string {
  const measured = coefficients.flatMap(({ name, weights, n, missing, value }) =>
    value === null
      ? []
      : [
          bound(
            `agreement.${name}`,
            `${name} (${weights}; ${counted(n, nouns.case)}, ${missing} not rated) is ${value.toFixed(2)}`,
          ),
        ],
  );
  return paragraph(
    `Of ${bound('agreement.pairs', counted(pairs, nouns.pair))} of agencies that graded the same ` +
      `case, ${bound('agreement.exact', exact.text)} gave the same grade and ` +
      `${bound('agreement.within-one', withinOne.text)} were no more than one grade apart.`,
    measured.length === 0 ? undefined : sentence(listed(measured)),
  );
}

function ownPractice(figures: AuditFigures): string | undefined {
  const { overall } = figures.gradeDistributions['own-practice'];
  if (overall.base === 0) return undefined;
  const insufficient =
    overall.insufficient === 0
      ? ''
      : ` ${sentence(
          `in ${bound('own-practice.insufficient', counted(overall.insufficient, nouns.return))} the agency had too little ` +
            'involvement to grade itself',
        )}`;
  return (
    'Agencies’ own practice stands at Good or better in ' +
    `${bound('own-practice.good-or-better', inWords(overall.goodOrBetter, nouns.return))}: ` +
    `${bound('own-practice.grades', gradesInWords(overall.counts))}.${insufficient}`
  );
}

function shiftSentences({
  pairs,
  same,
  lowered,
  raised,
  notAgreed,
}: ShiftFigure): string | undefined {
  if (pairs === 0) return undefined;
  return paragraph(
    `The panel looked at ${bound('moderation.pairs', counted(pairs, nouns.grade))} that agencies gave themselves: it ` +
      `${bound('moderation.changes', changes({ same, lowered, raised }))}.`,
    notAgreed === 0
      ? undefined
      : `In ${bound('moderation.not-agreed', counted(notAgreed, nouns.return))} the agency did not agree; its dissent is recorded.`,
  );
}

/** 'confirmed 4 and lowered 2': what did not happen is not counted. */
function changes({ same, lowered, raised }: Pick<ShiftFigure, 'same' | 'lowered' | 'raised'>) {
  const parts = [
    same > 0 ? `confirmed ${same}` : '',
    lowered.count > 0 ? `lowered ${lowered.count}` : '',
    raised.count > 0 ? `raised ${raised.count}` : '',
  ];
  return listed(parts.filter((part) => part !== ''));
}
