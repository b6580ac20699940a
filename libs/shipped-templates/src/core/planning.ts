import type { Section } from '@sightline/form-engine';

import { agencyKnowsChild, whenAnswer } from '../conditions';
import { compliance, domainGrade, options } from '../question-makers';

/** G. Planning and intervention. */
export const planning: Section = {
  id: 'G',
  title: 'Planning and intervention',
  intro:
    'The plan is the multi-agency plan at the child’s level of help, or your agency’s own plan ' +
    'if there was no shared one.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'G1',
      'planning',
      'Is there a plan, and does your file show your agency’s part in it?',
      'Yes: the current plan is on file and your agency’s actions can be found in it. Partly: ' +
        'the part is known from notes, but the plan is missing.',
      { themes: ['recording', 'smart-plan'] },
    ),
    compliance(
      'G2',
      'planning',
      'Is the plan SMART and about outcomes for the child?',
      'Yes: who does what by when, and how anyone will know it helped. Partly: some actions are; ' +
        'others are services to attend.',
      { themes: ['smart-plan'], source: 'Cumbria neglect audit' },
    ),
    compliance(
      'G3',
      'planning',
      'Does each child of the family have a plan of their own?',
      'Yes: this child’s needs are set out apart from siblings’. Partly: one plan with some ' +
        'child-specific actions. Not applicable for an only child.',
      { themes: ['smart-plan', 'voice'], source: 'Wales Safeguarding Procedures, outline plan' },
    ),
    compliance(
      'G4',
      'planning',
      'Does the plan say what will happen if things do not improve?',
      'Yes: a contingency that names the trigger and the step. Partly: “legal advice” or ' +
        '“step up”, without the trigger.',
      { themes: ['smart-plan', 'drift'], source: 'Working Together (earlier edition), 5.105' },
    ),
    compliance(
      'G5',
      'planning',
      'Was the plan reviewed on time?',
      'Yes: every review in the window was within the timescale for that kind of plan. Partly: ' +
        'late once, with the reason recorded.',
      { themes: ['drift'] },
    ),
    compliance(
      'G6',
      'planning',
      'Were services delivered as planned?',
      'Yes: what your agency was to provide began on time and continued. Partly: with gaps or ' +
        'waits that were managed and shared.',
      { themes: ['drift'] },
    ),
    {
      kind: 'single',
      id: 'G7a',
      text: 'Was there drift or delay for the child?',
      help:
        'Minor: the child waited without harm or added risk. Significant: the wait affected the ' +
        'child’s safety, health or development.',
      options: options({
        none: 'No drift or delay',
        minor: 'Minor',
        significant: 'Significant',
      }),
      domain: 'planning',
      themes: ['drift'],
    },
    {
      kind: 'multiple',
      id: 'G7b',
      text: 'What caused the drift or delay?',
      showWhen: whenAnswer('G7a', 'minor', 'significant'),
      options: options({
        'change-of-worker': 'Change of worker or no worker',
        'waiting-list': 'Waiting list or no service',
        thresholds: 'Disagreement about thresholds',
        'information-missing': 'Waiting for information from another agency',
        'weak-plan': 'Plan without clear steps or dates',
        'family-engagement': 'Family hard to reach, and the response to it',
        court: 'Court or legal process',
        'move-of-area': 'Move between areas or teams',
        oversight: 'Lack of management oversight',
        other: 'Something else',
      }),
      other: 'other',
      themes: ['drift'],
    },
    compliance(
      'G8',
      'planning',
      'Were steps up and down between levels of help right, and decided together?',
      'Yes: the change fits the risk, and agencies had a say. Partly: right, but other agencies ' +
        'were told afterwards. Not applicable if the level did not change.',
      { themes: ['threshold'] },
    ),
    domainGrade(
      'G9',
      'planning',
      'How good are the plan and its delivery, taken as a whole?',
      'Grade your agency’s part: did what it planned and did have a real chance of helping?',
    ),
  ],
};
