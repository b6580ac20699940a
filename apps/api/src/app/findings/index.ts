import { Finding, Recommendation } from './entities/finding.entity';

export { Finding, Recommendation };

export const findingEntities = [Finding, Recommendation];
