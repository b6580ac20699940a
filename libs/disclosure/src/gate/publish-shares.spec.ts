import { gatePublication } from './gate-publication';
import { publishablePhrase } from './publish-shares';
import type { PublishedGroup } from './publication';

const said = (count: number, base: number): PublishedGroup | undefined =>
  gatePublication([{ kind: 'share', key: 'met', facts: ['met'], count, base }])[0];

const words = (count: number, base: number) => {
  const share = said(count, base);
  if (share?.kind !== 'share') throw new Error('Nothing is said');
  return [share.phrase, share.percent, share.band];
};

describe('a share in a publishable rendering (Settled 11)', () => {
  it('says the word of the ladder and a band: "half, 42 %, one auditor" would give n = 12', () => {
    expect(words(5, 12)).toEqual(['about half', null, '10 to 19']);
  });

  it('joins the rungs that fit one count each to their neighbours', () => {
    expect([0, 1, 2].map((count) => words(count, 15)[0])).toEqual(Array(3).fill('few or none'));
    expect([13, 14, 15].map((count) => words(count, 15)[0])).toEqual(
      Array(3).fill('almost all or all'),
    );
  });

  it('keeps the edges of the ladder, half-open', () => {
    const edges = [
      ...[
        [2, 'few or none'],
        [3, 'some'],
        [7, 'some'],
        [8, 'about half'],
        [11, 'about half'],
      ],
      ...[
        [12, 'most'],
        [16, 'most'],
        [17, 'almost all or all'],
        [20, 'almost all or all'],
      ],
    ] as const;
    for (const [count, phrase] of edges) expect(words(count, 20)[0]).toBe(phrase);
  });

  it('has three words under ten, and none under three', () => {
    expect([1, 2, 3, 9].map((count) => words(count, 9)[0])).toEqual([
      ...['fewer than about half', 'fewer than about half'],
      ...['fewer than about half', 'more than about half'],
    ]);
    expect(words(4, 9)).toEqual(['about half', null, 'fewer than 10']);
    expect(words(3, 3)[0]).toBe('more than about half');
    expect(words(9, 10)[0]).toBe('almost all or all');
    for (const base of [0, 1, 2]) {
      expect(said(0, base)).toEqual({ kind: 'withheld', key: 'met', reason: 'small-base' });
    }
  });

  it('gives percentages in steps of five from a base of sixty on', () => {
    expect(words(24, 59)[1]).toBeNull();
    expect(words(24, 60)).toEqual(['about half', 'between 40% and 45%', '60 to 69']);
    expect(words(60, 60)[1]).toBe('between 95% and 100%');
    expect(words(0, 60)[1]).toBe('between 0% and 5%');
  });

  it('says of its band that it holds at least three counts, even where the base is known', () => {
    for (let base = 20; base <= 300; base++) {
      const fits = new Map<string, number>();
      for (let count = 0; count <= base; count++) {
        const key = words(count, base).join();
        fits.set(key, (fits.get(key) ?? 0) + 1);
      }
      expect(Math.min(...fits.values())).toBeGreaterThanOrEqual(3);
    }
  });

  it('leaves every count of a base under twenty three values, whatever else is said of the cases', () => {
    for (const bases of [
      [3, 4, 5, 6, 7, 8, 9],
      [10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
    ]) {
      const every = new Set(bases.flatMap((base) => phrasesOf(base)));
      // The words of other shares can only rule out bases that lack one of them.
      const open = bases.filter((base) => new Set(phrasesOf(base)).size === every.size);
      expect(open.length).toBeGreaterThanOrEqual(3);
      for (const phrase of every) {
        const fits = open.flatMap((base) =>
          phrasesOf(base).flatMap((each, count) => (each === phrase ? [{ count, base }] : [])),
        );
        expect(new Set(fits.map(({ count }) => count)).size).toBeGreaterThanOrEqual(3);
        expect(new Set(fits.map(({ count, base }) => base - count)).size).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('is refused for what is no share', () => {
    expect(() => publishablePhrase(NaN, 10)).toThrow('Not a share: NaN of 10');
  });
});

function phrasesOf(base: number): string[] {
  return Array.from({ length: base + 1 }, (_, count) => publishablePhrase(count, base));
}
