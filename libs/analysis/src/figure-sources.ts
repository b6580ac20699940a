/** Which questions of a form hold the things that a report collects from words and rows. */
export interface FigureSources {
  readonly goodPractice: RowSource;
  readonly learning: LearningSource;
  readonly actionsTaken: TextSource;
  readonly recommendation: TextSource;
  readonly toolReview: TextSource;
  /** Yes here is an immediate safeguarding concern. */
  readonly concern: { readonly question: string; readonly answers: readonly string[] };
  /** Sections about the child, answered once a case; they make the sample profile. */
  readonly profileSections: readonly string[];
  /** Words and answers of the section on the voice of children, families and practitioners. */
  readonly voice: readonly VoiceSource[];
}

export interface TextSource {
  readonly question: string;
  /** Set where the question holds rows: the column with the words. */
  readonly column?: string;
}

export interface RowSource {
  readonly question: string;
  readonly textColumn: string;
  readonly tagColumn: string;
}

export interface LearningSource {
  readonly question: string;
  readonly textColumn: string;
  readonly themeColumn: string;
  readonly levelColumn: string;
}

export interface VoiceSource {
  readonly question: string;
  readonly whose: 'child' | 'family' | 'practitioner';
}
