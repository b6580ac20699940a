import { Job } from './job.entity';

export { Job } from './job.entity';
export * from './job-figures';
export { JobKind, type JobData, type JobWork } from './job-kind';
export * from './job-sweep';
export * from './job-worker';
export * from './jobs';
export * from './leases';

export const jobEntities = [Job];
