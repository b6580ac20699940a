import {
  cleanText,
  formDefinitionSchema,
  type ConditionTerm,
  type FormDefinition,
  type JsonSchema,
  type Question,
} from '@sightline/form-engine';
import fc from 'fast-check';

/** Deep enough for a condition in a condition; deeper ones end in an empty list. */
const deepest = 9;

const anyWords = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      '+44',
      '-1',
      '@SUM(A1)',
      '  spaced  ',
      'two\nlines',
      '007',
      'TRUE',
      '${A1}',
    ),
  )
  .map((text) => (cleanText(text).trim() === '' ? 'words' : cleanText(text)));

const anyId = fc.oneof(
  fc.constantFrom('yes', 'no', 'other', '1', 'A.1', 'x-2', '0'),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,5}$/),
);

/** Whatever the published schema of a form allows, with a few of each list. */
function ofSchema(given: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const name = given.$ref?.replace('#/definitions/', '');
  const schema = name === undefined ? given : (formDefinitionSchema.definitions?.[name] ?? {});
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => ofSchema(one, depth + 1)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum = -50, maximum = 50 } = schema;
  switch (schema.type) {
    case 'string':
      return schema.pattern === '\\S' ? anyWords : anyId;
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -500), max: Math.min(maximum, 500) });
    case 'number':
      return fc.constantFrom(0, 0.7, 1);
    case 'boolean':
      return fc.boolean();
    case 'array':
      if (!schema.items || depth > deepest) return fc.constant([]);
      return fc.array(ofSchema(schema.items, depth + 1), { maxLength: 3 });
    default:
      return ofObject(schema, depth);
  }
}

function ofObject(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties } = schema;
  if (!properties && additionalProperties) {
    return fc.dictionary(anyId, ofSchema(additionalProperties, depth + 1), { maxKeys: 2 });
  }
  const parts = Object.entries(properties ?? {}).map(
    ([name, part]) => [name, ofSchema(part, depth + 1)] as const,
  );
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] });
}

/**
 * Any form that the schema allows, its questions and columns told apart, and its conditions on
 * questions before them or on none: what the engine would not take from a file is left out.
 */
export const anyDefinition: fc.Arbitrary<FormDefinition> = ofSchema(formDefinitionSchema, 0).map(
  (value) => toldApart(JSON.parse(JSON.stringify(value)) as FormDefinition),
);

function toldApart(form: FormDefinition): FormDefinition {
  let asked = 0;
  const sections = form.sections.map((section, at) => {
    const showWhen = section.showWhen && withEarlier(section.showWhen, asked);
    const questions = section.questions.map((question) => {
      const apart = withColumns({ ...question, id: `${asked}.q` });
      const showWhen = question.showWhen && withEarlier(question.showWhen, asked);
      const requiredWhen = question.requiredWhen && withEarlier(question.requiredWhen, asked);
      asked += 1;
      return {
        ...apart,
        ...(showWhen && { showWhen }),
        ...(requiredWhen && { requiredWhen }),
      } as Question;
    });
    return { ...section, id: `S${at}`, questions, ...(showWhen && { showWhen }) };
  });
  return { ...form, sections } as FormDefinition;
}

function withColumns(question: Question): Question {
  if (question.kind !== 'rows') return question;
  const columns = question.columns.map((column, at) => ({ ...column, id: `${at}c` }));
  return { ...question, columns };
}

function withEarlier(term: ConditionTerm, asked: number): ConditionTerm {
  if ('all' in term) return { all: term.all.map((one) => withEarlier(one, asked)) };
  if ('any' in term) return { any: term.any.map((one) => withEarlier(one, asked)) };
  if (!('question' in term) || asked === 0) return term;
  return { ...term, question: `${term.question.length % asked}.q` };
}
