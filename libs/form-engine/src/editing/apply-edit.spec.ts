import { mostQuestions, mostScales, mostSections } from '../definition-schema';
import type { FormDefinition, GradeScale, Section } from '../template';
import { aForm, aFormOf, ask, fourGrades } from '../testing/forms';
import { applyEdit } from './apply-edit';
import type { EditOperation } from './edit-operation';
import { newForm, newQuestion, newSection } from './new-parts';

const when = (question: string, answer: string) => ({
  all: [{ question, operator: 'equals' as const, answer }],
});

const form = aFormOf(
  { id: 'A', title: 'About', questions: [ask.yesNo('A1'), ask.yesNo('A2')] },
  { id: 'B', title: 'Before', intro: 'Look', questions: [ask.single('B1', ['a', 'b'])] },
  { id: 'C', title: 'Close', questions: [] },
);

const ids = ({ sections }: FormDefinition) =>
  sections.map(({ id, questions }) => [id, ...questions.map((one) => one.id)].join(' '));
const after = (edit: EditOperation, before = form) => ids(applyEdit(before, edit));
const unchanged = (edit: EditOperation, before = form) => applyEdit(before, edit) === before;

describe('editing the form itself', () => {
  it('sets its parts, and takes an optional one away', () => {
    const settings = { thinEvidenceWords: 20 };
    const set = applyEdit(form, {
      edit: 'change-form',
      parts: { title: 'New', intro: 'Read first', unit: 'agency', key: 'new', settings },
    });
    expect(set).toEqual({
      ...form,
      ...{ title: 'New', intro: 'Read first', unit: 'agency', key: 'new', settings },
    });
    const parts = { intro: null, settings: null };
    expect(applyEdit(set, { edit: 'change-form', parts })).toEqual({
      ...form,
      ...{ title: 'New', unit: 'agency', key: 'new' },
    });
    expect(applyEdit(set, { edit: 'change-form', parts: { intro: '' } })).not.toHaveProperty(
      'intro',
    );
  });

  it('does not take away what must be there, and leaves other parts alone', () => {
    for (const parts of [{ title: null }, { key: null }, { unit: null }, { title: form.title }]) {
      expect(unchanged({ edit: 'change-form', parts })).toBe(true);
    }
    expect(unchanged({ edit: 'change-form', parts: { sections: [] } as never })).toBe(true);
    const cleared = applyEdit(form, { edit: 'change-form', parts: { title: '' } });
    expect(cleared.title).toBe('');
    expect(unchanged({ edit: 'change-form', parts: { intro: null } })).toBe(true);
  });

  it('is another form where it is replaced', () => {
    const other = aForm(ask.yesNo('Z1'));
    expect(applyEdit(form, { edit: 'replace-form', form: other })).toBe(other);
  });
});

describe('choosing what gives a grade that the checks go by', () => {
  const graded = aForm(
    ask.yesNo('A1'),
    ask.grade('N2', { measures: 'own-practice' }),
    ask.grade('N3', { measures: 'multi-agency' }),
    ask.grade('N4', { measures: 'own-practice' }),
  );
  const measures = ({ sections }: FormDefinition) =>
    sections[0]!.questions.map((one) => ('measures' in one ? one.measures : undefined));
  const own = (question: number | null): EditOperation => ({
    edit: 'set-measure',
    measures: 'own-practice',
    at: question === null ? null : { section: 0, question },
  });

  it('lets one question give it and no other, also one that gave the other grade', () => {
    expect(measures(applyEdit(graded, own(3)))).toEqual([
      undefined,
      undefined,
      'multi-agency',
      'own-practice',
    ]);
    expect(measures(applyEdit(graded, own(2)))).toEqual([
      undefined,
      undefined,
      'own-practice',
      undefined,
    ]);
  });

  it('lets none give it, and leaves no empty part behind', () => {
    const none = applyEdit(graded, own(null));
    expect(measures(none)).toEqual([undefined, undefined, 'multi-agency', undefined]);
    expect(none.sections[0]!.questions[1]).toEqual(ask.grade('N2'));
    expect(none.sections[0]!.questions[0]).toBe(graded.sections[0]!.questions[0]);
    expect(unchanged(own(null), none)).toBe(true);
  });

  it('changes nothing where no grade stands there, or where it is so already', () => {
    expect(unchanged(own(0), graded)).toBe(true);
    expect(unchanged(own(9), graded)).toBe(true);
    expect(unchanged(own(3), applyEdit(graded, own(3)))).toBe(true);
  });
});

