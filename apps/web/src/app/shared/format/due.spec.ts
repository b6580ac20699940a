import { dueWords } from './due';

describe('dueWords', () => {
  it.each([
    ['2017-09-20', 'today', 'today'],
    ['2017-09-21', 'tomorrow', 'soon'],
    ['2017-09-27', 'in 5 working days', 'soon'],
    ['2017-09-28', 'in 6 working days', 'later'],
    ['2017-09-19', '1 working day late', 'late'],
    ['2017-09-15', '3 working days late', 'late'],
  ])('says of %s, on Wed 20 Sep 2017, "%s"', (day, words, urgency) => {
    expect(dueWords(day, '2017-09-20')).toEqual({ words, urgency });
  });

  it('does not count a bank holiday', () => {
    // Mon 28 Aug 2017 was the summer bank holiday.
    expect(dueWords('2017-08-29', '2017-08-25').words).toBe('in 1 working day');
  });

  it('counts days where none between is worked, rather than say nought', () => {
    // Due Sat 23 Sep, asked on the Sunday.
    expect(dueWords('2017-09-23', '2017-09-24')).toEqual({ words: '1 day late', urgency: 'late' });
    expect(dueWords('2017-09-24', '2017-09-23').words).toBe('in 1 day');
  });

  it('leaves out the days on which the partnership is closed', () => {
    const closed = ['2017-09-21', '2017-09-22'];
    expect(dueWords('2017-09-25', '2017-09-20').words).toBe('in 3 working days');
    expect(dueWords('2017-09-25', '2017-09-20', closed).words).toBe('in 1 working day');
  });
});
