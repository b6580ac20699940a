import type { ComplianceQuestion, FormDefinition, GradeScale } from '@sightline/form-engine';

const scale: GradeScale = {
  label: 'Four grades',
  points: [
    { code: 'O', label: 'Outstanding' },
    { code: 'G', label: 'Good' },
    { code: 'RI', label: 'Requires improvement' },
    { code: 'I', label: 'Inadequate' },
    { code: 'insufficient', label: 'Insufficient involvement to grade', outsideScale: true },
  ],
};

function item(
  id: string,
  text: string,
  more: Partial<ComplianceQuestion> = {},
): ComplianceQuestion {
  return { kind: 'compliance', id, text, required: false, ...more };
}

const themes = [
  { code: 'voice', label: 'Voice of the child' },
  { code: 'drift', label: 'Drift and delay' },
];

/** A form small enough to count by hand, with the ids of the core where the core has them. */
export const smallForm: FormDefinition = {
  schemaVersion: 1,
  key: 'small',
  title: 'Small form',
  unit: 'case-file',
  scales: { four: scale },
  sections: [
    {
      id: 'B',
      title: 'The child',
      questions: [
        {
          kind: 'single',
          id: 'B2',
          text: 'Gender',
          options: [
            { code: 'girl', label: 'Girl' },
            { code: 'boy', label: 'Boy' },
          ],
        },
      ],
    },
    {
      id: 'S',
      title: 'Standards',
      questions: [
        item('Q1', 'Was the child seen?', { domain: 'voice' }),
        item('Q2', 'Was the plan reviewed?', { domain: 'planning', key: { failing: ['no'] } }),
        item('Q3', 'Was the review on time?', {
          domain: 'planning',
          showWhen: { all: [{ question: 'Q2', operator: 'equals', answer: 'yes' }] },
        }),
        {
          kind: 'ticks',
          id: 'E4',
          text: 'Who took part?',
          required: false,
          options: [
            { code: 'csc', label: 'Children’s social care' },
            { code: 'police', label: 'Police' },
            { code: 'health', label: 'Health' },
          ],
          key: { failing: [], requires: ['csc', 'police', 'health'] },
        },
        {
          kind: 'single',
          id: 'L1',
          text: 'Is the child safer?',
          options: [
            { code: 'safer', label: 'Safer' },
            { code: 'same', label: 'About the same' },
          ],
          breach: { answers: ['same'], rule: 'A test rule.' },
        },
        { kind: 'integer', id: 'D2', text: 'Days to first action', unitLabel: 'days' },
        { kind: 'x-of-y', id: 'E7', text: 'Meetings attended' },
      ],
    },
    {
      id: 'N',
      title: 'Judgement',
      questions: [
        { kind: 'grade', id: 'N1', text: 'Planning', scale: 'four', domain: 'planning' },
        { kind: 'grade', id: 'N2', text: 'Own practice', scale: 'four', measures: 'own-practice' },
        { kind: 'grade', id: 'N3', text: 'Joint work', scale: 'four', measures: 'multi-agency' },
        {
          kind: 'rows',
          id: 'N4',
          text: 'Good practice',
          maxRows: 3,
          columns: [
            { id: 'text', label: 'What was done', kind: 'text' },
            { id: 'tag', label: 'Theme', kind: 'single', options: themes },
          ],
        },
        {
          kind: 'rows',
          id: 'N5',
          text: 'Learning',
          maxRows: 3,
          columns: [
            { id: 'text', label: 'Learning point', kind: 'text' },
            { id: 'theme', label: 'Theme', kind: 'single', options: themes },
            {
              id: 'level',
              label: 'For whom',
              kind: 'single',
              options: [{ code: 'team', label: 'Team' }],
            },
          ],
        },
        { kind: 'text', id: 'N6', text: 'Actions taken', maxWords: 80 },
        { kind: 'text', id: 'N7', text: 'Recommendation', maxWords: 80 },
        { kind: 'yes-no', id: 'N8', text: 'Unsafe now?' },
        { kind: 'text', id: 'M4', text: 'What did the child say?', maxWords: 80 },
      ],
    },
  ],
};
