import { agencyKinds, type AgencyKind } from '@sightline/domain';
import { readMissingCases } from '../castle-missing';
import { readSgoCases } from '../castle-sgo';
import type { AuditOutline } from './audit-plot';
import { themes } from './programme';
import type { ReturnTiming, Twist } from './return-plot';
import type { Timetable } from './timetable';

const askedOfMost: readonly AgencyKind[] = agencyKinds.filter(
  (kind) => !['probation', 'ambulance', 'voluntary', 'partnership-office'].includes(kind),
);

/** The audit at the panel: ten children, eight agencies, two strata. */
export function sgoOutline({ sgoPanel }: Timetable): AuditOutline {
  return {
    theme: themes.sgo,
    panelDay: sgoPanel,
    templateKey: 'sgo',
    purpose:
      'To find out how well agencies prepare special guardianship placements together, and whether ' +
      'children in them are still seen, heard and protected once the order has been made. The audit ' +
      'follows the learning review of Child R, where a new concern was weighed as if the order had ' +
      'settled it.',
    keyLines: [
      'Was the guardian assessed with enough time, full checks and the whole history?',
      'Do agencies know that there is an order, who holds parental responsibility, and what contact is allowed?',
      'Is the child seen alone and heard, and does what the child says or shows change anything?',
      'Are new concerns weighed on their merits, whatever order is in force?',
      'Is support reviewed as the child grows and the guardian’s life changes?',
    ],
    agencyKinds: askedOfMost,
    strata: [
      { key: 'recent', label: 'Recently placed (order under 12 months old)', count: 5 },
      { key: 'established', label: 'In placement for some time (12 months or more)', count: 5 },
    ],
    cases: readSgoCases(),
  };
}

/** The audit in the field: five children in care, six agencies, due this week. */
export function missingOutline({ missingPanel }: Timetable): AuditOutline {
  return {
    theme: themes.missing,
    panelDay: missingPanel,
    templateKey: 'missing',
    purpose:
      'To test how agencies respond together when children in care go missing, and whether what ' +
      'children say on their return changes their plans.',
    keyLines: [
      'Do agencies agree how often, how long and where the child goes missing?',
      'Are return interviews offered, on time, independent and used?',
      'Is going missing joined to exploitation, school and health?',
      'Are children placed outside the city served as well as those placed in it?',
    ],
    agencyKinds: askedOfMost.filter((kind) => kind !== 'general-practice' && kind !== 'early-help'),
    strata: [
      { key: 'in-city', label: 'Placed in the city', count: 3 },
      { key: 'out-of-area', label: 'Placed out of the area', count: 2 },
    ],
    cases: readMissingCases(),
  };
}

export const sgoTiming: ReturnTiming = {
  checked: -34,
  allocated: -30,
  begun: -24,
  stillAtWork: -11,
};

/** Returns are due ten days before the panel; nothing may lie after yesterday. */
export const missingTiming: ReturnTiming = {
  checked: -33,
  allocated: -28,
  begun: -22,
  stillAtWork: -14,
};

export const sgoTwists: readonly Twist[] = [
  { number: 6, agencyKind: 'police', what: 'late' },
  { number: 6, agencyKind: 'early-help', what: 'late' },
  { number: 7, agencyKind: 'general-practice', what: 'late' },
  { number: 10, agencyKind: 'camhs', what: 'late' },
  {
    number: 2,
    agencyKind: 'general-practice',
    what: 'sent-back-once',
    words: 'Please say why Good and not Requires improvement, given the answer at D3.',
  },
  {
    number: 5,
    agencyKind: 'health-provider',
    what: 'sent-back-once',
    words:
      'The rationale for N2 is one line. What did we do for the girl, as distinct from the baby?',
  },
  {
    number: 7,
    agencyKind: 'police',
    what: 'queried-once',
    words: 'L2 says that information was shared. With whom, and what came of it?',
  },
  {
    number: 7,
    agencyKind: 'education',
    what: 'concern-closed',
    words:
      'The designated lead rang the front door; the girl was seen at school the same day and the ' +
      'duty manager called a strategy meeting.',
    outcome:
      'Children’s Services confirmed in writing: weekends with her father have stopped, and the ' +
      'strategy meeting agreed supervised contact.',
  },
];

export const missingTwists: readonly Twist[] = [
  {
    number: 4,
    agencyKind: 'camhs',
    what: 'concern-raised',
    words:
      'The last note on file says that she is staying with an adult whom nobody has met, and that ' +
      'she missed two appointments this week. I rang the duty social worker; nobody knew.',
  },
];
