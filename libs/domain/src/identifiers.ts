/** What a free text may give away (the field's own list: domain brief 1.6 no. 6 and 7.3). */
export const identifierKinds = [
  'nhs-number',
  'upn',
  'ni-number',
  'birth-date',
  'postcode',
  'address',
  'phone',
  'email',
  'vehicle',
  'reference',
  'web-address',
  'name',
  'school',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export const identifierKindLabels: Record<IdentifierKind, string> = {
  'nhs-number': 'NHS number',
  upn: 'Unique pupil number',
  'ni-number': 'National Insurance number',
  'birth-date': 'Date of birth',
  postcode: 'Postcode',
  address: 'Street address',
  phone: 'Telephone number',
  email: 'E-mail address',
  vehicle: 'Vehicle registration',
  reference: 'Crime or incident reference',
  'web-address': 'Web address',
  name: 'Name of a person',
  school: 'Name of a school',
};

/** What the writer decided about marked words. Until then they stay out of pack, export and report. */
export const identifierDecisions = ['removed', 'replaced', 'stays'] as const;
export type IdentifierDecision = (typeof identifierDecisions)[number];
