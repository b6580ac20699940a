import { saysOneOf, valueOf } from '@sightline/form-engine';
import type { ConcernFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';

/**
 * Immediate safeguarding concerns, open until the chair rules. A concern counts from the moment it
 * is written, in an unfinished return too: safety does not wait for a sign-off (Settled 4).
 */
export function concernFigures(reading: AuditReading): ConcernFigure[] {
  const { question, answers } = reading.sources.concern;
  const ruled = new Set((reading.input.concernRulings ?? []).map(({ returnId }) => returnId));
  return reading.returns
    .filter(({ standing }) => standing !== 'not-expected')
    .filter(({ input }) => saysOneOf(valueOf(input.answers, question), answers))
    .map(({ input }) => ({
      returnId: input.id,
      caseId: input.caseId,
      agencyId: input.agencyId,
      isOpen: !ruled.has(input.id),
    }));
}