describe('editing sections', () => {
  const section = newSection('D', 'Done');

  it('adds one at its place, or at an end', () => {
    expect(after({ edit: 'add-section', at: 1, section })).toEqual(['A A1 A2', 'D', 'B B1', 'C']);
    expect(after({ edit: 'add-section', at: 99, section })[3]).toBe('D');
    expect(after({ edit: 'add-section', at: -1, section })[0]).toBe('D');
    expect(after({ edit: 'add-section', at: NaN, section })[3]).toBe('D');
  });

  it('adds no section and no questions beyond the limits', () => {
    const many = (count: number): Section[] =>
      Array.from({ length: count }, (_, n) => newSection(`S${n}`));
    const last = aFormOf(...many(mostSections - 1));
    const full = applyEdit(last, { edit: 'add-section', at: 0, section });
    expect(full.sections).toHaveLength(mostSections);
    expect(unchanged({ edit: 'add-section', at: 0, section }, full)).toBe(true);

    const questions = Array.from({ length: mostQuestions - 1 }, (_, n) => ask.yesNo(`Q${n}`));
    const almost = aForm(...questions);
    const asking = (count: number) => ({
      ...section,
      questions: questions.slice(0, count),
    });
    const add = (count: number): EditOperation => ({
      ...{ edit: 'add-section', at: 0, section: asking(count) },
    });
    expect(unchanged(add(2), almost)).toBe(true);
    expect(unchanged(add(1), almost)).toBe(false);
  });

  it('removes, moves and renames one', () => {
    expect(after({ edit: 'remove-section', at: 1 })).toEqual(['A A1 A2', 'C']);
    expect(after({ edit: 'move-section', from: 0, to: 1 })).toEqual(['B B1', 'A A1 A2', 'C']);
    expect(after({ edit: 'move-section', from: 2, to: 0 })).toEqual(['C', 'A A1 A2', 'B B1']);
    expect(after({ edit: 'move-section', from: 0, to: 9 })).toEqual(['B B1', 'C', 'A A1 A2']);
    expect(after({ edit: 'rename-section', at: 1, id: 'Z' })).toEqual(['A A1 A2', 'Z B1', 'C']);
  });

  it('sets its parts', () => {
    const parts = { title: 'Then', intro: null, showWhen: when('A1', 'yes'), askedOf: null };
    const { sections } = applyEdit(form, { edit: 'change-section', at: 1, parts });
    expect(sections[1]).toEqual({
      ...{ id: 'B', title: 'Then', showWhen: when('A1', 'yes') },
      questions: form.sections[1]!.questions,
    });
    expect([sections[0], sections[2]]).toEqual([form.sections[0], form.sections[2]]);
    const none = { id: 'X', questions: [], title: null } as never;
    expect(unchanged({ edit: 'change-section', at: 1, parts: none })).toBe(true);
  });

  it.each<EditOperation>([
    { edit: 'remove-section', at: 3 },
    { edit: 'remove-section', at: -1 },
    { edit: 'move-section', from: 3, to: 0 },
    { edit: 'move-section', from: 1, to: 1 },
    { edit: 'change-section', at: 3, parts: { title: 'x' } },
    { edit: 'rename-section', at: 3, id: 'Z' },
    { edit: 'rename-section', at: 0, id: 'B' },
    { edit: 'rename-section', at: 0, id: 'two words' },
    { edit: 'rename-section', at: 0, id: '' },
  ])('leaves the form as it is where %p fits nothing', (edit) => {
    expect(unchanged(edit)).toBe(true);
  });
});

