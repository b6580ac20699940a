import { closedObject, listOf, ref, wholeNumber, words, type JsonSchema } from './json-schema';
import type { Question } from './template';

const largestNumber = 1_000_000_000;
const mostWords = 5000;
const mostRows = 500;
const mostOptions = 500;
const mostColumns = 30;

const codes = (description?: string) => listOf(ref('id'), mostOptions, description);
const options = listOf(ref('option'), mostOptions, 'In the order shown');

const base: Record<string, JsonSchema> = {
  id: ref('id'),
  text: words(2000, 'What is asked'),
  help: words(4000, 'Shown behind the "?"'),
  required: {
    type: 'boolean',
    description: 'Default true, but for guidance; with requiredWhen only while that holds',
  },
  requiredWhen: ref('condition'),
  showWhen: ref('condition'),
  askedOf: ref('agencies'),
  evidence: closedObject(
    {
      whenAnswers: codes('Answers that demand evidence; none: evidence is allowed'),
      maxWords: wholeNumber(1, mostWords),
      prompt: words(500),
    },
    ['whenAnswers', 'maxWords'],
    'Default for compliance: partly, no, not-evidenced; for a grade: O, I; 80 words',
  ),
  key: closedObject(
    { failing: codes(), requires: codes('For a list: it fails where any of these is missing') },
    ['failing'],
    'A key question: these answers cap the judgement offered to the panel',
  ),
  breach: closedObject(
    { answers: codes(), rule: words(500) },
    ['answers', 'rule'],
    'Answers that break a rule by themselves, and the rule in words',
  ),
  themes: listOf(ref('id'), 50),
  source: words(500),
  domain: ref('practiceDomain'),
};

const integer = wholeNumber(-largestNumber, largestNumber);

type Kinds = readonly Question['kind'][];

function questionOfKind(
  kinds: Kinds,
  properties: Record<string, JsonSchema> = {},
  required: readonly string[] = [],
): JsonSchema {
  const [only] = kinds;
  const kind: JsonSchema = kinds.length === 1 ? { const: only } : { enum: kinds };
  return closedObject({ kind, ...base, ...properties }, ['kind', 'id', 'text', ...required]);
}

/** One schema for each shape of question. */
export const questionSchemas: Readonly<Record<string, JsonSchema>> = {
  plainQuestion: questionOfKind(['compliance', 'yes-no', 'day', 'guidance']),
  gradeQuestion: questionOfKind(
    ['grade'],
    { scale: ref('id'), measures: { enum: ['own-practice', 'multi-agency'] } },
    ['scale'],
  ),
  choiceQuestion: questionOfKind(
    ['single', 'multiple', 'ticks'],
    { options, other: ref('id'), exclusive: ref('id') },
    ['options'],
  ),
  integerQuestion: questionOfKind(['integer'], {
    min: integer,
    max: integer,
    unitLabel: words(50),
  }),
  xOfYQuestion: questionOfKind(['x-of-y'], { max: wholeNumber(0, largestNumber) }),
  textQuestion: questionOfKind(
    ['text'],
    { maxWords: wholeNumber(1, mostWords), long: { type: 'boolean' } },
    ['maxWords'],
  ),
  rowsQuestion: questionOfKind(
    ['rows'],
    {
      columns: listOf(ref('rowColumn'), mostColumns),
      minRows: wholeNumber(0, mostRows),
      maxRows: wholeNumber(1, mostRows),
      fixedRows: listOf(ref('option'), mostRows, 'One row each; absent: rows are added'),
    },
    ['columns', 'maxRows'],
  ),
};

/** The parts that a question of a kind may have, and those of them that it must have. */
export function partsOfKind(kind: Question['kind']): {
  readonly names: readonly string[];
  readonly required: readonly string[];
} {
  return partsByKind[kind];
}

const partsByKind = Object.fromEntries(
  Object.values(questionSchemas).flatMap(({ properties = {}, required = [] }) => {
    const parts = {
      names: Object.keys(properties).filter((name) => name !== 'kind' && name !== 'id'),
      required,
    };
    const { enum: kinds, const: only } = properties['kind'] ?? {};
    return (kinds ?? [only]).map((kind) => [kind, parts]);
  }),
) as Readonly<Record<Question['kind'], ReturnType<typeof partsOfKind>>>;

/** What question schemas refer to: an option, and a column of a table. */
export const questionParts: Readonly<Record<string, JsonSchema>> = {
  option: closedObject({ code: ref('id'), label: words(500) }, ['code', 'label']),
  rowColumn: closedObject(
    {
      id: ref('id'),
      label: words(200),
      kind: { enum: ['text', 'single', 'yes-no', 'integer', 'day'] },
      options,
      maxWords: wholeNumber(1, mostWords),
      min: integer,
      max: integer,
      required: { type: 'boolean' },
    },
    ['id', 'label', 'kind'],
  ),
};
