import type { WriteFindingDto, WriteRecommendationDto } from '@sightline/contracts';
import type { AgencyKind } from '@sightline/domain';

/** A finding that names its cases by number and its agencies by kind. */
export interface ToldFinding extends Omit<WriteFindingDto, 'caseIds' | 'agencyIds'> {
  readonly key: string;
  readonly cases: readonly number[];
  readonly agencies: readonly AgencyKind[];
}

/** A recommendation that names the findings it rests on by their keys. */
export interface ToldRecommendation extends Omit<WriteRecommendationDto, 'findingIds'> {
  readonly findings: readonly string[];
}

/** What the chair wrote on the day after the panel. Figures stand beside it and are not typed. */
export const toldFindings: readonly ToldFinding[] = [
  {
    key: 'voice',
    kind: 'strength',
    title: 'Where practitioners looked and listened, children changed what was done',
    evidence:
      'A baby’s sleep was charted against contact days and contact moved. A girl who hid under the ' +
      'stairs had her contact plan suspended within the week. A boy who speaks with his eyes chooses who ' +
      'does his exercises. In each, the record goes from what the child showed to what adults then did.',
    soWhat: 'These methods cost little and can be taught by those who used them.',
    themes: ['voice'],
    questionIds: ['H2', 'H4'],
    cases: [1, 3, 4, 8, 9],
    agencies: ['health-provider', 'education', 'early-help'],
  },
  {
    key: 'schools',
    kind: 'good-practice',
    title: 'Schools and nurseries go on supporting children after the order, beyond what they must',
    evidence:
      'Education plans continued for a year by choice, therapy was brought into a nursery, a family ' +
      'prepared for a new baby over twelve weeks, a college visited on the second day of absence.',
    soWhat: 'The virtual school could offer this to every child under special guardianship.',
    themes: ['smart-plan'],
    questionIds: ['SGO-10', 'H7'],
    cases: [3, 4, 8, 9],
    agencies: ['education'],
  },
  {
    key: 'police-notice',
    kind: 'strength',
    title: 'Police officers saw the child behind the call and shared it within a day',
    evidence:
      'Notifications were sent the same night or the next morning, several with the child’s own words. ' +
      'What fails is what follows: replies do not come and are not asked for.',
    soWhat: 'The first half of the arrangement works and deserves its second half.',
    themes: ['information-sharing'],
    questionIds: ['D1', 'D3'],
    cases: [1, 5, 7, 8, 10],
    agencies: ['police'],
  },
  {
    key: 'threshold',
    kind: 'development',
    title: 'The order itself was used as a reason not to look',
    evidence:
      'Decision records speak of a permanent, settled or court-sanctioned placement where they should ' +
      'speak of the new concern. This is the learning of Child R again, and was found in recent and in ' +
      'established placements.',
    soWhat: 'Children under an order can meet a higher threshold than other children do.',
    themes: ['threshold'],
    questionIds: ['SGO-12', 'D8'],
    cases: [2, 4, 5, 6, 7, 10],
    agencies: ['childrens-social-care'],
  },
  {
    key: 'not-known',
    kind: 'development',
    title: 'Records outside social care do not show the order or who holds parental responsibility',
    evidence:
      'Practices, schools and the hospital hold a parent as next of kin, the wrong address, or nothing. ' +
      'One school has the father whom the court had limited first on its list to ring; one hospital has ' +
      'a grandfather who has died.',
    soWhat: 'In an emergency the wrong adult would be called and allowed to decide.',
    themes: ['recording', 'information-sharing'],
    questionIds: ['SGO-9', 'K3'],
    cases: [1, 2, 5, 6, 7, 9],
    agencies: ['health-provider', 'general-practice', 'education', 'police'],
  },
  {
    key: 'guardian',
    kind: 'development',
    title: 'Guardians are assessed once; when their lives change, nobody looks again',
    evidence:
      'A stroke, a death, a new partner, a new baby and a depression were each known to an agency and ' +
      'were not treated as news about the child. Support plans of established placements had not been ' +
      'reviewed, or only by letter and telephone.',
    soWhat: 'Placements come near to breaking for want of an ordinary conversation.',
    themes: ['drift'],
    questionIds: ['SGO-13', 'SGO-8', 'F9'],
    cases: [2, 4, 5, 6, 7, 10],
    agencies: ['childrens-social-care', 'general-practice', 'health-provider'],
  },
  {
    key: 'silence',
    kind: 'development',
    title: 'Referrals go unanswered, and silence is not challenged',
    evidence:
      'Referrers were not told the outcome, asked once or not at all, and used the escalation policy ' +
      'seldom. Where it was used, it worked. Agencies’ records disagree about whether an answer was given.',
    soWhat: 'Each agency believed that another was acting.',
    themes: ['feedback-to-referrer', 'escalation'],
    questionIds: ['D7a', 'D7b', 'J5'],
    cases: [1, 2, 5, 6, 7, 10],
    agencies: ['childrens-social-care', 'police', 'education', 'early-help'],
  },
  {
    key: 'strategy',
    kind: 'development',
    title: 'Strategy discussions were late, or without health, or two agencies’ different memories',
    evidence:
      'The same conversation is a strategy discussion on one record and a consultation on another. ' +
      'Health was missing where a paediatrician’s view mattered most.',
    soWhat: 'Decisions about injuries were made without the people who could read them.',
    themes: ['attendance-at-meetings', 'threshold'],
    questionIds: ['E3', 'E4', 'E6'],
    cases: [2, 5, 6],
    agencies: ['childrens-social-care', 'police', 'health-provider'],
  },
];

export const toldRecommendations: readonly ToldRecommendation[] = [
  {
    text:
      'When a special guardianship order is made, write within five working days to the practice, the ' +
      'health visitor or school nurse and the school: who holds parental responsibility, what contact is ' +
      'allowed, whom to ring. The virtual school keeps the list and checks it each term.',
    rationale: 'Agencies cannot act on an order that they do not know of.',
    findings: ['not-known'],
    priority: 'high',
    addressedTo: 'Castle City Children’s Services',
    isAccepted: true,
  },
  {
    text:
      'Take every third contact in twelve months about any child to the weekly multi-agency triage, and ' +
      'take the words “permanent” and “court-sanctioned placement” out of decision prompts.',
    rationale: 'The learning of Child R has not yet reached the front door.',
    findings: ['threshold', 'silence'],
    priority: 'high',
    addressedTo: 'Castle City Children’s Services',
  },
  {
    text:
      'Hold no strategy discussion without a health practitioner, end each by reading back what was ' +
      'agreed, and send the record within one working day to all who were asked.',
    rationale: 'The minimum was missed where it mattered.',
    findings: ['strategy'],
    priority: 'high',
    addressedTo: 'Castleshire Police',
  },
  {
    text:
      'Link the records of special guardian and child with consent, so that a serious illness of the ' +
      'guardian prompts a call to the child’s lead professional within two working days.',
    rationale: 'The practice is often the first to know that a guardian’s life has changed.',
    findings: ['guardian'],
    priority: 'medium',
    addressedTo: 'Castleshire Integrated Care Board (named GP)',
  },
  {
    text:
      'Offer every child under special guardianship a year of personal education plans after the order, ' +
      'with the method used in this audit’s outstanding case.',
    rationale: 'It worked, it is cheap, and schools asked for it.',
    findings: ['schools', 'voice'],
    priority: 'medium',
    addressedTo: 'Castle City Schools and Education',
  },
];
