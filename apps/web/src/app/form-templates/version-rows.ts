import {
  compileForm,
  diffForms,
  type Comparability,
  type FormChange,
  type FormDefinition,
  type FormDiff,
  type Question,
} from '@sightline/form-engine';

/** A question of either version beside itself. */
export interface QuestionRow {
  readonly id: string;
  readonly before: Question | undefined;
  readonly after: Question | undefined;
  readonly changes: readonly FormChange[];
  readonly comparability: Comparability;
}

/** A section of either version, with its questions in the order of the newer one. */
export interface SectionRows {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly FormChange[];
  readonly questions: readonly QuestionRow[];
}

export interface VersionRows {
  readonly form: readonly FormChange[];
  readonly sections: readonly SectionRows[];
  readonly changed: number;
  readonly notComparable: number;
}

const nothing: Comparability = { comparable: true, reasons: [] };

/** Two versions set side by side: what was removed stands where it was. */
export function versionRows(before: FormDefinition, after: FormDefinition): VersionRows {
  const diff = diffForms(before, after);
  const row = rowMaker(before, after, diff);
  const kept = new Set(after.sections.map(({ id }) => id));
  const sections = [...after.sections, ...before.sections.filter(({ id }) => !kept.has(id))].map(
    ({ id, title }) => ({
      id,
      title: title || id,
      changes: diff.changes.filter((one) => one.of === 'section' && one.sectionId === id),
      questions: idsIn(before, after, id).map(row),
    }),
  );
  const questions = sections.flatMap((section) => section.questions);
  return {
    form: diff.changes.filter((one) => one.of === 'form'),
    sections,
    changed: questions.filter(({ changes }) => changes.length > 0).length,
    notComparable: questions.filter(({ comparability }) => !comparability.comparable).length,
  };
}

function rowMaker(before: FormDefinition, after: FormDefinition, diff: FormDiff) {
  const [earlier, later] = [compileForm(before).byId, compileForm(after).byId];
  const changes = new Map<string, FormChange[]>();
  for (const change of diff.changes) {
    if (change.questionId === undefined) continue;
    changes.set(change.questionId, [...(changes.get(change.questionId) ?? []), change]);
  }
  return (id: string): QuestionRow => ({
    id,
    before: earlier.get(id)?.question,
    after: later.get(id)?.question,
    changes: changes.get(id) ?? [],
    comparability: diff.comparability[id] ?? nothing,
  });
}

/** The ids of a section now, and then those that only the earlier version has there. */
function idsIn(before: FormDefinition, after: FormDefinition, sectionId: string): string[] {
  const ids = (form: FormDefinition) =>
    form.sections.find(({ id }) => id === sectionId)?.questions.map(({ id }) => id) ?? [];
  const now = ids(after);
  const gone = ids(before).filter((id) => !compileForm(after).byId.has(id));
  return [...now, ...gone];
}
