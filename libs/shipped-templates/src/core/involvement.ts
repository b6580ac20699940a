import type { Section } from '@sightline/form-engine';

import { CAMHS, GP, HP } from '../asked-of';
import { agencyKnowsChild } from '../conditions';
import { compliance, options } from '../question-makers';

const keyEvents = options({
  contact: 'Contact or referral',
  assessment: 'Assessment',
  'strategy-or-enquiry': 'Strategy discussion or section 47 enquiry',
  'meeting-or-review': 'Conference, review or other meeting',
  'seen-or-visit': 'Child seen or home visit',
  'health-appointment': 'Health appointment',
  'not-brought': 'Was Not Brought',
  'incident-or-injury': 'Incident or injury',
  missing: 'Missing episode',
  'school-event': 'School event (attendance, exclusion, move)',
  'change-at-home': 'Change at home or move',
  'legal-step': 'Court or legal step',
  'service-change': 'Service started, changed or ended',
  other: 'Other',
});

/** C. What the agency did and when. */
export const involvement: Section = {
  id: 'C',
  title: 'Your agency’s involvement',
  intro:
    'A short account of why your agency was involved and what happened. The panel builds one ' +
    'shared timeline from every agency’s events.',
  questions: [
    {
      kind: 'text',
      id: 'C1',
      text: 'Why was your agency involved, and over what period?',
      help: 'Purpose, period and main work. Use roles (“mother”, “school nurse”), never names.',
      maxWords: 150,
      long: true,
    },
    {
      kind: 'rows',
      id: 'C2',
      text: 'Key events in the review window',
      help:
        'The events that changed what was known or done, at most 12. If there were more, choose ' +
        'those that help a reader understand the decisions.',
      columns: [
        { id: 'day', label: 'Date', kind: 'day', required: true },
        { id: 'type', label: 'Kind of event', kind: 'single', options: keyEvents, required: true },
        { id: 'action', label: 'What your agency did', kind: 'text', maxWords: 40, required: true },
        { id: 'outcome', label: 'What came of it', kind: 'text', maxWords: 40 },
      ],
      minRows: 1,
      maxRows: 12,
      themes: ['chronology'],
    },
    compliance(
      'C3',
      'assessment',
      'Is there an up-to-date chronology on your own file?',
      'Yes: significant events are listed in one place, to within the last {{chronology-months}} or ' +
        'the last event. Partly: there is one, but it stops early or lists everything alike.',
      { themes: ['chronology'], source: 'Cumbria neglect audit: chronologies missing or unused' },
    ),
    compliance(
      'C4',
      'assessment',
      'Is the history used to inform decisions, not only kept?',
      'Yes: at least one decision or analysis in the window refers to the pattern over time. ' +
        'Partly: history is repeated in reports but nothing follows from it.',
      { themes: ['chronology'], source: 'Cumbria neglect audit: chronologies missing or unused' },
    ),
    {
      kind: 'integer',
      id: 'C5',
      text: 'How many missing episodes does your record show in the window?',
      help: 'Enter 0 if your record shows none. Agencies’ counts are compared, not added up.',
      showWhen: agencyKnowsChild,
      min: 0,
      max: 200,
      unitLabel: 'episodes',
      themes: ['information-sharing'],
    },
    {
      kind: 'integer',
      id: 'C6',
      text: 'How many appointments in the window was the child not brought to?',
      help: 'Count all services your record shows, however each was coded. Enter 0 if none.',
      showWhen: agencyKnowsChild,
      askedOf: [HP, GP, CAMHS],
      min: 0,
      max: 200,
      unitLabel: 'appointments',
      themes: ['wnb'],
    },
  ],
};
