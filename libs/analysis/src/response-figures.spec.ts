import { analyseAudit } from './analyse-audit';
import type { AuditInput } from './audit-input';
import { anAudit, aReturn, notIn } from './test-support/makers';

function responseOf(input: AuditInput) {
  return analyseAudit(input).response.overall;
}

describe('response', () => {
  const everyStanding = [
    aReturn('C01', 'police'),
    aReturn('C02', 'police', {}, { status: 'moderated' }),
    notIn('C03', 'police', { status: 'nil', nilKind: 'not-known' }),
    notIn('C04', 'police', { status: 'nil', nilKind: 'nothing-in-window' }),
    notIn('C05', 'police', { status: 'nil', nilKind: 'record-not-accessible' }),
    notIn('C06', 'police', { status: 'declined' }),
    notIn('C07', 'police', { status: 'in-progress' }),
    notIn('C08', 'police', { status: 'known-check' }),
    notIn('C09', 'police', { status: 'waived' }),
    notIn('C10', 'police', { status: 'withdrawn' }),
    notIn('C11', 'police', { status: 'not-issued' }),
  ];

  it('expects what was issued, less waived and withdrawn; declined stays in', () => {
    const { expected, waived, withdrawn, declined } = responseOf(anAudit(everyStanding));
    expect({ expected, waived, withdrawn, declined }).toEqual({
      expected: 8,
      waived: 1,
      withdrawn: 1,
      declined: 1,
    });
  });

  it('counts a nil return as a response, but not a record that could not be opened', () => {
    const { nil, notAccessible, responseRate } = responseOf(anAudit(everyStanding));
    expect({ nil, notAccessible }).toEqual({ nil: 2, notAccessible: 1 });
    expect(responseRate.text).toBe('4 of 8');
  });

  it('leaves nil returns out of the base of timeliness', () => {
    expect(responseOf(anAudit(everyStanding)).onTime.text).toBe('2 of 5');
  });

  it('calls an open return missing from the panel day on, and outstanding before it', () => {
    const input = anAudit(everyStanding);
    const on = (today: string) => responseOf({ ...input, audit: { ...input.audit, today } });
    expect(on('2017-09-27')).toMatchObject({ missing: 0, outstanding: 2 });
    expect(on('2017-09-28')).toMatchObject({ missing: 2, outstanding: 0 });
  });

  it('calls an open return overdue from the day after it is due', () => {
    const input = anAudit(everyStanding);
    const on = (today: string) => responseOf({ ...input, audit: { ...input.audit, today } });
    expect(on('2017-09-14').overdue).toBe(0);
    expect(on('2017-09-15').overdue).toBe(2);
  });

  it('judges timeliness by the original due day, and shows extensions apart', () => {
    const extended = { dueDay: '2017-09-21', originalDueDay: '2017-09-14' };
    const figures = responseOf(
      anAudit([
        aReturn('C01', 'police', {}, { signedOffDay: '2017-09-14' }),
        aReturn('C02', 'police', {}, { ...extended, signedOffDay: '2017-09-20' }),
        aReturn('C03', 'police', {}, { ...extended, signedOffDay: '2017-09-22' }),
      ]),
    );
    expect(figures).toMatchObject({ late: 2, withinExtension: 1 });
    expect(figures.onTime.text).toBe('1 of 3');
    expect(figures.returnIds.late).toEqual(['C02-police', 'C03-police']);
  });

  it('keeps a return on time that was queried after its sign-off', () => {
    const queried = aReturn('C01', 'police', {}, { status: 'queried' });
    const figures = responseOf(anAudit([queried]));
    expect(figures.in).toBe(0);
    expect(figures.onTime.text).toBe('1 of 1');
  });

  it('gives median and range of working days from issue to sign-off', () => {
    const signedOff = (caseId: string, day: string) =>
      aReturn(caseId, 'police', {}, { issuedDay: '2017-08-16', signedOffDay: day });
    const figures = responseOf(
      anAudit([
        signedOff('C01', '2017-08-18'),
        signedOff('C02', '2017-08-23'),
        signedOff('C03', '2017-08-29'),
        signedOff('C04', '2017-09-14'),
      ]),
    );
    // 28 August 2017 was the summer bank holiday: 2, 5, 8 and 20 working days.
    expect(figures.workingDays).toEqual({ n: 4, median: 6.5, lowest: 2, highest: 20 });
  });

  it('says of each agency what it says of all', () => {
    const { byAgency } = analyseAudit(
      anAudit([
        aReturn('C01', 'police'),
        notIn('C02', 'police', { status: 'declined' }),
        aReturn('C01', 'health'),
      ]),
    ).response;
    expect(byAgency.map(({ agencyId, responseRate }) => [agencyId, responseRate.text])).toEqual([
      ['health', '1 of 1'],
      ['police', '1 of 2'],
    ]);
  });

  it('refuses a return of an agency that is not in the audit', () => {
    expect(() => analyseAudit(anAudit([aReturn('C01', 'police')], { agencies: [] }))).toThrow(
      'Return C01-police is of an agency or case outside the audit',
    );
  });
});
