import { isSettingId, settingFacts, type SettingFacts, type SettingValues } from './setting-facts';

/** What is wrong with one value, by its setting. */
export interface SettingProblem {
  readonly id: string;
  readonly message: string;
}

/** What is wrong with values that somebody wants to set; empty where they are SettingValues. */
export function settingProblems(values: Readonly<Record<string, unknown>>): SettingProblem[] {
  return Object.entries(values).flatMap(([id, value]) => {
    if (!isSettingId(id)) return [{ id, message: `There is no setting “${id}”` }];
    const { label, min, max }: SettingFacts = settingFacts[id];
    const isWithin = Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
    return isWithin ? [] : [{ id, message: `${label}: a whole number from ${min} to ${max}` }];
  });
}

/** The values without those that are as usual, in the order of the settings. */
export function withoutUsual(values: SettingValues): SettingValues {
  return Object.fromEntries(
    Object.entries(settingFacts).flatMap(([id, { usual }]) => {
      const value = (values as Readonly<Record<string, number>>)[id];
      return value === undefined || value === usual ? [] : [[id, value]];
    }),
  );
}
