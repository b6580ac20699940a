import type { IdentifierKind } from '@sightline/domain';

declare module '../trail/trail-data' {
  interface TrailData {
    'calibration.write': { readonly year: string; readonly isNew: boolean };
    'calibration.remove': { readonly year: string };
    'calibration.open': { readonly year: string; readonly asked: number };
    'calibration.close': { readonly year: string; readonly graded: number };
    /** Never the grade: whoever reads the trail would see it before the others. */
    'calibration.grade': { readonly isFirst: boolean };
    /** Marked words stay; why stands beside the text. */
    'calibration.words-decided': {
      readonly place: 'vignette' | 'rationale';
      readonly kinds: readonly IdentifierKind[];
    };
  }
}

export {};
