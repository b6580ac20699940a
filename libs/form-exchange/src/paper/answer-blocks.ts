import {
  complianceAnswers,
  complianceLabels,
  describeAnswer,
  evidenceRuleOf,
  fixedRowKey,
  labelOf,
  naReasonLabels,
  naReasons,
  scaleOf,
  yesNoChoices,
  type Answer,
  type AnswerChoice,
  type ChoiceQuestion,
  type FormDefinition,
  type GradePoint,
  type Question,
  type RowColumn,
  type RowsQuestion,
  type RowValue,
} from '@sightline/form-engine';
import { paragraph, type Block, type Run } from '@sightline/report-model';

/** Words that fit on a line that a hand writes. */
const wordsPerLine = 14;
const mostLines = 18;
/** Evidence is short by rule, and most questions need none: a further sheet takes the rest. */
const evidenceLines = 4;

const emptyBox = '☐';
const tickedBox = '☒';

/** What an answer is shown with: what was said, and days as dates. */
export interface AnswerWords {
  readonly form: FormDefinition;
  readonly answer: Answer | undefined;
  readonly dayText: (day: number) => string;
}

/** Room for the answer to a question, or the answer itself where there is one. */
export function answerBlocks(question: Question, words: AnswerWords): Block[] {
  switch (question.kind) {
    case 'guidance':
      return [];
    case 'compliance':
      return [...complianceBlocks(words), ...evidenceBlocks(question, words)];
    case 'grade':
      return [...gradeBlocks(question.scale, words), ...evidenceBlocks(question, words)];
    case 'single':
    case 'multiple':
    case 'ticks':
      return [...choiceBlocks(question, words), ...evidenceBlocks(question, words)];
    case 'yes-no':
      return [inline(yesNoChoices, chosenIn(words)), ...evidenceBlocks(question, words)];
    case 'rows':
      return [...tableBlocks(question, words), ...evidenceBlocks(question, words)];
    default:
      return [...writtenBlocks(question, words), ...evidenceBlocks(question, words)];
  }
}

function chosenIn({ answer }: AnswerWords): ReadonlySet<string> {
  const value = answer?.value;
  if (typeof value === 'string') return new Set([value]);
  return new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
}

/** A few short choices on one line, each held together with its box. */
function inline(choices: readonly AnswerChoice[], chosen: ReadonlySet<string>): Block {
  const parts = choices.map(({ code, label }) =>
    boxed(code, label, chosen).replace(/ /g, '\u00a0'),
  );
  return paragraph(parts.join('\u2003'));
}

function boxed(code: string, label: string, chosen: ReadonlySet<string>): string {
  return `${chosen.has(code) ? tickedBox : emptyBox} ${label}`;
}

function complianceBlocks(words: AnswerWords): Block[] {
  const chosen = chosenIn(words);
  const choices = complianceAnswers.map((code) => ({ code, label: complianceLabels[code] }));
  if (words.answer && !chosen.has('na')) return [inline(choices, chosen)];
  const reason = new Set([words.answer?.naReason ?? '']);
  const reasons = naReasons.map((code) => ({ code, label: naReasonLabels[code] }));
  const parts = reasons.map(({ code, label }) =>
    boxed(code, label, reason).replace(/ /g, '\u00a0'),
  );
  return [inline(choices, chosen), paragraph(`Why not applicable: ${parts.join('\u2003')}`)];
}

function gradeBlocks(scale: string, words: AnswerWords): Block[] {
  const points = scaleOf(words.form, scale)?.points ?? [];
  const chosen = chosenIn(words);
  return [
    {
      kind: 'list',
      ordered: false,
      hasOwnMarks: true,
      items: points.map((point): Run[] => [
        { text: boxed(point.code, point.label, chosen), bold: true },
        ...(words.answer && !chosen.has(point.code) ? [] : descriptorOf(point)),
      ]),
    },
  ];
}

function descriptorOf({ descriptor, evidenceNeeded }: GradePoint): Run[] {
  const words = [descriptor, evidenceNeeded].filter((text) => text !== undefined).join(' ');
  return words === '' ? [] : [{ text: ` – ${words}` }];
}

/** So many letters on one line are still read at a glance. */
const longestLine = 60;

function choiceBlocks(question: ChoiceQuestion, words: AnswerWords): Block[] {
  const chosen = chosenIn(words);
  const { options, other } = question;
  const letters = options.reduce((sum, { label }) => sum + label.length + 5, 0);
  const choices: Block =
    letters <= longestLine
      ? inline(options, chosen)
      : {
          kind: 'list',
          ordered: false,
          hasOwnMarks: true,
          items: options.map(({ code, label }): Run[] => [{ text: boxed(code, label, chosen) }]),
        };
  const hint = question.kind === 'single' ? [] : [several];
  if (other === undefined) return [...hint, choices];
  const label = `${labelOf(words.form, question, other)}: say what`;
  const said = words.answer?.other ?? '';
  if (said !== '') return [...hint, choices, labelled(label, said)];
  if (words.answer && !chosen.has(other)) return [...hint, choices];
  return [...hint, choices, { kind: 'writing-lines', label, lines: 1 }];
}

