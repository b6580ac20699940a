export * from './answers';
export * from './template';
export { answerTo, fixedRowKey, isAnswered, isBlankRow, valueOf } from './answered';
export { compileForm, questionOf, type CompiledForm, type QuestionPlace } from './compile';
export { clausesOf, rankOn } from './conditions';
export { defaultEvidenceWords, demandsEvidence, evidenceRuleOf, saysOneOf } from './evidence';
export {
  complianceMet,
  defaultSettings,
  flagCodes,
  formFlags,
  type FlagCode,
  type ReturnFacts,
} from './flags';
export { gradesOf, type GradesGiven } from './grades-given';
export {
  keyFailureOf,
  keyFailures,
  ruleBreaches,
  type KeyFailure,
  type RuleBreach,
} from './keys';
export { otherWords, saysOther } from './missing-parts';
export {
  formProgress,
  isRequired,
  nextUnanswered,
  problemsBySection,
  type SectionProblems,
} from './progress';
export { projectReturn, type ProjectedAnswer } from './project-return';
export { charactersPerWord, cleanText, countWords } from './text-checks';
export {
  answerProblems,
  validateAnswers,
  validateChanges,
  type UncheckedAnswers,
  type ValidationMode,
} from './validate-answers';
export { defaultCellWords } from './validate-rows';
export { furthestDay, largestInteger } from './value-faults';
export {
  evaluateForm,
  isVisible,
  visibleQuestions,
  visibleSections,
  type Evaluation,
  type VisibleSection,
} from './visibility';
