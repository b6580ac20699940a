import { compileForm } from './compile';
import { conditionProblems } from './condition-problems';
import { mostQuestions } from './definition-schema';
import { caution, fault, type DefinitionProblem, type QuestionFault } from './definition-problem';
import { itemAt } from './item-at';
import { tooManyQuestions } from './parse-definition';
import { codeFaults, isReservedId, questionFaults } from './question-problems';
import { reachProblems } from './reach';
import { isPlaceholderName, placeholdersIn, readTexts } from './settings';
import type { FormDefinition, GradeQuestion } from './template';

/**
 * What is wrong with a template of the right shape. Nothing here stops a draft being saved; any
 * error stops it being published.
 */
export function validateDefinition(form: FormDefinition): DefinitionProblem[] {
  const conditions = conditionProblems(form);
  const unsound = new Set(conditions.map(({ questionId }) => questionId));
  return [
    ...sizeFaults(form),
    ...idProblems(form),
    ...scaleFaults(form),
    ...measureProblems(form),
    ...compileForm(form).places.flatMap(({ question, section, path }) =>
      questionFaults(form, question).map((found) => ({
        ...found,
        place: `${path}.${found.place}`,
        sectionId: section.id,
        questionId: question.id,
      })),
    ),
    ...placeholderProblems(form),
    ...conditions,
    ...reachProblems(form, unsound),
  ];
}

/** A name between double braces that is no timescale of a partnership would be read as it stands. */
function placeholderProblems(form: FormDefinition): DefinitionProblem[] {
  return readTexts(form).flatMap(({ place, text }) =>
    placeholdersIn(text)
      .filter((name) => !isPlaceholderName(name))
      .map((name) => ({
        ...fault('unknown-placeholder', place, `There is no setting “${name}” to put in this text`),
        ...itemAt(form, place),
      })),
  );
}

function sizeFaults(form: FormDefinition): QuestionFault[] {
  const count = compileForm(form).places.length;
  if (count === 0) return [fault('no-questions', 'sections', 'The template has no questions')];
  if (count <= mostQuestions) return [];
  return [fault('too-many-questions', 'sections', tooManyQuestions(count))];
}

function idProblems(form: FormDefinition): DefinitionProblem[] {
  const sectionIds = new Set<string>();
  const sections = form.sections.flatMap(({ id, title, questions }, at): DefinitionProblem[] => {
    const place = `sections[${at}]`;
    const found = idFaults('section', id, sectionIds, `${place}.id`);
    if (questions.length === 0) {
      found.push(caution('empty-section', place, `The section “${title}” has no questions`));
    }
    return found.map((one) => ({ ...one, sectionId: id }));
  });
  const questionIds = new Set<string>();
  const questions = compileForm(form).places.flatMap(({ question, section, path }) =>
    idFaults('question', question.id, questionIds, `${path}.id`).map((one) => ({
      ...one,
      sectionId: section.id,
      questionId: question.id,
    })),
  );
  return [...sections, ...questions];
}

function idFaults(what: string, id: string, taken: Set<string>, place: string): QuestionFault[] {
  const faults: QuestionFault[] = [];
  if (taken.has(id)) {
    faults.push(fault('duplicate-id', place, `Another ${what} has the id “${id}” already`));
  }
  if (isReservedId(id))
    faults.push(fault('reserved-id', place, `“${id}” may not be used as an id`));
  taken.add(id);
  return faults;
}

function scaleFaults(form: FormDefinition): QuestionFault[] {
  const used = new Set(
    compileForm(form).places.flatMap(({ question }) =>
      question.kind === 'grade' ? [question.scale] : [],
    ),
  );
  return Object.entries(form.scales).flatMap(([name, { label, points }]) => {
    const place = `scales.${name}`;
    const faults = codeFaults(points, `${place}.points`, 'The scale');
    if (isReservedId(name)) {
      faults.push(fault('reserved-id', place, `“${name}” may not be used as a name`));
    }
    if (points.length === 0) {
      faults.push(fault('empty-scale', place, `The scale “${label}” has no grades`));
    }
    if (!used.has(name)) {
      faults.push(caution('unused-scale', place, `No question uses the scale “${label}”`));
    }
    return faults;
  });
}

/** The figures take one own-practice grade and one multi-agency grade from a return. */
function measureProblems(form: FormDefinition): DefinitionProblem[] {
  const first = new Map<GradeQuestion['measures'], string>();
  return compileForm(form).places.flatMap(({ question, section, path }) => {
    if (question.kind !== 'grade' || !question.measures) return [];
    const earlier = first.get(question.measures);
    if (earlier === undefined) {
      first.set(question.measures, question.id);
      return [];
    }
    const message = `${earlier} already asks for the ${question.measures} grade; where both are shown the first one counts`;
    return [
      {
        ...caution('duplicate-measure', `${path}.measures`, message),
        sectionId: section.id,
        questionId: question.id,
      },
    ];
  });
}
