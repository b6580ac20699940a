import { keyFailureOf, saysOneOf, type Question } from '@sightline/form-engine';
import type { BreachFigure, JudgementCap, KeyItemFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';
import type { Given } from './read-return';
import { answerInWords, labelOf, optionsOf } from './answer-options';
import { distinct, groupBy } from './ordering';
import { share } from './share';

/** Key questions and how often they failed; "not applicable" is out of the base. */
export function keyItemFigures(reading: AuditReading): KeyItemFigure[] {
  return keyQuestions(reading).flatMap((question) => {
    const answered = reading.given(question.id).filter(({ value }) => value !== 'na');
    if (answered.length === 0) return [];
    const failing = answered.filter(({ value }) => keyFailureOf(question, value));
    const caseIds = caseIdsOf(failing);
    return [
      {
        questionId: question.id,
        text: question.text,
        failing: share(failing.length, answered.length),
        casesFailing: share(caseIds.length, caseIdsOf(answered).length),
        caseIds,
        returnIds: failing.map(({ from }) => from.input.id),
        byAgency: byAgency(reading, answered, failing),
      },
    ];
  });
}

function keyQuestions({ places }: AuditReading): Question[] {
  return places.map(({ question }) => question).filter(({ key }) => key !== undefined);
}

function caseIdsOf(given: readonly Given[]): string[] {
  return distinct(given.map(({ from }) => from.caseFile.id));
}

function byAgency(
  { agencies }: AuditReading,
  answered: readonly Given[],
  failing: readonly Given[],
): KeyItemFigure['byAgency'] {
  const countOf = (given: readonly Given[], agencyId: string) =>
    given.filter(({ from }) => from.agency.id === agencyId).length;
  return agencies.flatMap(({ id }) => {
    const base = countOf(answered, id);
    return base === 0 ? [] : [{ agencyId: id, failing: share(countOf(failing, id), base) }];
  });
}

/** Failing key items by case: what caps the judgement the panel is offered. */
export function capsByCase(reading: AuditReading): Map<string, JudgementCap[]> {
  const caps = keyQuestions(reading).flatMap((question) => capsOf(reading, question));
  const byCase = groupBy(caps, ({ caseId }) => caseId);
  return new Map([...byCase].map(([caseId, some]) => [caseId, some.map(({ cap }) => cap)]));
}

interface CaseCap {
  readonly caseId: string;
  readonly cap: JudgementCap;
}

function capsOf(reading: AuditReading, question: Question): CaseCap[] {
  const caps: CaseCap[] = [];
  for (const { from, value } of reading.given(question.id)) {
    const failure = keyFailureOf(question, value);
    if (!failure) continue;
    const { id: questionId, text } = question;
    const answer =
      failure.missing.length > 0
        ? missingInWords(question, failure.missing)
        : answerInWords(question, value, reading.input.form);
    const { id: returnId, agencyId, caseId } = from.input;
    caps.push({ caseId, cap: { returnId, agencyId, questionId, text, answer } });
  }
  return caps;
}

function missingInWords(question: Question, missing: readonly string[]): string {
  const options = optionsOf(question);
  return `Missing: ${missing.map((code) => labelOf(options, code)).join(', ')}`;
}

/** Answers that break a rule by themselves ("BR" in domain brief 2.15). */
export function breachFigures(reading: AuditReading): BreachFigure[] {
  return reading.places.flatMap(({ question }) => {
    const { breach } = question;
    if (!breach) return [];
    const broken = reading
      .given(question.id)
      .filter(({ value }) => saysOneOf(value, breach.answers));
    if (broken.length === 0) return [];
    return [
      {
        questionId: question.id,
        rule: breach.rule,
        caseIds: caseIdsOf(broken),
        returnIds: broken.map(({ from }) => from.input.id),
      },
    ];
  });
}
