import type { Question, VisibleSection } from '@sightline/form-engine';

/** A question found by its words, and where it stands. */
export interface FoundQuestion {
  readonly id: string;
  readonly text: string;
  readonly sectionTitle: string;
}

/** More than this nobody reads; more words find fewer. */
const mostFound = 12;

/**
 * The questions shown whose id or words hold every word looked for. Those that have them in the
 * question itself come before those that have them in its help, its options or its section's title.
 */
export function findQuestions(
  sections: readonly VisibleSection[],
  wanted: string,
): readonly FoundQuestion[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const inText: FoundQuestion[] = [];
  const elsewhere: FoundQuestion[] = [];
  for (const { section, questions } of sections) {
    for (const question of questions) {
      const found = { id: question.id, text: question.text, sectionTitle: section.title };
      const [own, around] = wordsOf(question);
      const all = `${own} ${around} ${plain(section.title)}`;
      if (words.every((word) => own.includes(word))) inText.push(found);
      else if (words.every((word) => all.includes(word))) elsewhere.push(found);
    }
  }
  return [...inText, ...elsewhere].slice(0, mostFound);
}

/** The words of the question itself, and those around it. */
function wordsOf(question: Question): readonly [own: string, around: string] {
  const options = 'options' in question ? question.options.map(({ label }) => label) : [];
  const columns = 'columns' in question ? question.columns.map(({ label }) => label) : [];
  const around = [question.help ?? '', ...options, ...columns];
  return [plain(`${question.id} ${question.text}`), plain(around.join(' '))];
}

/** Capitals, accents and the shape of quotation marks do not matter to somebody who looks. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[‘’]/g, "'").toLowerCase();
}
