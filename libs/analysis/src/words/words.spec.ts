import { share } from '../share';
import { blocks, bullets, quoted } from './markdown';
import { counted, insideSentence, listed, nouns, sentence, shortened } from './plain-english';
import { countOf, inWords, ofNoun } from './share-words';

describe('plain English', () => {
  it('lists with commas and an “and”', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it('counts with the right number of the noun', () => {
    const said = [0, 1, 2].map((count) => counted(count, nouns.child));
    expect(said).toEqual(['no children', 'one child', '2 children']);
  });

  it('keeps the capitals of an abbreviation inside a sentence', () => {
    const inside = ['CIN plan', 'A&E', 'Recently placed', 'S47 enquiry', '0 to 4'];
    expect(inside.map(insideSentence)).toEqual([
      ...['CIN plan', 'A&E', 'recently placed', 'S47 enquiry', '0 to 4'],
    ]);
  });

  it('ends a sentence once', () => {
    expect([
      sentence('one case'),
      sentence('Why?'),
      sentence('She said “no.”'),
      sentence(' '),
    ]).toEqual(['One case.', 'Why?', 'She said “no.”', '']);
  });

  it('cuts long words at a word, never over the limit', () => {
    expect(shortened('one two three', 20)).toBe('one two three');
    expect(shortened('one two three four', 12)).toBe('one two…');
    expect(shortened('x'.repeat(300), 200)).toHaveLength(200);
  });
});

describe('shares in words', () => {
  const said = (count: number, base: number) => inWords(share(count, base), nouns.case);

  it.each([
    [0, 9, 'no case (0 of 9)'],
    [1, 9, 'one case (1 of 9)'],
    [2, 19, 'few cases (2 of 19)'],
    [3, 9, 'some cases (3 of 9)'],
    [4, 9, 'about half the cases (4 of 9)'],
    [7, 9, 'most cases (7 of 9)'],
    [8, 9, 'almost all cases (8 of 9)'],
    [9, 9, 'all cases (9 of 9)'],
    [15, 24, 'most cases (15 of 24, 63%)'],
  ])('says %i of %i as “%s”', (count, base, words) => {
    expect(said(count, base)).toBe(words);
  });

  it('says nothing of an empty base', () => {
    expect(said(0, 0)).toBe('');
  });

  it('puts the noun before the percentage', () => {
    expect(ofNoun(share(7, 9), nouns.return)).toBe('7 of 9 returns');
    expect(ofNoun(share(15, 24), nouns.return)).toBe('15 of 24 returns (63%)');
    expect(ofNoun(share(1, 1), nouns.return)).toBe('1 of 1 return');
    expect(countOf(share(15, 24))).toBe('15 of 24, 63%');
  });
});

describe('words of people in the narrative', () => {
  it.each([
    ['# Not a heading', '\\# Not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['> not a quote', '\\> not a quote'],
    ['a *star* and a \\ slash', 'a \\*star\\* and a \\\\ slash'],
    ['two\n\nparagraphs', 'two paragraphs'],
    ['2 of 9', '2 of 9'],
  ])('keeps %j as words', (text, marked) => {
    expect(quoted(text)).toBe(marked);
  });

  it('leaves out what has nothing to say', () => {
    expect(blocks('a', undefined, ' ', 'b')).toBe('a\n\nb');
    expect(bullets(['a', 'b'])).toBe('- a\n- b');
  });
});
