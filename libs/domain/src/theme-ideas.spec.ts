import { ideaActs, ideaStatuses } from './theme-ideas';
import { actsFrom, unreachable } from './transitions';

describe('the states of an idea', () => {
  it('are all reached from one that waits for a decision', () => {
    expect(unreachable(ideaStatuses, ideaActs, 'open')).toEqual([]);
  });

  it('leave one that was taken up to its audit', () => {
    expect(actsFrom(ideaActs, 'taken-up')).toEqual([]);
  });

  it('let nobody put off or drop an idea without a reason', () => {
    expect([ideaActs['not-now'].needsReason, ideaActs.drop.needsReason]).toEqual([true, true]);
  });
});
