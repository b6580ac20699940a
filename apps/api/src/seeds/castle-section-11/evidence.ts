/**
 * What shows each line of the section 11 form, as an agency of the demonstration writes it: standard
 * by standard, line by line. By role, never by name.
 */
const told: readonly (readonly string[])[] = [
  [
    'The chart of June shows the line from every team to the chief officer; nine of ten staff asked could say it.',
    'The board reads a safeguarding report each quarter. In October it paid for a second duty worker because of one.',
    'The agreement on shared services says who acts when something goes wrong; it was read again in March.',
  ],
  [
    'The director for children’s services holds the lead and reports to the chief officer each month.',
    'The lead stopped a cut to evening visits in the spring, since families work in the day.',
  ],
  [
    'The dip test of May found the child’s own words in 17 of 20 records. Staff use the three houses and a feelings diary.',
    'Young people asked for texts and not letters; appointments have gone out by text since April, and they were told.',
    'The leaflet for children is in four languages. Eleven complaints were answered in time; two changed how we say goodbye.',
  ],
  [
    'The policy was renewed in February. In the staff survey four of five would use it.',
    'Three concerns were raised and looked into by another service. Nobody who raised one has left or moved.',
  ],
  [
    'The policy is part of induction and of the yearly refresher; team managers carry it on a card.',
    'Five escalations, four settled between team managers. One led to a joint briefing on thresholds.',
  ],
  [
    'The tier one agreement is signed. A one-page guide hangs at every duty desk.',
    'An audit of 30 referrals found the reason for sharing in 27. One letter went astray and was reported the same day.',
    'The flags of 40 open records were checked in August; 38 were right and two were mended.',
  ],
  [
    'The role description names cover for leave; the duty telephone is answered in office hours.',
    'Two days a week, supervision each month outside the line, training in date until next summer.',
  ],
  [
    'Twelve files of starters were read, agency staff and volunteers among them. All checks came before the first day.',
    'Each panel of the year had one trained member; six more people were trained in January.',
    'The code was rewritten to cover messaging and video calls. Everyone signed it, volunteers too.',
  ],
  [
    'All 46 starters had the safeguarding part of induction in their first week.',
    'Level two 94 per cent, level three 91 per cent. A follow-up after three months asks what people do differently.',
    'Supervision took place in 88 of 100 months due. A second manager read ten records for quality.',
    'Waiting rooms and lone working were assessed in the autumn; the online service has a host in every room.',
  ],
  [
    'The procedure names the designated officer and one working day. Managers rehearsed it in June.',
    'Four allegations, all referred within one working day, all closed with a letter on what was learned.',
  ],
  [
    'We took part in three of the partnership’s audits, on time, and ran two of our own on supervision and plans.',
    'Since the briefing on was-not-brought, missed appointments are coded so in 9 of 10 records, six months running.',
  ],
  [
    'The standard clause is in all 14 contracts and in every grant above five thousand pounds.',
    'Six monitoring visits. One provider had no whistleblowing policy and has one now.',
  ],
  [
    'Nine of ten front-line staff have had the training; 22 toolkits were completed this year.',
    'We sit on the exploitation panel each fortnight and shared intelligence on four places.',
  ],
  [
    'Who comes to us is set beside the census each spring. Interpreters were used in 130 visits.',
    'Boys from two wards came late to our notice. A link worker has been in their schools since January.',
  ],
];

/** What shows the line, by its question such as "S11-9.3". */
export function evidenceFor(questionId: string): string {
  const [, standard, line] = /^S11-(\d+)\.(\d+)$/.exec(questionId) ?? [];
  const found = told[Number(standard) - 1]?.[Number(line) - 1];
  if (!found) throw new Error(`Nothing is told of ${questionId}`);
  return found;
}
