import type { Question, RowColumn } from '@sightline/form-engine';

/** What a row of the survey sheet is, by its type. */
export type RowType =
  | { readonly is: 'question'; readonly type: QuestionType; readonly list?: string }
  | { readonly is: 'begin'; readonly what: 'group' | 'repeat' }
  | { readonly is: 'end'; readonly what: 'group' | 'repeat' }
  | { readonly is: 'unknown'; readonly reason: string };

export type QuestionType =
  | 'select_one'
  | 'select_one_or_other'
  | 'select_multiple'
  | 'select_multiple_or_other'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'text'
  | 'note';

const spellings: Readonly<Record<string, QuestionType>> = {
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  date: 'date',
  text: 'text',
  string: 'text',
  note: 'note',
};

/** Reads the type of a row, in the spellings that XLSForm authors use. */
export function rowTypeOf(cell: string): RowType {
  const type = cell.toLowerCase().replace(/\s+/g, ' ');
  const edge = /^(begin|end)[ _](group|repeat)$/.exec(type);
  if (edge) {
    const what = edge[2] as 'group' | 'repeat';
    return edge[1] === 'begin' ? { is: 'begin', what } : { is: 'end', what };
  }
  const select = /^(select[ _]one|select1|select[ _]multiple|select all that apply)( |$)/.exec(
    type,
  );
  if (select) return selectType(cell.replace(/\s+/g, ' ').slice(select[0].length), select[0]);
  const known = Object.hasOwn(spellings, type) ? spellings[type] : undefined;
  return known ? { is: 'question', type: known } : { is: 'unknown', reason: reasonFor(cell, type) };
}

function selectType(rest: string, said: string): RowType {
  const [list = '', ...more] = rest.trim().split(' ');
  if (list === '') {
    return { is: 'unknown', reason: 'the type does not say which list of choices' };
  }
  const orOther = /^or[_ ]other$/i.test(more.join(' '));
  if (more.length > 0 && !orOther) {
    return { is: 'unknown', reason: `“${more.join(' ')}” after the list cannot be read` };
  }
  const base = /one|1/.test(said) ? 'select_one' : 'select_multiple';
  return { is: 'question', type: orOther ? `${base}_or_other` : base, list };
}

const metadata =
  /^(start|end|today|deviceid|phonenumber|username|email|audit|subscriberid|simserial|start-geopoint|background-.*)$/;
const places = /^(geopoint|geotrace|geoshape)$/;
const files = /^(image|photo|audio|video|file|barcode|signature)$/;

function reasonFor(cell: string, type: string): string {
  if (type === '') return 'the row has no type';
  if (metadata.test(type))
    return `${cell} is recorded by a device, not asked; there is no such here`;
  if (places.test(type)) return 'places on a map are not asked for here';
  if (files.test(type)) return 'files, pictures and sound are not asked for here';
  if (type === 'calculate' || type === 'hidden')
    return 'nothing is calculated or hidden in a form here';
  if (type === 'time' || type === 'datetime')
    return 'times of day are not asked for here; use date or text';
  if (type === 'range' || type === 'rank')
    return `${cell} is no kind of question here; use integer or a choice`;
  if (/_from_file/.test(type))
    return 'choices from another file cannot be read; put them into the choices sheet';
  return `the type “${cell.slice(0, 60)}” is not known`;
}

/** The kinds of question that a type may stand for; the first where sl::kind does not say. */
export function kindsOf(type: QuestionType): readonly Question['kind'][] {
  switch (type) {
    case 'select_one':
      return ['single', 'compliance', 'yes-no', 'grade'];
    case 'select_one_or_other':
      return ['single'];
    case 'select_multiple':
      return ['multiple', 'ticks'];
    case 'select_multiple_or_other':
      return ['multiple'];
    case 'integer':
    case 'decimal':
      return ['integer'];
    case 'date':
      return ['day'];
    case 'text':
      return ['text', 'x-of-y'];
    case 'note':
      return ['guidance'];
  }
}

/** The kind of a table's column for a type; undefined where a column cannot be that. */
export function columnKindOf(type: QuestionType): RowColumn['kind'] | undefined {
  switch (type) {
    case 'select_one':
      return 'single';
    case 'integer':
    case 'decimal':
      return 'integer';
    case 'date':
      return 'day';
    case 'text':
      return 'text';
    default:
      return undefined;
  }
}
