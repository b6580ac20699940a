import { Sampler, samplerPick } from './sampler';

/** Drawn with repeats, as the test cases below say. */
const picksOf = (seed: string, size: number, count: number) =>
  Array.from({ length: count }, (_, index) => samplerPick(seed, index + 1, size));

describe('the counter sampler of election audits', () => {
  // github.com/cjerdonek/rivest-sampler-tests, tests.json: checked with sampler.py of 14 Nov 2011.
  it.each([
    ['0', 1000, [905, 573, 160]],
    ['0', 2, [1, 1, 2]],
    ['1', 1000, [97, 89, 163]],
    ['0000000000', 1000, [978, 359, 132]],
    ['999999999999999999999999', 1000, [544, 800, 654]],
    ['abcde', 1000, [247, 427, 157]],
  ])('gives the published picks of seed %s out of %i', (seed, size, expected) => {
    expect(picksOf(seed, size, 3)).toEqual(expected);
  });

  // The transcript in Rivest's sampler.py: 47 of 876 without repeats; counter 32 repeats 611.
  it('repeats the transcript that Rivest printed, skipping the repeat', () => {
    const taken = new Set<number>();
    const sampler = new Sampler('3546311556112163624615351222', 876);
    const picks = Array.from({ length: 47 }, () => {
      const pick = sampler.next((position) => !taken.has(position));
      taken.add(pick.position);
      return pick;
    });
    expect(picks.map(({ position }) => position)).toEqual([
      ...[740, 180, 264, 789, 238, 448, 272, 611, 761, 208],
      ...[596, 88, 160, 113, 766, 427, 184, 816, 653, 411],
      ...[779, 331, 339, 487, 594, 235, 65, 527, 821, 490],
      ...[461, 251, 471, 414, 174, 567, 300, 134, 144, 357],
      ...[786, 792, 218, 550, 787, 537, 197],
    ]);
    expect(samplerPick('3546311556112163624615351222', 32, 876)).toBe(611);
    expect(picks.slice(30, 32).map(({ counter }) => counter)).toEqual([31, 33]);
    expect(picks[46]?.counter).toBe(48);
  });
});