describe('editing scales', () => {
  const ages: GradeScale = { label: 'Ages', points: [{ code: 'old', label: 'Old' }] };
  const graded = aForm(
    ask.grade('A1', { key: { failing: ['I'] } }),
    ask.grade('A2', { scale: 'ages', key: { failing: ['I'] } }),
    ask.yesNo('A3', { showWhen: when('A1', 'I') }),
    ask.yesNo('A4', { showWhen: when('A2', 'I') }),
  );

  it('adds, changes and removes one', () => {
    const added = applyEdit(graded, { edit: 'set-scale', name: 'ages', scale: ages });
    expect(added.scales).toEqual({ grades: fourGrades, ages });
    const scale = { ...ages, label: 'Years' };
    const changed = applyEdit(added, { edit: 'set-scale', name: 'ages', scale });
    expect(changed.scales['ages']).toEqual(scale);
    expect(applyEdit(changed, { edit: 'remove-scale', name: 'ages' }).scales).toEqual({
      grades: fourGrades,
    });
  });

  it('adds none beyond the limit, but changes one of them', () => {
    const names = Array.from({ length: mostScales }, (_, n) => `s${n}`);
    const full = { ...graded, scales: Object.fromEntries(names.map((name) => [name, ages])) };
    expect(unchanged({ edit: 'set-scale', name: 'more', scale: ages }, full)).toBe(true);
    expect(unchanged({ edit: 'set-scale', name: 's1', scale: fourGrades }, full)).toBe(false);
    const { s0: _first, ...fewer } = full.scales;
    const room = { ...full, scales: fewer };
    expect(unchanged({ edit: 'set-scale', name: 'more', scale: ages }, room)).toBe(false);
  });

  it('renames one, and the questions on it follow, in the same order', () => {
    const both = applyEdit(graded, { edit: 'set-scale', name: 'ages', scale: ages });
    const renamed = applyEdit(both, { edit: 'rename-scale', from: 'grades', to: 'G4' });
    expect(Object.keys(renamed.scales)).toEqual(['G4', 'ages']);
    expect(renamed.sections[0]!.questions.map((one) => 'scale' in one && one.scale)).toEqual([
      ...['G4', 'ages', false, false],
    ]);
  });

  it('renames a grade, and conditions and rules of its questions follow', () => {
    const edit = { edit: 'rename-grade', scale: 'grades', from: 'I', to: 'low' } as const;
    const renamed = applyEdit(graded, edit);
    expect(renamed.scales['grades']!.points.map(({ code }) => code)).toEqual([
      ...['O', 'G', 'RI', 'low', 'insufficient'],
    ]);
    const [one, two, three, four] = renamed.sections[0]!.questions;
    expect([one!.key, two!.key]).toEqual([{ failing: ['low'] }, { failing: ['I'] }]);
    expect([three!.showWhen, four!.showWhen]).toEqual([when('A1', 'low'), when('A2', 'I')]);
  });

  it.each<EditOperation>([
    { edit: 'set-scale', name: 'two words', scale: ages },
    { edit: 'remove-scale', name: 'ages' },
    { edit: 'remove-scale', name: 'toString' },
    { edit: 'rename-scale', from: 'ages', to: 'years' },
    { edit: 'rename-scale', from: 'grades', to: 'grades' },
    { edit: 'rename-scale', from: 'grades', to: 'two words' },
    { edit: 'rename-grade', scale: 'ages', from: 'I', to: 'low' },
    { edit: 'rename-grade', scale: 'grades', from: 'none', to: 'low' },
    { edit: 'rename-grade', scale: 'grades', from: 'I', to: 'G' },
    { edit: 'rename-grade', scale: 'grades', from: 'I', to: '' },
  ])('leaves the form as it is where %p fits nothing', (edit) => {
    expect(unchanged(edit, graded)).toBe(true);
  });
});

describe('new parts', () => {
  it('a new form has one section that is empty', () => {
    expect(newForm('bruising', 'Bruising', 'agency')).toEqual({
      ...{ schemaVersion: 1, key: 'bruising', title: 'Bruising', unit: 'agency', scales: {} },
      sections: [{ id: 'A', title: 'Section A', questions: [] }],
    });
    expect(newSection('B')).toEqual({ id: 'B', title: '', questions: [] });
  });

  it('a new question has what its kind must have', () => {
    const made = (kind: Parameters<typeof newQuestion>[1], of = form) =>
      newQuestion(of, kind, 'X1');
    const base = { id: 'X1', text: '' };
    expect(made('yes-no')).toEqual({ ...base, kind: 'yes-no' });
    expect(made('grade')).toEqual({ ...base, kind: 'grade', scale: 'grades' });
    expect(made('grade', { ...form, scales: { G4: fourGrades } })).toMatchObject({ scale: 'G4' });
    expect(made('grade', { ...form, scales: {} })).toMatchObject({ scale: 'grades' });
    for (const kind of ['single', 'multiple', 'ticks'] as const) {
      expect(made(kind)).toEqual({ ...base, kind, options: [] });
    }
    expect(made('text')).toEqual({ ...base, kind: 'text', maxWords: 80 });
    expect(made('rows')).toEqual({ ...base, kind: 'rows', columns: [], maxRows: 10 });
  });
});
