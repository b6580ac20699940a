export { analyseAudit } from './analyse-audit';
export * from './audit-figures';
export * from './audit-input';
export * from './contradiction-rules';
export * from './figure-sources';
export * from './finding-candidate';
export * from './narrative-facts';
export {
  capOfKeyFailure,
  offerJudgement,
  rangeToDiscuss,
  type OfferBasis,
} from './offer-judgement';
export * from './report-sections';
export * from './report-table';
export { returnStanding } from './return-standing';
export { shippedContradictionRules } from './shipped-contradiction-rules';
