import type { FormDefinition } from '@sightline/form-engine';

import { composeTemplate } from './compose';
import { sgoModule } from './modules/sgo';

export { composeTemplate, proposedSettings } from './compose';
export type { FormModule } from './compose';
export { coreSections } from './core';
export { legalStatuses, planStatuses, riskFlags } from './core/statuses';
export { caseFileScales } from './scales';
export { learningThemeLabels, learningThemes, themeOptions } from './themes';
export type { LearningTheme } from './themes';

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

/** Every form that comes with the product. */
export const shippedTemplates: readonly FormDefinition[] = [coreTemplate, sgoTemplate];
