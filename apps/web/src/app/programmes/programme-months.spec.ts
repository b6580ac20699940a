import type { AuditCardView, PlannedDateView } from '@sightline/contracts';
import { dateAt, placesInOrder, placesOf } from './programme-months';

const dated = (value: string | null): PlannedDateView => ({
  precision: value === null ? 'unknown' : value.length === 7 ? 'month' : 'day',
  ...{ value, asPrinted: null },
});
const card = (id: string, quarter: number, value: string | null) =>
  ({ id, quarter, date: dated(value), panelDay: null }) as AuditCardView;

describe('the places of a programme', () => {
  it('are the months of a quarter and its undated audits', () => {
    const audits = [
      card('day', 4, '2018-01-25'),
      card('month', 3, '2017-11'),
      card('none', 4, null),
    ];
    const places = placesOf(2017, 4, audits);
    expect(places.map(({ month, audits: own }) => [month, own.map(({ id }) => id)])).toEqual([
      ['2018-01', ['day']],
      ['2018-02', []],
      ['2018-03', []],
      [null, ['none']],
    ]);
  });

  it('are gone through by month', () => {
    const order = placesInOrder(2017);
    expect([order.length, order[0], order[11]]).toEqual([
      12,
      { quarter: 1, month: '2017-04' },
      { quarter: 4, month: '2018-03' },
    ]);
  });

  it('keep the day of the month where the audit has a day', () => {
    const april = { quarter: 1, month: '2018-04' };
    expect(dateAt(card('day', 4, '2018-01-25'), april, [])).toBe('2018-04-25');
    expect(dateAt(card('day', 4, '2018-01-25'), april, ['2018-04-25'])).toBe('2018-04-26');
    expect(dateAt(card('month', 4, '2018-01'), april, [])).toBe('2018-04');
    expect(dateAt(card('none', 4, null), april, [])).toBe('2018-04');
    expect(dateAt(card('day', 4, '2018-01-25'), { quarter: 1, month: null }, [])).toBe('');
  });

  it('count from the panel day once there is one', () => {
    const scoped = { date: dated('2018-01'), panelDay: '2018-01-11' };
    expect(dateAt(scoped, { quarter: 4, month: '2018-02' }, [])).toBe('2018-02-12');
  });
});
