/** Plan or level of help; special guardianship is a legal status, not a plan (Settled 5). */
export const planStatuses = {
  universal: 'Universal services only',
  'early-help': 'Early help',
  cin: 'Child in need plan',
  cp: 'Child protection plan',
  cic: 'Child in care plan',
  'care-leaver': 'Care leaver (pathway plan)',
  closed: 'Closed to children’s social care',
} as const;

/** Legal status of the child. */
export const legalStatuses = {
  none: 'No order',
  s20: 'Looked after by agreement (section 20)',
  'interim-care-order': 'Interim care order',
  'care-order': 'Care order',
  'placement-order': 'Placement order',
  sgo: 'Special guardianship order',
  'child-arrangements-order': 'Child arrangements order',
  'supervision-order': 'Supervision order',
  'police-protection': 'Police protection or emergency protection order',
  remand: 'Remanded to local authority accommodation or youth detention',
  adopted: 'Adopted',
} as const;

/** The legal statuses under which a child is looked after by the local authority. */
export const lookedAfterStatuses = [
  's20',
  'interim-care-order',
  'care-order',
  'placement-order',
  'remand',
] as const satisfies readonly (keyof typeof legalStatuses)[];

/** Risks and circumstances that agencies flag (B16). */
export const riskFlags = {
  'domestic-abuse': 'Domestic abuse',
  'parental-mental-health': 'Parent’s or carer’s mental ill-health',
  'parental-substance-use': 'Parent’s or carer’s alcohol or drug use',
  exploitation: 'Sexual or criminal exploitation',
  missing: 'Going missing',
  hsb: 'Harmful sexual behaviour',
  radicalisation: 'Radicalisation',
  fgm: 'Female genital mutilation or other harmful practice',
  online: 'Online harm',
  ehe: 'Elective home education',
  exclusion: 'Suspension or exclusion from school',
} as const;

/** Bands rather than ages: a date of birth never enters the audit store. */
export const ageBands = {
  unborn: 'Unborn',
  '0-4': '0 to 4',
  '5-10': '5 to 10',
  '11-15': '11 to 15',
  '16-17': '16 to 17',
  '18-25': '18 to 25 (care leaver)',
} as const;
