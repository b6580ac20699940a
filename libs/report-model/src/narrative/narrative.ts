import type { HeadingLevel, Run } from '../document';

/** Narrative as the chair writes it: five kinds of block, bold, italic and figures, nothing else. */
export type Narrative = readonly NarrativeBlock[];

export type NarrativeBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'quote'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Run[])[];
    };
