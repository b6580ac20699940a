import { checkDueDay, lateDueDay } from './late-due-days';

// Domain brief 1.3: T is Thu 28 Sep 2017, returns due T−10 (14 Sep), the pack T−5 (21 Sep).
const plan = { firstIssuedDay: '2017-08-16', planDay: '2017-09-14', packDay: '2017-09-21' };

describe('the due day of a return that is issued after the others', () => {
  it('is the plan’s where it was issued with them', () => {
    const due = lateDueDay({ ...plan, issuedDay: '2017-08-16' });
    expect(due).toEqual({ day: '2017-09-14', lateIssue: null });
  });

  it('is as many working days later as the others had: 20, with the August bank holiday', () => {
    const due = lateDueDay({ ...plan, issuedDay: '2017-08-21' });
    expect(due).toEqual({ day: '2017-09-19', lateIssue: 'own-span' });
  });

  it('is not after the pack, and says that it was cut', () => {
    const due = lateDueDay({ ...plan, issuedDay: '2017-09-04' });
    expect(due).toEqual({ day: '2017-09-21', lateIssue: 'cut-to-pack' });
  });

  it('is after the pack only where that is out already, and says so', () => {
    const due = lateDueDay({ ...plan, issuedDay: '2017-09-21' });
    expect(due).toEqual({ day: '2017-10-19', lateIssue: 'after-pack' });
  });

  it('has no pack to keep to in a method without one', () => {
    const due = lateDueDay({ ...plan, packDay: null, issuedDay: '2017-09-04' });
    expect(due).toEqual({ day: '2017-10-02', lateIssue: 'own-span' });
  });

  it('counts no day on which the partnership is closed', () => {
    const due = lateDueDay({ ...plan, issuedDay: '2017-08-21' }, ['2017-09-18']);
    expect(due).toEqual({ day: '2017-09-20', lateIssue: 'own-span' });
  });
});

// The known check is asked T−35 (9 Aug) and answered T−30 (16 Aug): five working days.
const checks = { firstIssuedDay: '2017-08-09', planDay: '2017-08-16', dueDay: '2017-09-14' };

describe('the day by which a known check is answered', () => {
  it('is the plan’s where it was asked with the others', () => {
    expect(checkDueDay({ ...checks, issuedDay: '2017-08-09' })).toBe('2017-08-16');
  });

  it('is as many working days after its own issue, with the August bank holiday', () => {
    expect(checkDueDay({ ...checks, issuedDay: '2017-08-23' })).toBe('2017-08-31');
  });

  it('is not after its return is due', () => {
    expect(checkDueDay({ ...checks, issuedDay: '2017-09-12' })).toBe('2017-09-14');
  });

  it('is a working day away at least where all were issued after the day of the plan', () => {
    const late = { ...checks, firstIssuedDay: '2017-08-18', issuedDay: '2017-08-18' };
    expect(checkDueDay(late)).toBe('2017-08-21');
  });

  it('counts no day on which the partnership is closed', () => {
    expect(checkDueDay({ ...checks, issuedDay: '2017-08-23' }, ['2017-08-25'])).toBe('2017-09-01');
  });
});
