import type { CaseIdentityView, OpenableField, OpenedFieldView } from '@sightline/contracts';
import type { Identity } from '@sightline/domain';
import { bodyOf, type Answer, type ApiClient } from './api-client';
import type { FieldAudit } from './audit-fixtures';

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
