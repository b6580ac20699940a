export {
  isPlaceholderName,
  placeholdersIn,
  readTexts,
  resolveText,
  settingWords,
  type PlacedText,
} from './placeholders';
export { resolveForm } from './resolve-form';
export {
  isSettingId,
  settingFacts,
  settingGroups,
  settingIds,
  settingOf,
  type PaceId,
  type SettingFacts,
  type SettingGroup,
  type SettingId,
  type SettingValues,
} from './setting-facts';
export { settingProblems, withoutUsual, type SettingProblem } from './setting-problems';
