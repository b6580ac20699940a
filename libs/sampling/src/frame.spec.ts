import { canonicalLines, frameHash, frameText, rowNumber, rowReference } from './frame';
import { compareBytes } from './plan-sample';
import { aFrame } from './testing/a-frame';

describe('the canonical bytes of a frame', () => {
  const rows = aFrame(2, (number) => ({
    ...{ gender: 'Female', locality: 'Città' },
    ...(number === 2 && { exclusion: 'live-trial' as const, household: null }),
  }));

  it('are its rows by reference, cells apart by tabs, a line feed after each', () => {
    expect([...canonicalLines([...rows].reverse())].join('')).toBe(
      'sightline-frame/1\n' +
        'reference\tstratum\tage_band\tgender\tethnicity\tplan_status\tlocality\thousehold\texcluded\n' +
        'R000001\tA\t\tFemale\t\t\tCittà\tH1\t\n' +
        'R000002\tB\t\tFemale\t\t\tCittà\t\tlive-trial\n',
    );
  });

  it('have the SHA-256 that any other program gives', () => {
    // By sha256sum, of the file above.
    expect(frameHash(rows)).toBe(
      'ddb0f80e47d2438f70577712233d9c8a0d093a513c76f2fefba8d8f0850505b8',
    );
  });

  it('change with every fact of a row', () => {
    const [first] = rows;
    const others = [
      ...[{ stratum: 'B' }, { household: null }, { exclusion: 'by-hand' as const }],
      ...[{ gender: 'Male' }, { ageBand: '5-10' }, { ethnicity: 'x' }, { planStatus: 'x' }],
    ].map((change) => frameHash([{ ...first!, ...change }, rows[1]!]));
    expect(new Set([frameHash(rows), ...others]).size).toBe(8);
  });

  it('hold no tab or line end of a cell', () => {
    expect(frameText('  Recently\tplaced\r\n here\u2028 ')).toBe('Recently placed here');
    expect(frameText('Cafe\u0301')).toBe('Caf\u00e9');
  });

  it('call a row by its number in the file', () => {
    expect(rowReference(12)).toBe('R000012');
    expect(rowNumber('R000012')).toBe(12);
    expect(rowNumber('R12')).toBeUndefined();
  });

  it('put names in the order of their UTF-8 bytes', () => {
    const names = ['\u{1f600}', '\uffee', 'b', 'a', 'ab', ''];
    // UTF-16 would put the emoji, a surrogate pair, before the half-width circle.
    expect([...names].sort(compareBytes)).toEqual(['', 'a', 'ab', 'b', '\uffee', '\u{1f600}']);
  });
});
