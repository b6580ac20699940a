import { countedReturnStatuses, type Day } from '@sightline/domain';
import type { ReturnStanding } from './audit-figures';
import type { ReturnInput } from './audit-input';

/**
 * Where a return stands on a day (Settled 2 and 3). Missing is "not in by the panel day"; a record
 * that could not be opened is no response; declined stays expected.
 */
export function returnStanding(
  auditReturn: Pick<ReturnInput, 'status' | 'nilKind'>,
  today: Day,
  panelDay: Day | null,
): ReturnStanding {
  const { status, nilKind } = auditReturn;
  if (countedReturnStatuses.includes(status)) return 'in';
  if (status === 'nil') return nilKind === 'record-not-accessible' ? 'not-accessible' : 'nil';
  if (status === 'declined') return 'declined';
  if (status === 'not-issued' || status === 'waived' || status === 'withdrawn') {
    return 'not-expected';
  }
  return panelDay !== null && today >= panelDay ? 'missing' : 'outstanding';
}
