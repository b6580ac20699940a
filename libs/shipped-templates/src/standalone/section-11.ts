import type {
  Condition,
  FormDefinition,
  GradePoint,
  GradeScale,
  Question,
  Section,
} from '@sightline/form-engine';

import { section11Standards, type Standard } from './section-11-standards';

const notApplicable: GradePoint = {
  code: 'na',
  label: 'Not applicable',
  descriptor: 'Does not fall to this body. Say why.',
  outsideScale: true,
};

const percentages: readonly GradePoint[] = Array.from({ length: 21 }, (_, step) => {
  const percent = 100 - 5 * step;
  return { code: String(percent), label: `${percent} %` };
});

/** The scales in use for section 11; a partnership chooses one (domain brief 4.1). */
export const section11Scales = {
  'score-0-3': {
    label: 'Score 0 to 3',
    points: [
      { code: '3', label: '3', descriptor: 'Met in full, and shown to work in practice.' },
      { code: '2', label: '2', descriptor: 'Mostly met; the rest is planned and dated.' },
      { code: '1', label: '1', descriptor: 'Begun; much remains to be done.' },
      { code: '0', label: '0', descriptor: 'Not met.' },
      notApplicable,
    ],
  },
  'met-1-3': {
    label: 'Not, partly or fully met',
    points: [
      { code: '3', label: '3 Fully met', descriptor: 'In place and shown to work.' },
      {
        code: '2',
        label: '2 Partly met',
        descriptor: 'In place in part, or not yet shown to work.',
      },
      { code: '1', label: '1 Not met', descriptor: 'Not in place.' },
      { ...notApplicable, label: '0 Not applicable' },
    ],
  },
  percent: {
    label: 'Percentage in steps of five',
    points: [...percentages, notApplicable],
  },
  rag: {
    label: 'Red, amber, green',
    points: [
      { code: 'green', label: 'Green', descriptor: 'In place and shown to work.' },
      { code: 'amber', label: 'Amber', descriptor: 'In part, with a dated plan for the rest.' },
      { code: 'red', label: 'Red', descriptor: 'Not in place, or no plan for it.' },
      notApplicable,
    ],
  },
} as const satisfies Record<string, GradeScale>;

export type Section11Scale = keyof typeof section11Scales;

/** A section 11 self-assessment on the chosen scale: score, evidence, action, deadline per line. */
export function section11Template(scale: Section11Scale): FormDefinition {
  const chosen: GradeScale = section11Scales[scale];
  return {
    schemaVersion: 1,
    key: `section-11-${scale}`,
    title: `Section 11 self-assessment (${lowerFirst(chosen.label)})`,
    unit: 'agency',
    intro:
      'Section 11 of the Children Act 2004 asks public bodies to keep children safe in all that ' +
      'they do. Score each line as it is today, with evidence that another agency could check. ' +
      'A line below the top score needs an action and a deadline.',
    scales: { [scale]: chosen },
    sections: [
      ...section11Standards.map((standard, index) => standardSection(standard, index + 1, scale)),
      closing,
    ],
  };
}

function standardSection({ title, intro, lines }: Standard, number: number, scale: Section11Scale) {
  return {
    id: `S11-${number}`,
    title: `${number}. ${title}`,
    ...(intro === undefined ? {} : { intro }),
    questions: lines.flatMap(({ text, help }, line) =>
      lineQuestions(`S11-${number}.${line + 1}`, text, help, scale),
    ),
  } satisfies Section;
}

function lineQuestions(
  id: string,
  text: string,
  help: string,
  scale: Section11Scale,
): readonly Question[] {
  const codes: readonly string[] = section11Scales[scale].points.map((point) => point.code);
  const belowTop: Condition = {
    all: [
      { question: id, operator: 'none-of', answer: [...codes.slice(0, 1), notApplicable.code] },
    ],
  };
  return [
    {
      kind: 'grade',
      id,
      text,
      help,
      scale,
      evidence: {
        whenAnswers: codes,
        maxWords: 100,
        prompt: 'What shows it? For “Not applicable”: why?',
      },
      source: 'Children Act 2004, section 11',
    },
    {
      kind: 'text',
      id: `${id}-action`,
      text: 'What will be done to meet it?',
      help: 'The action, who leads it (role) and how you will know that it worked.',
      showWhen: belowTop,
      maxWords: 60,
    },
    { kind: 'day', id: `${id}-due`, text: 'By when?', showWhen: belowTop },
  ];
}

const closing: Section = {
  id: 'S11-END',
  title: 'Overview and sign-off',
  intro: 'Read the whole return once more before the senior lead signs it off.',
  questions: [
    {
      kind: 'text',
      id: 'S11-strengths',
      text: 'Where is your agency strongest?',
      help: 'What other agencies could learn from.',
      maxWords: 80,
      long: true,
    },
    {
      kind: 'text',
      id: 'S11-concerns',
      text: 'What worries you most, and what do you need from the partnership?',
      maxWords: 80,
      long: true,
    },
    {
      kind: 'single',
      id: 'S11-signed',
      text: 'Which senior leader has agreed this return?',
      help: 'The role. A return is signed off before it is submitted.',
      options: [
        { code: 'chief', label: 'Chief officer or equivalent' },
        { code: 'director', label: 'Director or board member' },
        { code: 'lead', label: 'Senior safeguarding lead' },
        { code: 'other', label: 'Another senior role' },
      ],
      other: 'other',
      source: 'Leeds section 11 guidance',
    },
  ],
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
