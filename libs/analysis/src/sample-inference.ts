import type { SampleInference } from './audit-figures';
import type { AuditReading } from './audit-reading';
import { sampleDesign } from './intervals';

/** What the sample can say of the list it was drawn from; it goes with every figure that says so. */
export function sampleInference(reading: AuditReading): SampleInference {
  const { sampling } = reading.input.audit;
  if (sampling?.method === 'census') return 'whole';
  if (sampleDesign(reading) !== null) return 'estimate';
  return sampling?.method === 'stratified' && hasWeights(reading) ? 'weighted' : 'none';
}

/** Whether every group has a known size and a case: what a case of it stands for is known then. */
function hasWeights({ cases, strata }: AuditReading): boolean {
  return strata.every(({ key, frameSize }) => {
    const drawn = cases.filter(({ stratum }) => stratum === key).length;
    return frameSize !== null && drawn <= frameSize && (drawn > 0 || frameSize === 0);
  });
}
