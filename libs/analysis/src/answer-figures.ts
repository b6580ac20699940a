import type { Question } from '@sightline/form-engine';
import type { AnswerFigure, ChoiceFigure, NumberFigure, XOfYFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';
import type { Given } from './read-return';
import { isXOfY, optionsOf, saidCodes } from './answer-options';
import { share, summarise } from './share';

/**
 * Questions that are neither compliance nor grade: choices, numbers, x of y. Choices about the child
 * are left to the sample profile, where a case counts once.
 */
export function answerFigures(reading: AuditReading): AnswerFigure[] {
  return reading.places.flatMap(({ question, section }): AnswerFigure[] => {
    const given = () => reading.given(question.id);
    const isProfile = reading.sources.profileSections.includes(section.id);
    switch (question.kind) {
      case 'single':
      case 'multiple':
      case 'ticks':
      case 'yes-no':
        return isProfile ? [] : choiceFigure(question, section.id, given());
      case 'integer':
        return numberFigure(question, section.id, given(), question.unitLabel ?? null);
      case 'x-of-y':
        return xOfYFigure(question, section.id, given());
      default:
        return [];
    }
  });
}

function baseOf(question: Question, sectionId: string) {
  return { questionId: question.id, text: question.text, sectionId };
}

function choiceFigure(
  question: Question,
  sectionId: string,
  given: readonly Given[],
): ChoiceFigure[] {
  if (given.length === 0) return [];
  const byCode = returnsByCode(given);
  const options = optionsOf(question).map(({ code, label }) => {
    const returnIds = byCode.get(code) ?? [];
    return { code, label, share: share(returnIds.length, given.length), returnIds };
  });
  return [{ kind: 'choice', ...baseOf(question, sectionId), base: given.length, options }];
}

function returnsByCode(given: readonly Given[]): Map<string, string[]> {
  const byCode = new Map<string, string[]>();
  for (const { from, value } of given) {
    for (const code of saidCodes(value)) {
      const ids = byCode.get(code);
      if (!ids) byCode.set(code, [from.input.id]);
      else if (ids.at(-1) !== from.input.id) ids.push(from.input.id);
    }
  }
  return byCode;
}

function numberFigure(
  question: Question,
  sectionId: string,
  given: readonly Given[],
  unitLabel: string | null,
): NumberFigure[] {
  const numbers = given.filter(({ value }) => typeof value === 'number');
  const values = numbers.map(({ value }) => Number(value));
  const summary = summarise(values);
  if (!summary) return [];
  return [
    {
      kind: 'number',
      ...baseOf(question, sectionId),
      unitLabel,
      summary,
      total: values.reduce((sum, value) => sum + value, 0),
      returnIds: numbers.map(({ from }) => from.input.id),
    },
  ];
}

function xOfYFigure(question: Question, sectionId: string, given: readonly Given[]): XOfYFigure[] {
  const pairs = given.flatMap(({ value }) => (isXOfY(value) ? [value] : []));
  if (pairs.length === 0) return [];
  const sum = (part: 'x' | 'y') => pairs.reduce((total, pair) => total + pair[part], 0);
  return [
    {
      kind: 'x-of-y',
      ...baseOf(question, sectionId),
      total: share(sum('x'), sum('y')),
      returnIds: given.map(({ from }) => from.input.id),
    },
  ];
}
