import { Finding, Recommendation } from './entities/finding.entity';

export { Finding, Recommendation };
export * from './findings.module';
export * from './findings.service';
export * from './recommendations.service';

export const findingEntities = [Finding, Recommendation];
