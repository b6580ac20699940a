import { agencyKinds } from '@sightline/domain';
import fc from 'fast-check';
import type { Answer, Answers, AnswerValue, FormContext } from '../answers';
import type { Condition, ConditionTerm, FormDefinition, Question, Section } from '../template';
import { ask, fourGrades } from './forms';

const codes = ['a', 'b', 'other'];
const questionCount = 8;

/** An id of one of the questions a form may have, or of none. */
const anyId = fc.integer({ min: 0, max: questionCount }).map((n) => `Q${n}`);
const anyCode = fc.constantFrom('yes', 'no', 'partly', 'na', 'a', 'b', 'other', 'G', 'O', 'I');
const someAgencies = fc.uniqueArray(fc.constantFrom(...agencyKinds.slice(0, 3)), { maxLength: 3 });

const anyClause: fc.Arbitrary<ConditionTerm> = fc.oneof(
  fc.record({
    question: anyId,
    operator: fc.constantFrom('equals' as const, 'not-equals' as const),
    answer: fc.oneof(anyCode, fc.integer({ min: 0, max: 3 })),
  }),
  fc.record({
    question: anyId,
    operator: fc.constantFrom('one-of' as const, 'none-of' as const),
    answer: fc.array(anyCode, { maxLength: 3 }),
  }),
  fc.record({
    question: anyId,
    operator: fc.constantFrom('at-least' as const, 'at-most' as const),
    answer: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('G')),
  }),
  fc.record({
    question: anyId,
    operator: fc.constantFrom('answered' as const, 'not-answered' as const),
  }),
  fc.record({ agencyKind: someAgencies }),
  fc.record({ involvement: fc.subarray(['child', 'sibling', 'adult']) }),
  fc.record({
    unit: fc.constant('stratum'),
    operator: fc.constantFrom('equals' as const, 'not-equals' as const),
    answer: fc.constantFrom('recent', 'established'),
  }),
);

/** Conditions of any shape, sound or not: on later and unknown questions, empty, in circles. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{
  condition: Condition;
  term: ConditionTerm;
}>((tie) => ({
  condition: fc.oneof(
    fc.record({ all: fc.array(tie('term'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('term'), { maxLength: 3 }) }),
  ),
  term: fc.oneof({ maxDepth: 2 }, anyClause, tie('condition')),
})).condition;

/** A question of any kind with that id. */
export const anyQuestion = (id: string): fc.Arbitrary<Question> =>
  fc
    .tuple(
      fc.constantFrom<Question>(
        ask.compliance(id, { key: { failing: ['no'] } }),
        ask.yesNo(id),
        ask.grade(id),
        ask.single(id, codes, { other: 'other' }),
        ask.multiple(id, codes, { exclusive: 'b' }),
        ask.ticks(id, codes),
        ask.integer(id, { max: 9 }),
        ask.xOfY(id),
        ask.day(id),
        ask.text(id, 5),
        ask.rows(id),
        ask.guidance(id),
      ),
      fc.record(
        {
          ...{ showWhen: anyCondition, requiredWhen: anyCondition },
          ...{ askedOf: someAgencies, required: fc.boolean() },
        },
        { requiredKeys: [] },
      ),
    )
    .map(([question, extra]) => ({ ...question, ...extra }));

/** A form of up to eight questions in up to three sections, its conditions of any shape. */
export function anyForm(): fc.Arbitrary<FormDefinition> {
  const questions = fc.tuple(
    ...Array.from({ length: questionCount }, (_, n) => anyQuestion(`Q${n}`)),
  );
  const cuts = fc.tuple(
    fc.integer({ min: 0, max: questionCount }),
    fc.integer({ min: 0, max: questionCount }),
  );
  const extra = fc.record({ showWhen: anyCondition, askedOf: someAgencies }, { requiredKeys: [] });
  return fc
    .tuple(questions, cuts, fc.tuple(extra, extra, extra))
    .map(([all, [one, two], extras]): FormDefinition => {
      const [low, high] = [Math.min(one, two), Math.max(one, two)];
      const parts = [all.slice(0, low), all.slice(low, high), all.slice(high)];
      const sections = parts.map(
        (part, n): Section => ({
          id: `S${n}`,
          title: `Section ${n}`,
          ...extras[n],
          questions: part,
        }),
      );
      return {
        schemaVersion: 1,
        key: 'any',
        title: 'Any form',
        unit: 'case-file',
        scales: { grades: fourGrades },
        sections,
      };
    });
}

const anyValue: fc.Arbitrary<AnswerValue | null> = fc.oneof(
  anyCode,
  fc.constantFrom('', ' ', 'some words of an answer', 'RI', 'insufficient', 'not-evidenced'),
  fc.integer({ min: -3, max: 12 }),
  fc.array(anyCode, { maxLength: 3 }),
  fc.record({ x: fc.integer({ min: 0, max: 3 }), y: fc.integer({ min: 0, max: 3 }) }),
  fc.constantFrom<AnswerValue | null>(null, [{ type: 'core' }], [{ type: null }], []),
);

const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    value: anyValue,
    evidence: fc.constantFrom('', 'short', 'w '.repeat(90)),
    naReason: fc.constantFrom('did-not-arise', 'nonsense'),
    other: fc.constantFrom('', 'a youth club'),
  },
  { requiredKeys: ['value'] },
);

/** Answers right and wrong, to questions the form has and has not. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(anyId, anyAnswer);

/** Any respondent. */
export const anyContext: fc.Arbitrary<FormContext> = fc.record({
  agencyKind: fc.constantFrom(...agencyKinds.slice(0, 3)),
  involvement: fc.constantFrom('child', 'sibling', 'adult'),
  unit: fc.constantFrom<FormContext['unit']>({}, { stratum: 'recent' }, { stratum: 'established' }),
});
