import type { AgencyKind } from '@sightline/domain';
import type { Answer, Question } from '@sightline/form-engine';

/** Items that did not arise in most cases; a sheet says so where they did. */
const seldomArises = ['D6', 'D9', 'E3', 'F4b', 'F9', 'G8', 'H3', 'H6', 'J4', 'SGO-12'];

/** Items that are not the part of this kind of agency; a sheet says so where they are. */
const notTheirRole: Partial<Record<AgencyKind, readonly string[]>> = {
  police: ['F2', 'F7', 'F8', 'G2', 'G3', 'G4', 'G5', 'H3', 'H6', 'I2', 'SGO-13', 'SGO-14'],
  'health-provider': ['SGO-14'],
  'general-practice': [
    ...['F2', 'F6', 'F7', 'F8', 'F9', 'G2', 'G3', 'G4', 'G5', 'H6', 'I2', 'I5'],
    ...['E8', 'SGO-5', 'SGO-14'],
  ],
  education: ['F7', 'F8', 'H6', 'SGO-5', 'SGO-13', 'SGO-14'],
  camhs: ['F7', 'H6', 'SGO-5', 'SGO-14'],
  'early-help': ['SGO-5'],
  'youth-justice': ['SGO-5', 'SGO-14'],
};

/** What a sheet need not say because it is so in nearly every return. */
const usualChoices: Readonly<Record<string, Answer['value']>> = {
  A5: 'none',
  A6: ['file', 'worker'],
  R3: ['none'],
  C5: 0,
  C6: 0,
  F4a: ['none'],
  G7a: 'none',
  H1a: 'yes',
  J5: 'never-needed',
  L3: 'no',
  M1: 'yes',
  M3: 'another-agency',
  M6: 'yes',
  N8: 'no',
};

/** The answer to a question that a sheet leaves out, or undefined where it must be written. */
export function usualAnswer(question: Question, agencyKind: AgencyKind): Answer | undefined {
  if (question.kind === 'compliance') {
    if (notTheirRole[agencyKind]?.includes(question.id)) return notApplicable('not-our-role');
    if (seldomArises.includes(question.id)) return notApplicable('did-not-arise');
    return { value: 'yes' };
  }
  const value = usualChoices[question.id];
  return value === undefined ? undefined : { value };
}

function notApplicable(naReason: NonNullable<Answer['naReason']>): Answer {
  return { value: 'na', naReason };
}
