import type { AnalysisSettings } from './audit-input';

/** What a partnership gets that has changed nothing (proposals of the domain brief). */
export const defaultAnalysisSettings: Required<AnalysisSettings> = {
  matchToleranceDays: 3,
  strengthShare: 0.85,
  developmentShare: 0.6,
  smallestBase: 3,
  repeatedThemeCases: 2,
  strengthsOffered: 10,
  extraHolidays: [],
};
