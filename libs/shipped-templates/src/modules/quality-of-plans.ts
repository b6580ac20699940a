import type { Section, XOfYQuestion } from '@sightline/form-engine';

import { agencyOptions, CSC, HP } from '../asked-of';
import type { FormModule } from '../compose';
import { agencyKnowsChild, whenAnswer } from '../conditions';
import { compliance, domainGrade, failsOnNo } from '../question-makers';
import type { LearningTheme } from '../themes';

const wales = 'Wales Safeguarding Procedures, outline plan';
const sheffield = 'Sheffield procedures, child protection plan';

function share(id: string, text: string, help: string, themes: LearningTheme[]): XOfYQuestion {
  return { kind: 'x-of-y', id, text, help, required: false, max: 100, domain: 'planning', themes };
}

const content: Section = {
  id: 'PLN',
  title: 'The plan: what it says',
  intro:
    'Take the plan in force at the end of the review window. Judge it as someone who has to ' +
    'carry it out would.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'PLN-1',
      'planning',
      'Does the plan address the injury, how it came about and what the assessment found?',
      'Yes: each finding has an answer in the plan. Partly: the injury is named, and the plan ' +
        'would suit any family.',
      { themes: ['smart-plan'] },
    ),
    compliance(
      'PLN-2a',
      'planning',
      'Does it say who does what by when, and how much change is needed by when?',
      'Yes: both. Partly: tasks with dates, without the change they are for.',
      { themes: ['smart-plan'], source: sheffield },
    ),
    share(
      'PLN-2b',
      'Actions that are fully SMART, of all actions in the plan',
      'Specific, measurable, assigned, realistic and dated. Leave blank if you do not hold the plan.',
      ['smart-plan'],
    ),
    compliance(
      'PLN-3',
      'planning',
      'Does it set out each child’s needs separately?',
      'Yes: this child’s needs are their own. Partly: some actions name the child. Not ' +
        'applicable for an only child.',
      { themes: ['smart-plan', 'voice'], source: wales },
    ),
    compliance(
      'PLN-4',
      'planning',
      'Does it have actions for every carer and for the alleged abuser, with the change of behaviour expected?',
      'Yes: each adult can see what must be different. Partly: mostly actions for one parent, ' +
        'or courses to attend.',
      { themes: ['fathers-males', 'smart-plan'], source: wales },
    ),
    compliance(
      'PLN-5',
      'assessment',
      'Are the medical report and body map on file, and used?',
      'Yes: the plan draws on them. Partly: on file only. “Did not arise” if no examination was ' +
        'called for.',
      { askedOf: [HP, CSC], themes: ['recording', 'information-sharing'] },
    ),
    compliance(
      'PLN-6',
      'voice',
      'Does it say when and where the child is seen, alone and with carers?',
      'Yes: by whom, how often and where. Partly: how often only.',
      { askedOf: [CSC], themes: ['voice'], source: sheffield },
    ),
    compliance(
      'PLN-7',
      'planning',
      'Does it have a contingency, with what would trigger it?',
      'Yes: the trigger and the step. Partly: one of the two.',
      {
        themes: ['smart-plan', 'drift'],
        source: 'Working Together (earlier edition), 5.105',
      },
    ),
    compliance(
      'PLN-10',
      'joint-working',
      'Does the family have the plan, in words it understands?',
      'Yes: in their language and form, and their understanding was checked. Partly: the ' +
        'professionals’ version was sent.',
      { themes: ['cultural-competence'] },
    ),
    compliance(
      'PLN-11',
      'planning',
      'Is there more to keep the child safe than a written agreement?',
      'Yes: someone checks and something happens if it is broken. Not applicable if there is no ' +
        'written agreement.',
      { themes: ['smart-plan'] },
    ),
    compliance(
      'PLN-12',
      'assessment',
      'Were culture, beliefs about discipline and stresses on the family explored?',
      'Yes: asked with respect, and used in the plan. Partly: noted.',
      { themes: ['cultural-competence'] },
    ),
  ],
};

const delivery: Section = {
  id: 'PLN-D',
  title: 'The plan: what came of it',
  intro: 'Core groups, reviews and delivery in the review window.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'PLN-8a',
      'joint-working',
      'Did the core group meet within ten working days, and then on schedule?',
      'Yes: the first in time and no gap after. Partly: the first in time, later ones slipped. ' +
        '“Did not arise” without a child protection plan.',
      {
        key: failsOnNo,
        themes: ['drift', 'attendance-at-meetings'],
        source: 'Bedford procedures, core groups',
      },
    ),
    {
      ...share(
        'PLN-8b',
        'Core groups held, of those due in the window',
        'Leave blank if your record does not show how many were due.',
        ['drift'],
      ),
      showWhen: whenAnswer('PLN-8a', 'yes', 'partly', 'no'),
    },
    {
      kind: 'multiple',
      id: 'PLN-8c',
      text: 'Which agencies were at the last core group?',
      help: 'From the record of the meeting. Leave blank if you do not hold it.',
      showWhen: whenAnswer('PLN-8a', 'yes', 'partly', 'no'),
      required: false,
      options: agencyOptions,
      themes: ['attendance-at-meetings'],
    },
    compliance(
      'PLN-9',
      'oversight',
      'Was the review conference within three months, and then within six?',
      'Yes: every one. Partly: late with a recorded reason. “Did not arise” without a child ' +
        'protection plan.',
      {
        askedOf: [CSC],
        themes: ['drift'],
        source: 'North Yorkshire, managing a child protection plan',
      },
    ),
    share(
      'PLN-13a',
      'Actions done on time, of those due in the window',
      'All agencies’ actions if you hold the plan, otherwise your own.',
      ['drift'],
    ),
    compliance(
      'PLN-13b',
      'impact',
      'Is the effect on the child recorded?',
      'Yes: what is different for the child, not only that the action was done. Partly: for ' +
        'some actions.',
      { themes: ['voice', 'smart-plan'] },
    ),
    domainGrade(
      'PLN-14',
      'planning',
      'How good is the plan, taken as a whole?',
      'Would this plan, carried out, keep this child safe? Grade the plan, and its delivery in ' +
        'section N.',
    ),
  ],
};

/** Quality of plans where the concern was physical abuse; asks the core's plan items in depth. */
export const qualityOfPlansModule: FormModule = {
  sections: [content, delivery],
  replaces: ['G2', 'G3', 'G4', 'G9', 'I2'],
};
