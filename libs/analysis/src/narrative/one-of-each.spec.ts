import { settleFigures } from '@sightline/report-model';
import { analyseAudit } from '../analyse-audit';
import { asEarlierAudit } from '../earlier-audit';
import { reportTables } from '../tables/report-tables';
import { anAudit, aReturn, judged, moderated } from '../test-support/makers';
import { nouns } from '../words/plain-english';
import { draftNarrative } from './draft-narrative';

const note = { text: 'See her alone', theme: 'voice', level: 'team' };
const signedNextDay = {
  ...{ issuedDay: '2017-09-14', dueDay: '2017-09-15', originalDueDay: '2017-09-14' },
  ...{ submittedDay: '2017-09-15', signedOffDay: '2017-09-15' },
};

const one = anAudit(
  [
    aReturn(
      'C01',
      'csc',
      {
        ...{ Q1: 'yes', Q2: 'no', N2: 'G', N3: 'G', M4: 'I was heard', N6: 'Trained the team' },
        ...{ N4: [{ text: 'Drew the family', tag: 'voice' }], N5: [note], N7: 'Meet monthly' },
      },
      signedNextDay,
    ),
  ],
  {
    judgements: [judged('C01', 'G')],
    moderatedGrades: [moderated('C01-csc', {})],
    earlierRecommendations: [
      {
        ...{ id: 'r', text: 'See children alone', addressedTo: null, note: null },
        ...{ progress: 'improving', questionIds: ['Q1'] },
      },
    ],
  },
);
const figures = analyseAudit({
  ...one,
  earlierAudit: asEarlierAudit(analyseAudit(one), 'The year before'),
});

describe('an audit with one of everything', () => {
  const plurals = Object.values(nouns).map(({ many }) => many);
  const wrong = new RegExp(`(?<![\\d.])1 (?:${plurals.join('|')})\\b`);

  it('says “1” of no plural, in no sentence', () => {
    const drafted = draftNarrative(figures, one.audit);
    const lines = Object.values(drafted).flatMap((text) => settleFigures(text).split('\n'));
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter((line) => wrong.test(line))).toEqual([]);
  });

  it('says “1” of no plural under a table or in the words that stand for it', () => {
    const tables = reportTables(figures);
    expect(tables.length).toBeGreaterThan(8);
    const words = tables.flatMap(({ altText, notes }) => [altText, ...notes]);
    expect(words.filter((line) => wrong.test(line))).toEqual([]);
  });

  it('reads as a person would say it', () => {
    const drafted = draftNarrative(figures, one.audit);
    const said = settleFigures(Object.values(drafted).join('\n'));
    for (const sentence of [
      'One return came later, within an agreed extension. From issue to sign-off took 1 working day.',
      'It made a full return for 1 of 1 case.',
      'in a median of 1 working day.',
      'The panel looked at one grade that agencies gave themselves: it confirmed 1.',
      'The earlier audit made one recommendation. Judged now: 1 improving.',
    ]) {
      expect(said).toContain(sentence);
    }
  });
});
