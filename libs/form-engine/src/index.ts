export { comparabilityOf } from './comparability';
export { mapTexts, textsOf, withoutTexts, type TextPlace } from './answer-texts';
export * from './answers';
export * from './template';
export { answerTo, fixedRowKey, isAnswered, isBlankRow, valueOf } from './answered';
export { completeAnswers } from './complete-answers';
export {
  comparedStandings,
  compareReturns,
  type ComparedAnswer,
  type ComparedLine,
  type ComparedSide,
  type ComparedStanding,
} from './compare-returns';
export { compileForm, questionOf, scaleOf, type CompiledForm, type QuestionPlace } from './compile';
export { clausesOf, conditionHolds, rankOn } from './conditions';
export { defaultEvidenceWords, demandsEvidence, evidenceRuleOf, saysOneOf } from './evidence';
export {
  complianceMet,
  defaultSettings,
  flagCodes,
  formFlags,
  isIndependent,
  type FlagCode,
  type ReturnFacts,
} from './flags';
export { earlierAnswers, type EarlierReturn } from './earlier-answers';
export { gradesOf, type GradesGiven } from './grades-given';
export { keyFailureOf, keyFailures, ruleBreaches, type KeyFailure, type RuleBreach } from './keys';
export { otherWords, saysOther } from './missing-parts';
export { withDaysMoved } from './move-days';
export { isRequired, mayBeRequired, type Sparing } from './count-answers';
export {
  formProgress,
  nextUnanswered,
  problemsBySection,
  progressCounts,
  progressOf,
  type SectionProblems,
} from './progress';
export { projectReturn, type ProjectedAnswer } from './project-return';
export { charactersPerWord, cleanText, countWords } from './text-checks';
export {
  answerProblems,
  checkSave,
  submitProblems,
  validateAnswers,
  validateChanges,
  type SaveCheck,
  type UncheckedAnswers,
  type ValidationMode,
} from './validate-answers';
export { defaultCellWords } from './validate-rows';
export { furthestDay, largestInteger } from './value-faults';
export {
  evaluateForm,
  isVisible,
  visitVisible,
  visibleQuestions,
  visibleSections,
  type Evaluation,
  type VisibleSection,
} from './visibility';
export { checkShape, type ShapeFault } from './check-shape';
export { operatorsFor } from './condition-problems';
export {
  formDefinitionSchema,
  longestId,
  mostQuestions,
  mostScales,
  mostSections,
  schemaVersion,
} from './definition-schema';
export {
  definitionProblemCodes,
  type DefinitionProblem,
  type DefinitionProblemCode,
} from './definition-problem';
export {
  choicesOf,
  dayInWords,
  describeAnswer,
  describeCondition,
  labelOf,
  yesNoChoices,
  type AnswerChoice,
} from './describe';
export { diffForms } from './diff-forms';
export { draftProblems } from './draft-problems';
export * from './editing';
export {
  explainRequirement,
  explainVisibility,
  type Explanation,
  type ExplanationStep,
  type Reasons,
  type Requirement,
} from './explain';
export {
  formChangeCodes,
  type Comparability,
  type FormChange,
  type FormChangeCode,
  type FormDiff,
} from './form-change';
export type { JsonSchema } from './json-schema';
export { estimatedMinutes } from './length';
export { parseDefinition, readDefinition, type ParsedDefinition } from './parse-definition';
export { parseDraft, readDraft } from './parse-draft';
export * from './settings';
export { partsOfKind } from './question-schema';
export { validateDefinition } from './validate-definition';
