import type { JudgeCaseDto, ModerateGradeDto } from '@sightline/contracts';
import type { AgencyKind } from '@sightline/domain';

/** What the panel agreed of one self-grade. */
export interface ToldGrade extends Omit<ModerateGradeDto, 'revision'> {
  readonly number: number;
  readonly agencyKind: AgencyKind;
}

/** The panel's judgement of a case. */
export interface ToldJudgement extends Omit<JudgeCaseDto, 'revision'> {
  readonly number: number;
}

const confirmed = (
  number: number,
  agencyKind: AgencyKind,
  measure: ModerateGradeDto['measure'] = 'own-practice',
): ToldGrade => ({ number, agencyKind, measure, outcome: 'confirmed' });

/** Self-grades that the panel looked at, in the order of the meeting. */
export const toldGrades: readonly ToldGrade[] = [
  {
    number: 2,
    agencyKind: 'childrens-social-care',
    measure: 'own-practice',
    outcome: 'lowered',
    agreed: 'I',
    reason: 'key-item-failed',
    note:
      'A statutory step was missed after the first bruise and the child was not seen. The good response ' +
      'to the second does not lift the whole.',
  },
  {
    number: 2,
    agencyKind: 'general-practice',
    measure: 'own-practice',
    outcome: 'lowered',
    agreed: 'RI',
    reason: 'key-item-failed',
    note: 'The named GP agreed at the meeting: an unusual bruise was not shared with anybody.',
  },
  confirmed(2, 'education'),
  confirmed(2, 'health-provider', 'multi-agency'),
  confirmed(6, 'childrens-social-care'),
  {
    number: 6,
    agencyKind: 'health-provider',
    measure: 'own-practice',
    outcome: 'not-agreed',
    agreed: 'I',
    reason: 'key-item-failed',
    note:
      'The Trust holds that the child was safe in its care that night. The chair’s grade stands: who ' +
      'brought him was written down and not acted on.',
  },
  confirmed(6, 'education'),
  confirmed(6, 'education', 'multi-agency'),
  {
    number: 7,
    agencyKind: 'childrens-social-care',
    measure: 'own-practice',
    outcome: 'lowered',
    agreed: 'I',
    reason: 'key-item-failed',
    note: 'Nobody saw the child after a notification that placed her at the home of a violent man.',
  },
  confirmed(7, 'education', 'multi-agency'),
  {
    number: 5,
    agencyKind: 'early-help',
    measure: 'multi-agency',
    outcome: 'raised',
    agreed: 'RI',
    reason: 'too-harsh',
    note: 'From the second assault on, agencies met within a day and made her safe.',
  },
  confirmed(5, 'childrens-social-care'),
  confirmed(5, 'police'),
  confirmed(4, 'health-provider'),
  confirmed(4, 'general-practice'),
  {
    number: 9,
    agencyKind: 'general-practice',
    measure: 'own-practice',
    outcome: 'lowered',
    agreed: 'RI',
    reason: 'descriptor-misread',
    note: 'Clinical care was good. A record that names the aunt as mother is more than a small gap.',
  },
  confirmed(9, 'education'),
  confirmed(3, 'education'),
  confirmed(3, 'camhs'),
  confirmed(1, 'health-provider'),
  confirmed(1, 'general-practice'),
];

/** The cases judged so far; the last two are left to the second sitting. */
export const toldJudgements: readonly ToldJudgement[] = [
  {
    number: 2,
    grade: 'RI',
    rationale:
      'School saw, spoke up and kept speaking up. Between the two bruises, social care and the police ' +
      'held one conversation and recorded two different things, health was not asked, and nobody saw the ' +
      'child. After the second bruise he was examined within a day and there is a plan for his bedroom, ' +
      'which nobody has yet tested by going to look. The panel came close to Inadequate.',
  },
  {
    number: 6,
    grade: 'I',
    rationale:
      'Four agencies told the front door in five months that this boy was being exploited, and two ' +
      'decisions rested on the permanence of his placement. His grandfather’s death was known to all and ' +
      'considered by none. No agency used the power it had to call the others together. He was found by ' +
      'good police work and good luck; what has been done since the conference is good.',
  },
  {
    number: 7,
    grade: 'I',
    rationale:
      'A court limited this child’s contact with her father. Within three years no agency that saw her ' +
      'knew of the limits, and the one that had recorded them did not look. She told her school four ' +
      'times. The concern raised through this audit was answered the same day, and the panel thanks the ' +
      'auditor who raised it.',
    differenceReason:
      'The grades offered Requires improvement. The panel judged that a child was left at risk by all ' +
      'agencies together, although no single agency held the whole picture.',
  },
  {
    number: 5,
    grade: 'RI',
    rationale:
      'For eight weeks after the first assault early help worked to a plan that did not exist, and the ' +
      'alert to the school was sent to somebody who had left. After the second assault the strategy ' +
      'meeting was prompt and complete and the child became safer that evening. Assessment of the household ' +
      'before the order remains the root of it.',
  },
  {
    number: 4,
    grade: 'RI',
    rationale:
      'Nursery, therapists and early help gave this boy a good year. The practice knew of his guardian’s ' +
      'stroke and told nobody; social care was asked for help and answered a different question. What ' +
      'happens if she falls ill again is still not written anywhere.',
  },
  {
    number: 9,
    grade: 'G',
    rationale:
      'An ordinary case done well. Support was reviewed, the brothers meet, and a nursery’s telephone call ' +
      'brought two services to the family before a difficulty became a crisis. The practice was left out ' +
      'by a letter to an old address.',
  },
  {
    number: 3,
    grade: 'O',
    rationale:
      'Agencies planned around what this girl asked for, challenged one another in time, and changed the ' +
      'contact plan within a week when she showed that it hurt her. Her attendance, sleep and safety have ' +
      'all improved and the record shows why. Others should read how it was done.',
  },
  {
    number: 1,
    grade: 'G',
    rationale:
      'A baby’s behaviour was read, charted and acted upon, and contact was made safe within ten days of ' +
      'an incident that everybody handled well. The gaps, a practice with the wrong next of kin and a ' +
      'police notification never answered, have not harmed her and must be put right.',
  },
];
