import {
  acknowledgeBy,
  concernActs,
  concernStatuses,
  isOverdueConcern,
  type ConcernStatus,
} from './concerns';
import { actsFrom, unreachable } from './transitions';

describe('an immediate safeguarding concern', () => {
  it('can come to every status from the first', () => {
    expect(unreachable(concernStatuses, concernActs, 'raised')).toEqual([]);
  });

  it('is closed only after what was done is recorded', () => {
    const closable = concernStatuses.filter((one) => actsFrom(concernActs, one).includes('close'));
    expect(closable).toEqual(['actioned']);
    expect(actsFrom(concernActs, 'closed')).toEqual([]);
  });

  it('is to be acknowledged within so many hours, also over midnight and a change of clocks', () => {
    expect(acknowledgeBy('2017-10-28T22:30:00.000Z', 4)).toBe('2017-10-29T02:30:00.000Z');
  });

  it.each<[ConcernStatus, string, boolean]>([
    ['raised', '2017-09-14T13:00:00.001Z', true],
    ['raised', '2017-09-14T13:00:00.000Z', false],
    ['acknowledged', '2017-09-15T13:00:00.000Z', false],
    ['closed', '2017-09-15T13:00:00.000Z', false],
  ])('that is %s at %s is overdue: %s', (status, now, isOverdue) => {
    const concern = { status, acknowledgeBy: '2017-09-14T13:00:00.000Z' };
    expect(isOverdueConcern(concern, now)).toBe(isOverdue);
  });
});
