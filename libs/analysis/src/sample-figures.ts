import type { Option, Question } from '@sightline/form-engine';
import type { SampleAttribute, SampleFigures, SampleGroup } from './audit-figures';
import type { AuditReading } from './audit-reading';
import type { Given } from './read-return';
import { share } from './share';
import { sampleInference } from './sample-inference';
import { optionsOf, saidCodes } from './answer-options';

/** Age bands in words. */
export const ageBandLabels: Readonly<Record<string, string>> = {
  unborn: 'Unborn',
  '0-4': '0 to 4',
  '5-10': '5 to 10',
  '11-15': '11 to 15',
  '16-17': '16 to 17',
  '18-25': '18 to 25, care leaver',
};

/** Who the children of the sample are; replaced and withdrawn cases only as counts. */
export function sampleFigures(reading: AuditReading): SampleFigures {
  const { cases, strata, input } = reading;
  const withStatus = (status: string) => input.cases.filter((one) => one.status === status).length;
  const replaced = withStatus('replaced');
  return {
    drawn: input.cases.length - replaced,
    replaced,
    withdrawn: withStatus('withdrawn'),
    counted: cases.length,
    byStratum: strata.map(({ key, label, frameSize }) => {
      const caseIds = cases.filter(({ stratum }) => stratum === key).map(({ id }) => id);
      return { key, label, frameSize, caseIds, cases: share(caseIds.length, cases.length) };
    }),
    byAgeBand: ageBandGroups(reading),
    inference: sampleInference(reading),
    attributes: profileQuestions(reading)
      .flatMap((question) => attributeOf(reading, question))
      .filter((attribute) => !tellsAges(attribute)),
  };
}

function ageBandGroups({ cases }: AuditReading): SampleGroup[] {
  const known = cases.filter(({ ageBand }) => ageBand !== null);
  const listed = Object.keys(ageBandLabels);
  const others = known.map(({ ageBand }) => ageBand ?? '').filter((band) => !listed.includes(band));
  return [...listed, ...new Set(others)].flatMap((band) => {
    const caseIds = known.filter(({ ageBand }) => ageBand === band).map(({ id }) => id);
    if (caseIds.length === 0) return [];
    const label = ageBandLabels[band] ?? band;
    const cases = share(caseIds.length, known.length);
    return [{ key: band, label, frameSize: null, caseIds, cases }];
  });
}

function profileQuestions({ places, sources }: AuditReading): Question[] {
  return places
    .filter(({ section }) => sources.profileSections.includes(section.id))
    .map(({ question }) => question)
    .filter(({ kind }) => kind === 'single' || kind === 'multiple' || kind === 'yes-no');
}

/** Ages stand in the table by the bands of the sample: an answer that is a band tells them again. */
function tellsAges({ groups }: SampleAttribute): boolean {
  return groups.length > 0 && groups.every(({ key }) => key in ageBandLabels);
}

/** A case counts once, by its first return that says: the section belongs to the case (Settled 5). */
function attributeOf(reading: AuditReading, question: Question): SampleAttribute[] {
  const column = reading.column(question.id);
  const firstOfCase: (Given | undefined)[] = [];
  column?.each((at) => {
    const caseIndex = reading.full[at]?.caseIndex;
    if (caseIndex !== undefined) firstOfCase[caseIndex] ??= column.givenAt(at);
  });
  const known = firstOfCase.filter((given) => given !== undefined);
  if (known.length === 0) return [];
  const group = ({ code, label }: Option): SampleGroup[] => {
    const caseIds = known
      .filter(({ value }) => saidCodes(value).includes(code))
      .map(({ from }) => from.caseFile.id);
    if (caseIds.length === 0) return [];
    const cases = share(caseIds.length, known.length);
    return [{ key: code, label, frameSize: null, caseIds, cases }];
  };
  return [
    {
      questionId: question.id,
      text: question.text,
      known: known.length,
      groups: optionsOf(question).flatMap(group),
    },
  ];
}
