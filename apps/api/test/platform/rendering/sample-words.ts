import type { Grade } from '@sightline/domain';

/** Narrative of the sample, in the subset of Markdown that a chair writes. */
export const sampleWords = {
  summary: `Ten children living under special guardianship orders in Castle City were looked at by eight agencies between August and September 2017. Five were placed in the last year; five had been in placement for some time.

Carers are committed and most children are settled. But **the order is too often treated as the end of the work**: support plans are written for the court and seldom reviewed, and *who holds parental responsibility* is not known to every agency that sees the child.`,
  headlines: [
    'Every child had been seen by at least one professional in the window.',
    'Support plans had been reviewed in the last 12 months for 3 of 10 children.',
    'Agencies’ records disagree about who holds parental responsibility in 4 of 10 cases.',
  ],
  strengths: [
    'Schools knew about the order and used the designated teacher well: in 9 of 10 cases the child had a named adult.',
    'Police and children’s social care shared checks on the same day in the five recent placements.',
    'Health visitors and school nurses recorded children’s own words and acted on them.',
  ],
  concerns: [
    'History was assumed to be settled because a court had decided before.',
    'Carers’ own health and capacity were not looked at again as the child grew.',
    'Three agencies did not know that a special guardianship order existed.',
  ],
  recommendations: [
    'Review every special guardianship support plan within 12 months of the order, and yearly after that.',
    'Give every agency that holds a record the order, and the name of the person with parental responsibility.',
    'Ask again about the carer’s health and capacity at each review.',
    'See the child alone at each contact, and write down what the child said.',
  ],
  why: `The partnership chose this theme for three reasons.

1. The learning review of Child M found that special guardianship was taken to mean that a child was safe.
2. The number of orders has risen from 96 to 149 in two years.
3. The audit of the quality of plans asked that support plans be looked at again.

The subgroup agreed six key lines of enquiry, which are in the annex.`,
  method: `Agencies were asked first whether the child, a sibling or a carer was known to them. Those who knew them read their own file for the twelve months to 16 August 2017 and answered the questions of the form; a single point of contact signed each return off. The panel met on 28 September 2017, chaired by the head of safeguarding of a voluntary organisation; seven of eight agencies were present and the meeting was quorate.

### What this can and cannot say

This is a small sample drawn at random in two strata. It *illustrates* practice; it does not estimate it. Percentages are not used where fewer than twenty answers stand behind them.`,
  returns:
    'Of 80 returns expected, 78 were accounted for by the panel day: 69 had been signed off or were nil on time, nine came late. One return was missing and one agency declined with a reason.',
  judgements:
    'Each agency graded its own practice and, apart from that, how well agencies worked together for the child. The panel then agreed one judgement for each case. A judgement is a consensus and never an average.',
  judged: [
    ['SGO-C01', 'G', 'G', 'Health and school acted together within a day of the first worry.'],
    ['SGO-C02', 'RI', 'RI', 'Capped: the strategy meeting was held without health.'],
    ['SGO-C03', 'G', 'G', 'Early help went on after the order and made the difference.'],
    ['SGO-C04', 'RI', 'RI', 'Contact broke down twice and the plan did not change.'],
    ['SGO-C05', 'G', 'G', 'Assessment took its time, and shows it.'],
    [
      'SGO-C06',
      'RI',
      'I',
      'Lower than offered: risk from a visiting adult was known to two agencies and managed by none.',
    ],
    ['SGO-C07', 'G', 'G', 'The carer’s illness was noticed and support put in.'],
    ['SGO-C08', 'RI', 'RI', 'The child was not seen alone in the window.'],
    ['SGO-C09', 'G', 'G', 'School and carers work from one plan.'],
    ['SGO-C10', 'RI', 'held', 'An immediate safeguarding concern is open; the chair will rule.'],
  ] as [string, Grade, Grade | 'held', string][],
  findings: `## Support stops when the order is made

**Finding.** Support plans had been reviewed in the last year for 3 of 10 children.

**Evidence.** In seven files the last entry about the plan is the day of the hearing. Two carers had asked for help with contact and were told to apply again.

**So what.** Carers meet new needs alone, and agencies learn of them when a placement is close to breaking down.

## History is assumed, not verified

**Finding.** Some agencies (21 of 55 answers) could show that they had checked the history themselves.

> The court has already looked at this.

That sentence, or one like it, is in four files. In one of them the earlier assessment was of *another* household.

## Agencies’ records disagree

Four agencies held the wrong name for the person with parental responsibility. This is not a matter of blame: it is a sign that orders do not travel. The panel saw three causes:

- the order is filed as a document and not as a flag;
- general practice is told by the carer, if at all;
- a change of school resets the record.`,
  assurance: `The chair offers **reasonable assurance** that children under special guardianship orders in Castle City are safe, and *limited assurance* that their carers are supported.

The subgroup will look again in twelve months.`,
  actions: [
    [
      'Review every support plan older than 12 months',
      'Head of service, children’s social care',
      '31 March 2018',
      'Dip test of 20 files: 18 reviewed (now 3 of 10)',
    ],
    [
      'Flag the order and the holder of parental responsibility on every record',
      'Named professionals of the five health bodies',
      '28 February 2018',
      'Flag found in 9 of 10 records sampled',
    ],
    [
      'Add carer’s health and capacity to the review form',
      'Service manager, permanence',
      '31 January 2018',
      'Question answered in every review from February',
    ],
    [
      'Brief schools on contact after an order',
      'Virtual school head',
      '30 April 2018',
      'Designated teachers of 40 schools briefed; two case examples in the summer audit',
    ],
  ],
  enquiry: [
    'Was the assessment thorough, and was it given time?',
    'Does the support plan meet the child’s needs, and is it alive?',
    'Is the child heard?',
    'Do agencies know what they need to know, and from whom?',
    'Are new concerns weighed on their merits?',
    'What has changed for the child because agencies worked together?',
  ],
};

/** What the report says of each agency, in the order of the figures. */
export const sampleAgencyWords = [
  `Involved in all ten cases; own practice was good or better in five. Assessments in recent cases are careful and analytic. Support plans are the weak point.

**Learning taken already:** the permanence service has begun a monthly review of plans.`,
  `Involved in nine cases. Checks were quick and complete. Where there had been domestic abuse call-outs, *the link to the order was not made* in two of three cases.`,
  `Involved in nine cases. Paediatric letters are clear and reach the general practice; they do not always reach the school nurse.`,
  `Involved in eight cases; one return was missing at the panel. School nurses know the children well.`,
  `Involved in nine cases through the integrated care board. Coding of the order is uneven, and two practices held the wrong name for the carer.`,
  `Involved in all ten cases, every return on time. Designated teachers are a strength, and two schools’ work was judged outstanding.`,
  `Involved in seven cases. Waiting times are explained to carers; what to do meanwhile is not.`,
  `Involved in eight cases. Early help went on after the order in three cases, and in each of them the placement is settled.`,
];
