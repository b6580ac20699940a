/** What may change between two versions of a form, by stable code. */
export const formChangeCodes = [
  'title-changed',
  'intro-changed',
  'unit-changed',
  'settings-changed',
  'scales-changed',
  'added',
  'removed',
  'moved',
  'reworded',
  'help-changed',
  'kind-changed',
  'scale-changed',
  'descriptors-changed',
  'scale-renamed',
  'measure-changed',
  'options-changed',
  'columns-changed',
  'condition-changed',
  'agencies-changed',
  'required-changed',
  'evidence-changed',
  'key-changed',
  'breach-changed',
  'limits-changed',
  'tags-changed',
  'source-changed',
] as const;
export type FormChangeCode = (typeof formChangeCodes)[number];

/** One change between two versions of a form, in words. */
export interface FormChange {
  readonly of: 'form' | 'section' | 'question';
  readonly code: FormChangeCode;
  readonly sectionId?: string;
  readonly questionId?: string;
  readonly words: string;
}

/** Whether answers to a question may be set beside those to its earlier version. */
export interface Comparability {
  readonly comparable: boolean;
  /** Why not; or what to bear in mind where it is. Empty where nothing changed. */
  readonly reasons: readonly string[];
}

/** Two versions of a form, side by side. */
export interface FormDiff {
  readonly changes: readonly FormChange[];
  /** By question id, for every question of either version. */
  readonly comparability: Readonly<Record<string, Comparability>>;
}
