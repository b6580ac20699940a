import { agencyKinds, type AgencyKind } from '@sightline/domain';
import type { ContradictionRule, MeetingRows } from './contradiction-rules';

const csc: readonly AgencyKind[] = ['childrens-social-care'];
const police: readonly AgencyKind[] = ['police'];
const health: readonly AgencyKind[] = ['health-provider', 'general-practice', 'camhs', 'ambulance'];

const strategyHeld = 'whether a strategy discussion was held';

const meetingRows: MeetingRows = {
  question: 'E5',
  gate: 'E5-if',
  typeColumn: 'type',
  dayColumn: 'day',
  attendedColumn: 'attended',
};

const referralRows = {
  kind: 'referrals',
  question: 'D10',
  gate: 'D10-if',
  directionColumn: 'direction',
  agencyColumn: 'agency',
  dayColumn: 'day',
  outcomeColumn: 'outcomeTold',
  made: 'made',
  received: 'received',
} as const;

/** Meetings: held or not, who took part, whether the record went round (domain brief 1.5). */
const meetings: readonly ContradictionRule[] = [
  {
    kind: 'answers',
    key: 'strategy-held',
    about: strategyHeld,
    left: { question: 'E3', meanings: { yes: 'held', partly: 'held', no: 'not held' } },
    right: { question: 'E3', meanings: { yes: 'held', partly: 'held', no: 'not held' } },
  },
  {
    kind: 'records',
    key: 'strategy-in-rows',
    about: strategyHeld,
    rows: { question: 'E5' },
    where: { type: ['strategy'] },
    answer: { question: 'E3' },
    denying: ['no'],
  },
  {
    kind: 'sets',
    key: 'strategy-lists',
    about: 'who took part in the strategy discussion',
    left: { question: 'E4', agencies: csc },
    right: { question: 'E4', agencies: police },
    ignore: [],
  },
  {
    kind: 'attendance',
    key: 'strategy-attendance',
    about: 'who took part in the strategy discussion',
    list: { question: 'E4', agencies: csc },
    members: {
      police,
      health,
      education: ['education'],
      'early-help': ['early-help'],
      'youth-justice': ['youth-justice'],
      probation: ['probation'],
    },
    meetings: meetingRows,
    type: 'strategy',
  },
  {
    kind: 'meetings',
    key: 'meetings-held',
    about: 'whether a meeting was held',
    meetings: meetingRows,
    keepers: csc,
    types: [
      'strategy',
      'initial-conference',
      'review-conference',
      'looked-after-review',
      'legal-planning',
      'support-plan-review',
    ],
  },
  {
    kind: 'records',
    key: 'record-received',
    about: 'whether the record of a meeting reached everyone',
    rows: { question: 'E5' },
    where: { recordReceived: ['no'] },
    answer: { question: 'E6', agencies: csc },
    denying: ['yes'],
  },
];

/** What another agency's record says of plan, legal status and flags (Settled 5 and 6). */
const statuses: readonly ContradictionRule[] = [
  {
    kind: 'answers',
    key: 'plan-status',
    about: 'the child’s plan',
    left: { question: 'B6', agencies: csc },
    right: { question: 'R1' },
    agreeing: [
      ['closed', 'universal'],
      ['universal', 'closed'],
      ['closed', 'not-recorded'],
      ['universal', 'not-recorded'],
      ['early-help', 'not-recorded'],
      ['cin', 'not-recorded'],
      ['care-leaver', 'not-recorded'],
    ],
  },
  {
    kind: 'answers',
    key: 'legal-status',
    about: 'the child’s legal status',
    left: { question: 'B8', agencies: csc },
    right: { question: 'R2' },
    agreeing: [['none', 'not-recorded']],
  },
  {
    kind: 'answers',
    key: 'plan-flag',
    about: 'whether the plan is flagged on the record',
    left: { question: 'B6', agencies: csc, meanings: { cp: 'flag due', cic: 'flag due' } },
    right: { question: 'K3', meanings: { no: 'not flagged' } },
  },
  {
    kind: 'answers',
    key: 'guardianship-known',
    about: 'whether the special guardianship order is on the record',
    left: { question: 'B8', agencies: csc, meanings: { sgo: 'order made' } },
    right: {
      question: 'SGO-9',
      meanings: { no: 'order not shown', 'not-evidenced': 'order not shown' },
    },
  },
  {
    kind: 'answers',
    key: 'guardianship-length',
    about: 'how long the child has lived with the guardian',
    left: { question: 'SGO-1a', meanings: { recent: 'recent', established: 'established' } },
    right: { question: 'SGO-1a', meanings: { recent: 'recent', established: 'established' } },
  },
  {
    kind: 'sets',
    key: 'risk-flags',
    about: 'the risks that are flagged',
    left: { question: 'B16', agencies: csc },
    right: { question: 'R3' },
    ignore: ['none'],
  },
];

/** Referrals and counts (domain brief 1.5, Settled 6). */
const referralsAndCounts: readonly ContradictionRule[] = [
  {
    ...referralRows,
    key: 'referral-received',
    about: 'whether a referral was made and received',
    compare: 'referral',
  },
  {
    ...referralRows,
    key: 'outcome-told',
    about: 'whether the referrer was told the outcome',
    compare: 'outcome',
  },
  {
    kind: 'answers',
    key: 'outcome-told-out-of-hours',
    about: 'whether the referrer was told the outcome',
    left: { question: 'EDT-12', agencies: csc, meanings: { yes: 'told', partly: 'told' } },
    right: {
      question: 'EDT-12',
      agencies: agencyKinds.filter((kind) => !csc.includes(kind)),
      meanings: { no: 'not told' },
    },
  },
  {
    kind: 'numbers',
    key: 'missing-episodes',
    about: 'how often the child was missing',
    readings: [{ question: 'C5', agencies: [...csc, ...police] }],
  },
  {
    kind: 'numbers',
    key: 'missing-episodes-counted',
    about: 'how often the child was missing',
    readings: [
      { question: 'MIS-2a', agencies: csc },
      { question: 'MIS-2b', agencies: police },
      { question: 'MIS-2c', agencies: [...csc, ...police] },
    ],
  },
  {
    kind: 'numbers',
    key: 'not-brought',
    about: 'how many appointments the child was not brought to',
    readings: [{ question: 'C6', agencies: health }],
  },
  {
    kind: 'numbers',
    key: 'not-brought-hospital',
    about: 'how many hospital appointments the child was not brought to',
    readings: [{ question: 'MN-2', agencies: health, column: 'notBrought', rows: ['hospital'] }],
  },
  {
    kind: 'numbers',
    key: 'not-brought-practice',
    about: 'how many practice appointments the child was not brought to',
    readings: [{ question: 'MN-2', agencies: health, column: 'notBrought', rows: ['gp'] }],
  },
];

/** Every comparison of domain brief 1.5, on the questions of the shipped forms. */
export const shippedContradictionRules: readonly ContradictionRule[] = [
  ...meetings,
  ...statuses,
  ...referralsAndCounts,
];
