export { applyEdit } from './apply-edit';
export { asKind } from './change-kind';
export { dependantsOf, questionsBefore } from './condition-places';
export { describeEdit, questionKindLabels } from './describe-edit';
export {
  editForm,
  longestHistory,
  redoEdit,
  startHistory,
  stepMilliseconds,
  undoEdit,
  type EditHistory,
  type EditStep,
} from './edit-history';
export type {
  EditOperation,
  FormParts,
  QuestionAt,
  QuestionParts,
  SectionParts,
} from './edit-operation';
export { questionAt } from './edit-questions';
export { isFormId, keyOf, proposeId, proposeQuestionId, questionIds } from './form-ids';
export { newForm, newQuestion, newSection } from './new-parts';
