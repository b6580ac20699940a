import type { Section } from '@sightline/form-engine';

import { agencyOptions, CSC } from '../asked-of';
import { agencyKnowsChild, whenAnswer } from '../conditions';
import { compliance, failsOnNo, options } from '../question-makers';

const otherAgencies = [
  ...agencyOptions,
  ...options({ adult: 'An adult service', family: 'Family or public', other: 'Other' }),
];

const referralMade = whenAnswer('D10-if', 'yes');

/** D. Recognition, referral and threshold. */
export const recognition: Section = {
  id: 'D',
  title: 'Recognition, referral and threshold',
  intro: 'How concern was noticed, where it was taken, and what was decided.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'D1',
      'recognition',
      'Was the first concern in the window recognised promptly?',
      'Yes: named as a concern at the contact where it could first be seen. Partly: seen, but ' +
        'named only later or by someone else. Not applicable only if no concern arose.',
      { themes: ['threshold'] },
    ),
    {
      kind: 'integer',
      id: 'D2',
      text: 'Days from the first sign to your agency’s first action',
      help: 'Calendar days; 0 is the same day. Leave blank if no concern arose or no date is on file.',
      required: false,
      min: 0,
      max: 730,
      unitLabel: 'days',
      themes: ['drift'],
    },
    compliance(
      'D3',
      'recognition',
      'Was the concern taken by the right route?',
      'Yes: early help, the front door (MASH) or 999, as the risk called for. Partly: right in ' +
        'the end, after a wrong turn that did not add risk. No includes a referral that was ' +
        'needed and not made.',
      { themes: ['threshold'], key: failsOnNo },
    ),
    {
      kind: 'yes-no',
      id: 'D10-if',
      text: 'Did your agency make or receive a referral about this child in the window?',
      help: 'Include referrals to and from early help, children’s social care and other services.',
    },
    {
      kind: 'rows',
      id: 'D10',
      text: 'Referrals made and received',
      help: 'One row for each. Agencies’ rows are matched, so the date matters more than the words.',
      showWhen: referralMade,
      columns: [
        {
          id: 'direction',
          label: 'Made or received',
          kind: 'single',
          options: options({ made: 'Made by us', received: 'Received by us' }),
          required: true,
        },
        {
          id: 'agency',
          label: 'Other agency',
          kind: 'single',
          options: otherAgencies,
          required: true,
        },
        { id: 'day', label: 'Date', kind: 'day', required: true },
        {
          id: 'outcomeTold',
          label: 'Referrer told the outcome',
          kind: 'single',
          options: options({ yes: 'Yes', no: 'No', 'not-recorded': 'Not recorded' }),
          required: true,
        },
      ],
      minRows: 1,
      maxRows: 12,
      themes: ['feedback-to-referrer', 'information-sharing'],
    },
    compliance(
      'D4',
      'recognition',
      'Does the referral state the concern, its impact on the child and the level of need?',
      'Yes: all three can be found in the referral. Partly: the concern is clear, but impact or ' +
        'level has to be guessed. If there were several, judge the most serious.',
      {
        showWhen: referralMade,
        themes: ['threshold', 'recording'],
        source: 'Cambridgeshire threshold audit',
      },
    ),
    compliance(
      'D5',
      'recognition',
      'Was consent sought, or the reason for not seeking it recorded?',
      'Yes: consent is on file, or why seeking it would add risk. Partly: consent is mentioned ' +
        'but not whose, or for what.',
      {
        showWhen: referralMade,
        themes: ['recording'],
        source: 'Solihull audit report; Liverpool learning through audit',
      },
    ),
    compliance(
      'D6',
      'recognition',
      'Was a referral by telephone confirmed in writing?',
      'Yes: the written version is on file within {{written-referral-hours}}. Not applicable if ' +
        'every referral was written from the start.',
      {
        showWhen: referralMade,
        themes: ['recording'],
        source: 'Liverpool learning through audit',
      },
    ),
    compliance(
      'D7a',
      'joint-working',
      'Was the referrer told the outcome in good time?',
      'The usual rule is a decision within one working day. If you received the referral: did ' +
        'you tell them? If you made it: were you told? Partly: told, but late or without reasons.',
      {
        showWhen: referralMade,
        themes: ['feedback-to-referrer'],
        source: 'One working day decision rule',
      },
    ),
    compliance(
      'D7b',
      'joint-working',
      'Where no outcome came, did the referrer ask for it?',
      'Yes: the file shows the referrer asked until an answer came. Partly: asked once.',
      {
        showWhen: whenAnswer('D7a', 'partly', 'no', 'not-evidenced'),
        themes: ['feedback-to-referrer', 'escalation'],
        source: 'Solihull audit report',
      },
    ),
    compliance(
      'D8',
      'recognition',
      'Was the threshold decision right, with its reasons recorded?',
      'Yes: the level fits what was known then, and the record says why. Partly: right level, ' +
        'thin reasons. Judge by what could be known at the time.',
      { askedOf: [CSC], themes: ['threshold'] },
    ),
    compliance(
      'D9',
      'oversight',
      'Where agencies disagreed about the response, was the escalation policy used?',
      'Yes: the disagreement was taken up step by step until settled. Partly: raised, then left. ' +
        'Not applicable if there was no disagreement.',
      { themes: ['escalation'] },
    ),
  ],
};
