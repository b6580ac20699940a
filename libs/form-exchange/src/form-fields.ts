import type { Condition } from '@sightline/form-engine';
import {
  flagField,
  groupField,
  listField,
  numberField,
  textField,
  wordsField,
  type Field,
} from './fields';
import { writeCondition, type NameOf } from './xpath/write-condition';

/** Parts of a row's required, read from it before the fields are and written into it after. */
export const requiredCell = '#required';
export const requiredWhenCell = '#required-when';

/** Parts of a row's constraint, read from it before the fields are and written into it after. */
export const minCell = '#min';
export const maxCell = '#max';
export const exclusiveCell = '#exclusive';

/** The settings sheet: the form as a whole. */
export const formFields: readonly Field[] = [
  wordsField('title', 'form_title'),
  textField('key', 'form_id'),
  textField('unit', 'sl::unit'),
  textField('intro', 'sl::intro'),
  groupField('settings', [
    numberField('thinEvidenceWords', 'sl::thin-evidence-words'),
    numberField('goodNeedsMet', 'sl::good-needs-met'),
    numberField('inadequateBelowMet', 'sl::inadequate-below-met'),
    numberField('gradesApart', 'sl::grades-apart'),
    numberField('gradesApart', 'sl::grades-apart'),
  ]),
];

/** A choice of a list. */
export const optionFields: readonly Field[] = [
  wordsField('code', 'name'),
  wordsField('label', 'label'),
];

/** A point of a grade scale, which is a list of choices too. */
export const pointFields: readonly Field[] = [
  ...optionFields,
  textField('descriptor', 'sl::descriptor'),
  textField('evidenceNeeded', 'sl::evidence-needed'),
  flagField('outsideScale', 'sl::outside-scale'),
];

/** A column of a table, which is a question inside a repeat; its options are a list. */
export const columnFields: readonly Field[] = [
  wordsField('label', 'label'),
  numberField('maxWords', 'sl::max-words'),
  numberField('min', minCell),
  numberField('max', maxCell),
  {
    property: 'required',
    columns: ['required'],
    write: (value) => ({ required: value === true ? 'yes' : 'no' }),
    read: (row) => (row['required'] === 'yes' ? true : undefined),
  },
];

const evidence = groupField('evidence', [
  listField('whenAnswers', 'sl::evidence-when'),
  numberField('maxWords', 'sl::evidence-words'),
  textField('prompt', 'sl::evidence-prompt'),
]);

const key = groupField('key', [
  listField('failing', 'sl::key-failing'),
  listField('requires', 'sl::key-requires'),
]);

const breach = groupField('breach', [
  listField('answers', 'sl::breach-answers'),
  textField('rule', 'sl::breach-rule'),
]);

/** The condition of a cell that says no outright: one that was kept beside it counts no more. */
export const neverCell = 'no';

/** What the conditions of a form are written and read with. */
export interface ConditionWords {
  readonly nameOf: NameOf;
  /** The condition of a cell; undefined for none, and where it cannot be read. */
  readonly read: (source: string) => Condition | undefined;
  /** The condition of when it must be answered, which no group around it has a part in. */
  readonly readRequired: (source: string) => Condition | undefined;
}

/** Section: a group at the top of the form. */
export function sectionFields(conditions: ConditionWords): readonly Field[] {
  return [
    wordsField('title', 'label'),
    textField('intro', 'sl::intro'),
    showWhen(conditions),
    listField('askedOf', 'sl::asked-of'),
  ];
}

/** What questions of every kind may have, and what one kind has beside. */
export function questionFields(kind: string, conditions: ConditionWords): readonly Field[] {
  return [
    wordsField('text', 'label'),
    textField('help', 'hint'),
    ...(kind === 'guidance'
      ? [keptExact('required'), keptExact('requiredWhen')]
      : [required, requiredWhen(conditions)]),
    showWhen(conditions),
    listField('askedOf', 'sl::asked-of'),
    evidence,
    key,
    breach,
    listField('themes', 'sl::themes'),
    textField('source', 'sl::source'),
    textField('domain', 'sl::domain'),
    ...(fieldsOfKind[kind] ?? []),
  ];
}

/** Required is what a question of ours is unless it says otherwise; in XLSForm it is the reverse. */
const required: Field = {
  property: 'required',
  columns: [requiredCell],
  write: (value) => ({ [requiredCell]: value === false ? 'no' : 'yes' }),
  read: (row) => (row[requiredCell] === 'yes' ? undefined : false),
};

function requiredWhen({ nameOf, readRequired }: ConditionWords): Field {
  return {
    property: 'requiredWhen',
    columns: [requiredWhenCell],
    write: (value) => ({
      [requiredWhenCell]: writeCondition(value as Condition | undefined, nameOf),
    }),
    read: (row) => {
      const source = row[requiredWhenCell] ?? '';
      return source === '' || source === neverCell ? undefined : readRequired(source);
    },
  };
}

/** A property that has no cell of its own. */
function keptExact(property: string): Field {
  return { property, columns: [], write: () => ({}), read: () => undefined };
}

function showWhen({ nameOf, read }: ConditionWords): Field {
  return {
    property: 'showWhen',
    columns: ['relevant'],
    write: (value) => ({ relevant: writeCondition(value as Condition | undefined, nameOf) }),
    read: (row) => (row['relevant'] ? read(row['relevant']) : undefined),
  };
}

/** Several lines to write in, which XLSForm calls an appearance. */
const long: Field = {
  property: 'long',
  columns: ['appearance'],
  write: (value) => ({ appearance: value === true ? 'multiline' : '' }),
  read: (row) => (row['appearance'] === 'multiline' ? true : undefined),
};

const choiceFields = [textField('other', 'sl::other'), textField('exclusive', exclusiveCell)];

const fieldsOfKind: Readonly<Record<string, readonly Field[]>> = {
  grade: [wordsField('scale', 'sl::scale'), textField('measures', 'sl::measures')],
  single: choiceFields,
  multiple: choiceFields,
  ticks: choiceFields,
  integer: [
    numberField('min', minCell),
    numberField('max', maxCell),
    textField('unitLabel', 'sl::unit-label'),
  ],
  'x-of-y': [numberField('max', 'sl::max')],
  text: [numberField('maxWords', 'sl::max-words'), long],
  rows: [numberField('minRows', 'sl::min-rows'), numberField('maxRows', 'sl::max-rows')],
};
