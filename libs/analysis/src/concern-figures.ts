import { saysOneOf, valueOf } from '@sightline/form-engine';
import type { ConcernFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';

/**
 * Immediate safeguarding concerns, open until somebody closes them with what was done. A concern
 * counts from the moment it is written, in an unfinished return too, and while it is open also in
 * one that is not expected any more: safety does not wait for a sign-off (Settled 4).
 */
export function concernFigures(reading: AuditReading): ConcernFigure[] {
  const { question, answers } = reading.sources.concern;
  return reading.returns.flatMap(({ input, standing }) => {
    const { id: returnId, caseId, agencyId } = input;
    const isRaised =
      standing !== 'not-expected' && saysOneOf(valueOf(input.answers, question), answers);
    const isOpen = input.hasOpenConcern ?? isRaised;
    return isRaised || isOpen ? [{ returnId, caseId, agencyId, isOpen }] : [];
  });
}
