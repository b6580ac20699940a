import type {
  FormDefinition,
  GradeMeasure,
  GradeScale,
  Question,
  QuestionKind,
  Section,
} from '../template';

/** Where a question stands: the position of its section, and its own in that section, from 0. */
export interface QuestionAt {
  readonly section: number;
  readonly question: number;
}

/** Values to set; null takes an optional part away. */
type Changes<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | null };

type PartOf<One, Name extends PropertyKey> = One extends unknown
  ? Name extends keyof One
    ? One[Name]
    : never
  : never;

type NameOf<One> = One extends unknown ? keyof One : never;

/** Parts of the form itself. */
export type FormParts = Changes<
  Pick<FormDefinition, 'key' | 'title' | 'unit' | 'intro' | 'settings'>
>;

/** Parts of a section, its id and questions apart. */
export type SectionParts = Changes<Omit<Section, 'id' | 'questions'>>;

/** Parts of a question of any kind, its id and kind apart; parts its kind has not are ignored. */
export type QuestionParts = Changes<{
  readonly [Name in Exclude<NameOf<Question>, 'id' | 'kind'>]: PartOf<Question, Name>;
}>;

/**
 * One edit of a form, as data. Things are named by where they stand, so that a draft in which two
 * questions share an id can be put right. An edit that fits nothing leaves the form as it is.
 */
export type EditOperation =
  | { readonly edit: 'replace-form'; readonly form: FormDefinition }
  | { readonly edit: 'change-form'; readonly parts: FormParts }
  | { readonly edit: 'add-section'; readonly at: number; readonly section: Section }
  | { readonly edit: 'remove-section'; readonly at: number }
  | { readonly edit: 'move-section'; readonly from: number; readonly to: number }
  | { readonly edit: 'change-section'; readonly at: number; readonly parts: SectionParts }
  | { readonly edit: 'rename-section'; readonly at: number; readonly id: string }
  | { readonly edit: 'add-question'; readonly at: QuestionAt; readonly question: Question }
  | { readonly edit: 'remove-question'; readonly at: QuestionAt }
  /** "to" is where the question stands afterwards. */
  | { readonly edit: 'move-question'; readonly from: QuestionAt; readonly to: QuestionAt }
  | { readonly edit: 'change-question'; readonly at: QuestionAt; readonly parts: QuestionParts }
  | { readonly edit: 'change-kind'; readonly at: QuestionAt; readonly kind: QuestionKind }
  /** Conditions that look at the question follow it. */
  | { readonly edit: 'rename-question'; readonly at: QuestionAt; readonly id: string }
  /** Conditions and rules that name the answer follow it. */
  | {
      readonly edit: 'rename-option';
      readonly at: QuestionAt;
      readonly from: string;
      readonly to: string;
    }
  /** The one question that gives this grade, which no other then gives; null: none gives it. */
  | {
      readonly edit: 'set-measure';
      readonly measures: GradeMeasure;
      readonly at: QuestionAt | null;
    }
  | { readonly edit: 'set-scale'; readonly name: string; readonly scale: GradeScale }
  | { readonly edit: 'remove-scale'; readonly name: string }
  /** Questions on the scale follow it. */
  | { readonly edit: 'rename-scale'; readonly from: string; readonly to: string }
  /** Conditions and rules that name the grade follow it. */
  | {
      readonly edit: 'rename-grade';
      readonly scale: string;
      readonly from: string;
      readonly to: string;
    };
