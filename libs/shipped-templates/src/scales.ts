import { gradeLabels, insufficientInvolvement } from '@sightline/domain';
import type { GradePoint, GradeScale } from '@sightline/form-engine';

const insufficient: GradePoint = {
  code: insufficientInvolvement,
  label: gradeLabels[insufficientInvolvement],
  descriptor: 'The agency did too little with this child in the window for a fair grade.',
  outsideScale: true,
};

const evidenceNeeded = {
  O: 'At least two items on file that show impact, and practice that others could copy.',
  G: 'At least one item on file that shows impact, and no No on a key question.',
  RI: 'Name each gap.',
  I: 'Cite the failure, and say whether an immediate safeguarding concern was raised.',
} as const;

/** The four grades for the agency's own practice (domain brief 3.2, first column). */
export const ownPracticeScale: GradeScale = {
  label: 'Own-agency practice',
  points: [
    {
      code: 'O',
      label: gradeLabels.O,
      descriptor:
        'Everything in Good, plus creative or persistent work that others can copy, with clear ' +
        'and lasting benefit to the child.',
      evidenceNeeded: evidenceNeeded.O,
    },
    {
      code: 'G',
      label: gradeLabels.G,
      descriptor:
        'Timely and proportionate; procedure followed; the child heard; analysis leads the plan; ' +
        'oversight visible. Any gaps are small and had no effect.',
      evidenceNeeded: evidenceNeeded.G,
    },
    {
      code: 'RI',
      label: gradeLabels.RI,
      descriptor:
        'The child was not left unsafe, but delay, weak analysis, a thin sense of the child, an ' +
        'unclear plan or patchy recording limited the benefit.',
      evidenceNeeded: evidenceNeeded.RI,
    },
    {
      code: 'I',
      label: gradeLabels.I,
      descriptor:
        'Serious failure: risk not recognised or not managed, a statutory step missed, or the ' +
        'child left at risk of harm.',
      evidenceNeeded: evidenceNeeded.I,
    },
    insufficient,
  ],
};

/** The four grades for how the agencies worked together (domain brief 3.2, second column). */
export const multiAgencyScale: GradeScale = {
  label: 'Multi-agency working',
  points: [
    {
      code: 'O',
      label: gradeLabels.O,
      descriptor:
        'Agencies anticipate each other; challenge is routine; the child’s life is visibly better ' +
        'because of the joint work.',
      evidenceNeeded: evidenceNeeded.O,
    },
    {
      code: 'G',
      label: gradeLabels.G,
      descriptor:
        'The right people, information on time, a shared plan that is delivered, and risk going ' +
        'down.',
      evidenceNeeded: evidenceNeeded.G,
    },
    {
      code: 'RI',
      label: gradeLabels.RI,
      descriptor:
        'Joint work happens but is uneven: an agency missing, a plan that is not SMART, or drift.',
      evidenceNeeded: evidenceNeeded.RI,
    },
    {
      code: 'I',
      label: gradeLabels.I,
      descriptor: 'Agencies working apart leave risk unmanaged.',
      evidenceNeeded: evidenceNeeded.I,
    },
    {
      ...insufficient,
      descriptor: 'The agency saw too little of the joint work for a fair grade.',
    },
  ],
};

/** The scales every case file form carries. */
export const caseFileScales: Readonly<Record<string, GradeScale>> = {
  'G4-own': ownPracticeScale,
  'G4-multi': multiAgencyScale,
};
