import fc from 'fast-check';
import type { EditOperation, FormParts, QuestionParts, SectionParts } from '../editing';
import type { QuestionKind } from '../template';
import { anyCondition, anyForm, anyQuestion } from './any-form';
import { fourGrades, optionsOf } from './forms';

const position = fc.constantFrom(-1, 0, 1, 2, 3, 9, 0.5, NaN);
const at = fc.record({ section: position, question: position });
const id = fc.constantFrom(
  'Q0',
  'Q1',
  'Q7',
  'S0',
  'S9',
  'A1',
  'grades',
  'G',
  'a',
  'b',
  'zz',
  '',
  'å b',
);
const text = fc.constantFrom('', ' ', 'Some words', 'toString');

const kind = fc.constantFrom<QuestionKind>(
  ...(['compliance', 'grade', 'single', 'multiple', 'ticks', 'yes-no'] as const),
  ...(['integer', 'x-of-y', 'day', 'text', 'rows', 'guidance'] as const),
);

const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const shown = {
  showWhen: nullable(anyCondition),
  askedOf: nullable(fc.constant(['police' as const])),
};

const formParts: fc.Arbitrary<FormParts> = fc.record(
  { title: nullable(text), intro: nullable(text), key: fc.constantFrom('one', 'two', null) },
  { requiredKeys: [] },
);
const sectionParts: fc.Arbitrary<SectionParts> = fc.record(
  { title: nullable(text), intro: nullable(text), ...shown },
  { requiredKeys: [] },
);
const questionParts: fc.Arbitrary<QuestionParts> = fc.record(
  {
    ...{ text: nullable(text), help: nullable(text), ...shown },
    ...{ required: nullable(fc.boolean()), requiredWhen: nullable(anyCondition) },
    key: nullable(fc.constant({ failing: ['no'] })),
    evidence: nullable(fc.constant({ whenAnswers: ['no', 'a'], maxWords: 50 })),
    breach: nullable(fc.constant({ answers: ['no', 'b'], rule: 'A rule' })),
    options: nullable(fc.constant(optionsOf(['a', 'x']))),
    scale: nullable(fc.constantFrom('grades', 'unknown')),
    maxWords: nullable(fc.constantFrom(1, 300)),
    min: nullable(fc.constantFrom(-3, 3)),
  },
  { requiredKeys: [] },
);

const anySection = fc.record({
  id: fc.constantFrom('S0', 'S8'),
  title: text,
  questions: fc.array(anyQuestion('Q8'), { maxLength: 2 }),
});

const anyEdit: fc.Arbitrary<EditOperation> = fc.oneof(
  fc.record({ edit: fc.constant('change-form' as const), parts: formParts }),
  fc.record({ edit: fc.constant('add-section' as const), at: position, section: anySection }),
  fc.record({ edit: fc.constant('remove-section' as const), at: position }),
  fc.record({ edit: fc.constant('move-section' as const), from: position, to: position }),
  fc.record({ edit: fc.constant('change-section' as const), at: position, parts: sectionParts }),
  fc.record({ edit: fc.constant('rename-section' as const), at: position, id }),
  fc.record({ edit: fc.constant('add-question' as const), at, question: anyQuestion('Q9') }),
  fc.record({ edit: fc.constant('remove-question' as const), at }),
  fc.record({ edit: fc.constant('move-question' as const), from: at, to: at }),
  fc.record({ edit: fc.constant('change-question' as const), at, parts: questionParts }),
  fc.record({ edit: fc.constant('change-kind' as const), at, kind }),
  fc.record({ edit: fc.constant('rename-question' as const), at, id }),
  fc.record({ edit: fc.constant('rename-option' as const), at, from: id, to: id }),
  fc.record({
    edit: fc.constant('set-measure' as const),
    measures: fc.constantFrom('own-practice' as const, 'multi-agency' as const),
    at: fc.option(at, { nil: null }),
  }),
  fc.record({ edit: fc.constant('set-scale' as const), name: id, scale: fc.constant(fourGrades) }),
  fc.record({ edit: fc.constant('remove-scale' as const), name: id }),
  fc.record({ edit: fc.constant('rename-scale' as const), from: id, to: id }),
  fc.record({ edit: fc.constant('rename-grade' as const), scale: id, from: id, to: id }),
  fc.record({ edit: fc.constant('replace-form' as const), form: anyForm() }),
);

/** Edits that fit a form of anyForm() and edits that fit nothing. */
export const anyEdits: fc.Arbitrary<readonly EditOperation[]> = fc.array(anyEdit, {
  maxLength: 12,
});
