import type {
  FormDefinition,
  GradeScale,
  Question,
  RowsQuestion,
  Section,
} from '@sightline/form-engine';

import { options } from '../question-makers';

/** Gold, Silver, Bronze; each level needs the evidence of the one below (domain brief 4.2). */
const ilorScale: GradeScale = {
  label: 'Impact of learning',
  points: [
    {
      code: 'gold',
      label: 'Gold',
      descriptor:
        'Outcomes changed for children, and the change has lasted at least {{impact-months}}. ' +
        'Silver is met as well.',
      evidenceNeeded:
        'Two independent kinds: audit, data, or the voice of families or practitioners.',
    },
    {
      code: 'silver',
      label: 'Silver',
      descriptor:
        'Practice changed: seen in most of the work that was sampled. Bronze is met as well.',
      evidenceNeeded: 'A dip test, an audit or supervision records.',
    },
    {
      code: 'bronze',
      label: 'Bronze',
      descriptor: 'Learning shared, policy or tool changed, staff told.',
      evidenceNeeded: 'What was shared or changed, with whom, and when.',
    },
    { code: 'not-yet', label: 'Not yet', descriptor: 'No evidence so far.' },
  ],
};

const evidenceColumns: RowsQuestion['columns'] = [
  {
    id: 'kind',
    label: 'Kind of evidence',
    kind: 'single',
    options: options({
      shared: 'Learning shared',
      policy: 'Policy or tool changed',
      training: 'Training or briefing',
      'dip-test': 'Dip test',
      audit: 'Case file audit',
      supervision: 'Supervision records',
      data: 'Performance data',
      'family-voice': 'Voice of children or families',
      'practitioner-voice': 'Voice of practitioners',
    }),
    required: true,
  },
  { id: 'day', label: 'Date', kind: 'day', required: true },
  { id: 'shows', label: 'What it shows', kind: 'text', maxWords: 40, required: true },
];

function rating(id: string, text: string, help: string): Question {
  return {
    kind: 'grade',
    id,
    text,
    help,
    scale: 'ilor',
    evidence: {
      whenAnswers: ilorScale.points.map((point) => point.code),
      maxWords: 80,
      prompt: 'Why this level, and not the next one up?',
    },
  };
}

const area: Section = {
  id: 'ILOR-A',
  title: 'Area of learning',
  questions: [
    {
      kind: 'text',
      id: 'ILOR-1',
      text: 'Which review, and which area of its learning?',
      help: 'The name the partnership uses for the review, never a child’s name.',
      maxWords: 30,
    },
    {
      kind: 'ticks',
      id: 'ILOR-2',
      text: 'What has your agency done with this learning?',
      help: 'Tick what is done, not what is planned.',
      options: options({
        shared: 'Shared it with those who need it',
        policy: 'Changed a policy or procedure',
        tool: 'Changed a form, tool or system',
        training: 'Changed training or induction',
        supervision: 'Put it on the agenda of supervision',
        checked: 'Checked practice afterwards',
        families: 'Asked children or families',
      }),
    },
    {
      kind: 'rows',
      id: 'ILOR-3',
      text: 'Evidence',
      help: 'Up to eight items that another agency could ask to see. Leave out names and cases.',
      required: false,
      columns: evidenceColumns,
      maxRows: 8,
    },
  ],
};

const ratings: Section = {
  id: 'ILOR-B',
  title: 'Rating',
  intro:
    'Rate what you can show today. A level counts only with the evidence of the level below it. ' +
    'The ratings are moderated, and the moderator’s rating is kept beside yours.',
  questions: [
    rating('ILOR-4a', 'Implementation', 'How far the learning has been put into practice.'),
    rating('ILOR-4b', 'Achievement', 'How far it has changed things for children.'),
  ],
};

const improvement: Section = {
  id: 'ILOR-C',
  title: 'Improvement',
  questions: [
    {
      kind: 'text',
      id: 'ILOR-5',
      text: 'What stands between your agency and the next level?',
      help: 'At Gold: what would keep it there.',
      maxWords: 80,
      long: true,
    },
    {
      kind: 'text',
      id: 'ILOR-6',
      text: 'What will be done about it?',
      help: 'One action, who leads it (role), and how anyone will know that it worked.',
      maxWords: 60,
    },
    { kind: 'day', id: 'ILOR-7', text: 'By when?' },
    {
      kind: 'day',
      id: 'ILOR-8',
      text: 'When should the area be rated again?',
      help: 'Gold needs {{impact-months}} to show that a change has lasted.',
    },
  ],
};

/** Impact of Learning on Outcome Rating: one form for an agency and an area of learning. */
export const ilorTemplate: FormDefinition = {
  schemaVersion: 1,
  key: 'ilor',
  title: 'Impact of learning on outcome rating (ILOR)',
  unit: 'agency',
  intro:
    'One form for each area that a review identified. It shows your own progress, and what ' +
    'would raise it.',
  scales: { ilor: ilorScale },
  sections: [area, ratings, improvement],
};
