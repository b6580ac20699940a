import { isConfirmableClue } from '@sightline/domain';
import { findClues } from './find-clues';

const names = {
  agencies: ['Castle City Police', 'CCP', 'Children’s Services'],
  references: ['SGO17-02-C01'],
  isPublic: ['Castle City Safeguarding Children Partnership', 'Castle City'],
};

const found = (text: string) => findClues(text, names).map((clue) => `${clue.kind}: ${clue.text}`);

describe('what in people’s words may tell too much', () => {
  it.each([
    ['Plans were reviewed for 3 of 10 children.', 'count: 3 of 10'],
    ['Seven of the nine knew it.', 'count: Seven of the nine'],
    ['It was so in one out of four.', 'count: one out of four'],
    ['It rose by 42 %.', 'count: 42 %'],
    ['Forty-two per cent of them agreed.', 'count: Forty-two per cent'],
    ['One auditor said so.', 'count: One auditor'],
    ['In both of the recent cases it was late.', 'count: both of the recent cases'],
    ['No child was seen alone.', 'count: No child'],
    ['All returns were late.', 'count: All returns'],
    ['Half of the families waited.', 'count: Half of the families'],
    ['In {{judged.good|7 of 9}} it was good.', 'figure: {{judged.good|7 of 9}}'],
    ['See SGO17-02-C01.', 'case: SGO17-02-C01'],
  ])('finds in “%s” what can only be replaced', (text, clue) => {
    expect(found(text)).toEqual([clue]);
    expect(findClues(text, names).every(({ kind }) => !isConfirmableClue(kind))).toBe(true);
  });

  it.each([
    ['It took twelve months.', 'number: twelve'],
    ['A wait of 6 weeks.', 'number: 6'],
    ['castle city police came late.', 'agency: castle city police'],
    ['The CCP came late.', 'agency: CCP'],
    ["Children's Services chaired it.", "agency: Children's Services"],
    ['A home in Upper Marling was used.', 'place: Upper Marling'],
    ['Write to j.smith@example.org.', 'person: j.smith@example.org'],
  ])('finds in “%s” what may be confirmed', (text, clue) => {
    expect(found(text)).toEqual([clue]);
    expect(findClues(text, names).every(({ kind }) => isConfirmableClue(kind))).toBe(true);
  });

  it('counts nothing across paragraphs and items of a list, but over the end of a line', () => {
    expect(found('Lives change and nobody looks again\n- Referrals go unanswered')).toEqual([
      'number: nobody',
    ]);
    expect(found('Nobody knew.\n\nChildren wait.')).toEqual(['number: Nobody']);
    expect(found('It was so for three\nchildren.')).toEqual(['count: three\nchildren']);
  });

  it('finds a child or a relative who is told from the others, and no child in general', () => {
    const words = 'A girl who hid was heard. A baby’s sleep was charted; a new baby came.';
    expect(found(words)).toEqual(['person: A girl', 'person: A baby', 'person: a new baby']);
    expect(found('What would this look like for a child we know, or for a family?')).toEqual([]);
  });

  it('tells how long from how many', () => {
    expect(found('Take the third contact in twelve months about any child.')).toEqual([
      ...['number: third', 'number: twelve'],
    ]);
    expect(found('Within 45 working days plans are sent; two plans were not.')).toEqual([
      ...['number: 45', 'count: two plans'],
    ]);
  });

  it('lets advice say what is to be for every child, with a reason, and a number not', () => {
    const advice = (text: string) =>
      findClues(text, names, 'advice').map(({ kind, text: words }) => `${kind}: ${words}`);
    expect(advice('Offer every child a plan.')).toEqual(['number: every child']);
    expect(advice('Hold no meeting without a nurse, and end with one plan.')).toEqual([
      ...['number: no meeting', 'number: one plan'],
    ]);
    expect(advice('Write to the three families; 3 of 10 waited.')).toEqual([
      ...['count: three families', 'count: 3 of 10'],
    ]);
    expect(found('Every child was seen.')).toEqual(['count: Every child']);
  });

  it('leaves alone years, days, sections of an Act, numbered lists and the partnership’s own name', () => {
    expect(
      found(
        '1. In Castle City, Working Together 2018 and section 47 apply from 28 September 2017.\n' +
          '2. Agencies told one another in 2016/17.',
      ),
    ).toEqual([]);
  });

  it('tells each place once, the surest kind first, in order', () => {
    expect(found('Castle City Police saw 4 of 7 children in Upper Marling.')).toEqual([
      'agency: Castle City Police',
      'count: 4 of 7',
      'place: Upper Marling',
    ]);
  });
});
