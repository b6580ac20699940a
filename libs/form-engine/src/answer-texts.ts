import type { Answer, Answers, RowValue } from './answers';

/** Where a text stands in a return: part `evidence`, `other`, `value`, or `value.2.note` for a cell. */
export interface TextPlace {
  readonly questionId: string;
  readonly part: string;
}

type Change = (text: string, part: string) => string | null;

/** Every text of an answer with its place in it; codes of options are among them, as short texts. */
export function textsOf(answer: Answer | null | undefined): { part: string; text: string }[] {
  const found: { part: string; text: string }[] = [];
  mapTexts(answer ?? null, (text, part) => {
    found.push({ part, text });
    return text;
  });
  return found;
}

/** The answer with each of its texts changed; null takes a text out. */
export function mapTexts(answer: Answer | null, change: Change): Answer | null {
  if (!answer) return null;
  const { value, evidence, other } = answer;
  return {
    ...answer,
    value:
      typeof value === 'string'
        ? change(value, 'value')
        : isRows(value)
          ? value.map((row, index) => mapRow(row, index, change))
          : value,
    ...(evidence === undefined
      ? undefined
      : { evidence: change(evidence, 'evidence') ?? undefined }),
    ...(other === undefined ? undefined : { other: change(other, 'other') ?? undefined }),
  };
}

function mapRow(row: RowValue, index: number, change: Change): RowValue {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      typeof cell === 'string' ? change(cell, `value.${index}.${column}`) : cell,
    ]),
  );
}

function isRows(value: unknown): value is readonly RowValue[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

/** The answers without the texts at those places, or with other words there: what may leave. */
export function withoutTexts(
  answers: Answers,
  places: readonly TextPlace[],
  instead: string | null = null,
): Answers {
  if (places.length === 0) return answers;
  const left: Record<string, Answer> = { ...answers };
  for (const questionId of new Set(places.map((place) => place.questionId))) {
    const parts = places.filter((place) => place.questionId === questionId);
    const answer = mapTexts(left[questionId] ?? null, (text, part) =>
      parts.some((place) => place.part === part) ? instead : text,
    );
    if (answer) left[questionId] = answer;
  }
  return left;
}
