import { agencyKindLabels, type AgencyKind } from '@sightline/domain';
import {
  questionKindLabels,
  type Question,
  type QuestionKind,
  type RowColumn,
} from '@sightline/form-engine';
import type { Pick } from './fields/pick-field';

/** The kinds of question, in the order of the list. */
export const questionKinds: readonly Pick[] = Object.entries(questionKindLabels).map(
  ([code, label]) => ({ code, label }),
);

export function isQuestionKind(code: string): code is QuestionKind {
  return Object.hasOwn(questionKindLabels, code);
}

export const columnKinds: readonly {
  readonly code: RowColumn['kind'];
  readonly label: string;
}[] = [
  { code: 'text', label: 'Text' },
  { code: 'single', label: 'One of a list' },
  { code: 'yes-no', label: 'Yes or no' },
  { code: 'integer', label: 'Whole number' },
  { code: 'day', label: 'Date' },
];

/** The id and the beginning of the words, for lists to choose from. */
export function questionLabel({ id, text }: Question, most = 70): string {
  return `${id} – ${text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text}`;
}

/** Whom a question or a section is asked of, in a line. */
export function audienceWords(askedOf: readonly AgencyKind[] | undefined): string {
  if (!askedOf) return 'Every agency';
  return askedOf.map((kind) => agencyKindLabels[kind]).join(', ') || 'Nobody';
}

/** What one filled form is about. */
export const unitPicks: readonly Pick[] = [
  { code: 'case-file', label: 'A case file' },
  { code: 'agency', label: 'An agency' },
];

export function unitWords(unit: string): string {
  return unitPicks.find(({ code }) => code === unit)?.label ?? unit;
}
