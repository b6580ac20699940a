import fc from 'fast-check';
import { cleanLine, cleanText, shorten } from './clean-text';
import { reportDay } from './report-day';

describe('cleanText', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001Bd\u009Fe', 'abcde'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u0085e\vf', 'a\nb\nc\nd\ne\nf'],
    ['tabs', 'a\tb', 'a b'],
    ['a bullet of the Symbol font', '\uF0B7 first', '• first'],
    ['private symbols', 'a\uE123b\u{F0001}c', 'a\uFFFDb\uFFFDc'],
    ['half a surrogate pair', 'a\uD83Db\uDE00c', 'a\uFFFDb\uFFFDc'],
    ['overrides of direction', 'invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['byte order marks', '\uFEFFtext', 'text'],
    ['tags', 'a\u{E0041}b', 'ab'],
    ['noncharacters', 'a\uFFFE\uFDD0b', 'ab'],
    ['an accent apart from its letter', 'e\u0301', 'é'],
  ])('deals with %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('keeps emoji, other scripts, joiners and marks that people write', () => {
    const text = 'Zoë 😀 👩‍👧 مرحبا שלום 漢字 नमस्ते “quotes” – ½';
    expect(cleanText(text)).toBe(text);
  });

  it('leaves nothing that XML refuses, in any text', () => {
    const refused = /[^\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 60 }), (units) => {
        const clean = cleanText(String.fromCharCode(...units));
        expect(clean).not.toMatch(refused);
        expect(cleanText(clean)).toBe(clean);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('puts a title on one line', () => {
    expect(cleanLine('  Children \n\n placed\tunder SGO ')).toBe('Children placed under SGO');
  });
});

describe('shorten', () => {
  it('leaves a short text alone', () => {
    expect(shorten('Children in care', 20)).toBe('Children in care');
  });

  it('cuts at a word', () => {
    expect(shorten('Children placed under special guardianship', 24)).toBe(
      'Children placed under…',
    );
  });

  it('cuts a text without spaces, and never an emoji in two', () => {
    expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
  });
});

describe('reportDay', () => {
  it.each([
    ['2017-11-09', '9 November 2017'],
    ['2018-03-29', '29 March 2018'],
    ['autumn', 'autumn'],
    ['2017-13-09', '2017-13-09'],
  ])('writes %s as %s', (day, words) => {
    expect(reportDay(day)).toBe(words);
  });
});
