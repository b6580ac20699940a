import {
  compileForm,
  isAnswered,
  visitVisible,
  type Answer,
  type AnswerValue,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';
import { optionsOf, saidCodes } from './answer-options';
import { formContextOf, type Given, type ReadReturn, type ReturnColumns } from './read-return';

/** Mark of a return that did not answer, or was not shown the question. */
const noAnswer = 0;
/** Mark of an answer that is none of the options: words, numbers, lists and rows. */
const otherAnswer = 0xffff;

/** An answer that is one of the options: what was written beside it is looked up when wanted. */
class CodedAnswer implements Given {
  constructor(
    readonly from: ReadReturn,
    readonly value: string,
    private readonly questionId: string,
  ) {}

  get answer(): Answer {
    return this.from.input.answers[this.questionId] ?? { value: this.value };
  }
}

/**
 * Which full returns answered a question, and with which of its options: a small number a return,
 * read once and counted over by every figure. Only what is no code is kept as it was answered.
 */
export class AnswerColumn {
  /** Beside the question, which is an object of many shapes: it is asked for at every answer. */
  readonly questionId: string;
  /** The options that an answer may be, in the order of the form; none where it is not one code. */
  readonly codes: readonly string[];
  /** By full return: nought, or a place among the codes plus one, or that it is another answer. */
  private readonly marks: Uint16Array;
  private readonly markOf: ReadonlyMap<AnswerValue, number>;
  private others: (Answer | undefined)[] | undefined;
  private readonly reasons = new Map<string, number>();
  private given: readonly Given[] | undefined;

  constructor(
    readonly question: Question,
    form: FormDefinition,
    private readonly full: readonly ReadReturn[],
  ) {
    this.questionId = question.id;
    this.codes = optionsOf(question, form).map(({ code }) => code);
    this.marks = new Uint16Array(full.length);
    this.markOf = new Map(this.codes.map((code, place) => [code, place + 1]));
  }

  /** Keeps what the full return at this place answers. */
  read(at: number, answer: Answer): void {
    const { value } = answer;
    if (value === null) return;
    const mark = this.markOf.get(value);
    if (mark !== undefined) {
      this.marks[at] = mark;
      if (value === 'na') this.countReason(answer.naReason);
    } else if (isAnswered(this.question, value)) {
      this.marks[at] = otherAnswer;
      this.others ??= new Array<Answer | undefined>(this.marks.length);
      this.others[at] = answer;
    }
  }

  private countReason(reason = 'not-given'): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  /** Why it was not applicable, how often, in the order the reasons first came. */
  get naReasons(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.reasons);
  }

  /** Whether any full return answered the question. */
  get isAnswered(): boolean {
    return this.marks.some((mark) => mark !== noAnswer);
  }

  /** Tells each answer in the order of the returns: its place, and that of its code, -1 for none. */
  each(tell: (at: number, code: number) => void): void {
    const { marks } = this;
    for (let at = 0; at < marks.length; at += 1) {
      const mark = marks[at] ?? noAnswer;
      if (mark !== noAnswer) tell(at, mark === otherAnswer ? -1 : mark - 1);
    }
  }

  /** The code that the full return at this place answers; undefined for none and for no code. */
  codeAt(at: number): string | undefined {
    return this.codes[(this.marks[at] ?? noAnswer) - 1];
  }

  /** The answer of the full return at this place, where it has one. */
  givenAt(at: number): Given | undefined {
    const from = this.full[at];
    if (!from) return undefined;
    const code = this.codeAt(at);
    if (code !== undefined) return new CodedAnswer(from, code, this.questionId);
    const answer = this.others?.[at];
    return answer && answer.value !== null ? { from, answer, value: answer.value } : undefined;
  }

  /** What the full return at this place answers, where it has answered. */
  valueAt(at: number): AnswerValue | undefined {
    return this.codeAt(at) ?? this.others?.[at]?.value ?? undefined;
  }

  /** Every answer, in the order of the returns; made when somebody reads them one by one. */
  all(): readonly Given[] {
    if (this.given) return this.given;
    const given: Given[] = [];
    this.each((at) => {
      const one = this.givenAt(at);
      if (one) given.push(one);
    });
    this.given = given;
    return given;
  }
}

/** Returns behind each code of a question, and how many answered it at all. */
export interface ReturnsByCode {
  readonly byCode: readonly (readonly string[])[];
  readonly answered: number;
}

/** Of a question with one answer. */
export function returnsByCode(column: AnswerColumn, { ids }: ReturnColumns): ReturnsByCode {
  const byCode = column.codes.map((): string[] => []);
  let answered = 0;
  column.each((at, code) => {
    answered += 1;
    byCode[code]?.push(ids[at] ?? '');
  });
  return { byCode, answered };
}

/** Of a question with a list: it counts in each of its choices once, however often it says it. */
export function returnsByListedCode(column: AnswerColumn, { ids }: ReturnColumns): ReturnsByCode {
  const byCode = column.codes.map((): string[] => []);
  const placeOf = new Map(column.codes.map((code, place) => [code, place]));
  let answered = 0;
  column.each((at) => {
    answered += 1;
    const id = ids[at] ?? '';
    for (const code of saidCodes(column.valueAt(at) ?? '')) {
      const listed = byCode[placeOf.get(code) ?? -1];
      if (listed && listed.at(-1) !== id) listed.push(id);
    }
  });
  return { byCode, answered };
}

/** A column for each question of the form, by its id. */
export type AnswerColumns = ReadonlyMap<string, AnswerColumn>;

/**
 * Reads every answer of the full returns once. Only questions that were shown count: what was
 * answered before a question was hidden does not.
 */
export function readAnswers(form: FormDefinition, full: readonly ReadReturn[]): AnswerColumns {
  const columns = compileForm(form).places.map(
    ({ question }) => new AnswerColumn(question, form, full),
  );
  full.forEach((from, at) => {
    const { answers } = from.input;
    visitVisible(form, answers, formContextOf(from), (_question, _scope, place) => {
      const column = columns[place];
      const answer = column && answers[column.questionId];
      if (answer) column.read(at, answer);
    });
  });
  return new Map(columns.map((column) => [column.question.id, column]));
}
