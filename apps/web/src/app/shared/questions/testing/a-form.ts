import type { Answer, FormDefinition, Question } from '@sightline/form-engine';

export const anchorDay = '2017-09-28';

/** One question of every kind, and one that hangs on another. For specs only. */
export const questions = {
  compliance: {
    kind: 'compliance',
    id: 'D1',
    text: 'Was the concern recognised promptly?',
    help: 'Yes: named at the first contact.',
    key: { failing: ['no'] },
  },
  grade: {
    kind: 'grade',
    id: 'N2',
    text: 'Own practice overall',
    scale: 'G4',
    measures: 'own-practice',
    evidence: { whenAnswers: ['O', 'I'], maxWords: 80 },
  },
  single: {
    kind: 'single',
    id: 'A5a',
    text: 'What is your role?',
    options: [
      { code: 'practitioner', label: 'Practitioner' },
      { code: 'other', label: 'Other' },
    ],
    other: 'other',
  },
  multiple: {
    kind: 'multiple',
    id: 'A6',
    text: 'What did you use?',
    options: [
      { code: 'file', label: 'The record' },
      { code: 'worker', label: 'The worker' },
      { code: 'none', label: 'None of these' },
    ],
    exclusive: 'none',
  },
  ticks: {
    kind: 'ticks',
    id: 'E4',
    text: 'Who took part?',
    options: [
      { code: 'police', label: 'Police' },
      { code: 'health', label: 'Health' },
    ],
  },
  yesNo: { kind: 'yes-no', id: 'N8', text: 'Are you worried that a child is unsafe now?' },
  integer: { kind: 'integer', id: 'C5', text: 'How many episodes?', unitLabel: 'episodes' },
  xOfY: { kind: 'x-of-y', id: 'E7', text: 'Meetings attended', required: false },
  day: { kind: 'day', id: 'J1b', text: 'When was the last supervision?', required: false },
  text: { kind: 'text', id: 'C1', text: 'Why was your agency involved?', maxWords: 6, long: true },
  rows: {
    kind: 'rows',
    id: 'C2',
    text: 'Key events',
    required: false,
    maxRows: 3,
    columns: [
      { id: 'day', label: 'Date', kind: 'day', required: true },
      {
        id: 'type',
        label: 'Kind',
        kind: 'single',
        options: [{ code: 'visit', label: 'Home visit' }],
      },
      { id: 'action', label: 'What was done', kind: 'text', maxWords: 10, required: true },
      { id: 'count', label: 'How many', kind: 'integer' },
    ],
  },
  fixedRows: {
    kind: 'rows',
    id: 'MN-2',
    text: 'Appointments',
    required: false,
    maxRows: 2,
    fixedRows: [
      { code: 'gp', label: 'GP' },
      { code: 'dental', label: 'Dentist' },
    ],
    columns: [{ id: 'offered', label: 'Offered', kind: 'integer' }],
  },
  guidance: { kind: 'guidance', id: 'G0', text: 'Answer from your own record only.' },
  hanging: {
    kind: 'text',
    id: 'N8a',
    text: 'What have you done?',
    maxWords: 80,
    required: false,
    showWhen: { all: [{ question: 'N8', operator: 'equals', answer: 'yes' }] },
  },
} as const satisfies Record<string, Question>;

const { compliance, text, integer, yesNo, hanging, grade, single } = questions;

/** A form of three sections. */
export const aForm: FormDefinition = {
  schemaVersion: 1,
  key: 'test',
  title: 'Test form',
  unit: 'case-file',
  scales: {
    G4: {
      label: 'Own practice',
      points: [
        { code: 'O', label: 'Outstanding', descriptor: 'Others can copy it' },
        { code: 'G', label: 'Good', descriptor: 'Timely and proportionate' },
        { code: 'RI', label: 'Requires improvement' },
        { code: 'I', label: 'Inadequate' },
        { code: 'insufficient', label: 'Insufficient involvement to grade', outsideScale: true },
      ],
    },
  },
  sections: [
    { id: 'C', title: 'Involvement', questions: [text, integer, single] },
    { id: 'D', title: 'Recognition', questions: [compliance] },
    { id: 'N', title: 'Judgement', questions: [grade, yesNo, hanging] },
  ],
};

/** Answers that complete the form. */
export const everyAnswer: Readonly<Record<string, Answer>> = {
  C1: { value: 'Three reports in the window' },
  C5: { value: 3 },
  A5a: { value: 'practitioner' },
  D1: { value: 'yes' },
  N2: { value: 'G' },
  N8: { value: 'no' },
};
