import type { AuditReturn } from './entities/audit-return.entity';

/** How the trail names a return. */
export function returnSubject({
  id,
  auditId,
  partnershipId,
}: Pick<AuditReturn, 'id' | 'auditId' | 'partnershipId'>) {
  return { subjectType: 'return', subjectId: id, auditId, partnershipId };
}
