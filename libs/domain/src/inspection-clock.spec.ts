import { clockDay, clockLength, clockSteps, isClockStep, readClock } from './inspection-clock';
import { milestoneDay, planMilestones } from './milestones';

const plan = planMilestones('mock-jtai', '2017-11-24');
const notice = milestoneDay(plan, 'template-locked')!;

describe('the ten-working-day clock', () => {
  it('runs from the notice to fieldwork, its steps in their order', () => {
    expect([clockDay(notice, notice), clockDay(notice, '2017-11-24')]).toEqual([1, clockLength]);
    expect(clockSteps.map((key) => clockDay(notice, milestoneDay(plan, key)!))).toEqual([
      1, 3, 4, 9, 9, 9, 10,
    ]);
    expect(clockDay(notice, '2017-11-10')).toBe(-1);
  });

  it('knows its steps', () => {
    expect(isClockStep('joint-evaluation')).toBe(true);
    expect(isClockStep('briefing')).toBe(false);
  });

  const step = { day: '2017-11-15', startedOn: null, doneOn: null };
  it.each([
    ['to come', step, '2017-11-14', { state: 'to-come', lateBy: 0 }],
    ['due', step, '2017-11-15', { state: 'due', lateBy: 0 }],
    ['late', step, '2017-11-20', { state: 'late', lateBy: 3 }],
    [
      'late over a weekend',
      { ...step, day: '2017-11-17' },
      '2017-11-18',
      { state: 'late', lateBy: 1 },
    ],
    [
      'started',
      { ...step, startedOn: '2017-11-14' },
      '2017-11-15',
      { state: 'started', lateBy: 0 },
    ],
    ['done', { ...step, doneOn: '2017-11-15' }, '2017-11-30', { state: 'done', lateBy: 0 }],
    [
      'done late',
      { ...step, doneOn: '2017-11-16' },
      '2017-11-30',
      { state: 'done-late', lateBy: 1 },
    ],
  ] as const)('says that a step is %s', (_words, facts, today, expected) => {
    expect(readClock(facts, today)).toEqual(expected);
  });
});
