import { AuditMethod } from './methods';

/** Steps an audit plan may hold; the same key means the same step in every method. */
export const milestoneKeys = [
  'scope-approved',
  'template-locked',
  'sample-drawn',
  'forms-issued',
  'half-way-nudge',
  'returns-due',
  'escalate-contact',
  'quality-check',
  'escalate-member',
  'escalate-board',
  'pack-published',
  'joint-evaluation',
  'panel',
  'grades-confirmed',
  'draft-report',
  'accuracy-closed',
  'final-report',
  'briefing',
  'action-review-1',
  'action-review-2',
  'impact-check-1',
  'impact-check-2',
] as const;
export type MilestoneKey = (typeof milestoneKeys)[number];

export const milestoneOwners = [
  'chair',
  'coordinator',
  'spoc',
  'auditor',
  'reviewer',
  'task-group',
  'subgroup',
  'system',
  'agencies',
  'action-owner',
] as const;
/** Who answers for a milestone (domain brief 1.1). */
export type MilestoneOwner = (typeof milestoneOwners)[number];

export const milestoneOwnerLabels: Record<MilestoneOwner, string> = {
  chair: 'Chair',
  coordinator: 'Audit co-ordinator',
  spoc: 'Agency single point of contact',
  auditor: 'Agency auditor',
  reviewer: 'Named reviewer',
  'task-group': 'Task and finish group',
  subgroup: 'QA subgroup',
  system: 'Sightline',
  agencies: 'Agencies',
  'action-owner': 'Action owner',
};

/** What a plan counts in. */
export const milestoneUnits = ['working-day', 'month'] as const;
export type MilestoneUnit = (typeof milestoneUnits)[number];

/** A step of a method's plan, counted from the panel day (T). */
export interface PlannedMilestone {
  readonly key: MilestoneKey;
  readonly label: string;
  readonly owner: MilestoneOwner;
  readonly offset: number;
  readonly unit: MilestoneUnit;
}

type Row = readonly [offset: number, key: MilestoneKey, label: string, owner: MilestoneOwner];

function workingDays(...rows: readonly Row[]): PlannedMilestone[] {
  return rows.map(([offset, key, label, owner]) => ({
    key,
    label,
    owner,
    offset,
    unit: 'working-day',
  }));
}

/** What follows every audit: two action reviews and two looks at whether anything changed. */
const followThrough: readonly PlannedMilestone[] = [
  ...workingDays(
    [60, 'action-review-1', 'First action review', 'action-owner'],
    [90, 'action-review-2', 'Second action review', 'action-owner'],
  ),
  {
    key: 'impact-check-1',
    label: 'Six-month impact check',
    owner: 'subgroup',
    offset: 6,
    unit: 'month',
  },
  {
    key: 'impact-check-2',
    label: 'Twelve-month impact check: close, extend or re-audit',
    owner: 'subgroup',
    offset: 12,
    unit: 'month',
  },
];

/** Domain brief 1.3, row by row. */
const macfa = workingDays(
  [-45, 'scope-approved', 'Scope approved', 'chair'],
  [-40, 'template-locked', 'Form version locked, sampling frame supplied', 'task-group'],
  [-35, 'sample-drawn', 'Sample and reserves drawn, “known to you?” sent', 'coordinator'],
  [-30, 'forms-issued', 'Known checks in, forms issued', 'spoc'],
  [-15, 'half-way-nudge', 'Half-way reminder to agencies not started', 'system'],
  [-10, 'returns-due', 'Returns due', 'auditor'],
  [-9, 'escalate-contact', 'Late returns raised with the agency contact', 'system'],
  [-9, 'quality-check', 'Completeness and quality check begins', 'coordinator'],
  [-7, 'escalate-member', 'Late returns raised with the subgroup member', 'chair'],
  [-5, 'escalate-board', 'Late returns raised with the Board member', 'chair'],
  [-5, 'pack-published', 'Panel pack published', 'coordinator'],
  [0, 'panel', 'Panel', 'chair'],
  [5, 'grades-confirmed', 'Moderated grades and case findings confirmed', 'chair'],
  [15, 'draft-report', 'Draft report out for factual accuracy', 'agencies'],
  [20, 'accuracy-closed', 'Factual accuracy closes', 'agencies'],
  [25, 'final-report', 'Final report and action plan to the QA subgroup', 'subgroup'],
  [30, 'briefing', 'Report to the Board, learning briefing published', 'chair'],
);

