import type { FormDefinition, Question, Section } from '@sightline/form-engine';

import { aboutYou, ownRecord } from '../core/about-you';
import { childAndContext } from '../core/child-and-context';
import { informationSharing } from '../core/information-sharing';
import { involvement } from '../core/involvement';
import { immediateConcern, narrativeJudgement, notAnswerable } from '../core/judgement';
import { options } from '../question-makers';

interface Criterion {
  readonly title: string;
  readonly help: string;
}

/** What a joint inspection looks at, for one child (domain brief 2.15, JTA). */
const criteria: readonly Criterion[] = [
  {
    title: 'The response when harm or risk was identified',
    help: 'Recognition, the front door, strategy discussion, and the first steps to keep the child safe.',
  },
  {
    title: 'Assessment, planning and decisions',
    help: 'Whether history and every agency’s information were used, and decisions followed from them.',
  },
  {
    title: 'Protection, support and care',
    help: 'What the child and family received, whether it came in time, and whether it helped.',
  },
  {
    title: 'Prevention',
    help: 'What was done early, for this child and for others at risk in the same way.',
  },
  {
    title: 'Leadership and management',
    help: 'Oversight, challenge, capacity, and whether leaders know how well this works.',
  },
];

const ratings = options({
  strength: 'Strength',
  improve: 'Area to improve',
  priority: 'Priority concern',
});

function evaluation(prefix: string, whose: string): readonly Question[] {
  return criteria.flatMap(({ title, help }, index): Question[] => [
    {
      kind: 'single',
      id: `${prefix}${index + 1}a`,
      text: title,
      help,
      options: ratings,
      source: 'Criteria of joint targeted area inspections',
    },
    {
      kind: 'text',
      id: `${prefix}${index + 1}b`,
      text: `${title}: what shows it`,
      help: `${whose} Name strengths and weaknesses in the plain style of an inspection letter.`,
      maxWords: 150,
      long: true,
    },
  ]);
}

const ownEvaluation: Section = {
  id: 'JTA-A',
  title: 'Evaluation of your agency’s practice',
  intro:
    'Five criteria, each with a rating and the evidence. As in an inspection there is no ' +
    'overall grade.',
  questions: evaluation('JTA-A', 'Your own agency’s practice with this child.'),
};

const readiness: Section = {
  id: 'JTA-R',
  title: 'Readiness for inspection',
  intro: 'How quickly and how accurately your agency could answer. It tests the process, not you.',
  questions: [
    {
      kind: 'rows',
      id: 'JTA-1',
      text: 'Hours from request to answer, for each list your agency was asked for',
      help: 'Whole hours, weekends apart. Leave a row blank if your agency was not asked for it.',
      required: false,
      columns: [{ id: 'hours', label: 'Hours', kind: 'integer', min: 0, max: 500, required: true }],
      fixedRows: options({
        children: 'List of children',
        contacts: 'Contacts, referrals and enquiries',
        staff: 'Workers and managers to be met',
        documents: 'Policies and documents',
        performance: 'Performance figures',
      }),
      maxRows: 5,
    },
    {
      kind: 'x-of-y',
      id: 'JTA-2',
      text: 'Entries found right, of those checked against the record',
      help: 'Check at least ten entries of your agency’s lists. Leave blank if there was no list.',
      required: false,
      max: 1000,
    },
  ],
};

/** What each agency fills in for a child in a mock joint inspection. */
export const mockJtaiAgencyTemplate: FormDefinition = {
  schemaVersion: 1,
  key: 'mock-jtai-agency',
  title: 'Mock joint targeted area inspection: agency form',
  unit: 'case-file',
  intro:
    'A rehearsal of a joint inspection on its ten working-day clock. Read your own file, answer ' +
    'from it, and evaluate your agency’s practice in words. Write roles, never names.',
  scales: {},
  sections: [
    aboutYou,
    ownRecord,
    childAndContext,
    involvement,
    informationSharing,
    ownEvaluation,
    readiness,
    narrativeJudgement,
  ],
};

const jointReadiness: Section = {
  id: 'JTA-R',
  title: 'Readiness for inspection',
  questions: [
    {
      kind: 'yes-no',
      id: 'JTA-3',
      text: 'Did every agency return its audit of this child on time?',
    },
    {
      kind: 'yes-no',
      id: 'JTA-4',
      text: 'Do the agencies’ facts about this child agree?',
      help:
        'Dates, plan and legal status, who was at which meeting, referrals and their outcomes. ' +
        'Yes if nothing remained open after you compared them.',
      evidence: {
        whenAnswers: ['no'],
        maxWords: 80,
        prompt: 'What differs, and between which agencies?',
      },
    },
  ],
};

const nextSteps: Section = {
  id: 'N',
  title: 'What to do now',
  questions: [
    {
      kind: 'text',
      id: 'JTA-5',
      text: 'What should the agencies do first, together?',
      help: 'One priority, who leads it and how anyone will know that it is done.',
      maxWords: 100,
      long: true,
    },
    ...immediateConcern,
    notAnswerable,
  ],
};

/** What all agencies fill in together for the same child. */
export const mockJtaiJointTemplate: FormDefinition = {
  schemaVersion: 1,
  key: 'mock-jtai-joint',
  title: 'Mock joint targeted area inspection: joint evaluation',
  unit: 'case-file',
  intro:
    'One evaluation of this child’s case by all agencies together, after each has read its own ' +
    'file. Where you disagree, say so: inspectors look for honest evaluation.',
  scales: {},
  sections: [
    {
      id: 'JTA',
      title: 'Joint evaluation',
      intro: 'Rate each criterion for the agencies’ work together, and say what shows it.',
      questions: evaluation('JTA-E', 'The work of all agencies together.'),
    },
    jointReadiness,
    nextSteps,
  ],
};
