import type { AnswerValue, IntegerQuestion, Question } from '@sightline/form-engine';
import { returnsByCode, returnsByListedCode } from './answer-columns';
import type { AnswerFigure, ChoiceFigure, NumberFigure, XOfYFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';
import { isXOfY, optionsOf } from './answer-options';
import { share, summarise } from './share';

/**
 * Questions that are neither compliance nor grade: choices, numbers, x of y. Choices about the child
 * are left to the sample profile, where a case counts once.
 */
export function answerFigures(reading: AuditReading): AnswerFigure[] {
  return reading.places.flatMap(({ question, section }): AnswerFigure[] => {
    const isProfile = reading.sources.profileSections.includes(section.id);
    switch (question.kind) {
      case 'single':
      case 'multiple':
      case 'ticks':
      case 'yes-no':
        return isProfile ? [] : choiceFigure(reading, question, section.id);
      case 'integer':
        return numberFigure(reading, question, section.id);
      case 'x-of-y':
        return xOfYFigure(reading, question, section.id);
      default:
        return [];
    }
  });
}

function baseOf(question: Question, sectionId: string) {
  return { questionId: question.id, text: question.text, sectionId };
}

function choiceFigure(
  reading: AuditReading,
  question: Question,
  sectionId: string,
): ChoiceFigure[] {
  const column = reading.column(question.id);
  if (!column) return [];
  const isList = question.kind === 'multiple' || question.kind === 'ticks';
  const { byCode, answered } = (isList ? returnsByListedCode : returnsByCode)(
    column,
    reading.fullColumns,
  );
  if (answered === 0) return [];
  const options = optionsOf(question).map(({ code, label }, place) => {
    const returnIds = byCode[place] ?? [];
    return { code, label, share: share(returnIds.length, answered), returnIds };
  });
  return [{ kind: 'choice', ...baseOf(question, sectionId), base: answered, options }];
}

function numberFigure(
  reading: AuditReading,
  question: IntegerQuestion,
  sectionId: string,
): NumberFigure[] {
  const { values, returnIds } = valuesOf(reading, question, isNumber);
  const summary = summarise(values);
  if (!summary) return [];
  return [
    {
      kind: 'number',
      ...baseOf(question, sectionId),
      unitLabel: question.unitLabel ?? null,
      summary,
      total: values.reduce((sum, value) => sum + value, 0),
      returnIds,
    },
  ];
}

function xOfYFigure(reading: AuditReading, question: Question, sectionId: string): XOfYFigure[] {
  const { values, returnIds } = valuesOf(reading, question, isXOfY);
  if (values.length === 0) return [];
  const sum = (part: 'x' | 'y') => values.reduce((total, value) => total + value[part], 0);
  const total = share(sum('x'), sum('y'));
  return [{ kind: 'x-of-y', ...baseOf(question, sectionId), total, returnIds }];
}

function isNumber(value: AnswerValue): value is number {
  return typeof value === 'number';
}

/** The answers of one shape with the returns behind them. */
function valuesOf<Value extends AnswerValue>(
  { column, fullColumns }: AuditReading,
  question: Question,
  isOne: (value: AnswerValue) => value is Value,
): { readonly values: Value[]; readonly returnIds: string[] } {
  const answers = column(question.id);
  const values: Value[] = [];
  const returnIds: string[] = [];
  answers?.each((at) => {
    const value = answers.valueAt(at);
    if (value === undefined || !isOne(value)) return;
    values.push(value);
    returnIds.push(fullColumns.ids[at] ?? '');
  });
  return { values, returnIds };
}
