import type { FormDefinition } from '@sightline/form-engine';

import { composeTemplate } from './compose';
import {
  complexFamiliesModule,
  cseModule,
  intraFamilialAbuseModule,
  medicalNeglectModule,
  missingModule,
  outOfHoursModule,
  qualityOfPlansModule,
  sgoModule,
} from './modules';
import { cseDipTestTemplate } from './standalone/cse-dip-test';
import { gpPracticeTemplate } from './standalone/gp-practice';
import { ilorTemplate } from './standalone/ilor';
import { mockJtaiAgencyTemplate, mockJtaiJointTemplate } from './standalone/mock-jtai';
import { schoolsTemplate } from './standalone/schools';
import { section11Scales, section11Template, type Section11Scale } from './standalone/section-11';

export { ilorTemplate };

/** The core alone: for a partnership that adds questions of its own. */
export const coreTemplate: FormDefinition = composeTemplate(
  'core',
  'Multi-agency case file audit: core',
  [],
);

/** Children placed under special guardianship orders. */
export const sgoTemplate: FormDefinition = composeTemplate(
  'sgo',
  'Children placed under special guardianship orders',
  [sgoModule],
);

/** Child sexual exploitation. */
export const cseTemplate: FormDefinition = composeTemplate('cse', 'Child sexual exploitation', [
  cseModule,
]);

/** One section 11 self-assessment for each scale that a partnership may choose. */
export const section11Templates: readonly FormDefinition[] = (
  Object.keys(section11Scales) as Section11Scale[]
).map(section11Template);

/** Every form that comes with the product. */
export const shippedTemplates: readonly FormDefinition[] = [
  coreTemplate,
  sgoTemplate,
  cseTemplate,
  cseDipTestTemplate,
  composeTemplate('medical-neglect', 'Medical neglect', [medicalNeglectModule]),
  composeTemplate('missing', 'Children who go missing', [missingModule]),
  composeTemplate('intra-familial-abuse', 'Intra-familial sexual abuse', [
    intraFamilialAbuseModule,
  ]),
  composeTemplate('out-of-hours', 'Out-of-hours referrals to the Emergency Duty Team', [
    outOfHoursModule,
  ]),
  composeTemplate('quality-of-plans', 'Quality of plans (physical abuse)', [qualityOfPlansModule]),
  composeTemplate('complex-families', 'Working with complex families', [complexFamiliesModule]),
  mockJtaiAgencyTemplate,
  mockJtaiJointTemplate,
  schoolsTemplate,
  gpPracticeTemplate,
  ...section11Templates,
  ilorTemplate,
];