/** Half the full clock: fewer cases and questions, ten working days to complete a form. */
const rapid = workingDays(
  [-25, 'scope-approved', 'Scope approved', 'chair'],
  [-23, 'template-locked', 'Form version locked, sampling frame supplied', 'task-group'],
  [-20, 'sample-drawn', 'Sample and reserves drawn, “known to you?” sent', 'coordinator'],
  [-17, 'forms-issued', 'Known checks in, forms issued', 'spoc'],
  [-12, 'half-way-nudge', 'Half-way reminder to agencies not started', 'system'],
  [-7, 'returns-due', 'Returns due', 'auditor'],
  [-6, 'escalate-contact', 'Late returns raised with the agency contact', 'system'],
  [-6, 'quality-check', 'Completeness and quality check begins', 'coordinator'],
  [-5, 'escalate-member', 'Late returns raised with the subgroup member', 'chair'],
  [-3, 'pack-published', 'Panel pack published', 'coordinator'],
  [0, 'panel', 'Panel', 'chair'],
  [3, 'grades-confirmed', 'Moderated grades and case findings confirmed', 'chair'],
  [8, 'draft-report', 'Draft report out for factual accuracy', 'agencies'],
  [13, 'accuracy-closed', 'Factual accuracy closes', 'agencies'],
  [15, 'final-report', 'Final report and action plan to the QA subgroup', 'subgroup'],
  [20, 'briefing', 'Report to the Board, learning briefing published', 'chair'],
);

/** No panel: T is the day the reviewers report. One or two people, ten minutes a file. */
const dipTest = workingDays(
  [-20, 'scope-approved', 'Scope approved', 'chair'],
  [-18, 'template-locked', 'Checklist locked, sampling frame supplied', 'coordinator'],
  [-15, 'sample-drawn', 'Files drawn', 'coordinator'],
  [-14, 'forms-issued', 'Files and checklists with the reviewers', 'coordinator'],
  [-5, 'returns-due', 'Reviews due', 'reviewer'],
  [-4, 'quality-check', 'Completeness check begins', 'coordinator'],
  [0, 'panel', 'Results reported', 'reviewer'],
  [5, 'draft-report', 'Draft report out for factual accuracy', 'agencies'],
  [10, 'accuracy-closed', 'Factual accuracy closes', 'agencies'],
  [12, 'final-report', 'Report and action plan to the QA subgroup', 'subgroup'],
  [15, 'briefing', 'Learning briefing published', 'chair'],
);

/**
 * The inspectors' clock: day 1 notice is T−9 and day 10 fieldwork is T (ten working days from
 * notice to fieldwork; Sheffield, JTAI guidance for practitioners). Scope is fixed beforehand.
 */
