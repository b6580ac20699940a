import type { FormDefinition, Question } from './template';
import { aForm, aFormOf, ask, fourGrades } from './testing/forms';
import { validateDefinition } from './validate-definition';

/** Problems without the warnings, as "code place". */
function errors(form: FormDefinition): string[] {
  return validateDefinition(form)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${code} ${place}`);
}

/** Problems of one question, as "code place-in-it". */
function faults(question: Question): string[] {
  return errors(aForm(question)).map((line) => line.replace('sections[0].questions[0].', ''));
}

const plain = aForm(ask.grade('A1'));

describe('a template as a whole', () => {
  it('has no problem where there is none', () => {
    expect(validateDefinition(plain)).toEqual([]);
  });

  it('must ask something', () => {
    expect(validateDefinition({ ...plain, sections: [] })).toEqual([
      expect.objectContaining({ code: 'no-questions', severity: 'error', place: 'sections' }),
      expect.objectContaining({ code: 'unused-scale' }),
    ]);
  });

  it('may ask two thousand questions and not one more', () => {
    const many = (count: number) =>
      aForm(...Array.from({ length: count }, (_, n) => ask.yesNo(`Q${n}`)));
    expect(errors(many(2000))).toEqual([]);
    expect(errors(many(2001))).toEqual(['too-many-questions sections']);
  });

  it('warns of a section without questions', () => {
    const form = aFormOf(
      { id: 'A', title: 'Empty', questions: [] },
      { id: 'B', title: 'Full', questions: [ask.grade('B1')] },
    );
    expect(validateDefinition(form)).toEqual([
      {
        code: 'empty-section',
        severity: 'warning',
        place: 'sections[0]',
        sectionId: 'A',
        message: 'The section “Empty” has no questions',
      },
    ]);
  });

  it('uses each id once, among sections and among questions', () => {
    const form = aFormOf(
      { id: 'A', title: 'A', questions: [ask.grade('Q1'), ask.yesNo('A')] },
      { id: 'A', title: 'A again', questions: [ask.yesNo('Q1')] },
    );
    expect(validateDefinition(form)).toEqual([
      {
        code: 'duplicate-id',
        severity: 'error',
        place: 'sections[1].id',
        sectionId: 'A',
        message: 'Another section has the id “A” already',
      },
      {
        code: 'duplicate-id',
        severity: 'error',
        place: 'sections[1].questions[0].id',
        sectionId: 'A',
        questionId: 'Q1',
        message: 'Another question has the id “Q1” already',
      },
    ]);
  });

  it('uses no id that every object has', () => {
    const form = aFormOf({ id: 'toString', title: 'A', questions: [ask.yesNo('constructor')] });
    expect(errors({ ...form, scales: {} })).toEqual([
      'reserved-id sections[0].id',
      'reserved-id sections[0].questions[0].id',
    ]);
    expect(errors({ ...plain, scales: { ...plain.scales, valueOf: fourGrades } })).toEqual([
      'reserved-id scales.valueOf',
    ]);
  });
});

describe('scales', () => {
  it('have grades, each code once', () => {
    const empty = { ...plain, scales: { grades: { label: 'None', points: [] } } };
    expect(validateDefinition(empty)).toEqual([
      {
        code: 'empty-scale',
        severity: 'error',
        place: 'scales.grades',
        message: 'The scale “None” has no grades',
      },
    ]);
    const points = [
      { code: 'O', label: 'Best' },
      { code: 'O', label: 'Other' },
      { code: 'G', label: 'Best' },
    ];
    expect(
      validateDefinition({ ...plain, scales: { grades: { label: 'Twice', points } } }),
    ).toEqual([
      {
        code: 'duplicate-code',
        severity: 'error',
        place: 'scales.grades.points[1]',
        message: 'The scale has the code “O” twice',
      },
      {
        code: 'duplicate-code',
        severity: 'warning',
        place: 'scales.grades.points[2]',
        message: 'The scale has the words “Best” twice',
      },
    ]);
  });

  it('are warned of where no question uses them', () => {
    expect(validateDefinition(aForm(ask.yesNo('A1')))).toEqual([
      {
        code: 'unused-scale',
        severity: 'warning',
        place: 'scales.grades',
        message: 'No question uses the scale “Four grades”',
      },
    ]);
  });

  it('must exist where a question grades on them', () => {
    const lost = aForm(ask.grade('A0'), ask.grade('A1', { scale: 'lost' }));
    expect(validateDefinition(lost)).toEqual([
      {
        code: 'unknown-scale',
        severity: 'error',
        place: 'sections[0].questions[1].scale',
        sectionId: 'S',
        questionId: 'A1',
        message: 'There is no scale “lost”',
      },
    ]);
  });

  it('are warned of where two questions give the same kind of grade', () => {
    const form = aForm(
      ask.grade('N1'),
      ask.grade('N2', { measures: 'own-practice' }),
      ask.grade('N3', { measures: 'multi-agency' }),
      ask.grade('N4', { measures: 'own-practice' }),
    );
    expect(validateDefinition(form)).toEqual([
      {
        code: 'duplicate-measure',
        severity: 'warning',
        place: 'sections[0].questions[3].measures',
        sectionId: 'S',
        questionId: 'N4',
        message:
          'N2 already asks for the own-practice grade; where both are shown the first one counts',
      },
    ]);
  });
});

describe('choices', () => {
  it.each([
    ['single', ask.single],
    ['multiple', ask.multiple],
    ['ticks', ask.ticks],
  ])('offer something, and each code once: %s', (_kind, make) => {
    expect(faults(make('A1', []))).toEqual(['empty-options options']);
    expect(faults(make('A1', ['a', 'b', 'a']))).toEqual(['duplicate-code options[2]']);
    expect(faults(make('A1', ['a']))).toEqual([]);
  });

  it('are warned of where two read the same', () => {
    const options = [
      { code: 'a', label: 'Same' },
      { code: 'b', label: 'Same' },
    ];
    const form = aForm(ask.grade('A0'), { ...ask.single('A1', ['a']), options });
    expect(validateDefinition(form)).toEqual([
      expect.objectContaining({
        code: 'duplicate-code',
        severity: 'warning',
        message: 'The question has the words “Same” twice',
      }),
    ]);
  });

  it('have their special answers among them', () => {
    expect(faults(ask.single('A1', ['a'], { other: 'z' }))).toEqual(['unknown-code other']);
    expect(faults(ask.multiple('A1', ['a'], { exclusive: 'z' }))).toEqual([
      'unknown-code exclusive',
    ]);
    expect(faults(ask.multiple('A1', ['a', 'z'], { exclusive: 'z', other: 'a' }))).toEqual([]);
  });
});

describe('limits', () => {
  it('leave room for an answer', () => {
    expect(faults(ask.integer('A1', { min: 3, max: 2 }))).toEqual(['limits max']);
    expect(faults(ask.integer('A1', { min: 3, max: 3 }))).toEqual([]);
    expect(faults(ask.integer('A1', { max: -1 }))).toEqual(['limits max']);
    expect(faults(ask.integer('A1', { min: 3 }))).toEqual([]);
    expect(faults(ask.rows('A1', { minRows: 4 }))).toEqual(['limits maxRows']);
    expect(faults(ask.rows('A1', { minRows: 3 }))).toEqual([]);
  });
});

describe('tables', () => {
  const column = (id: string, extra: object = {}) => ({ id, label: id, kind: 'text', ...extra });

  it('have columns, each id once, and choices in those that choose', () => {
    expect(faults(ask.rows('A1', { columns: [] }))).toEqual(['empty-table columns']);
    expect(faults(ask.rows('A1', { columns: [column('a'), column('a')] }))).toEqual([
      'duplicate-id columns[1].id',
    ]);
    expect(faults(ask.rows('A1', { columns: [column('a', { kind: 'single' })] }))).toEqual([
      'empty-options columns[0].options',
    ]);
    const twice = { kind: 'single', options: [1, 2].map(() => ({ code: 'x', label: 'X' })) };
    expect(faults(ask.rows('A1', { columns: [column('a', twice)] }))).toEqual([
      'duplicate-code columns[0].options[1]',
    ]);
    expect(
      faults(ask.rows('A1', { columns: [column('a', { kind: 'integer', max: -2 })] })),
    ).toEqual(['limits columns[0].max']);
    expect(faults(ask.rows('A1', { columns: [column('a', { max: -2 })] }))).toEqual([]);
  });

  it('call no column "row" where the rows are fixed, and none what every object has', () => {
    const fixedRows = [{ code: 'gp', label: 'GP' }];
    expect(faults(ask.rows('A1', { columns: [column('row')], fixedRows }))).toEqual([
      'reserved-id columns[0].id',
    ]);
    expect(faults(ask.rows('A1', { columns: [column('row')] }))).toEqual([]);
    expect(faults(ask.rows('A1', { columns: [column('toString')] }))).toEqual([
      'reserved-id columns[0].id',
    ]);
  });

  it('have fixed rows where they say so, each code once', () => {
    expect(faults(ask.rows('A1', { fixedRows: [] }))).toEqual(['empty-table fixedRows']);
    const twice = [1, 2].map((n) => ({ code: 'gp', label: `GP ${n}` }));
    expect(faults(ask.rows('A1', { fixedRows: twice }))).toEqual(['duplicate-code fixedRows[1]']);
  });
});

describe('rules', () => {
  const rule = (whenAnswers: readonly string[]) => ({ evidence: { whenAnswers, maxWords: 9 } });

  it('name answers the question has', () => {
    expect(faults(ask.compliance('A1', rule(['no', 'maybe'])))).toEqual([
      'unknown-code evidence.whenAnswers',
    ]);
    expect(faults(ask.compliance('A1', { key: { failing: ['never'] } }))).toEqual([
      'unknown-code key.failing',
    ]);
    expect(faults(ask.ticks('A1', ['a'], { key: { failing: [], requires: ['b'] } }))).toEqual([
      'unknown-code key.requires',
    ]);
    expect(faults(ask.yesNo('A1', { breach: { answers: ['na'], rule: 'Rule' } }))).toEqual([
      'unknown-code breach.answers',
    ]);
    expect(faults(ask.grade('A1', rule(['O', 'insufficient'])))).toEqual([]);
    expect(faults(ask.text('A1', 5, rule(['x'])))).toEqual(['unknown-code evidence.whenAnswers']);
  });

  it('name numbers for a whole number', () => {
    expect(faults(ask.integer('A1', rule(['0', '-3', '12'])))).toEqual([]);
    expect(faults(ask.integer('A1', rule(['1.5'])))).toHaveLength(1);
    expect(faults(ask.integer('A1', rule(['x1'])))).toHaveLength(1);
    expect(faults(ask.integer('A1', rule(['1x'])))).toHaveLength(1);
    expect(faults(ask.day('A1', rule(['1'])))).toHaveLength(1);
  });

  it('say something', () => {
    expect(faults(ask.compliance('A1', { key: { failing: [] } }))).toEqual(['empty-rule key']);
    expect(faults(ask.ticks('A1', ['a'], { key: { failing: [], requires: [] } }))).toEqual([
      'empty-rule key',
    ]);
    expect(faults(ask.ticks('A1', ['a'], { key: { failing: [], requires: ['a'] } }))).toEqual([]);
    expect(faults(ask.multiple('A1', ['a'], { key: { failing: [], requires: ['a'] } }))).toEqual(
      [],
    );
    expect(faults(ask.single('A1', ['a'], { key: { failing: ['a'], requires: ['a'] } }))).toEqual([
      'empty-rule key.requires',
    ]);
    expect(faults(ask.yesNo('A1', { breach: { answers: [], rule: 'Rule' } }))).toEqual([
      'empty-rule breach.answers',
    ]);
    expect(faults(ask.yesNo('A1', rule([])))).toEqual([]);
  });
});
