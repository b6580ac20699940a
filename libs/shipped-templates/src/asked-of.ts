import { agencyKindLabels, agencyKinds, type AgencyKind } from '@sightline/domain';
import type { Option } from '@sightline/form-engine';

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

/** The kinds of agency as options of a choice; the business unit works with no family. */
export const agencyOptions: readonly Option[] = agencyKinds
  .filter((kind) => kind !== 'partnership-office')
  .map((code) => ({ code, label: agencyKindLabels[code] }));
