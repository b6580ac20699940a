import { identityFields, type Identity, type IdentityField } from '@sightline/domain';
import { seal, unseal } from '../platform/keys';
import type { SealedFields } from './entities/vault-identities.entity';

/** What a sealed field belongs to: it opens nowhere else. */
export interface SealedPlace {
  readonly auditId: string;
  /** Case, or row of a frame. */
  readonly subjectId: string;
}

/** Seals each field by itself; empty ones are left out. */
export function sealIdentity(key: Buffer, place: SealedPlace, identity: Identity): SealedFields {
  const known = identityFields.filter((field) => (identity[field] ?? '').trim() !== '');
  return Object.fromEntries(
    known.map((field) => [field, seal(key, placeOf(place, field), identity[field]!.trim())]),
  );
}

/** Opens the fields that are asked for and there. */
export function unsealIdentity(
  key: Buffer,
  place: SealedPlace,
  sealed: SealedFields,
  fields: readonly IdentityField[] = identityFields,
): Identity {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const one = sealed[field];
      return one === undefined ? [] : [[field, unseal(key, placeOf(place, field), one)]];
    }),
  );
}

/** Seals an identity as one piece: of a list of thousands few are ever opened, and those whole. */
export function sealWhole(key: Buffer, place: SealedPlace, identity: Identity): string {
  return seal(key, placeOf(place, 'whole'), JSON.stringify(identity));
}

export function unsealWhole(key: Buffer, place: SealedPlace, sealed: string): Identity {
  return JSON.parse(unseal(key, placeOf(place, 'whole'), sealed)) as Identity;
}

const placeOf = ({ auditId, subjectId }: SealedPlace, field: IdentityField | 'whole'): string =>
  `identity|${auditId}|${subjectId}|${field}`;
