import { mostQuestions, mostScales, mostSections } from '../definition-schema';
import { compileForm, scaleOf } from '../compile';
import type { FormDefinition, GradeMeasure, GradeScale, Question, Section } from '../template';
import type { EditOperation, QuestionAt, SectionParts } from './edit-operation';
import { editQuestions, isQuestionEdit, questionAt } from './edit-questions';
import { isFormId } from './form-ids';
import { inserted, replaced, without, withParts } from './parts';
import { withRecodedAnswer } from './references';

/**
 * The form after an edit: a new definition that shares what did not change, and the same one where
 * the edit fits nothing (no such place, an id that is taken or malformed, a limit reached). What
 * makes no sense as a form is allowed, and told by draftProblems().
 */
export function applyEdit(form: FormDefinition, operation: EditOperation): FormDefinition {
  if (isQuestionEdit(operation)) return editQuestions(form, operation);
  switch (operation.edit) {
    case 'replace-form':
      return operation.form;
    case 'change-form':
      return withParts(form, operation.parts, formParts);
    case 'add-section':
      return addSection(form, operation.at, operation.section);
    case 'remove-section':
      return onSection(form, operation.at, () => without(form.sections, operation.at));
    case 'move-section':
      return moveSection(form, operation.from, operation.to);
    case 'change-section':
      return changeSection(form, operation.at, operation.parts);
    case 'rename-section':
      return renameSection(form, operation.at, operation.id);
    case 'set-measure':
      return setMeasure(form, operation.measures, operation.at);
    case 'set-scale':
      return setScale(form, operation.name, operation.scale);
    case 'remove-scale':
      return removeScale(form, operation.name);
    case 'rename-scale':
      return renameScale(form, operation.from, operation.to);
    case 'rename-grade':
      return renameGrade(form, operation.scale, operation.from, operation.to);
  }
}

const formParts = {
  names: ['key', 'title', 'unit', 'intro', 'settings'],
  required: ['key', 'title', 'unit'],
};

const sectionParts = { names: ['title', 'intro', 'showWhen', 'askedOf'], required: ['title'] };

function onSection(
  form: FormDefinition,
  at: number,
  change: (section: Section) => readonly Section[],
): FormDefinition {
  const section = form.sections[at];
  return section ? { ...form, sections: change(section) } : form;
}

function addSection(form: FormDefinition, at: number, section: Section): FormDefinition {
  const questions = compileForm(form).places.length + section.questions.length;
  if (form.sections.length >= mostSections || questions > mostQuestions) return form;
  return { ...form, sections: inserted(form.sections, at, section) };
}

function moveSection(form: FormDefinition, from: number, to: number): FormDefinition {
  if (from === to) return form;
  return onSection(form, from, (section) => inserted(without(form.sections, from), to, section));
}

function changeSection(form: FormDefinition, at: number, parts: SectionParts): FormDefinition {
  const section = form.sections[at];
  const next = section && withParts(section, parts, sectionParts);
  if (!next || next === section) return form;
  return { ...form, sections: replaced(form.sections, at, next) };
}

function renameSection(form: FormDefinition, at: number, id: string): FormDefinition {
  if (!isFormId(id) || form.sections.some((section) => section.id === id)) return form;
  return onSection(form, at, (section) => replaced(form.sections, at, { ...section, id }));
}

function setMeasure(
  form: FormDefinition,
  measures: GradeMeasure,
  at: QuestionAt | null,
): FormDefinition {
  const chosen = at && questionAt(form, at);
  if (at && chosen?.kind !== 'grade') return form;
  const measured = (question: Question): Question => {
    if (question.kind !== 'grade') return question;
    const isMeant = question === chosen;
    if (isMeant === (question.measures === measures)) return question;
    const { measures: _before, ...rest } = question;
    return isMeant ? { ...rest, measures } : rest;
  };
  const sections = form.sections.map((section) => {
    const questions = section.questions.map(measured);
    const isSame = questions.every((question, index) => question === section.questions[index]);
    return isSame ? section : { ...section, questions };
  });
  const isSame = sections.every((section, index) => section === form.sections[index]);
  return isSame ? form : { ...form, sections };
}

function setScale(form: FormDefinition, name: string, scale: GradeScale): FormDefinition {
  const isNew = !scaleOf(form, name);
  if (!isFormId(name) || (isNew && Object.keys(form.scales).length >= mostScales)) return form;
  return { ...form, scales: { ...form.scales, [name]: scale } };
}

function removeScale(form: FormDefinition, name: string): FormDefinition {
  if (!scaleOf(form, name)) return form;
  const scales = Object.entries(form.scales).filter(([known]) => known !== name);
  return { ...form, scales: Object.fromEntries(scales) };
}

function renameScale(form: FormDefinition, from: string, to: string): FormDefinition {
  if (!scaleOf(form, from) || !isFormId(to) || scaleOf(form, to)) return form;
  const scales = Object.entries(form.scales).map(([name, scale]): [string, GradeScale] => [
    name === from ? to : name,
    scale,
  ]);
  return {
    ...form,
    scales: Object.fromEntries(scales),
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.kind === 'grade' && question.scale === from
          ? { ...question, scale: to }
          : question,
      ),
    })),
  };
}

function renameGrade(form: FormDefinition, name: string, from: string, to: string): FormDefinition {
  const scale = scaleOf(form, name);
  const codes = scale?.points.map(({ code }) => code) ?? [];
  if (!scale || !codes.includes(from) || !isFormId(to) || codes.includes(to)) return form;
  const points = scale.points.map((point) =>
    point.code === from ? { ...point, code: to } : point,
  );
  const renamed = { ...form, scales: { ...form.scales, [name]: { ...scale, points } } };
  return withRecodedAnswer(
    renamed,
    (question) => question.kind === 'grade' && question.scale === name,
    from,
    to,
  );
}
