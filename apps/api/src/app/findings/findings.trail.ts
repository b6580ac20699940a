import type { FindingKind, Priority } from '@sightline/contracts';

interface FindingFacts {
  readonly kind: FindingKind;
  readonly cases: number;
  readonly agencies: number;
  readonly questions: number;
}

interface RecommendationFacts {
  readonly priority: Priority;
  readonly findings: number;
  readonly isAccepted: boolean | null;
}

declare module '../trail/trail-data' {
  interface TrailData {
    'finding.add': FindingFacts & { readonly candidateKey: string | null };
    'finding.edit': FindingFacts & { readonly changed: readonly string[] };
    'finding.remove': FindingFacts;
    'finding.order': { readonly findings: number };
    'recommendation.add': RecommendationFacts;
    'recommendation.edit': RecommendationFacts & { readonly changed: readonly string[] };
    'recommendation.remove': RecommendationFacts;
    'recommendation.order': { readonly recommendations: number };
  }
}

export {};
