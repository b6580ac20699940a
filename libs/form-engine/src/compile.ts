import type { FormDefinition, Question, Section } from './template';

/** Where a question stands in its form. */
export interface QuestionPlace {
  readonly question: Question;
  readonly section: Section;
  /** Position over the whole form, from 0. */
  readonly index: number;
}

/** A form with its questions indexed; made once per definition and kept. */
export interface CompiledForm {
  readonly form: FormDefinition;
  readonly places: readonly QuestionPlace[];
  /** Where two questions share an id (a draft with a fault), the first one. */
  readonly byId: ReadonlyMap<string, QuestionPlace>;
}

const compiledForms = new WeakMap<FormDefinition, CompiledForm>();

/**
 * The indexes of a form. Kept per definition object, so a definition must never be changed in
 * place: edit a copy, as a published version demands anyway.
 */
export function compileForm(form: FormDefinition): CompiledForm {
  const known = compiledForms.get(form);
  if (known) return known;
  const places: QuestionPlace[] = [];
  const byId = new Map<string, QuestionPlace>();
  for (const section of form.sections) {
    for (const question of section.questions) {
      const place = { question, section, index: places.length };
      places.push(place);
      if (!byId.has(question.id)) byId.set(question.id, place);
    }
  }
  const compiled = { form, places, byId };
  compiledForms.set(form, compiled);
  return compiled;
}

/** The question of that id, or undefined where the form has none. */
export function questionOf(form: FormDefinition, questionId: string): Question | undefined {
  return compileForm(form).byId.get(questionId)?.question;
}
