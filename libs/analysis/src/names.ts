import type { AuditFigures } from './audit-figures';

/** How the agencies and cases of some figures are called. */
export interface Names {
  readonly agency: (id: string) => string;
  readonly shortAgency: (id: string) => string;
  readonly reference: (caseId: string) => string;
}

/** Looks up names by id; the id itself where it is not there. */
export function namesOf({ agencies, cases }: AuditFigures): Names {
  const agency = new Map(agencies.map((one) => [one.id, one]));
  const references = new Map(cases.map(({ id, reference }) => [id, reference]));
  return {
    agency: (id) => agency.get(id)?.name ?? id,
    shortAgency: (id) => agency.get(id)?.shortName ?? id,
    reference: (caseId) => references.get(caseId) ?? caseId,
  };
}
