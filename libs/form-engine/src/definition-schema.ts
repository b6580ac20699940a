import { agencyKinds } from '@sightline/domain';
import { closedObject, listOf, ref, words, wordsPattern, type JsonSchema } from './json-schema';
import { questionParts, questionSchemas } from './question-schema';
import { clauseOperators, practiceDomains } from './template';

/** The version of the template schema that this engine reads and writes. */
export const schemaVersion = 1;

/** Most questions a form may hold. */
export const mostQuestions = 2000;

/** Most sections a form may hold. */
export const mostSections = 200;

/** Most grade scales a form may hold. */
export const mostScales = 50;

/** What an id looks like: of a form, a section, a question, an answer or a scale. */
export const idPattern = '^[A-Za-z0-9][A-Za-z0-9._-]*$';

/** Characters that an id may have. */
export const longestId = 64;

const mostTerms = 100;

const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };

const clauseAnswer: JsonSchema = {
  oneOf: [ref('code'), { type: 'number' }, listOf(ref('code'), 500)],
};

const clauses: Readonly<Record<string, JsonSchema>> = {
  allTerms: closedObject({ all: listOf(ref('term'), mostTerms) }, ['all']),
  anyTerms: closedObject({ any: listOf(ref('term'), mostTerms) }, ['any']),
  questionClause: closedObject(
    { question: ref('id'), operator: ref('operator'), answer: clauseAnswer },
    ['question', 'operator'],
    'On the answer to an earlier question; a list answer equals a code it includes',
  ),
  agencyClause: closedObject({ agencyKind: ref('agencies') }, ['agencyKind']),
  involvementClause: closedObject(
    { involvement: listOf(ref('id'), 20) },
    ['involvement'],
    'On whom in the family the agency knows',
  ),
  unitClause: closedObject(
    { unit: ref('id'), operator: ref('operator'), answer: clauseAnswer },
    ['unit', 'operator'],
    'On an attribute of the unit, such as stratum or ageBand',
  ),
};

const termNames = Object.keys(clauses);

/**
 * The published JSON Schema of a form template: what is stored as a version, exported and imported.
 * It fixes the shape; validateDefinition() says whether a template of that shape makes sense.
 */
export const formDefinitionSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://sightline.invalid/schemas/form-definition-1.json',
  title: 'Sightline form template',
  ...closedObject(
    {
      schemaVersion: { const: schemaVersion },
      key: ref('id'),
      title: words(200),
      unit: { enum: ['case-file', 'agency'] },
      intro: words(4000),
      scales: {
        type: 'object',
        description: 'Grade scales by name',
        maxProperties: mostScales,
        propertyNames: ref('id'),
        additionalProperties: ref('scale'),
      },
      sections: listOf(ref('section'), mostSections, 'In the order shown'),
      settings: closedObject(
        {
          thinEvidenceWords: { type: 'integer', minimum: 0, maximum: 1000 },
          goodNeedsMet: share,
          inadequateBelowMet: share,
          gradesApart: { type: 'integer', minimum: 1, maximum: 3 },
        },
        [],
        'Numbers that the checks before submission use',
      ),
    },
    ['schemaVersion', 'key', 'title', 'unit', 'scales', 'sections'],
  ),
  definitions: {
    id: {
      type: 'string',
      description: 'Letters, digits, dots, dashes and underscores; a letter or digit first',
      pattern: idPattern,
      maxLength: longestId,
    },
    code: { type: 'string', maxLength: 200 },
    agencies: listOf({ enum: agencyKinds }, agencyKinds.length),
    practiceDomain: { enum: practiceDomains },
    operator: { enum: clauseOperators },
    scale: closedObject({ label: words(200), points: listOf(ref('gradePoint'), 50) }, [
      'label',
      'points',
    ]),
    gradePoint: closedObject(
      {
        code: ref('id'),
        label: words(200),
        descriptor: words(2000),
        evidenceNeeded: words(1000),
        outsideScale: { type: 'boolean', description: 'Not a grade and in no denominator' },
      },
      ['code', 'label'],
    ),
    section: closedObject(
      {
        id: ref('id'),
        title: words(200),
        intro: words(4000),
        showWhen: ref('condition'),
        askedOf: ref('agencies'),
        questions: listOf(ref('question'), mostQuestions),
      },
      ['id', 'title', 'questions'],
    ),
    question: { oneOf: Object.keys(questionSchemas).map(ref) },
    ...questionSchemas,
    ...questionParts,
    condition: { oneOf: [ref('allTerms'), ref('anyTerms')] },
    term: { oneOf: termNames.map(ref) },
    ...clauses,
  },
};

/** As formDefinitionSchema, but texts may still be blank: what is stored of a template being made. */
export const draftDefinitionSchema: JsonSchema = allowingBlank(formDefinitionSchema);

function allowingBlank(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).filter(
    ([name, value]) => !(name === 'pattern' && value === wordsPattern),
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, allowingBlankIn(value)]));
}

function allowingBlankIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allowingBlankIn);
  return typeof value === 'object' && value !== null ? allowingBlank(value) : value;
}
