import type { Section } from '@sightline/form-engine';

import { CSC, POL } from '../asked-of';
import { whenAnswer } from '../conditions';
import { compliance, failsOnNo, options } from '../question-makers';

const yesNoUnknown = options({ yes: 'Yes', no: 'No', 'not-known': 'Not known' });

/** Types of the meetings that two returns are matched on (Settled 6). */
const meetingTypes = options({
  strategy: 'Strategy discussion or meeting',
  'initial-conference': 'Initial child protection conference',
  'review-conference': 'Review child protection conference',
  'looked-after-review': 'Looked after review',
  'legal-planning': 'Legal planning meeting',
  'risk-panel': 'Risk panel (such as MACE or MARAC)',
  professionals: 'Professionals’ or complex case meeting',
  'support-plan-review': 'Support plan review',
  other: 'Other decision-making meeting',
});

/** E. Information sharing and meetings. */
export const informationSharing: Section = {
  id: 'E',
  title: 'Information sharing and meetings',
  intro:
    'What your agency shared, and the meetings it was asked to. Rows are matched with other ' +
    'agencies’ rows by type and date.',
  questions: [
    compliance(
      'E1',
      'joint-working',
      'Was relevant information shared in time, with the right people?',
      'Yes: what others needed reached them before they had to decide. Partly: shared late, or ' +
        'with some of those who needed it.',
      { themes: ['information-sharing'] },
    ),
    compliance(
      'E2',
      'joint-working',
      'Was the history of the adults and siblings shared where it mattered?',
      'Yes: relevant history of parents, carers, partners and siblings was given. Partly: ' +
        'given for some. Not applicable if your agency holds none.',
      { themes: ['information-sharing', 'fathers-males', 'chronology'] },
    ),
    compliance(
      'E3',
      'joint-working',
      'Was a strategy discussion held whenever the threshold for one was met?',
      'Yes: held on time each time there was reasonable cause to suspect significant harm. ' +
        'Partly: held, but late. Answer from your own record; not applicable if it never arose.',
      { themes: ['threshold', 'attendance-at-meetings'], key: failsOnNo },
    ),
    {
      kind: 'ticks',
      id: 'E4',
      text: 'Who took part in the strategy discussion?',
      help:
        'Children’s social care, the police and at least one health agency are the minimum. Tick ' +
        'who the record shows took part. If there were several, take the first in the window.',
      askedOf: [CSC, POL],
      showWhen: whenAnswer('E3', 'yes', 'partly'),
      options: options({
        csc: 'Children’s social care',
        police: 'Police',
        health: 'Health (any provider)',
        education: 'School or education',
        referrer: 'The referring agency',
        'early-help': 'Early help',
        'youth-justice': 'Youth justice service',
        probation: 'Probation service',
        other: 'Another agency',
      }),
      other: 'other',
      key: { failing: [], requires: ['csc', 'police', 'health'] },
      domain: 'joint-working',
      themes: ['attendance-at-meetings'],
      source: 'Strategy discussion practice standards',
    },
    {
      kind: 'yes-no',
      id: 'E5-if',
      text: 'Does your record show any decision-making meeting about this child in the window?',
      help:
        'Strategy discussions, conferences, looked after reviews, legal planning, risk panels ' +
        'and the like, whether or not your agency was invited. Regular meetings come at E7.',
    },
    {
      kind: 'rows',
      id: 'E5',
      text: 'Decision-making meetings',
      help:
        'One row for each. “Invited: no” with “Attended: no” is worth a row: it may show an ' +
        'agency left out. Working days are counted from the meeting to the record reaching you.',
      showWhen: whenAnswer('E5-if', 'yes'),
      columns: [
        { id: 'type', label: 'Meeting', kind: 'single', options: meetingTypes, required: true },
        { id: 'day', label: 'Date', kind: 'day', required: true },
        {
          id: 'invited',
          label: 'Your agency invited',
          kind: 'single',
          options: yesNoUnknown,
          required: true,
        },
        { id: 'attended', label: 'Your agency attended', kind: 'yes-no', required: true },
        {
          id: 'report',
          label: 'Your report',
          kind: 'single',
          options: options({
            'in-time': 'Sent in time',
            late: 'Sent late',
            'not-sent': 'Not sent',
            'not-needed': 'Not needed',
          }),
          required: true,
        },
        {
          id: 'recordReceived',
          label: 'Record received',
          kind: 'single',
          options: yesNoUnknown,
          required: true,
        },
        {
          id: 'recordDays',
          label: 'After how many working days',
          kind: 'integer',
          min: 0,
          max: 250,
        },
      ],
      minRows: 1,
      maxRows: 12,
      themes: ['attendance-at-meetings', 'information-sharing'],
    },
    compliance(
      'E6',
      'joint-working',
      'Did the record of each meeting reach your agency in good time?',
      'The aim is {{meeting-record-days}} for a strategy discussion. Agencies that could not attend ' +
        'should have the record too. If you made the record: did it reach everyone in time?',
      {
        showWhen: whenAnswer('E5-if', 'yes'),
        themes: ['information-sharing', 'recording'],
        source: 'Strategy discussion practice standards; Sutton sexual abuse audit',
      },
    ),
    {
      kind: 'x-of-y',
      id: 'E7',
      text: 'Regular meetings attended, of those your agency was invited to',
      help:
        'Core groups, team around the child or family, child in need and care team meetings. ' +
        'Leave blank if your agency was invited to none.',
      required: false,
      max: 60,
      domain: 'joint-working',
      themes: ['attendance-at-meetings'],
    },
    compliance(
      'E8',
      'joint-working',
      'Were the actions given to your agency done on time?',
      'Yes: all, or all that mattered. Partly: most, or late without telling anyone. Not ' +
        'applicable if your agency was given none.',
      { themes: ['drift', 'smart-plan'] },
    ),
  ],
};
