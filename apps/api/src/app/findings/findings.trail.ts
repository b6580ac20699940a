import type { FindingKind, Priority } from '@sightline/contracts';
import type { ProgressState } from '@sightline/domain';

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
    'finding.merge': FindingFacts & { readonly absorbed: readonly string[] };
    'finding.remove': FindingFacts;
    'finding.order': { readonly findings: number };
    'candidate.drop': { readonly key: string };
    'candidate.restore': { readonly key: string };
    'recommendation.add': RecommendationFacts;
    'recommendation.edit': RecommendationFacts & { readonly changed: readonly string[] };
    'recommendation.remove': RecommendationFacts;
    'recommendation.judge-progress': {
      readonly from: ProgressState | null;
      readonly to: ProgressState;
    };
    'past-audit.enter': {
      readonly items: number;
      readonly recommendations: number;
      readonly judged: number;
      readonly revision: number;
    };
    'recommendation.order': { readonly recommendations: number };
  }
}

export {};
