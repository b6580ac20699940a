import type { AuditFigures } from '../audit-figures';
import type { AnalysisSettings } from '../audit-input';
import { defaultAnalysisSettings } from '../analysis-settings';
import type { FindingCandidate } from '../finding-candidate';
import { developmentItems, strengthItems } from './item-candidates';
import {
  breachCandidates,
  contradictionCandidates,
  goodPracticeCandidates,
  rangeCandidates,
  themeCandidates,
} from './pattern-candidates';

/**
 * Findings that the data suggests: what to develop, worst first, then strengths and good practice.
 * A person accepts, rewords or leaves each; nothing here is a finding yet.
 */
export function findingCandidates(
  figures: AuditFigures,
  settings: AnalysisSettings = {},
): FindingCandidate[] {
  const set = { ...defaultAnalysisSettings, ...settings };
  return [
    ...developmentItems(figures, set),
    ...contradictionCandidates(figures),
    ...rangeCandidates(figures),
    ...breachCandidates(figures),
    ...themeCandidates(figures, set.repeatedThemeCases),
    ...strengthItems(figures, set),
    ...goodPracticeCandidates(figures),
  ];
}
