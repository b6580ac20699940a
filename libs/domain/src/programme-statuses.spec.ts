import {
  differencesOf,
  programmeActs,
  programmeStatuses,
  type AgreedItem,
} from './programme-statuses';
import { unreachable } from './transitions';

const agreed: AgreedItem = {
  ...{ auditId: 'a', theme: 'Children who go missing', method: 'macfa' },
  ...{ financialYear: 2017, quarter: 4, date: '2018-01-25', status: 'planned' },
};

describe('the states of a programme', () => {
  it('are all reached from a draft', () => {
    expect(unreachable(programmeStatuses, programmeActs, 'draft')).toEqual([]);
  });

  it('lets nobody reopen a closed year without a reason', () => {
    expect(programmeActs.reopen).toMatchObject({ from: ['closed'], needsReason: true });
  });
});

describe('what differs from what was agreed', () => {
  it('is nothing while the audit runs its course', () => {
    expect(differencesOf(agreed, { ...agreed, status: 'in-the-field' })).toEqual([]);
  });

  it('is said as agreed and now', () => {
    const now: AgreedItem = {
      ...{ ...agreed, financialYear: 2018, quarter: 1, date: '2018-05' },
      ...{ method: 'rapid-macfa', theme: 'Missing from care', status: 'postponed' },
    };
    expect(differencesOf(agreed, now)).toEqual([
      { what: 'Theme', agreed: 'Children who go missing', now: 'Missing from care' },
      { what: 'Method', agreed: 'Multi-agency case file audit', now: 'Rapid case file audit' },
      { what: 'Quarter', agreed: 'Quarter 4 of 2017/18', now: 'Quarter 1 of 2018/19' },
      { what: 'Date', agreed: 'Thu 25 Jan 2018', now: 'May 2018' },
      { what: 'Status', agreed: 'In the programme', now: 'Postponed' },
    ]);
  });
});
