import type { Answer, Answers, AnswerValue, FormContext } from '../answers';
import type {
  ChoiceQuestion,
  ComplianceQuestion,
  DayQuestion,
  FormDefinition,
  GradeQuestion,
  GradeScale,
  GuidanceText,
  IntegerQuestion,
  Option,
  Question,
  RowsQuestion,
  Section,
  TextQuestion,
  XOfYQuestion,
  YesNoQuestion,
} from '../template';

/** The four grades of the field, for forms that tests make. */
export const fourGrades: GradeScale = {
  label: 'Four grades',
  points: [
    { code: 'O', label: 'Outstanding', descriptor: 'Work others can copy' },
    { code: 'G', label: 'Good', descriptor: 'Timely and proportionate' },
    { code: 'RI', label: 'Requires improvement' },
    { code: 'I', label: 'Inadequate' },
    { code: 'insufficient', label: 'Insufficient involvement to grade', outsideScale: true },
  ],
};

/** A form with one section of these questions. */
export function aForm(...questions: readonly Question[]): FormDefinition {
  return aFormOf({ id: 'S', title: 'Section', questions });
}

/** A form of these sections. */
export function aFormOf(...sections: readonly Section[]): FormDefinition {
  return {
    schemaVersion: 1,
    key: 'test',
    title: 'Test form',
    unit: 'case-file',
    scales: { grades: fourGrades },
    sections,
  };
}

/** A police respondent whose agency knows the child, unless said otherwise. */
export function aContext(over: Partial<FormContext> = {}): FormContext {
  return { agencyKind: 'police', involvement: 'child', unit: {}, ...over };
}

/** Answers of bare values. */
export function answered(values: Readonly<Record<string, AnswerValue>>): Answers {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
}

type Extra = Partial<Question>;

interface ByKind {
  readonly compliance: ComplianceQuestion;
  readonly 'yes-no': YesNoQuestion;
  readonly grade: GradeQuestion;
  readonly integer: IntegerQuestion;
  readonly 'x-of-y': XOfYQuestion;
  readonly day: DayQuestion;
  readonly text: TextQuestion;
  readonly rows: RowsQuestion;
  readonly guidance: GuidanceText;
}

function make<Kind extends keyof ByKind>(kind: Kind, id: string, extra: object): ByKind[Kind] {
  return { kind, id, text: `Question ${id}`, ...extra } as unknown as ByKind[Kind];
}

function choose(kind: ChoiceQuestion['kind']) {
  return (id: string, codes: readonly string[], extra: object = {}): ChoiceQuestion => ({
    kind,
    id,
    text: `Question ${id}`,
    options: optionsOf(codes),
    ...extra,
  });
}

/** One question of each kind, with what its kind must have. */
export const ask = {
  compliance: (id: string, extra: Extra = {}) => make('compliance', id, extra),
  yesNo: (id: string, extra: Extra = {}) => make('yes-no', id, extra),
  grade: (id: string, extra: object = {}) => make('grade', id, { scale: 'grades', ...extra }),
  single: choose('single'),
  multiple: choose('multiple'),
  ticks: choose('ticks'),
  integer: (id: string, extra: object = {}) => make('integer', id, extra),
  xOfY: (id: string, extra: object = {}) => make('x-of-y', id, extra),
  day: (id: string, extra: object = {}) => make('day', id, extra),
  text: (id: string, maxWords = 50, extra: object = {}) => make('text', id, { maxWords, ...extra }),
  guidance: (id: string, extra: object = {}) => make('guidance', id, extra),
  rows: (id: string, extra: object = {}) =>
    make('rows', id, {
      columns: [
        {
          id: 'type',
          label: 'Type',
          kind: 'single',
          options: optionsOf(['core', 'review']),
          required: true,
        },
        { id: 'held', label: 'Held on', kind: 'day' },
        { id: 'note', label: 'Note', kind: 'text', maxWords: 5 },
        { id: 'count', label: 'Number', kind: 'integer', max: 9 },
        { id: 'sent', label: 'Sent', kind: 'yes-no' },
      ],
      maxRows: 3,
      ...extra,
    }),
};

/** Options whose labels are their codes with a capital. */
export function optionsOf(codes: readonly string[]): Option[] {
  return codes.map((code) => ({ code, label: code.charAt(0).toUpperCase() + code.slice(1) }));
}

/** An answer with all its parts. */
export function anAnswer(value: Answer['value'], parts: Partial<Answer> = {}): Answer {
  return { value, ...parts };
}
