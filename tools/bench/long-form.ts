import type { Condition, FormDefinition, Question } from '@sightline/form-engine';

const perSection = 17;
const words = 'about the practice of the agency with this child in the review window';
const options = ['Always', 'Mostly', 'Now and then', 'Never'].map((label, index) => ({
  code: `o${index}`,
  label,
}));
const descriptor =
  'Practice is timely, follows the procedures, and shows what it changed for the child.';

/** A form of so many questions of every kind, in the mix of a case file audit; one in five hangs on another. */
export function longForm(count: number): FormDefinition {
  const questions = Array.from({ length: count }, (_, index) => questionAt(index));
  const sections = Array.from({ length: Math.ceil(count / perSection) }, (_, index) => ({
    id: `S${index + 1}`,
    title: `Part ${index + 1} of the form`,
    questions: questions.slice(index * perSection, (index + 1) * perSection),
  }));
  const points = ['O', 'G', 'RI', 'I'].map((code) => ({ code, label: code, descriptor }));
  return {
    ...{ schemaVersion: 1, key: 'bench', title: 'Bench form', unit: 'case-file', sections },
    scales: { G4: { label: 'Practice', points } },
  };
}

/** The text in the middle of the form: where somebody types while all of it is on the page. */
export function middleText({ sections }: FormDefinition): string {
  const texts = sections
    .flatMap(({ questions }) => questions)
    .filter(({ kind, showWhen }) => kind === 'text' && showWhen === undefined);
  return texts[Math.floor(texts.length / 2)]!.id;
}

/** The section that asks the question. */
export function sectionOf({ sections }: FormDefinition, questionId: string): string {
  return sections.find(({ questions }) => questions.some(({ id }) => id === questionId))!.id;
}

function questionAt(index: number): Question {
  const base = {
    ...{ id: `Q${index + 1}`, text: `Question ${index + 1} ${words}?` },
    ...{ help: 'Answer from your own record, and say where it is written.' },
    ...(index % 5 === 4 ? { showWhen: hangsOn(index - 4) } : undefined),
  };
  switch (index % 10) {
    case 1:
      return { ...base, kind: 'text', maxWords: 150, long: true };
    case 3:
      return { ...base, kind: 'single', options };
    case 5:
      return index % 20 === 5
        ? { ...base, kind: 'grade', scale: 'G4' }
        : { ...base, kind: 'multiple', options };
    case 6:
      return { ...base, kind: 'integer', max: 99 };
    case 7:
      return index % 30 === 7 ? aTable(base) : { ...base, kind: 'day' };
    case 8:
      return { ...base, kind: 'yes-no' };
    default:
      return { ...base, kind: 'compliance' };
  }
}

function aTable(base: Pick<Question, 'id' | 'text'>): Question {
  const columns = [
    { id: 'day', label: 'Date', kind: 'day' },
    { id: 'what', label: 'What was done', kind: 'text', maxWords: 40 },
  ] as const;
  return { ...base, kind: 'rows', maxRows: 12, columns };
}

/** Shown whatever was answered, so that every question counts; but looked at, at every key. */
function hangsOn(index: number): Condition {
  const question = `Q${index + 1}`;
  return {
    any: [
      { question, operator: 'answered' },
      { question, operator: 'not-answered' },
    ],
  };
}
