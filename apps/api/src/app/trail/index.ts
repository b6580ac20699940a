import { TrailEntry } from './entities/trail-entry.entity';
import { TrailFact } from './entities/trail-fact.entity';
import { TrailRead } from './entities/trail-read.entity';

export type { Checkpoint } from './checkpoint-file';
export { Checkpoints } from './checkpoints.service';
export { proveTrail } from './prove-trail';
export * from './trail-data';
export * from './trail.module';
export * from './trail.service';
export type { Verdict } from './verify-trail';

export const trailEntities = [TrailEntry, TrailFact, TrailRead];
