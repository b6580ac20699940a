import type { AgencyKind } from './agencies';

/**
 * What the vault keeps of a sampled child so that an agency finds its own record (domain brief 7.2);
 * everything else of the child is in no store of this product.
 */
export const identityFields = [
  'givenName',
  'familyName',
  'otherNames',
  'birthDate',
  'nhsNumber',
  'upn',
  'localId',
  'address',
  'siblings',
  'carers',
  'indexDate',
] as const;
export type IdentityField = (typeof identityFields)[number];

/** What a person reads for each field. */
export const identityFieldLabels: Record<IdentityField, string> = {
  givenName: 'Given name',
  familyName: 'Family name',
  otherNames: 'Other names used',
  birthDate: 'Date of birth',
  nhsNumber: 'NHS number',
  upn: 'Unique pupil number',
  localId: 'Number in the list the case was drawn from',
  address: 'Address',
  siblings: 'Brothers and sisters',
  carers: 'Parents and carers',
  indexDate: 'Index date',
};

/** Fields that hold several names, one to a line. */
export const listedIdentityFields: readonly IdentityField[] = ['otherNames', 'siblings', 'carers'];

/** Fields that hold a day, as `yyyy-mm-dd`. */
export const datedIdentityFields: readonly IdentityField[] = ['birthDate', 'indexDate'];

/** The identity of one child; what is not known is left out. */
export type Identity = Partial<Record<IdentityField, string>>;

const whoItIs: readonly IdentityField[] = ['givenName', 'familyName', 'birthDate', 'indexDate'];
const withAddress: readonly IdentityField[] = [...whoItIs, 'otherNames', 'address'];
const health: readonly IdentityField[] = [...whoItIs, 'otherNames', 'nhsNumber'];
const family: readonly IdentityField[] = [...withAddress, 'siblings', 'carers'];

/**
 * What an agency of each kind is given unless the partnership says otherwise: no more than it needs
 * to find its own record. The NHS number goes to health alone, the pupil number to education.
 */
export const usualIdentityFields: Record<AgencyKind, readonly IdentityField[]> = {
  'childrens-social-care': [...family, 'localId'],
  police: family,
  'health-provider': health,
  'general-practice': health,
  education: [...withAddress, 'upn'],
  'youth-justice': withAddress,
  probation: [...whoItIs, 'carers', 'address'],
  camhs: health,
  'early-help': family,
  ambulance: [...withAddress, 'nhsNumber'],
  voluntary: withAddress,
  'partnership-office': [],
};

/** Why somebody opens a field; the words of another purpose are asked for. */
export const openingPurposes = [
  'find-record',
  'known-check',
  'correct',
  'query',
  'safety',
  'family-voice',
  'other',
] as const;
export type OpeningPurpose = (typeof openingPurposes)[number];

export const openingPurposeLabels: Record<OpeningPurpose, string> = {
  'find-record': 'To find our record of the child',
  'known-check': 'To check whether the family is known to us',
  correct: 'To check or correct what is kept here',
  query: 'To answer a question about the return',
  safety: 'A child may not be safe now',
  'family-voice': 'To ask the family for their view',
  other: 'Another reason',
};

/** Months that an identity is kept after the report is approved (domain brief 7.5). */
export const usualRetentionMonths = 3;

/** Months in which a child is not audited again (domain brief 1.6 no. 11, Settled 9). */
export const auditedAgainAfterMonths = 12;