const mockJtai = workingDays(
  [-20, 'scope-approved', 'Scope and project plan approved', 'chair'],
  [-9, 'template-locked', 'Day 1: notice given, lists requested', 'coordinator'],
  [-7, 'sample-drawn', 'Day 3: five to seven children selected', 'coordinator'],
  [-6, 'forms-issued', 'Day 4: forms issued', 'coordinator'],
  [-3, 'half-way-nudge', 'Day 7: reminder to agencies not started', 'system'],
  [-1, 'returns-due', 'Day 9: returns due', 'auditor'],
  [-1, 'joint-evaluation', 'Day 9: joint evaluation of each child', 'agencies'],
  [-1, 'pack-published', 'Day 9: pack published', 'coordinator'],
  [0, 'panel', 'Day 10: fieldwork', 'chair'],
  [3, 'grades-confirmed', 'Findings and readiness score confirmed', 'chair'],
  [8, 'draft-report', 'Draft letter of findings out for factual accuracy', 'agencies'],
  [13, 'accuracy-closed', 'Factual accuracy closes', 'agencies'],
  [15, 'final-report', 'Findings and action plan to the QA subgroup', 'subgroup'],
  [20, 'briefing', 'Report to the Board, learning briefing published', 'chair'],
);

const focusGroup = workingDays(
  [-30, 'scope-approved', 'Scope approved', 'chair'],
  [-28, 'template-locked', 'Questions locked, sampling frame supplied', 'task-group'],
  [-25, 'sample-drawn', 'Cases drawn, practitioners and families invited', 'coordinator'],
  [-20, 'forms-issued', 'Forms with the reviewers', 'coordinator'],
  [-13, 'half-way-nudge', 'Half-way reminder to reviewers not started', 'system'],
  [-7, 'returns-due', 'Reviews due', 'reviewer'],
  [-6, 'quality-check', 'Completeness and quality check begins', 'coordinator'],
  [-4, 'pack-published', 'Pack published', 'coordinator'],
  [0, 'panel', 'Focus group meets', 'chair'],
  [5, 'grades-confirmed', 'Judgements and findings confirmed', 'chair'],
  [12, 'draft-report', 'Draft report out for factual accuracy', 'agencies'],
  [17, 'accuracy-closed', 'Factual accuracy closes', 'agencies'],
  [20, 'final-report', 'Final report and action plan to the QA subgroup', 'subgroup'],
  [25, 'briefing', 'Report to the Board, learning briefing published', 'chair'],
);

/** Sixty working days to complete, then desk moderation; T is the challenge panel. */
const selfAssessment = workingDays(
  [-95, 'scope-approved', 'Standards and agencies approved', 'chair'],
  [-90, 'template-locked', 'Form version locked', 'task-group'],
  [-85, 'forms-issued', 'Forms issued to agencies', 'coordinator'],
  [-55, 'half-way-nudge', 'Half-way reminder to agencies not started', 'system'],
  [-25, 'returns-due', 'Signed-off returns due', 'agencies'],
  [-24, 'escalate-contact', 'Late returns raised with the agency contact', 'system'],
  [-22, 'quality-check', 'Desk moderation begins', 'coordinator'],
  [-20, 'escalate-member', 'Late returns raised with the subgroup member', 'chair'],
  [-15, 'escalate-board', 'Late returns raised with the Board member', 'chair'],
  [-5, 'pack-published', 'Moderated scores with the challenge panel', 'coordinator'],
  [0, 'panel', 'Challenge panel', 'chair'],
  [5, 'grades-confirmed', 'Final scores confirmed', 'chair'],
  [15, 'draft-report', 'Draft report out for factual accuracy', 'agencies'],
  [20, 'accuracy-closed', 'Factual accuracy closes', 'agencies'],
  [25, 'final-report', 'Final report and action plans to the QA subgroup', 'subgroup'],
  [30, 'briefing', 'Report to the Board, summary published', 'chair'],
);

/** Default plan of each method; only the mock JTAI clock is sourced, the rest are proposals. */
export const milestonePlans: Record<AuditMethod, readonly PlannedMilestone[]> = {
  macfa: [...macfa, ...followThrough],
  'rapid-macfa': [...rapid, ...followThrough],
  'dip-test': [...dipTest, ...followThrough],
  'mock-jtai': [...mockJtai, ...followThrough],
  'focus-group': [...focusGroup, ...followThrough],
  'section-11': [...selfAssessment, ...followThrough],
  ilor: [...selfAssessment, ...followThrough],
};
