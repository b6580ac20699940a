import type { Answer, Question } from '@sightline/form-engine';
import {
  keptWords,
  keyOf,
  markedBy,
  markedIn,
  withoutWords,
  writtenTexts,
  type Detector,
} from './marked-words';

let detector: Detector;
beforeAll(async () => {
  const { findIdentifiers: find, noLists: lists } = await import('@sightline/disclosure');
  detector = { find, lists };
});
const text = { kind: 'text', id: 'C1', text: 'What happened?', maxWords: 80 } as Question;
const single = { kind: 'single', id: 'D1', text: 'Which?', options: [] } as unknown as Question;

function first(answer: Answer) {
  const mark = markedIn(detector, text, answer)[0];
  if (!mark) throw new Error('Nothing was marked');
  return mark;
}

describe('words marked on the page', () => {
  it('are shown with a little of the text around them', () => {
    const value = 'Nobody asked what Oluwakemisola thought of the plan that was made for her.';
    expect(first({ value })).toMatchObject({
      ...{ part: 'value', words: 'Oluwakemisola', kind: 'name' },
      before: 'Nobody asked what ',
      after: ' thought of the plan that …',
    });
  });

  it('are looked for in what was written, not in codes of options', () => {
    const answer = { value: 'grace', other: 'A friend', evidence: 'On file' };
    expect(writtenTexts(single, answer).map(({ part }) => part)).toEqual(['evidence', 'other']);
    expect(writtenTexts(text, answer).map(({ part }) => part)).toContain('value');
  });

  it.each([
    ['Told Oluwakemisola, twice.', undefined, 'Told, twice.'],
    ['Oluwakemisola was told.', undefined, 'was told.'],
    ['It was Oluwakemisola.', undefined, 'It was.'],
    ['Oluwakemisola was told.', 'the child', 'The child was told.'],
    ['Told Oluwakemisola’s nan.', 'the child', 'Told the child’s nan.'],
    ['Late. Oluwakemisola came.', 'mother', 'Late. Mother came.'],
    ['Her mother Oluwakemisola came.', 'mother', 'Her mother came.'],
    ['At home, Oluwakemisola, twice.', undefined, 'At home, twice.'],
    ['Oluwakemisola', undefined, null],
  ])('leave "%s" with %s as "%s"', (value, role, left) => {
    expect(withoutWords({ value }, first({ value }), role)?.value).toBe(left);
  });

  it('are found again where somebody typed before them meanwhile', () => {
    const mark = first({ value: 'Told Oluwakemisola.' });
    const later = { value: 'Nobody told Oluwakemisola.', evidence: 'Oluwakemisola' };
    expect(withoutWords(later, mark, 'the child')).toEqual({
      ...{ value: 'Nobody told the child.', evidence: 'Oluwakemisola' },
    });
    expect(withoutWords({ value: 'Gone.' }, mark)).toEqual({ value: 'Gone.' });
  });

  it('stay under their words, however they are spaced', () => {
    const kept = { because: 'Public name', by: 'Tom Ellery', at: '2017-09-01T09:00:00.000Z' };
    const mark = {
      ...{ questionId: 'C1', part: 'value', start: 5, end: 18, kind: 'name' as const },
      ...{ reason: 'This looks like the name of a person.', kept },
    };
    const answers = { C1: { value: 'Told Oluwakemisola.' } };
    const known = keptWords([mark], answers);
    expect(known.get(keyOf('C1', ' oluwakemisola '))).toBe(kept);
    expect(keptWords([{ ...mark, kept: null }], answers).size).toBe(0);
    expect(markedBy({ ...mark, end: 99 }, answers.C1)).toBeUndefined();
  });
});
