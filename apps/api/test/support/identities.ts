import type {
  CaseFileView,
  CaseIdentityView,
  OpenableField,
  OpenedFieldView,
} from '@sightline/contracts';
import type { Identity } from '@sightline/domain';
import { bodyOf, type Answer, type ApiClient } from './api-client';
import type { FieldAudit } from './audit-fixtures';
import { signedIn } from './signed-in';
import type { TestApp } from './start-app';

/** A child nobody is. */
export const aChild = {
  givenName: 'Zuzanna',
  familyName: 'Quorndale',
  birthDate: '2014-03-09',
  nhsNumber: '9434765919',
  localId: 'LCS-20417',
  address: '4 Larkhill Rise, Castle',
  siblings: 'Bartosz Quorndale\nIda Quorndale',
  carers: 'Halina Trewhiddle',
} as const satisfies Identity;

export function asKeyHolder(field: FieldAudit): Promise<ApiClient> {
  return field.people.as({ role: 'key-holder' });
}

/** Writes the identity of a case as the key-holder, at its present revision. */
export async function keepIdentity(
  field: FieldAudit,
  caseIndex: number,
  values: Identity = aChild,
): Promise<CaseIdentityView> {
  const keyHolder = await asKeyHolder(field);
  const path = `cases/${field.caseAt(caseIndex).id}/identity`;
  const { revision } = bodyOf(await keyHolder.get<CaseIdentityView>(path));
  return bodyOf(await keyHolder.patch<CaseIdentityView>(path, { revision, values }));
}

/** Opens one field to find the record, unless told otherwise. */
export function openField(
  client: ApiClient,
  caseId: string,
  field: OpenableField,
  more: object = {},
): Promise<Answer<OpenedFieldView>> {
  return client.post(`cases/${caseId}/identity/open`, { field, purpose: 'find-record', ...more });
}

/** Between the draw and the issue: keeps an index date of the first cases, one for each day. */
export async function keepIndexDates(
  app: TestApp,
  auditId: string,
  days: readonly string[],
): Promise<CaseIdentityView[]> {
  const people = signedIn(app);
  const coordinator = await people.asCoordinator();
  const keyHolder = await people.as({ role: 'key-holder' });
  const cases = bodyOf(await coordinator.get<CaseFileView[]>(`audits/${auditId}/cases`));
  const kept: CaseIdentityView[] = [];
  for (const [at, indexDate] of days.entries()) {
    const dto = { revision: 0, values: { indexDate } };
    const path = `cases/${cases[at]!.id}/identity`;
    kept.push(bodyOf(await keyHolder.patch<CaseIdentityView>(path, dto)));
  }
  return kept;
}
