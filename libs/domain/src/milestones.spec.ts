import { auditMethods } from './methods';
import { milestoneKeys, milestonePlans } from './milestone-plans';
import {
  activeSpan,
  formsSpan,
  milestoneDay,
  milestonesBefore,
  offsetLabel,
  planMilestones,
  replanMilestones,
  setMilestone,
  sharedSpan,
} from './milestones';
import { isWorkingDay, workingDaysBetween } from './working-days';

const september = planMilestones('macfa', '2017-09-28');
const january = planMilestones('macfa', '2018-01-25');
const march = planMilestones('macfa', '2018-03-29');

describe('planMilestones', () => {
  // Worked dates of the domain brief, 1.3.
  it.each([
    ['template-locked', '2017-08-02'],
    ['forms-issued', '2017-08-16'],
    ['returns-due', '2017-09-14'],
    ['panel', '2017-09-28'],
    ['draft-report', '2017-10-19'],
    ['briefing', '2017-11-09'],
  ] as const)('puts %s of the panel of 28 September 2017 on %s', (key, day) => {
    expect(milestoneDay(september, key)).toBe(day);
  });

  it.each([
    ['scope-approved', '2018-01-25'],
    ['returns-due', '2018-03-15'],
    ['grades-confirmed', '2018-04-09'],
    ['briefing', '2018-05-15'],
  ] as const)('puts %s of the panel of 29 March 2018 on %s', (key, day) => {
    expect(milestoneDay(march, key)).toBe(day);
  });

  it('gives every row of the domain brief its offset and owner', () => {
    const rows = september.map((each) => `${offsetLabel(each)} ${each.key} ${each.owner}`);
    expect(rows).toEqual([
      'T−45 scope-approved chair',
      'T−40 template-locked task-group',
      'T−35 sample-drawn coordinator',
      'T−30 forms-issued spoc',
      'T−15 half-way-nudge system',
      'T−10 returns-due auditor',
      'T−9 escalate-contact system',
      'T−9 quality-check coordinator',
      'T−7 escalate-member chair',
      'T−5 escalate-board chair',
      'T−5 pack-published coordinator',
      'T panel chair',
      'T+5 grades-confirmed chair',
      'T+15 draft-report agencies',
      'T+20 accuracy-closed agencies',
      'T+25 final-report subgroup',
      'T+30 briefing chair',
      'T+60 action-review-1 action-owner',
      'T+90 action-review-2 action-owner',
      'T+6 months impact-check-1 subgroup',
      'T+12 months impact-check-2 subgroup',
    ]);
  });

  it('moves an impact check off a day that is not worked', () => {
    // 29 September 2018 is a Saturday, 29 March 2019 a Friday.
    expect(milestoneDay(march, 'impact-check-1')).toBe('2018-10-01');
    expect(milestoneDay(march, 'impact-check-2')).toBe('2019-03-29');
  });

  it('passes over the extra holidays of the partnership', () => {
    const plan = planMilestones('macfa', '2017-09-28', ['2017-09-29', '2018-03-28']);
    expect(milestoneDay(plan, 'grades-confirmed')).toBe('2017-10-06');
    expect(milestoneDay(plan, 'impact-check-1')).toBe('2018-03-29');
  });

  it('runs the mock JTAI from notice to fieldwork in ten working days', () => {
    const plan = planMilestones('mock-jtai', '2017-11-24');
    const notice = milestoneDay(plan, 'template-locked') ?? '';
    expect(notice).toBe('2017-11-13');
    expect(workingDaysBetween(notice, '2017-11-24') + 1).toBe(10);
    expect(milestoneDay(plan, 'returns-due')).toBe('2017-11-23');
  });
});

describe.each(auditMethods)('the plan of %s', (method) => {
  const plan = planMilestones(method, '2018-03-29');

  it('is in order of its days, each worked', () => {
    const days = plan.map((each) => each.day);
    const upToBriefing = days.slice(0, plan.findIndex((each) => each.key === 'briefing') + 1);
    expect(upToBriefing).toEqual([...upToBriefing].sort());
    expect(days.filter((day) => !isWorkingDay(day))).toEqual([]);
  });

  it('names each step once, has the steps every method needs and five days for accuracy', () => {
    const keys = milestonePlans[method].map((each) => each.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(milestoneKeys).toEqual(expect.arrayContaining(keys));
    for (const key of ['scope-approved', 'forms-issued', 'returns-due', 'panel', 'briefing']) {
      expect(keys).toContain(key);
    }
    const offset = (key: string) => plan.find((each) => each.key === key)?.offset ?? NaN;
    expect(offset('panel')).toBe(0);
    expect(offset('accuracy-closed') - offset('draft-report')).toBe(5);
    expect(offset('returns-due')).toBeLessThan(0);
  });
});

describe('replanMilestones', () => {
  it('moves every day that nobody set, and keeps those set by hand', () => {
    const edited = setMilestone(september, 'briefing', '2017-12-01');
    const moved = replanMilestones('macfa', '2017-10-05', edited);
    expect(milestoneDay(moved, 'briefing')).toBe('2017-12-01');
    expect(moved.find((each) => each.key === 'briefing')?.isHandSet).toBe(true);
    expect(milestoneDay(moved, 'returns-due')).toBe('2017-09-21');
    expect(moved.filter((each) => each.isHandSet)).toHaveLength(1);
  });

  it('moves the panel itself, even where it was set by hand', () => {
    const edited = setMilestone(september, 'panel', '2017-09-29');
    const moved = replanMilestones('macfa', '2017-10-05', edited);
    expect(milestoneDay(moved, 'panel')).toBe('2017-10-05');
    expect(moved.find((each) => each.key === 'panel')?.isHandSet).toBe(false);
  });

  it('drops a step the new method does not have and takes extra holidays', () => {
    const edited = setMilestone(september, 'escalate-board', '2017-09-20');
    const dip = replanMilestones('dip-test', '2017-09-28', edited, ['2017-09-27']);
    expect(milestoneDay(dip, 'escalate-board')).toBeUndefined();
    expect(milestoneDay(dip, 'returns-due')).toBe('2017-09-20');
  });

  it('changes nothing for a step the plan does not have', () => {
    expect(setMilestone(september, 'joint-evaluation', '2017-09-20')).toEqual(september);
  });
});

describe('what a plan says', () => {
  it('lists the milestones already missed', () => {
    const missed = milestonesBefore(september, '2017-08-02').map((each) => each.key);
    expect(missed).toEqual(['scope-approved']);
  });

  it('shows what the two audits of the last quarter of 2017/18 share (Settled 13)', () => {
    const shared = sharedSpan(activeSpan(january), activeSpan(march));
    expect(shared).toEqual({ from: '2018-01-25', to: '2018-03-08' });
    expect(sharedSpan(formsSpan(january), formsSpan(march))).toBeUndefined();
    expect(sharedSpan(activeSpan(march), activeSpan(january))).toEqual(shared);
  });

  it('counts a single shared day as shared', () => {
    const a = { from: '2018-01-01', to: '2018-01-31' };
    const b = { from: '2018-01-31', to: '2018-02-28' };
    expect(sharedSpan(a, b)).toEqual({ from: '2018-01-31', to: '2018-01-31' });
  });

  it('refuses the span of a plan without its ends', () => {
    expect(() => activeSpan(september.slice(1))).toThrow(RangeError);
  });
});
