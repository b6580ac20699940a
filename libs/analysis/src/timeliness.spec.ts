import { timelinessOf, type TimelinessReturn } from './timeliness';

let made = 0;

/** Issued on Wed 16 Aug 2017, due on Thu 14 Sep, the panel on Thu 28 Sep 2017. */
function aReturn(given: Partial<TimelinessReturn> = {}): TimelinessReturn {
  made += 1;
  return {
    ...{ id: String(made), auditId: 'sgo', agencyId: 'police', financialYear: 2017 },
    ...{ status: 'signed-off', nilKind: null, issuedDay: '2017-08-16' },
    ...{ dueDay: '2017-09-14', originalDueDay: '2017-09-14', signedOffDay: '2017-09-14' },
    panelDay: '2017-09-28',
    ...given,
  };
}

const today = '2017-10-02';

describe('timeliness', () => {
  it('is the median and the range of working days from issue to sign-off', () => {
    const { overall } = timelinessOf(
      [
        // August bank holiday, Mon 28 Aug 2017, is no working day.
        aReturn({ signedOffDay: '2017-09-14' }),
        aReturn({ signedOffDay: '2017-08-30' }),
        aReturn({ signedOffDay: '2017-09-21' }),
      ],
      today,
    );
    expect(overall.workingDays).toEqual({ n: 3, median: 20, lowest: 9, highest: 25 });
  });

  it('judges on time by the original due day, out of what is expected and not nil', () => {
    const nil = { status: 'nil', signedOffDay: null } as const;
    const { overall } = timelinessOf(
      [
        aReturn(),
        aReturn({ signedOffDay: '2017-09-20', dueDay: '2017-09-21' }),
        aReturn({ status: 'declined', signedOffDay: null }),
        aReturn({ ...nil, nilKind: 'not-known' }),
        aReturn({ ...nil, nilKind: 'record-not-accessible' }),
        aReturn({ status: 'waived', signedOffDay: null }),
      ],
      today,
    );
    expect([overall.onTime.count, overall.onTime.base]).toEqual([1, 3]);
    expect([overall.late, overall.withinExtension]).toEqual([1, 1]);
    expect([overall.responseRate.count, overall.responseRate.base]).toEqual([3, 5]);
  });

  it('is told by agency, by audit and by year', () => {
    const { byAgency, byAudit, byYear } = timelinessOf(
      [
        aReturn(),
        aReturn({ agencyId: 'health', signedOffDay: '2017-09-15' }),
        aReturn({ auditId: 'cse', financialYear: 2016 }),
      ],
      today,
    );
    const onTime = (groups: typeof byAgency) =>
      groups.map(({ key, figure }) => [key, figure.onTime.count, figure.onTime.base]);
    expect(onTime(byAgency)).toEqual([
      ['police', 2, 2],
      ['health', 0, 1],
    ]);
    expect(onTime(byAudit)).toEqual([
      ['sgo', 1, 2],
      ['cse', 1, 1],
    ]);
    expect(
      onTime(byYear)
        .map(([key]) => key)
        .sort(),
    ).toEqual(['2016', '2017']);
  });

  it('gives no median where nothing has come', () => {
    const open = aReturn({ status: 'in-progress', signedOffDay: null });
    const { overall } = timelinessOf([open], today);
    expect([overall.workingDays, overall.overdue, overall.missing]).toEqual([null, 1, 1]);
  });
});
