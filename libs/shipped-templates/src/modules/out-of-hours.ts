import type { IntegerQuestion, Section } from '@sightline/form-engine';

import { agencyOptions, CSC, HP, POL } from '../asked-of';
import type { FormModule } from '../compose';
import { agencyKnowsChild, whenAnswer } from '../conditions';
import { compliance, failsOnNo, options } from '../question-makers';

const calderdale = 'Calderdale Emergency Duty Team procedure';
const lincolnshire = 'Lincolnshire Emergency Duty Team procedure';

function hours(id: string, text: string): IntegerQuestion {
  return {
    kind: 'integer',
    id,
    text,
    help: 'Whole hours from the call, rounded up. Leave blank if your record does not show it.',
    required: false,
    min: 0,
    max: 336,
    unitLabel: 'hours',
    themes: ['drift'],
  };
}

const section: Section = {
  id: 'EDT',
  title: 'Out-of-hours response',
  intro:
    'About the contact with the Emergency Duty Team in the window. If there were several, take ' +
    'the most serious. Children’s social care: answer from the Emergency Duty Team’s record.',
  showWhen: agencyKnowsChild,
  questions: [
    {
      kind: 'single',
      id: 'EDT-1a',
      text: 'When was the contact made?',
      options: options({
        evening: 'Weekday evening',
        night: 'Weekday night',
        weekend: 'Weekend',
        'bank-holiday': 'Bank holiday',
        'not-recorded': 'Our record does not say',
      }),
    },
    {
      kind: 'single',
      id: 'EDT-1b',
      text: 'Who made it?',
      options: [
        ...agencyOptions,
        ...options({
          child: 'The child',
          family: 'Parent, carer or family',
          public: 'A member of the public',
          'not-recorded': 'Our record does not say',
        }),
      ],
    },
    {
      kind: 'yes-no',
      id: 'EDT-1c',
      text: 'Could it have been made in working hours?',
      help: 'Yes if the concern was known while the day service was open.',
      themes: ['drift'],
    },
    compliance(
      'EDT-2',
      'recognition',
      'Were the caller, contact details, child, address, concern and urgency all taken down?',
      'Yes: all six. Partly: the day team had to ask again for one of them.',
      { askedOf: [CSC], themes: ['recording'], source: calderdale },
    ),
    compliance(
      'EDT-3',
      'assessment',
      'Were the live record, and any child protection plan or care status, checked before deciding?',
      'Yes: the entry shows what was looked at. Partly: checked after the decision.',
      { askedOf: [CSC], themes: ['chronology', 'information-sharing'] },
    ),
    compliance(
      'EDT-4',
      'recognition',
      'Was the decision about urgency right: could it safely wait?',
      'Yes: the risk until morning was weighed and the answer fits what was known. Partly: the ' +
        'right answer, without reasons.',
      { askedOf: [CSC], key: failsOnNo, themes: ['threshold'], source: lincolnshire },
    ),
    hours('EDT-5a', 'Hours to the first response'),
    hours('EDT-5b', 'Hours until the child was seen'),
    compliance(
      'EDT-6',
      'oversight',
      'Was the on-call manager consulted where the decision called for it?',
      'Yes: before the decision, with the advice recorded. “Did not arise” if your procedure did ' +
        'not call for it.',
      { askedOf: [CSC], themes: ['supervision'], source: calderdale },
    ),
    compliance(
      'EDT-7',
      'joint-working',
      'Was there a strategy discussion with the police out of hours, and was health reached if needed?',
      'Yes: when the threshold was met, not left until morning. “Did not arise” if it was not met.',
      { askedOf: [CSC, POL, HP], themes: ['threshold', 'attendance-at-meetings'] },
    ),
    {
      kind: 'multiple',
      id: 'EDT-8-if',
      text: 'Which means of protection were used?',
      askedOf: [POL, CSC],
      options: options({
        'police-protection': 'Police protection',
        epo: 'Emergency protection order',
        s20: 'Accommodation by consent (section 20)',
        none: 'None of these',
      }),
      exclusive: 'none',
    },
    compliance(
      'EDT-8',
      'planning',
      'Were they lawful and proportionate, and was the child placed safely?',
      'Yes: grounds, consent and time limits are on file, and the placement was checked. Partly: ' +
        'lawful, with a part of the record missing.',
      {
        askedOf: [POL, CSC],
        showWhen: whenAnswer('EDT-8-if', 'police-protection', 'epo', 's20'),
        themes: ['recording'],
      },
    ),
    compliance(
      'EDT-9',
      'oversight',
      'Was the contact recorded on the child’s file in the same shift?',
      'Yes: before the worker went off duty. Partly: by the next day.',
      { askedOf: [CSC], themes: ['recording'] },
    ),
    compliance(
      'EDT-10a',
      'joint-working',
      'Was there a written handover by the next working day?',
      'Yes: what happened, what was decided and what remains to be done. Partly: by word of mouth.',
      {
        askedOf: [CSC],
        key: failsOnNo,
        themes: ['information-sharing', 'recording'],
        source: 'Bro Afon out-of-hours report guidance',
      },
    ),
    compliance(
      'EDT-10b',
      'joint-working',
      'Was it picked up the same day?',
      'Yes: by a named worker or team, who acted on it. Partly: read, and action came later.',
      {
        askedOf: [CSC],
        key: failsOnNo,
        themes: ['drift'],
        source: 'Lewisham contacts and referrals procedure',
      },
    ),
    {
      kind: 'yes-no',
      id: 'EDT-11-if',
      text: 'Was the case open to children’s social care at the time of the contact?',
      askedOf: [CSC],
    },
    compliance(
      'EDT-11',
      'joint-working',
      'Had the day team sent an alert with a plan?',
      'Yes: what might happen, and what to do. Partly: an alert without a plan. “Did not arise” ' +
        'if nothing could be foreseen.',
      {
        askedOf: [CSC],
        showWhen: whenAnswer('EDT-11-if', 'yes'),
        themes: ['information-sharing', 'smart-plan'],
        source: 'Kirklees emergency duty service procedure',
      },
    ),
    compliance(
      'EDT-12',
      'joint-working',
      'Was the referrer told the outcome?',
      'Yes: what was decided and what would happen next. If you made the referral: were you ' +
        'told? Partly: told only after asking.',
      { themes: ['feedback-to-referrer'] },
    ),
    {
      kind: 'integer',
      id: 'EDT-13-if',
      text: 'Contacts with the Emergency Duty Team about this child in the last six months',
      help: 'Include this one.',
      askedOf: [CSC, POL],
      min: 0,
      max: 100,
      unitLabel: 'contacts',
    },
    compliance(
      'EDT-13',
      'recognition',
      'Were three or more contacts seen as a pattern?',
      'Yes: someone looked at them together and changed the response. Partly: counted, and each ' +
        'still answered alone.',
      {
        askedOf: [CSC, POL],
        showWhen: { all: [{ question: 'EDT-13-if', operator: 'at-least', answer: 3 }] },
        themes: ['chronology', 'threshold'],
      },
    ),
  ],
};

/** Out-of-hours referrals; what the referrer was told is asked of the contact itself. */
export const outOfHoursModule: FormModule = {
  sections: [section],
  replaces: ['D7a', 'D7b'],
};
