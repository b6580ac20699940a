import { DroppedCandidate, EarlierProgress, EnteredFigures } from './entities/earlier.entity';
import { Finding, Recommendation } from './entities/finding.entity';

export { Finding, Recommendation };
export * from './earlier/earlier-line.service';
export * from './earlier/past-audits.service';
export * from './earlier/progress.service';
export * from './finding-tallies.service';
export * from './findings.module';
export * from './findings.service';
export * from './recommendations.service';

export const findingEntities = [
  Finding,
  Recommendation,
  EnteredFigures,
  EarlierProgress,
  DroppedCandidate,
];
