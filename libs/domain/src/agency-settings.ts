/** Parts of an agency that a return can name (Settled 14): where the work with the child was done. */
export const agencySettingKinds = [
  'school',
  'practice',
  'out-of-hours',
  'placement',
  'team',
] as const;
export type AgencySettingKind = (typeof agencySettingKinds)[number];

export const agencySettingLabels: Record<AgencySettingKind, string> = {
  school: 'School or college',
  practice: 'GP practice',
  'out-of-hours': 'Emergency duty team (EDT)',
  placement: 'Placement or home',
  team: 'Team or service',
};

/** How an agency's time in a partnership ended. */
export const agencyEndings = ['closed', 'merged'] as const;
export type AgencyEndingKind = (typeof agencyEndings)[number];
