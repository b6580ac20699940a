import { planMilestones, setMilestone } from './milestones';
import { planReminders } from './reminders';

const daysOf = (reminders: ReturnType<typeof planReminders>): Record<string, string> =>
  Object.fromEntries(reminders.map(({ key, day }) => [key, day]));

describe('reminders', () => {
  it('follow the ladder of the panel of Thu 28 Sep 2017 (domain 1.3)', () => {
    const plan = planMilestones('macfa', '2017-09-28');
    expect(daysOf(planReminders(plan, '2017-08-16'))).toEqual({
      opened: '2017-08-16',
      'half-way': '2017-09-07',
      'due-soon': '2017-09-12',
      due: '2017-09-14',
      overdue: '2017-09-15',
      'escalate-contact': '2017-09-15',
      'escalate-member': '2017-09-19',
      'escalate-board': '2017-09-21',
      closing: '2017-09-21',
    });
  });

  it('leave out what lay before the returns were issued', () => {
    const plan = planMilestones('macfa', '2017-09-28');
    expect(Object.keys(daysOf(planReminders(plan, '2017-09-13')))).not.toContain('half-way');
    expect(planReminders(plan, '2017-09-13')[0]).toEqual({
      key: 'opened',
      day: '2017-09-13',
      until: '2017-09-14',
    });
  });

  it('follow a day set by hand', () => {
    const plan = setMilestone(
      planMilestones('macfa', '2017-09-28'),
      'escalate-board',
      '2017-09-25',
    );
    expect(daysOf(planReminders(plan, '2017-08-16'))['escalate-board']).toBe('2017-09-25');
  });

  it('have no ladder where the method has none, and still say that a review is overdue', () => {
    const plan = planMilestones('dip-test', '2017-09-28');
    expect(planReminders(plan, '2017-09-08').map(({ key }) => key)).toEqual([
      'opened',
      'due-soon',
      'due',
      'overdue',
    ]);
  });

  it('are true until the panel, or until the next of them says more', () => {
    const plan = planMilestones('macfa', '2018-03-29');
    const until = Object.fromEntries(
      planReminders(plan, '2018-02-15').map(({ key, until: last }) => [key, last]),
    );
    expect(until).toMatchObject({
      'half-way': '2018-03-12',
      'due-soon': '2018-03-14',
      due: '2018-03-15',
      'escalate-board': '2018-03-28',
      closing: '2018-03-29',
    });
  });
});
