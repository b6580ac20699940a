import type { AgencyKind } from '@sightline/domain';

/** The "who" column of the domain brief, in the kinds of agency that this product knows. */
export const CSC: AgencyKind = 'childrens-social-care';
export const POL: AgencyKind = 'police';
export const HP: AgencyKind = 'health-provider';
export const GP: AgencyKind = 'general-practice';
export const EDU: AgencyKind = 'education';
export const YJS: AgencyKind = 'youth-justice';
export const PROB: AgencyKind = 'probation';
export const CAMHS: AgencyKind = 'camhs';
export const VCS: AgencyKind = 'voluntary';
