/** Kinds of agency that a form can ask (domain brief 2.1 "who", with the current names). */
export const agencyKinds = [
  'childrens-social-care',
  'police',
  'health-provider',
  'general-practice',
  'education',
  'youth-justice',
  'probation',
  'camhs',
  'early-help',
  'ambulance',
  'voluntary',
  'partnership-office',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** What a person reads for each kind. */
export const agencyKindLabels: Record<AgencyKind, string> = {
  'childrens-social-care': 'Children’s social care',
  police: 'Police',
  'health-provider': 'Health provider',
  'general-practice': 'General practice (through the ICB)',
  education: 'Schools and education',
  'youth-justice': 'Youth justice service',
  probation: 'Probation service',
  camhs: 'Child and adolescent mental health',
  'early-help': 'Early help',
  ambulance: 'Ambulance service',
  voluntary: 'Voluntary sector',
  'partnership-office': 'Partnership business unit',
};
