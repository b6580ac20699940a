import type { Section } from '@sightline/form-engine';

import type { FormModule } from '../compose';
import { CSC, EDU, HP, POL } from '../asked-of';
import { agencyKnowsChild, unitIsNot, whenAnswer } from '../conditions';
import { compliance, failsOnNo, options } from '../question-makers';

const review = 'DfE special guardianship review';
const familyM = 'Serious case review, Family M';
const regulations = 'Special Guardianship Regulations 2005';

const section: Section = {
  id: 'SGO',
  title: 'Special guardianship',
  intro:
    'The child lives with a special guardian under a court order. These questions ask how the ' +
    'placement was prepared, and whether it is still looked at with fresh eyes.',
  showWhen: agencyKnowsChild,
  questions: [
    {
      kind: 'single',
      id: 'SGO-1a',
      text: 'How long has the child lived with the guardian under the order?',
      help: 'At the end of the review window, as your record shows it.',
      options: options({
        recent: 'Under 12 months',
        established: '12 months or more',
        'not-recorded': 'Our record does not say',
      }),
      themes: ['recording'],
    },
    {
      kind: 'single',
      id: 'SGO-1b',
      text: 'What is the guardian’s relationship to the child?',
      options: options({
        grandparent: 'Grandparent',
        'aunt-uncle': 'Aunt or uncle',
        sibling: 'Adult sibling',
        'other-relative': 'Other relative',
        friend: 'Family friend',
        'foster-carer': 'Former foster carer',
        'not-recorded': 'Our record does not say',
      }),
    },
    {
      kind: 'single',
      id: 'SGO-1c',
      text: 'Did the guardian know the child well before the placement?',
      help: 'Well: regular contact or care, more than having met.',
      options: options({ yes: 'Yes', no: 'No', 'not-recorded': 'Our record does not say' }),
    },
    {
      kind: 'single',
      id: 'SGO-2a',
      text: 'By which route was the order made?',
      askedOf: [CSC],
      options: options({
        'care-proceedings': 'In care proceedings',
        'from-care': 'On application, child already in care',
        private: 'On application, child not in care',
        other: 'Another route',
      }),
      other: 'other',
    },
    {
      kind: 'yes-no',
      id: 'SGO-2b',
      text: 'Was a supervision order made with it?',
      askedOf: [CSC],
    },
    compliance(
      'SGO-2c',
      'planning',
      'Does the file say why the supervision order was made, and what follows when it ends?',
      'Yes: the reason and the plan for after it ends. Partly: one of the two.',
      {
        askedOf: [CSC],
        showWhen: whenAnswer('SGO-2b', 'yes'),
        themes: ['smart-plan', 'drift'],
        source: review,
      },
    ),
    compliance(
      'SGO-3a',
      'assessment',
      'Did the assessment of the guardian have the time it needed?',
      'Yes: its length followed what had to be found out. Partly: complete, but the court date ' +
        'set the pace. No: checks or visits were left out to meet a hearing.',
      { askedOf: [CSC], themes: ['drift'], source: review },
    ),
    {
      kind: 'integer',
      id: 'SGO-3b',
      text: 'Working days the assessment took',
      help: 'From the decision to assess to the report. Leave blank if the file does not show it.',
      askedOf: [CSC],
      required: false,
      min: 0,
      max: 400,
      unitLabel: 'working days',
    },
    compliance(
      'SGO-4',
      'assessment',
      'Were all checks complete before the order was made?',
      'Police, health, other local authorities, and everyone else who lives in or often visits ' +
        'the home. Answer for the checks that your agency made or was asked for.',
      {
        askedOf: [CSC, POL, HP],
        themes: ['information-sharing'],
        source: familyM,
      },
    ),
    compliance(
      'SGO-5',
      'assessment',
      'Was the history verified, not taken as settled because a court had decided before?',
      'Yes: earlier concerns about the guardian or household were read at source and weighed ' +
        'again. Partly: repeated from an earlier report. Not applicable if your agency had no part.',
      { key: failsOnNo, themes: ['chronology'], source: familyM },
    ),
    compliance(
      'SGO-6',
      'planning',
      'Was the guardian given full information about the child and the help available?',
      'Yes: the child’s history, present and likely needs, and what support exists, before the ' +
        'order. Partly: some of it, or only afterwards.',
      { askedOf: [CSC], themes: ['information-sharing'], source: review },
    ),
    {
      kind: 'ticks',
      id: 'SGO-7a',
      text: 'What does the support plan cover?',
      help: 'Tick what is addressed, also where the plan says that nothing is needed and why.',
      askedOf: [CSC],
      options: options({
        finance: 'Finance',
        contact: 'Contact with parents and relatives',
        therapy: 'Therapy',
        education: 'Education',
        health: 'Health',
        training: 'Training for the guardian',
      }),
      domain: 'planning',
      themes: ['smart-plan'],
      source: regulations,
    },
    compliance(
      'SGO-7b',
      'planning',
      'Does the support plan name someone to turn to?',
      'Yes: a person or a team that answers, with how to reach them. Partly: a general number. ' +
        'No includes having no support plan.',
      { askedOf: [CSC], themes: ['smart-plan'], source: regulations },
    ),
    compliance(
      'SGO-8',
      'planning',
      'Was the support plan reviewed in the last 12 months?',
      'Yes: with the guardian and child, and changed where life had changed. Partly: by letter ' +
        'or telephone only.',
      {
        askedOf: [CSC],
        showWhen: unitIsNot('stratum', 'recent'),
        themes: ['drift'],
        source: regulations,
      },
    ),
    compliance(
      'SGO-9',
      'joint-working',
      'Does your agency’s record show the order, and who holds parental responsibility?',
      'Yes: both, where a colleague would see them. Partly: one, or only in a letter on file.',
      { themes: ['recording', 'information-sharing'] },
    ),
    {
      kind: 'single',
      id: 'SGO-10-if',
      text: 'Does your record show that the child was looked after before the order?',
      help: 'Previously looked after children keep rights to help at school.',
      askedOf: [EDU],
      options: options({ yes: 'Yes', no: 'No', 'not-recorded': 'Our record does not say' }),
    },
    compliance(
      'SGO-10',
      'planning',
      'Was the designated teacher involved, and the child’s entitlement used?',
      'Yes: the designated teacher knows the child, and the pupil premium or other help was put ' +
        'to use. Partly: one of the two.',
      { askedOf: [EDU], showWhen: whenAnswer('SGO-10-if', 'yes') },
    ),
    compliance(
      'SGO-11',
      'voice',
      'Has the child been seen alone since the order, and their behaviour explored as a way of telling?',
      'Yes: both. Partly: seen alone, but a change in behaviour was put down to the past or to ' +
        'the child. Not applicable only where your role does not include seeing the child.',
      { themes: ['voice'], source: familyM },
    ),
    compliance(
      'SGO-12',
      'recognition',
      'Were new concerns weighed on their merits?',
      'Yes: the same threshold as for any child. No: played down because the placement was ' +
        'permanent or made by a court. Not applicable if none arose.',
      { themes: ['threshold'] },
    ),
    compliance(
      'SGO-13',
      'assessment',
      'Were the guardian’s health, capacity and the other children’s needs looked at again as the child grew?',
      'Yes: at reviews or when something changed. Partly: noted, without considering what it ' +
        'means for the child.',
      { themes: ['drift'] },
    ),
    compliance(
      'SGO-14',
      'planning',
      'Is contact with parents safe, and managed as planned?',
      'Yes: it follows the plan or order, and the child’s response is known. Partly: changed by ' +
        'the family without review. Not applicable if there is none, or you had no part in it.',
      { themes: ['voice', 'drift'] },
    ),
  ],
};

/** Children placed under special guardianship orders (domain brief 2.15). */
export const sgoModule: FormModule = { sections: [section] };
