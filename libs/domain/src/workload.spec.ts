import { planMilestones, formsSpan } from './milestones';
import { overlapsOf } from './overlaps';
import { mondaysOf, workloadOf, type AuditWork } from './workload';

const plan = (panel: string) => planMilestones('macfa', panel);
const missing: AuditWork = {
  auditId: 'missing',
  forms: formsSpan(plan('2018-01-25')),
  agencies: [{ agencyId: 'police', hours: 40 }],
};

describe('workloadOf', () => {
  it('spreads the hours evenly over the working days on which the forms are held', () => {
    // Issued 11 December 2017, due 11 January 2018: twenty working days, two hours a day.
    expect(missing.forms).toEqual({ from: '2017-12-11', to: '2018-01-11' });
    expect(workloadOf([missing]).map(({ monday, parts }) => [monday, parts[0]?.hours])).toEqual([
      ['2017-12-11', 8],
      ['2017-12-18', 10],
      ['2017-12-25', 6],
      ['2018-01-01', 8],
      ['2018-01-08', 8],
    ]);
  });

  it('leaves out the closed days of the partnership and loses no hour', () => {
    const weeks = workloadOf([missing], ['2017-12-27', '2017-12-28', '2017-12-29']);
    expect(weeks.map(({ monday }) => monday)).not.toContain('2017-12-25');
    expect(weeks.reduce((sum, { parts }) => sum + parts[0]!.hours, 0)).toBeCloseTo(40);
  });

  it('keeps the audits of one week apart, and says nothing of an agency without work', () => {
    const both = workloadOf([
      missing,
      { ...missing, auditId: 'other', agencies: [{ agencyId: 'police', hours: 20 }] },
      { ...missing, auditId: 'dip', agencies: [{ agencyId: 'health', hours: 0 }] },
    ]);
    expect(both[0]?.parts).toEqual([
      { auditId: 'missing', hours: 8 },
      { auditId: 'other', hours: 4 },
    ]);
    expect(both.every(({ agencyId }) => agencyId === 'police')).toBe(true);
  });

  it('counts the weeks of a range by their Mondays', () => {
    expect(mondaysOf({ from: '2018-03-28', to: '2018-04-03' })).toEqual([
      '2018-03-26',
      '2018-04-02',
    ]);
  });
});

describe('overlapsOf', () => {
  const audits = [
    { id: '2', theme: 'Working with complex families', plan: plan('2018-03-29') },
    { id: '1', theme: 'Children who go missing', plan: plan('2018-01-25') },
    { id: '0', theme: 'Children placed under SGO', plan: plan('2017-09-28') },
  ];

  it('says what the two audits of the last quarter of 2017/18 share (Settled 13)', () => {
    expect(overlapsOf(audits)).toEqual([
      {
        ...{ firstId: '1', secondId: '2', shared: { from: '2018-01-25', to: '2018-03-08' } },
        forms: undefined,
        words:
          '“Children who go missing” and “Working with complex families” are both under way from ' +
          'Thu 25 Jan 2018 to Thu 8 Mar 2018. The scoping of the second starts on the panel day ' +
          'of the first. No agency holds both sets of forms at once.',
      },
    ]);
  });

  it('says when an agency would hold both sets of forms', () => {
    const close = [audits[1]!, { id: '3', theme: 'Neglect', plan: plan('2018-02-01') }];
    expect(overlapsOf(close)[0]).toMatchObject({
      forms: { from: '2017-12-18', to: '2018-01-11' },
      words: expect.stringContaining(
        'An agency in both holds both sets of forms from Mon 18 Dec 2017 to Thu 11 Jan 2018.',
      ),
    });
  });
});
