import { estimatedMinutes } from './length';
import type { Question } from './template';
import { aContext, aForm, aFormOf, ask } from './testing/forms';

const many = (make: (id: string) => Question, count = 60) =>
  Array.from({ length: count }, (_, n) => make(`Q${n}`));

const minutes = (questions: readonly Question[]) =>
  estimatedMinutes(aForm(...questions), aContext());

describe('the length of a form', () => {
  it('is nothing for nothing, and a whole minute for any question', () => {
    expect(minutes([])).toBe(0);
    expect(minutes([ask.yesNo('A1')])).toBe(1);
  });

  it('is at most ten minutes for a dip test of eleven standards', () => {
    const text = 'Is the toolkit on file dated, and is the author’s agency named?';
    const dip = many((id) => ask.compliance(id, { text }), 11);
    expect(minutes(dip)).toBeLessThanOrEqual(10);
    expect(minutes(dip)).toBeGreaterThan(6);
  });

  it.each<[string, (id: string) => Question, number]>([
    ['a standard', (id) => ask.compliance(id), 46],
    ['a grade', (id) => ask.grade(id), 81],
    ['a choice', (id) => ask.single(id, ['a']), 16],
    ['a choice of several', (id) => ask.multiple(id, ['a']), 26],
    ['a tick list', (id) => ask.ticks(id, ['a']), 41],
    ['yes or no', (id) => ask.yesNo(id), 13],
    ['a number', (id) => ask.integer(id), 31],
    ['x of y', (id) => ask.xOfY(id), 46],
    ['a date', (id) => ask.day(id), 21],
    ['guidance', (id) => ask.guidance(id), 1],
    ['a text of fifty words', (id) => ask.text(id, 50), 51],
    ['a table of three rows at most', (id) => ask.rows(id), 41],
    ['a table of two rows at least', (id) => ask.rows(id, { minRows: 2 }), 81],
    [
      'a table of one fixed row',
      (id) => ask.rows(id, { fixedRows: [{ code: 'a', label: 'A' }] }),
      41,
    ],
  ])('counts, for sixty of %s, so many minutes', (_name, make, expected) => {
    expect(minutes(many(make))).toBe(expected);
  });

  it('counts the reading of a long question', () => {
    const text = Array.from({ length: 40 }, () => 'word').join(' ');
    expect(minutes(many((id) => ask.yesNo(id, { text })))).toBe(22);
  });

  it('counts evidence only where a rule may demand it', () => {
    const none = { whenAnswers: [], maxWords: 80 };
    expect(minutes(many((id) => ask.compliance(id, { evidence: none })))).toBe(26);
    const some = { whenAnswers: ['yes'], maxWords: 40 };
    expect(minutes(many((id) => ask.yesNo(id, { evidence: some })))).toBe(23);
  });

  it('leaves out what the agency, branch or unit is never asked', () => {
    const all = (showWhen: Question['showWhen']) =>
      minutes(many((id) => ask.day(id, { showWhen })));
    expect(minutes(many((id) => ask.day(id, { askedOf: ['education'] })))).toBe(0);
    expect(minutes(many((id) => ask.day(id, { askedOf: ['police'] })))).toBe(21);
    expect(all({ all: [{ agencyKind: ['education'] }] })).toBe(0);
    expect(all({ all: [{ involvement: ['child'] }] })).toBe(21);
    const section = aFormOf({
      id: 'A',
      title: 'A',
      askedOf: ['education'],
      questions: many((id) => ask.day(id)),
    });
    expect(estimatedMinutes(section, aContext())).toBe(0);
  });

  it('counts by half what hangs on an answer, and not at all what is ruled out besides', () => {
    const said = { question: 'Z', operator: 'equals', answer: 'yes' } as const;
    const school = { agencyKind: ['education'] } as const;
    const all = (showWhen: Question['showWhen']) =>
      minutes(many((id) => ask.day(id, { showWhen })));
    expect(all({ all: [said] })).toBe(11);
    expect(all({ all: [said, school] })).toBe(0);
    expect(all({ any: [said, school] })).toBe(11);
    expect(all({ all: [said, { any: [school] }] })).toBe(0);
    expect(all({ all: [said, { agencyKind: ['police'] }] })).toBe(11);
  });
});
