import type {
  ComplianceQuestion,
  EvidenceRule,
  GradeQuestion,
  KeyRule,
  Option,
  PracticeDomain,
} from '@sightline/form-engine';

import type { LearningTheme } from './themes';

type Themed<T> = T & { readonly themes?: readonly LearningTheme[] };
type ComplianceExtras = Themed<
  Omit<Partial<ComplianceQuestion>, 'kind' | 'id' | 'text' | 'help' | 'domain'>
>;
type GradeExtras = Themed<
  Omit<Partial<GradeQuestion>, 'kind' | 'id' | 'text' | 'help' | 'domain' | 'scale'>
>;

/** A compliance item: always with help, because Yes and Partly must mean the same to everyone. */
export function compliance(
  id: string,
  domain: PracticeDomain,
  text: string,
  help: string,
  extras: ComplianceExtras = {},
): ComplianceQuestion {
  return { kind: 'compliance', id, domain, text, help, ...extras };
}

/** A grade of one practice domain of the own agency, with evidence at the two ends (2.1). */
export function domainGrade(
  id: string,
  domain: PracticeDomain,
  text: string,
  help: string,
  extras: GradeExtras = {},
): GradeQuestion {
  return {
    kind: 'grade',
    id,
    domain,
    text,
    help,
    scale: 'G4-own',
    evidence: evidenceAtTheEnds,
    ...extras,
  };
}

const evidenceAtTheEnds: EvidenceRule = {
  whenAnswers: ['O', 'I'],
  maxWords: 80,
  prompt: 'What on file shows this? Name the type of record, not people.',
};

/** A plain No fails a key item. A gap in the record counts as not met but caps nothing. */
export const failsOnNo: KeyRule = { failing: ['no'] };

/** Options from a map of code to label, in the order written. */
export function options(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([code, label]) => ({ code, label }));
}
