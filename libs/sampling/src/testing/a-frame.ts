import type { FrameRow } from '../frame';

/** So many children: odd rows in stratum A, even ones in B; each alone in its household. */
export function aFrame(
  size: number,
  more: (number: number) => Partial<FrameRow> = () => ({}),
): FrameRow[] {
  return Array.from({ length: size }, (_, index) => {
    const number = index + 1;
    return {
      ...{ number, household: number, exclusion: null },
      ...{ stratum: number % 2 === 1 ? 'A' : 'B', ageBand: '', gender: '', ethnicity: '' },
      ...{ planStatus: '', locality: '' },
      ...more(number),
    };
  });
}
