/** The ways a partnership looks (design: the general shape of an audit). */
export const auditMethods = [
  'macfa',
  'rapid-macfa',
  'dip-test',
  'mock-jtai',
  'focus-group',
  'section-11',
  'ilor',
] as const;
export type AuditMethod = (typeof auditMethods)[number];

export type AuditUnit = 'case-file' | 'agency';
export type Moderation = 'panel' | 'desk' | 'none';

export interface MethodFacts {
  readonly label: string;
  readonly unit: AuditUnit;
  readonly moderation: Moderation;
  readonly hint: string;
}

export const methodFacts: Record<AuditMethod, MethodFacts> = {
  macfa: {
    label: 'Multi-agency case file audit',
    unit: 'case-file',
    moderation: 'panel',
    hint: 'Every involved agency reads its own file; a panel agrees a judgement.',
  },
  'rapid-macfa': {
    label: 'Rapid case file audit',
    unit: 'case-file',
    moderation: 'panel',
    hint: 'Fewer cases, fewer questions, a shorter clock.',
  },
  'dip-test': {
    label: 'Dip test',
    unit: 'case-file',
    moderation: 'none',
    hint: 'One or two named reviewers check one procedure across many files.',
  },
  'mock-jtai': {
    label: 'Mock JTAI',
    unit: 'case-file',
    moderation: 'panel',
    hint: 'A rehearsal of a joint targeted area inspection on its ten-working-day clock.',
  },
  'focus-group': {
    label: 'Focus group',
    unit: 'case-file',
    moderation: 'panel',
    hint: 'Named reviewers with the voice of practitioners or families.',
  },
  'section-11': {
    label: 'Section 11 round',
    unit: 'agency',
    moderation: 'desk',
    hint: 'Each agency assesses itself against the standards; scores are challenged.',
  },
  ilor: {
    label: 'ILOR exercise',
    unit: 'agency',
    moderation: 'desk',
    hint: 'Impact of learning on outcome, rated Gold, Silver or Bronze.',
  },
};

/** Whether what is looked at is a child's case, and not an agency as a whole. */
export function looksAtCases(method: AuditMethod): boolean {
  return methodFacts[method].unit === 'case-file';
}
