import { plannedDateWords, quarterWords } from './planned-date-words';

describe('the words of a planned date', () => {
  it('says a day with its weekday', () => {
    expect(plannedDateWords({ precision: 'day', value: '2017-09-28', asPrinted: null })).toBe(
      'Thu 28 Sep 2017',
    );
  });

  it('says a month without inventing a day', () => {
    expect(plannedDateWords({ precision: 'month', value: '2017-11', asPrinted: null })).toBe(
      'November 2017',
    );
  });

  it('says that it is not known', () => {
    expect(plannedDateWords({ precision: 'unknown', value: null, asPrinted: '29 June' })).toBe(
      'date not known',
    );
  });

  it('puts the fourth quarter in the next calendar year', () => {
    expect([1, 2, 3, 4].map((quarter) => quarterWords(2017, quarter))).toEqual([
      'April to June 2017',
      'July to September 2017',
      'October to December 2017',
      'January to March 2018',
    ]);
  });
});
