import type { RowValue } from './answers';
import { choicesOf, describeAnswer, describeCondition, labelOf } from './describe';
import type { Condition } from './template';
import { aForm, ask } from './testing/forms';

const fixed = ask.rows('T', { fixedRows: [{ code: 'gp', label: 'General practice' }] });
const form = aForm(
  ask.single('A1', ['child', 'adult']),
  ask.grade('N2'),
  ask.integer('M1'),
  ask.compliance('C1'),
  ask.yesNo('Y1'),
);

const say = (condition: Condition) => describeCondition(form, condition);

describe('a condition in words', () => {
  it('uses the words people read for each answer', () => {
    expect(say({ all: [{ question: 'A1', operator: 'equals', answer: 'child' }] })).toBe(
      'A1 is “Child”',
    );
    expect(say({ all: [{ question: 'C1', operator: 'not-equals', answer: 'na' }] })).toBe(
      'C1 is not “Not applicable”',
    );
    expect(say({ all: [{ question: 'A1', operator: 'one-of', answer: ['child', 'adult'] }] })).toBe(
      'A1 is “Child” or “Adult”',
    );
    expect(
      say({ all: [{ question: 'Y1', operator: 'none-of', answer: ['yes', 'no', 'x'] }] }),
    ).toBe('Y1 is not “Yes”, “No” or “x”');
    expect(say({ all: [{ question: 'N2', operator: 'at-least', answer: 'G' }] })).toBe(
      'N2 is “Good” or better',
    );
    expect(say({ all: [{ question: 'N2', operator: 'at-most', answer: 'RI' }] })).toBe(
      'N2 is “Requires improvement” or worse',
    );
    expect(say({ all: [{ question: 'M1', operator: 'at-most', answer: 3 }] })).toBe(
      'M1 is 3 or less',
    );
    expect(say({ all: [{ question: 'M1', operator: 'answered' }] })).toBe('M1 is answered');
    expect(say({ all: [{ question: 'M1', operator: 'not-answered' }] })).toBe('M1 is not answered');
    expect(say({ all: [{ question: 'Z9', operator: 'equals', answer: 'x' }] })).toBe('Z9 is “x”');
    expect(say({ all: [{ question: 'A1', operator: 'equals' }] })).toBe('A1 is nothing');
  });

  it('names agencies, whom the agency knows, and attributes of the case', () => {
    expect(say({ all: [{ agencyKind: ['police', 'probation'] }] })).toBe(
      'the agency is Police or Probation service',
    );
    expect(say({ all: [{ involvement: ['child', 'sibling'] }] })).toBe(
      'the agency knows “child” or “sibling” in the family',
    );
    expect(say({ all: [{ unit: 'planStatus', operator: 'equals', answer: 'cp' }] })).toBe(
      'the plan status of the case is “cp”',
    );
    expect(say({ all: [{ unit: 'age-band_now', operator: 'answered' }] })).toBe(
      'the age band now of the case is answered',
    );
  });

  it('joins terms, and puts groups in brackets', () => {
    const a = { question: 'A1', operator: 'equals', answer: 'child' } as const;
    const b = { agencyKind: ['police'] } as const;
    const c = { question: 'M1', operator: 'at-least', answer: 3 } as const;
    expect(say({ all: [a, b] })).toBe('A1 is “Child” and the agency is Police');
    expect(say({ any: [a, c] })).toBe('A1 is “Child” or M1 is 3 or more');
    expect(say({ all: [b, { any: [a, c] }] })).toBe(
      'the agency is Police and (A1 is “Child” or M1 is 3 or more)',
    );
    expect(say({ any: [{ all: [a, c] }, b] })).toBe(
      '(A1 is “Child” and M1 is 3 or more) or the agency is Police',
    );
    expect(say({ all: [{ any: [a, c] }] })).toBe('A1 is “Child” or M1 is 3 or more');
    expect(say({ all: [b, { any: [a] }] })).toBe('the agency is Police and A1 is “Child”');
    expect(say({ all: [] })).toBe('always');
    expect(say({ any: [] })).toBe('never');
  });
});

describe('an answer in words', () => {
  it('is what a person would read', () => {
    expect(describeAnswer(form, ask.compliance('C1'), 'not-evidenced')).toBe(
      'Not evidenced on file',
    );
    expect(describeAnswer(form, ask.yesNo('Y1'), 'no')).toBe('No');
    expect(describeAnswer(form, ask.grade('N2'), 'RI')).toBe('Requires improvement');
    expect(describeAnswer(form, ask.grade('N2', { scale: 'lost' }), 'RI')).toBe('RI');
    expect(describeAnswer(form, ask.multiple('A', ['a', 'b']), ['b', 'a'])).toBe('B, A');
    expect(describeAnswer(form, ask.ticks('A', ['a', 'b']), [])).toBe('None of these');
    expect(describeAnswer(form, ask.integer('A'), 4)).toBe('4');
    expect(describeAnswer(form, ask.xOfY('A'), { x: 2, y: 5 })).toBe('2 of 5');
    expect(describeAnswer(form, ask.text('A'), 'as written')).toBe('as written');
    expect(describeAnswer(form, ask.text('A'), null)).toBe('');
  });

  it('says a date by its distance from the index date', () => {
    const day = (value: number) => describeAnswer(form, ask.day('A'), value);
    expect(day(0)).toBe('on the index date');
    expect(day(1)).toBe('1 day after the index date');
    expect(day(-1)).toBe('1 day before the index date');
    expect(day(14)).toBe('14 days after the index date');
    expect(day(-30)).toBe('30 days before the index date');
  });

  it('says a table row by row, with the names of its columns and fixed rows', () => {
    const rows: RowValue[] = [
      { type: 'core', held: -3, note: '', count: 0, sent: 'yes' },
      { type: null, note: 'late' },
    ];
    expect(describeAnswer(form, ask.rows('T'), rows)).toBe(
      'Type: Core; Held on: 3 days before the index date; Number: 0; Sent: Yes\nNote: late',
    );
    expect(describeAnswer(form, fixed, [{ row: 'gp', count: 2 }])).toBe(
      'General practice – Number: 2',
    );
  });
});

describe('the choices of a question', () => {
  it('are those of its kind, its scale or its options, and none for the rest', () => {
    const codes = (question: Parameters<typeof choicesOf>[1]) =>
      choicesOf(form, question).map(({ code }) => code);
    expect(codes(ask.compliance('A'))).toEqual(['yes', 'partly', 'no', 'not-evidenced', 'na']);
    expect(codes(ask.yesNo('A'))).toEqual(['yes', 'no']);
    expect(codes(ask.grade('A'))).toEqual(['O', 'G', 'RI', 'I', 'insufficient']);
    expect(codes(ask.grade('A', { scale: 'lost' }))).toEqual([]);
    expect(codes(ask.ticks('A', ['x']))).toEqual(['x']);
    expect(codes(ask.text('A'))).toEqual([]);
    expect(labelOf(form, ask.yesNo('A'), 'yes')).toBe('Yes');
    expect(labelOf(form, ask.yesNo('A'), 'zz')).toBe('zz');
  });
});
