import type { FormDefinition, Question, Section, XOfYQuestion } from '@sightline/form-engine';

import { compliance, failsOnNo } from '../question-makers';
import type { LearningTheme } from '../themes';

function records(id: string, text: string, themes: readonly LearningTheme[]): XOfYQuestion {
  return {
    kind: 'x-of-y',
    id,
    text,
    help:
      'Look at ten records, or all if there are fewer, chosen by someone other than the ' +
      'safeguarding lead. The second number is how many you looked at. Leave blank if none apply.',
    required: false,
    max: 50,
    themes,
  };
}

const arrangements: Section = {
  id: 'GPD-A',
  title: 'People and arrangements',
  intro: 'What is in place in the practice today.',
  questions: [
    compliance(
      'GPD-1',
      'oversight',
      'Is there a named lead GP for safeguarding children, and a deputy, known to all staff?',
      'Yes: ask two members of staff of different roles. Partly: a lead without a deputy, or not ' +
        'known to all.',
      { themes: ['supervision'] },
    ),
    compliance(
      'GPD-2',
      'oversight',
      'Is the safeguarding policy current, and easy to reach for every member of staff?',
      'Yes: reviewed in its review period, naming today’s contacts. Partly: contacts or guidance ' +
        'out of date.',
    ),
    compliance(
      'GPD-3',
      'recognition',
      'Does every member of staff know what to do with a concern, out of hours too?',
      'Yes: ask a receptionist and a clinician. Partly: one would have to look it up and could.',
      { key: failsOnNo, themes: ['threshold'] },
    ),
    compliance(
      'GPD-4',
      'oversight',
      'Is safeguarding training at the right level and in date for all staff?',
      'Yes: all, or a date is booked for the few who are due. Partly: most.',
      { themes: ['supervision'] },
    ),
    compliance(
      'GPD-5',
      'joint-working',
      'Does the practice meet health visitors, school nurses and midwives about vulnerable families?',
      'Yes: at regular meetings with a record and actions. Partly: by telephone, when something ' +
        'happens.',
      { themes: ['information-sharing', 'attendance-at-meetings'] },
    ),
  ],
};

const recordsSection: Section = {
  id: 'GPD-B',
  title: 'Records and coding',
  intro: 'A quick look at records. Count; take no names or numbers out of the practice’s system.',
  questions: [
    records('GPD-6', 'Children with a child protection plan whose record is coded so', [
      'recording',
    ]),
    records('GPD-7', 'Children in care or under an order whose record shows it', ['recording']),
    records('GPD-8', 'Records that link the child with the adults and children of the household', [
      'recording',
      'fathers-males',
    ]),
    records('GPD-9', 'Appointments not attended that are coded as “Was Not Brought”', ['wnb']),
    compliance(
      'GPD-10',
      'assessment',
      'Is there a process for children who are not brought, and is it used?',
      'Yes: the reason is sought, risk is considered, others are told; seen in the records you ' +
        'looked at. Partly: a process on paper.',
      { themes: ['wnb'], source: 'RCGP child safeguarding toolkit, Was Not Brought' },
    ),
    compliance(
      'GPD-11',
      'assessment',
      'Are risks in adult patients recorded with the children in mind?',
      'Domestic abuse, mental ill-health, alcohol and drugs. Yes: the record says whether there ' +
        'are children and what was considered. Partly: for some.',
      { themes: ['information-sharing', 'fathers-males'] },
    ),
    compliance(
      'GPD-12',
      'recognition',
      'When a family registers or leaves, are safeguarding notes asked for and passed on?',
      'Yes: without waiting for the whole record. Partly: if someone remembers.',
      { themes: ['information-sharing'] },
    ),
  ],
};

const working: Section = {
  id: 'GPD-C',
  title: 'Working with others and learning',
  questions: [
    records('GPD-13', 'Requests for a conference report that were answered in time', [
      'attendance-at-meetings',
      'information-sharing',
    ]),
    records('GPD-14', 'Conference records and plans received that are on the child’s record', [
      'recording',
    ]),
    compliance(
      'GPD-15',
      'joint-working',
      'Do referrals state the concern, its effect on the child and what is asked for?',
      'Look at the last two or three. Partly: the concern only. “Did not arise” if none was made ' +
        'in 12 months.',
      { themes: ['threshold'] },
    ),
    compliance(
      'GPD-16',
      'oversight',
      'Is professional disagreement taken further when needed?',
      'Yes: the policy is known, and used where it was called for. Partly: known only.',
      { themes: ['escalation'] },
    ),
    compliance(
      'GPD-17',
      'oversight',
      'Has learning from reviews changed something in the practice?',
      'Yes: name one change in the last 12 months and how you know it lasts. Partly: learning ' +
        'was circulated.',
      {
        evidence: {
          whenAnswers: ['yes', 'partly', 'no', 'not-evidenced'],
          maxWords: 80,
          prompt: 'What changed, or what stood in the way?',
        },
      },
    ),
    {
      kind: 'text',
      id: 'GPD-18',
      text: 'What will the practice do next, who leads it, and by when?',
      help: 'At most two actions. Roles, not names.',
      maxWords: 80,
      long: true,
    } satisfies Question,
  ],
};

/** A quick look at how general practices keep children safe (unit: the practice). */
export const gpPracticeTemplate: FormDefinition = {
  schemaVersion: 1,
  key: 'gp-practice-dip-test',
  title: 'General practice: safeguarding dip test',
  unit: 'agency',
  intro:
    'For one practice, filled in by the visiting safeguarding professional together with the ' +
    'practice’s lead. It looks at arrangements, a few records, and what was learned.',
  scales: {},
  sections: [arrangements, recordsSection, working],
};
