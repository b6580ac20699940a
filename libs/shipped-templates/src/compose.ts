import type { FormDefinition, Section } from '@sightline/form-engine';

import { closingSections, recordSections } from './core';
import { caseFileScales } from './scales';

/** A theme's own questions, put between the record and the judgement. */
export interface FormModule {
  readonly sections: readonly Section[];
  /** Core questions that the module asks better, so that nothing is asked twice. */
  readonly replaces?: readonly string[];
}

const caseFileIntro =
  'Read your own agency’s file for this child and answer from what the record shows. Yes means ' +
  'that the standard was met; “Not evidenced on file” means that it may have been, but the file ' +
  'does not show it. Write roles, never names. Expect one to two hours.';

/** The core with theme modules, as one form for every involved agency. */
export function composeTemplate(
  key: string,
  title: string,
  modules: readonly FormModule[],
): FormDefinition {
  const replaced = new Set(modules.flatMap((module) => module.replaces ?? []));
  return {
    schemaVersion: 1,
    key,
    title,
    unit: 'case-file',
    intro: caseFileIntro,
    scales: caseFileScales,
    sections: [
      ...withoutQuestions(recordSections, replaced),
      ...modules.flatMap((module) => module.sections),
      ...closingSections,
    ],
  };
}

function withoutQuestions(
  sections: readonly Section[],
  left: ReadonlySet<string>,
): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => !left.has(question.id)),
  }));
}
