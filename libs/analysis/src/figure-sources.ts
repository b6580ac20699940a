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
  /** Key events as rows; all agencies' rows of a case make its one chronology. */
  readonly chronology: ChronologySource;
}

export interface TextSource {
  readonly question: string;
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

export interface ChronologySource {
  readonly question: string;
  readonly dayColumn: string;
  readonly typeColumn: string;
  readonly actionColumn: string;
  readonly outcomeColumn: string;
}

export interface VoiceSource {
  readonly question: string;
  readonly whose: 'child' | 'family' | 'practitioner';
  /** Where the words stand as evidence under an answer: the answers whose evidence is a voice. */
  readonly whenAnswers?: readonly string[];
}

/** Where the core form of the product keeps them (domain brief 2.2 to 2.14). */
export const coreFigureSources: FigureSources = {
  goodPractice: { question: 'N4', textColumn: 'text', tagColumn: 'tag' },
  learning: { question: 'N5', textColumn: 'text', themeColumn: 'theme', levelColumn: 'level' },
  actionsTaken: { question: 'N6' },
  recommendation: { question: 'N7' },
  toolReview: { question: 'N9' },
  concern: { question: 'N8', answers: ['yes'] },
  profileSections: ['B'],
  voice: [
    { question: 'M4', whose: 'child' },
    { question: 'H4', whose: 'child', whenAnswers: ['yes', 'partly'] },
    { question: 'M5', whose: 'family' },
    { question: 'M2', whose: 'practitioner' },
  ],
  chronology: {
    question: 'C2',
    ...{ dayColumn: 'day', typeColumn: 'type', actionColumn: 'action', outcomeColumn: 'outcome' },
  },
};
