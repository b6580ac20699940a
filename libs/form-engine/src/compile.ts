import type { AgencyKind } from '@sightline/domain';
import { clausesOf } from './conditions';
import type { Condition, FormDefinition, GradeScale, Question, Section } from './template';

/** Where a question stands in its form. */
export interface QuestionPlace {
  readonly question: Question;
  readonly section: Section;
  /** Position over the whole form, from 0. */
  readonly index: number;
  /** Where in the definition: sections[2].questions[0]. */
  readonly path: string;
}

/** A section with some of its questions. */
export interface SectionPart {
  readonly section: Section;
  readonly questions: readonly Question[];
}

/** What a kind of agency is asked of a section. */
export interface AskedPart extends SectionPart {
  /** Of each question, its position over the whole form. */
  readonly places: readonly number[];
  /** Of each question, when it is shown; side by side, for questions are objects of many shapes. */
  readonly conditions: readonly (Condition | undefined)[];
  /** Of each question, whether some condition of the form looks at it. */
  readonly areLookedAt: readonly boolean[];
}

/** A form with its questions indexed; made once per definition and kept. */
export interface CompiledForm {
  readonly form: FormDefinition;
  readonly places: readonly QuestionPlace[];
  /** Where two questions share an id (a draft with a fault), the first one. */
  readonly byId: ReadonlyMap<string, QuestionPlace>;
  /** Questions that some condition of the form looks at. */
  readonly lookedAt: ReadonlySet<string>;
  /** What each kind of agency is asked, whatever conditions say; made when first asked for. */
  readonly asked: Map<AgencyKind, readonly AskedPart[]>;
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
  form.sections.forEach((section, at) =>
    section.questions.forEach((question, within) => {
      const path = `sections[${at}].questions[${within}]`;
      const place = { question, section, index: places.length, path };
      places.push(place);
      if (!byId.has(question.id)) byId.set(question.id, place);
    }),
  );
  const lookedAt = questionsLookedAt(form);
  const compiled = { form, places, byId, lookedAt, asked: new Map<AgencyKind, AskedPart[]>() };
  compiledForms.set(form, compiled);
  return compiled;
}

/** The sections and questions that this kind of agency is asked, if their conditions hold. */
export function askedOfKind(form: FormDefinition, kind: AgencyKind): readonly AskedPart[] {
  const { asked, places, lookedAt } = compileForm(form);
  const known = asked.get(kind);
  if (known) return known;
  const isAsked = ({ askedOf }: Section | Question): boolean => !askedOf || askedOf.includes(kind);
  const parts = form.sections.filter(isAsked).map((section) => {
    const own = places.filter((place) => place.section === section && isAsked(place.question));
    return {
      section,
      questions: own.map(({ question }) => question),
      places: own.map(({ index }) => index),
      conditions: own.map(({ question }) => question.showWhen),
      areLookedAt: own.map(({ question }) => lookedAt.has(question.id)),
    };
  });
  asked.set(kind, parts);
  return parts;
}

function questionsLookedAt(form: FormDefinition): Set<string> {
  const conditions = form.sections.flatMap((section) => [
    section.showWhen,
    ...section.questions.flatMap(({ showWhen, requiredWhen }) => [showWhen, requiredWhen]),
  ]);
  return new Set(
    conditions
      .flatMap(clausesOf)
      .flatMap((clause) => ('question' in clause ? [clause.question] : [])),
  );
}

/** The question of that id, or undefined where the form has none. */
export function questionOf(form: FormDefinition, questionId: string): Question | undefined {
  return compileForm(form).byId.get(questionId)?.question;
}

/** The scale of that name, or undefined; own entries only, so no name reaches a prototype. */
export function scaleOf(form: FormDefinition, name: string): GradeScale | undefined {
  return Object.hasOwn(form.scales, name) ? form.scales[name] : undefined;
}