const several: Block = {
  kind: 'paragraph',
  runs: [{ text: 'Tick all that apply.', italic: true }],
  keepsWithNext: true,
};

function labelled(label: string, text: string): Block {
  return paragraph([{ text: `${label}: `, bold: true }, { text }]);
}

type WrittenQuestion = Extract<Question, { kind: 'integer' | 'x-of-y' | 'day' | 'text' }>;

function writtenBlocks(question: WrittenQuestion, words: AnswerWords): Block[] {
  const value = words.answer?.value ?? null;
  if (value !== null) {
    const isDay = question.kind === 'day' && typeof value === 'number';
    const said = isDay ? words.dayText(value) : describeAnswer(words.form, question, value);
    return [labelled('Answer', said)];
  }
  switch (question.kind) {
    case 'integer':
      return [
        short(
          `Number${question.unitLabel ? ` of ${question.unitLabel}` : ''}${rangeOf(question)}:`,
        ),
      ];
    case 'x-of-y':
      return [short('How many:'), short('Out of:')];
    case 'day':
      return [short('Date (day, month, year):')];
    case 'text':
      return [lines(`At most ${question.maxWords} words`, question.maxWords)];
  }
}

function rangeOf({ min = 0, max }: { readonly min?: number; readonly max?: number }): string {
  return max === undefined ? '' : ` (${min} to ${max})`;
}

function short(label: string): Block {
  return { kind: 'writing-lines', label, lines: 1, isShort: true };
}

function lines(label: string, words: number, most = mostLines): Block {
  const count = Math.min(most, Math.max(2, Math.ceil(words / wordsPerLine)));
  return { kind: 'writing-lines', label, lines: count };
}

function evidenceBlocks(question: Question, words: AnswerWords): Block[] {
  const rule = evidenceRuleOf(question);
  if (!rule) return [];
  const said = words.answer?.evidence ?? '';
  if (said !== '') return [labelled('Evidence', said)];
  const { whenAnswers, maxWords, prompt } = rule;
  if (words.answer) return [];
  const labels = whenAnswers.map((code) => labelOf(words.form, question, code));
  const when = labels.length === 0 ? 'if you wish' : `needed for ${orList(labels)}`;
  const label = `Evidence (${when}; at most ${maxWords} words)${prompt ? `. ${prompt}` : ''}`;
  return [lines(label, maxWords, evidenceLines)];
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Rows to add that fit on part of a page; a person may take another sheet. */
const usualRows = 5;

function tableBlocks(question: RowsQuestion, words: AnswerWords): Block[] {
  const { columns, fixedRows, minRows = 0, maxRows } = question;
  const value = words.answer?.value;
  const given = Array.isArray(value) ? (value as readonly RowValue[]) : [];
  const open = fixedRows
    ? fixedRows.map((row) => given.find((one) => one[fixedRowKey] === row.code))
    : words.answer
      ? given
      : Array.from({ length: Math.min(maxRows, Math.max(minRows, usualRows)) }, () => undefined);
  if (open.length === 0) return [labelled('Answer', 'No rows')];
  const head = fixedRows ? [{ header: 'Row', align: 'start' as const }] : [];
  return [
    {
      kind: 'table',
      caption: fixedRows ? 'One row each' : `One row each, at most ${maxRows}`,
      columns: [
        ...head,
        ...columns.map(({ label }) => ({ header: label, align: 'start' as const })),
      ],
      hasRowHeaders: fixedRows !== undefined,
      isWrittenIn: words.answer === undefined,
      rows: open.map((row, at) => [
        ...(fixedRows ? [fixedRows[at]?.label ?? ''] : []),
        ...columns.map((column) => cellText(column, row, words)),
      ]),
      notes: words.answer ? [] : columns.flatMap(noteOf),
    },
  ];
}

function cellText(
  { id, kind, options }: RowColumn,
  row: RowValue | undefined,
  words: AnswerWords,
): string {
  const value = row?.[id];
  if (value === undefined || value === null) return '';
  if (kind === 'day' && typeof value === 'number') return words.dayText(value);
  const named = kind === 'yes-no' ? yesNoChoices : (options ?? []);
  return named.find(({ code }) => code === value)?.label ?? String(value);
}

/** What may be written in a column. */
function noteOf({ label, kind, options, maxWords, required }: RowColumn): string[] {
  const said = [
    kind === 'single' ? (options ?? []).map((option) => option.label).join('; ') : '',
    kind === 'yes-no' ? 'Yes or No' : '',
    kind === 'text' && maxWords ? `at most ${maxWords} words` : '',
  ].filter((text) => text !== '');
  if (said.length === 0) return [];
  return [`${label}${required ? ' (always)' : ''}: ${said.join(', ')}.`];
}
