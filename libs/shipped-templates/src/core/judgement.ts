import type { Question, Section } from '@sightline/form-engine';

import { agencyKnowsChild, whenAnswer } from '../conditions';
import { domainGrade, options } from '../question-makers';
import { themeOptions } from '../themes';

const rationale = {
  whenAnswers: ['O', 'G', 'RI', 'I', 'insufficient'],
  maxWords: 120,
  prompt: 'Why this grade and not the one above or below it?',
};

/** N1. Seven grades of the agency's own practice, a domain each. */
const domainGrades: readonly Question[] = [
  domainGrade('N1a', 'recognition', 'Recognition and referral', 'Section D.'),
  domainGrade('N1b', 'assessment', 'Assessment of need and risk', 'Sections C and F.'),
  domainGrade('N1c', 'planning', 'Planning and intervention', 'Section G.'),
  domainGrade('N1d', 'joint-working', 'Joint working and information sharing', 'Section E.'),
  domainGrade('N1e', 'voice', 'Voice and lived experience', 'Sections H and I.'),
  domainGrade('N1f', 'oversight', 'Management oversight and challenge', 'Sections J and K.'),
  domainGrade('N1g', 'impact', 'Impact for the child', 'Section L.'),
];

const overallGrades: readonly Question[] = [
  {
    kind: 'grade',
    id: 'N2',
    text: 'Your agency’s own practice with this child, overall',
    help:
      'Grade the practice in the window, not the luck of the outcome or the family’s engagement. ' +
      'Procedure followed without effect is at most Requires improvement. No record is no evidence.',
    scale: 'G4-own',
    measures: 'own-practice',
    evidence: rationale,
  },
  {
    kind: 'grade',
    id: 'N3',
    text: 'How the agencies worked together for this child, overall',
    help:
      'Your view of the whole partnership’s work on this case, your own agency included. It may ' +
      'well differ from the grade above.',
    scale: 'G4-multi',
    measures: 'multi-agency',
    evidence: rationale,
  },
];

/** Up to three things done well, each with its theme. */
export const goodPractice: Question = {
  kind: 'rows',
  id: 'N4',
  text: 'Good practice worth sharing',
  help: 'Up to three. Say what was done and what came of it, so that others could do the same.',
  required: false,
  columns: [
    { id: 'text', label: 'What was done', kind: 'text', maxWords: 60, required: true },
    { id: 'tag', label: 'Theme', kind: 'single', options: themeOptions, required: true },
  ],
  maxRows: 3,
};

/** Up to three learning points, each with theme and level: what the themes are counted from. */
export const learning: Question = {
  kind: 'rows',
  id: 'N5',
  text: 'Learning',
  help: 'Up to three. What should be done differently next time, by whom, and why.',
  required: false,
  columns: [
    { id: 'text', label: 'Learning point', kind: 'text', maxWords: 60, required: true },
    { id: 'theme', label: 'Theme', kind: 'single', options: themeOptions, required: true },
    {
      id: 'level',
      label: 'For whom',
      kind: 'single',
      options: options({
        practitioner: 'Practitioner',
        team: 'Team',
        agency: 'Agency',
        partnership: 'Partnership',
      }),
      required: true,
    },
  ],
  maxRows: 3,
};

const actions: readonly Question[] = [
  {
    kind: 'text',
    id: 'N6',
    text: 'What has your agency already done about what you found?',
    help: 'Single-agency actions, with the role that took them. Leave blank if none yet.',
    required: false,
    maxWords: 100,
    long: true,
  },
  {
    kind: 'text',
    id: 'N7',
    text: 'What would you recommend to the agencies together?',
    help: 'One recommendation: which agencies should do what, so that what changes for children.',
    required: false,
    maxWords: 80,
    long: true,
  },
];

/** Also stands alone in the forms that carry no grades. */
export const immediateConcern: readonly Question[] = [
  {
    kind: 'yes-no',
    id: 'N8',
    text: 'Are you worried that this child, or another, may be unsafe now?',
    help:
      'If a child is in danger now, ring 999. Otherwise act today through your own agency’s ' +
      'safeguarding lead and children’s social care, or the out-of-hours Emergency Duty Team at ' +
      'night and weekends. This form never replaces that call. If you answer Yes, your lead and ' +
      'the audit chair are told at once; you can still finish and submit the form.',
  },
  {
    kind: 'text',
    id: 'N8a',
    text: 'What have you done, and which roles have you told?',
    help: 'Act first and write later. You can submit the form without this and add it afterwards.',
    showWhen: whenAnswer('N8', 'yes'),
    required: false,
    maxWords: 80,
    long: true,
  },
];

/** What could not be answered: feeds the review of the form itself. */
export const notAnswerable: Question = {
  kind: 'text',
  id: 'N9',
  text: 'Was anything asked here that your record could not answer?',
  help: 'Name the question and what was missing. It helps to improve this form.',
  required: false,
  maxWords: 60,
};

const ungraded: readonly Question[] = [
  goodPractice,
  learning,
  ...actions,
  ...immediateConcern,
  notAnswerable,
];

/** N. Judgement. */
export const judgement: Section = {
  id: 'N',
  title: 'Judgement',
  intro:
    'Three grades are kept apart: your agency’s own practice, your view of how agencies worked ' +
    'together, and later the panel’s judgement. Read the descriptors before you choose.',
  questions: [
    ...domainGrades.map((question) => ({ ...question, showWhen: agencyKnowsChild })),
    ...overallGrades,
    ...ungraded,
  ],
};

/** The same without any grade, as in a joint inspection. */
export const narrativeJudgement: Section = {
  id: 'N',
  title: 'Learning and what to do now',
  intro: 'A joint inspection gives no overall grade, and neither does its rehearsal.',
  questions: ungraded,
};
