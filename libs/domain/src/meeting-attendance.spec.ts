import { attendanceTrend, representedOf } from './meeting-attendance';

describe('attendance at meetings', () => {
  it('counts a deputy as the agency represented, apologies not', () => {
    expect(representedOf(['present', 'deputy', 'apologies', 'absent'])).toEqual({
      ...{ came: 2, expected: 4 },
    });
  });

  it('says nothing of a direction for fewer than three meetings', () => {
    const meeting = { came: 4, expected: 8 };
    expect(attendanceTrend([meeting, { came: 8, expected: 8 }])).toBe('');
  });

  it('compares the first meetings with the last, the middle one left out', () => {
    const meetings = [5, 6, 9, 7, 8].map((came) => ({ came, expected: 9 }));
    expect(attendanceTrend(meetings)).toBe(
      'Attendance rose: 11 of 18 in the first 2, 15 of 18 in the last 2.',
    );
  });

  it('compares shares where the number of agencies changed', () => {
    const meetings = [
      ...[
        { came: 4, expected: 5 },
        { came: 0, expected: 5 },
        { came: 8, expected: 10 },
      ],
    ];
    expect(attendanceTrend(meetings)).toMatch(/^Attendance stayed the same/);
  });
});
