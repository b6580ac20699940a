import fc from 'fast-check';
import { cleanText, countWords, hiddenCharacterAt, textFault } from './text-checks';

/** Texts thick with spaces, marks and characters that hide. */
const anyText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((points) => String.fromCodePoint(...points)),
  fc.string({ unit: fc.constantFrom(...'ab \t\n\r\v\f\0\u0085\u00a0\u2003\u200f\ufeff\ud800') }),
);

describe('counting words', () => {
  it('counts runs of anything that is not space', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('  \n\t ')).toBe(0);
    expect(countWords('one')).toBe(1);
    expect(countWords(' one  two\nthree\u00a0four ')).toBe(4);
    expect(countWords('mother’s ex-partner, again')).toBe(3);
  });

  it('agrees with the regular expression about any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(countWords(text)).toBe(text.match(/\S+/gu)?.length ?? 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('characters that hide', () => {
  it('are found where they stand, in any text', () => {
    const hidden =
      /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
    fc.assert(
      fc.property(anyText, (text) => {
        expect(hiddenCharacterAt(text)).toBe(text.search(hidden));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a text of limited length', () => {
  it('accepts a text of exactly as many words, with line ends and tabs', () => {
    expect(textFault('one two\n\tthree', 3)).toBeUndefined();
    expect(textFault('', 3)).toBeUndefined();
  });

  it('refuses one word too many, and says how many there are', () => {
    expect(textFault('one two three four', 3)).toEqual({
      code: 'too-long',
      message: 'Shorten this to at most 3 words; it has 4',
    });
  });

  it('refuses a single word of more than twenty characters for each word allowed', () => {
    expect(textFault('x'.repeat(60), 3)).toBeUndefined();
    expect(textFault('x'.repeat(61), 3)).toEqual({
      code: 'too-long',
      message: 'Shorten this to at most 3 words (it has more than 60 characters)',
    });
  });

  it('refuses a megabyte at once', () => {
    expect(textFault('word '.repeat(200_000), 80)?.code).toBe('too-long');
  });

  it.each([
    ['a null', '\u0000'],
    ['an escape', '\u001b'],
    ['a carriage return', '\r'],
    ['a delete', '\u007f'],
    ['a second control', '\u0085'],
    ['a right-to-left override', '\u202e'],
    ['a right-to-left mark', '\u200f'],
    ['a left-to-right mark', '\u200e'],
    ['an Arabic letter mark', '\u061c'],
    ['an isolate', '\u2066'],
    ['the end of an isolate', '\u2069'],
    ['half a character', '\ud83d'],
    ['no character', '\uffff'],
    ['no character either', '\ufffe'],
  ])('refuses %s, and says where it is', (_name, hidden) => {
    expect(textFault(`seen at home${hidden} by police`, 80)).toEqual({
      code: 'control-characters',
      message:
        'Remove the hidden character after “seen at home”; type the words again if you cannot see it',
    });
  });

  it('says where a hidden character stands at the start, and quotes three words at most', () => {
    expect(textFault('\u0007seen', 80)?.message).toContain(
      'Remove the hidden character at the start;',
    );
    expect(textFault('a b c d\u0007', 80)?.message).toContain('after “b c d”');
    expect(textFault(`${'y'.repeat(50)}\u0007`, 80)?.message).toContain(
      `after “${'y'.repeat(40)}”`,
    );
  });

  it('accepts accents, other scripts and emoji', () => {
    expect(textFault('Zoë said “żaden” – 你好 👍🏽 👨‍👩‍👧', 80)).toBeUndefined();
  });
});

describe('cleaning what is pasted', () => {
  it('makes line ends plain and takes hidden characters out', () => {
    expect(cleanText('one\r\ntwo\rthree\u0000\u202e four\u0007')).toBe('one\ntwo\nthree four');
  });

  it('leaves a text that can be stored as it is', () => {
    expect(cleanText('one\n\ttwo 👍')).toBe('one\n\ttwo 👍');
  });
});
