import { agencyKinds } from '@sightline/domain';
import type { Section } from '@sightline/form-engine';

import { CSC } from '../asked-of';
import { options } from '../question-makers';
import { legalStatuses, planStatuses, riskFlags } from './statuses';

/** A. Who audits, and from what. The known check has answered A1 to A4 already. */
export const aboutYou: Section = {
  id: 'A',
  title: 'About this audit of your file',
  intro:
    'Your agency has already said that it knows this family. First a few short questions about ' +
    'you and what you read, and then the file itself.',
  questions: [
    {
      kind: 'single',
      id: 'A5',
      text: 'What is your connection with the work you are auditing?',
      help:
        'An auditor should not have worked with this family or managed those who did. If you ' +
        'did, stop and tell your agency’s single point of contact: the chair can agree an ' +
        'exception.',
      options: options({
        none: 'None: another team or service did the work',
        'same-service': 'Same service, but no part in this case',
        supervised: 'I supervised or managed a worker in this case',
        worked: 'I worked with this family',
      }),
      breach: {
        answers: ['supervised', 'worked'],
        rule: 'The auditor is independent of the case, unless the chair agrees otherwise.',
      },
      source: 'Peer audit on behalf of another team (Kirklees case file audits)',
    },
    {
      kind: 'single',
      id: 'A5a',
      text: 'What is your role?',
      help: 'The role, never the name. It is used to report who took part in the audit.',
      options: options({
        practitioner: 'Practitioner',
        'senior-practitioner': 'Senior or advanced practitioner',
        'team-manager': 'Team or operational manager',
        'senior-manager': 'Senior manager',
        'safeguarding-lead': 'Named, designated or safeguarding lead',
        'quality-officer': 'Audit or quality officer',
        other: 'Other',
      }),
      other: 'other',
    },
    {
      kind: 'multiple',
      id: 'A6',
      text: 'What did you use to complete this form?',
      help: 'You may speak to staff to understand the record. Grade what the record can show.',
      options: options({
        file: 'The case record',
        worker: 'A conversation with the worker',
        supervisor: 'A conversation with the supervisor or manager',
        family: 'The views of the child or family',
        other: 'Something else',
      }),
      other: 'other',
      source: 'Lincolnshire quality audit procedure',
    },
  ],
};

/** Asked of the other agencies before they see what children’s social care recorded. */
export const ownRecord: Section = {
  id: 'R',
  title: 'What your own record says',
  intro:
    'Answer from your own record only, as it stood at the end of the review window. Please do ' +
    'not check with another agency first: whether agencies’ records agree is one of the things ' +
    'this audit looks at.',
  askedOf: agencyKinds.filter((kind) => kind !== CSC),
  questions: [
    {
      kind: 'single',
      id: 'R1',
      text: 'Which plan or level of help does your record show for the child?',
      help: 'Choose “Our record does not say” if there is nothing on file. That is an answer too.',
      options: options({ ...planStatuses, 'not-recorded': 'Our record does not say' }),
      themes: ['recording', 'information-sharing'],
    },
    {
      kind: 'single',
      id: 'R2',
      text: 'Which legal status does your record show for the child?',
      help: 'If more than one applied in the window, choose the latest.',
      options: options({ ...legalStatuses, 'not-recorded': 'Our record does not say' }),
      themes: ['recording', 'information-sharing'],
    },
    {
      kind: 'multiple',
      id: 'R3',
      text: 'Which risks or circumstances are flagged or coded on your record?',
      help:
        'Count a flag, a code or an alert that a colleague opening the file would see, not a ' +
        'mention deep in the notes.',
      options: options({ ...riskFlags, none: 'None of these' }),
      exclusive: 'none',
      themes: ['recording'],
    },
  ],
};
