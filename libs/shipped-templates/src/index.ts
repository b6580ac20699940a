export { composeTemplate } from './compose';
export type { FormModule } from './compose';
export { coreSections } from './core';
export { legalStatuses, planStatuses, riskFlags } from './core/statuses';
export * from './modules';
export { caseFileScales } from './scales';
export { section11Scales, section11Template } from './standalone/section-11';
export type { Section11Scale } from './standalone/section-11';
export {
  coreTemplate,
  cseTemplate,
  ilorTemplate,
  section11Templates,
  sgoTemplate,
  shippedTemplates,
} from './shipped';
export { learningThemeLabels, learningThemes, themeOptions } from './themes';
export type { LearningTheme } from './themes';
