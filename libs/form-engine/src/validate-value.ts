import {
  complianceAnswers,
  complianceLabels,
  type ChoiceQuestion,
  type FormDefinition,
  type Question,
  type XOfYQuestion,
} from './template';
import { orList } from './describe';
import { scaleOf } from './compile';
import { rowFaults } from './validate-rows';
import {
  dayFaults,
  integerFaults,
  isWhole,
  largestInteger,
  oneOf,
  textFaults,
  wrongKind,
  type ValueFault,
} from './value-faults';

const complianceWords = `Choose ${orList(complianceAnswers.map((code) => complianceLabels[code]))}`;

/** What is wrong with a value of this question; no value is never wrong here. */
export function valueFaults(
  question: Question,
  value: unknown,
  form: FormDefinition,
): ValueFault[] {
  if (value === null || value === undefined) return [];
  switch (question.kind) {
    case 'guidance':
      return [wrongKind('This is guidance and takes no answer')];
    case 'compliance':
      return oneOf(value, complianceAnswers, complianceWords);
    case 'yes-no':
      return oneOf(value, ['yes', 'no'], 'Choose Yes or No');
    case 'grade':
      return oneOf(value, gradeCodes(form, question.scale), 'Choose one of the grades shown');
    case 'single':
      return oneOf(value, codesOf(question), 'Choose one of the answers shown');
    case 'multiple':
    case 'ticks':
      return listFaults(question, value);
    case 'integer':
      return integerFaults(question, value);
    case 'day':
      return dayFaults(value);
    case 'x-of-y':
      return xOfYFaults(question, value);
    case 'text':
      return textFaults(value, question.maxWords);
    case 'rows':
      return rowFaults(question, value);
  }
}

function gradeCodes(form: FormDefinition, scale: string): readonly string[] {
  return scaleOf(form, scale)?.points.map(({ code }) => code) ?? [];
}

function codesOf(question: ChoiceQuestion): readonly string[] {
  return question.options.map(({ code }) => code);
}

function listFaults(question: ChoiceQuestion, value: unknown): ValueFault[] {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) {
    return [wrongKind('Choose from the answers shown')];
  }
  const codes = codesOf(question);
  if (value.some((one: string) => !codes.includes(one))) {
    return [{ code: 'not-an-option', message: 'Choose only from the answers shown' }];
  }
  if (new Set(value).size < value.length) return [wrongKind('Choose each answer only once')];
  if (question.exclusive !== undefined && value.length > 1 && value.includes(question.exclusive)) {
    const label = question.options.find(({ code }) => code === question.exclusive)?.label;
    return [{ code: 'not-an-option', message: `“${label}” cannot be chosen with another answer` }];
  }
  return [];
}

function xOfYFaults(question: XOfYQuestion, value: unknown): ValueFault[] {
  if (!isPair(value)) return [wrongKind('Enter two whole numbers, such as 3 of 5')];
  const max = question.max ?? largestInteger;
  if (value.x < 0 || value.y < 0) {
    return [{ code: 'out-of-range', message: 'Enter numbers of 0 or more' }];
  }
  if (value.y > max) {
    return [{ code: 'out-of-range', message: `The second number may be at most ${max}` }];
  }
  if (value.x <= value.y) return [];
  return [{ code: 'out-of-range', message: 'The first number may not be more than the second' }];
}

function isPair(value: unknown): value is { x: number; y: number } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { x, y, ...rest } = value as Record<string, unknown>;
  return isWhole(x) && isWhole(y) && Object.keys(rest).length === 0;
}
