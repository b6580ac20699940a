import type { CaseStatus } from '@sightline/domain';

declare module '../trail/trail-data' {
  interface TrailData {
    'sample.draw': {
      readonly strata: readonly { readonly key: string; readonly count: number }[];
      readonly references: readonly string[];
    };
    'case.edit': { readonly ageBand: string | null };
    'case.act': {
      readonly from: CaseStatus;
      readonly to: CaseStatus;
      readonly reason: string | null;
    };
  }
}

export {};
