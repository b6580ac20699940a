import type { Section } from '@sightline/form-engine';

import { agencyKnowsChild } from '../conditions';
import { compliance, options } from '../question-makers';

/** J. Management oversight and challenge. */
export const oversight: Section = {
  id: 'J',
  title: 'Management oversight and challenge',
  intro: 'Supervision, decisions and challenge, as they can be seen on this file.',
  questions: [
    compliance(
      'J1a',
      'oversight',
      'Was the case discussed in supervision as often as your agency’s policy asks?',
      'Yes: at the policy’s frequency through the window. Partly: with a gap. In a school or ' +
        'practice, count the safeguarding lead’s case discussions.',
      { themes: ['supervision'] },
    ),
    {
      kind: 'day',
      id: 'J1b',
      text: 'Date of the last supervision or case discussion on file',
      help: 'Leave blank if there is none on file.',
      required: false,
      themes: ['supervision'],
    },
    compliance(
      'J2',
      'oversight',
      'Was supervision reflective, with a decision and its reason?',
      'Yes: the record shows thinking about the child and risk, then what was decided and why. ' +
        'Partly: a list of tasks.',
      { themes: ['supervision'] },
    ),
    compliance(
      'J3',
      'oversight',
      'Were key decisions signed by a manager or designated lead?',
      'Yes: threshold, enquiry, plan and closing decisions carry a name and role on file. ' +
        'Partly: some do. Do not write the name here.',
      { themes: ['supervision', 'recording'] },
    ),
    compliance(
      'J4',
      'oversight',
      'Can professional challenge be seen?',
      'Within the agency or between agencies. Yes: a question or different view was put and ' +
        'answered. Partly: put, without an answer. Not applicable if nothing called for it.',
      { themes: ['escalation'] },
    ),
    {
      kind: 'single',
      id: 'J5',
      text: 'Was the escalation policy needed, and used?',
      help: 'Needed: agencies could not settle something that mattered to the child’s safety.',
      options: options({
        'never-needed': 'Never needed',
        'needed-used': 'Needed and used',
        'needed-not-used': 'Needed and not used',
      }),
      domain: 'oversight',
      themes: ['escalation'],
    },
  ],
};

/** K. Recording. */
export const recording: Section = {
  id: 'K',
  title: 'Recording',
  intro: 'Would a colleague, or the child in years to come, understand this file?',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'K1',
      'oversight',
      'Are records made on time?',
      'Yes: entries are within your agency’s standard, and any late entry is marked as late.',
      { themes: ['recording'] },
    ),
    compliance(
      'K2',
      'voice',
      'Is the language clear, respectful and free of blame?',
      'Yes: the child or a parent could read it without being demeaned, and abbreviations are ' +
        'explained. Partly: a few phrases that blame or label.',
      { themes: ['recording', 'cultural-competence'] },
    ),
    compliance(
      'K3',
      'joint-working',
      'Is the record flagged and coded correctly?',
      'Child protection, child in care and order flags, and the Was Not Brought code where it ' +
        'applies. Partly: flagged late, or an ended flag still shows.',
      { themes: ['recording', 'wnb', 'information-sharing'] },
    ),
    compliance(
      'K4',
      'joint-working',
      'Are other agencies’ minutes and plans on your file?',
      'Yes: the records of the meetings and plans that your agency had a part in are there. ' +
        'Partly: some.',
      { themes: ['recording', 'information-sharing'], source: 'Solihull audit report' },
    ),
  ],
};
