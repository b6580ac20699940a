export { agreementCoefficients } from './agreement-coefficients';
export { analyseAudit } from './analyse-audit';
export { defaultAnalysisSettings } from './analysis-settings';
export * from './audit-figures';
export * from './audit-input';
export { findingCandidates } from './candidates/finding-candidates';
export { casePack, type CasePack, type ChronologyEvent, type ProfileLine } from './case-pack';
export * from './contradiction-rules';
export { asEarlierAudit, itemsNotIn, type EarlierFacts } from './earlier-audit';
export {
  disagreementOf,
  disagreementScore,
  ordinalSpread,
  type Disagreement,
} from './disagreement';
export * from './figure-sources';
export * from './finding-candidate';
export { goodOrBetterOf } from './grade-distributions';
export { draftNarrative } from './narrative/draft-narrative';
export * from './narrative-facts';
export {
  capOfKeyFailure,
  offerJudgement,
  rangeToDiscuss,
  type OfferBasis,
} from './offer-judgement';
export * from './publication/publication-statements';
export * from './publication/published-narrative';
export * from './publication/published-statements';
export { publishedTables, suppressionNote } from './publication/published-tables';
export * from './report-sections';
export { assuranceLevel } from './narrative/progress-and-recommendations';
export * from './report-template';
export * from './report-table';
export { returnStanding } from './return-standing';
export type { CasePair, CaseThen, RecognisedChildren, SharedChildren } from './same-children';
export { baseAnswers, returnsBehind, type ItemPart } from './returns-behind';
export * from './stored-input';
export * from './timeliness';
export { shippedContradictionRules } from './shipped-contradiction-rules';
export { reportTables } from './tables/report-tables';
export {
  inferenceNote,
  inferenceNotesIn,
  intervalWords,
  type CountedUnit,
} from './words/inference-words';
export { pairedWords, sameChildrenWords, testedUnits } from './words/same-children-words';
export { eachCaseOnce } from './then-now-items';
