import type { AnswerConflictView, ReturnView, SavedAnswersView } from '@sightline/contracts';
import { actsFrom, returnActs } from '@sightline/domain';
import type { Changes, Edits } from '../../shared/questions/answer-draft';
import { withChanges, type ById } from './merging';

/** The return as the server has it once it has taken these changes, and told of those of others. */
export function afterSave(
  view: ReturnView,
  changes: Changes,
  { revision, status, answered, required, others }: SavedAnswersView,
): ReturnView {
  const held = withChanges(view.answers, Object.entries(changes));
  const answers = withChanges(held, Object.entries(others));
  const isRaised = changes['N8']?.value === 'yes' && view.answers['N8']?.value !== 'yes';
  return {
    ...{ ...view, revision, status, answered, required, answers },
    acts: actsFrom(returnActs, status).filter((act) => act === 'submit' || view.acts.includes(act)),
    hasOpenConcern: view.hasOpenConcern || isRaised,
  };
}

/** When the last answer of the return was saved. */
export function latestSave({ saved }: ReturnView): string | undefined {
  const instants = Object.values(saved).map(({ at }) => at);
  return instants.sort().at(-1);
}

/** Both answers to a question, whose the other is, and since when, as far as that is known. */
export function conflictOn(
  questionId: string,
  view: ReturnView,
  edits: Edits,
  clashes: ById<AnswerConflictView>,
  lastSave: string | undefined,
): AnswerConflictView {
  const [stamp, known] = [view.saved[questionId], clashes.get(questionId)];
  return {
    questionId,
    yours: edits.get(questionId) ?? null,
    theirs: view.answers[questionId] ?? null,
    by: stamp?.by ?? known?.by ?? 'Somebody else',
    at: stamp?.at ?? known?.at ?? lastSave ?? view.updatedAt,
  };
}
