import { fieldWords } from '../lists/field-words';
import { fold, isListedName, isProperNoun, isWord } from '../lists/lookup';
import { placesAndPeoples } from '../lists/places';
import { wordGivenNames, wordSurnames } from '../lists/word-names';
import { corpus, partOf } from './corpus';
import { measuredCleanFrames } from './corpus-clean';
import { measuredFrames } from './corpus-frames';
import { corpusGivenNames, corpusSchools, corpusStreets, corpusSurnames } from './corpus-names';
import { developmentCleanFrames, developmentFrames } from './development-frames';
import { measure, precision, recall } from './measure';

const kept = [fieldWords, placesAndPeoples, wordGivenNames, wordSurnames];

function isInAList(word: string): boolean {
  const folded = fold(word);
  return [folded, ...folded.split('-')].some(
    (part) =>
      isListedName(part) ||
      isProperNoun(part) ||
      isWord(part) ||
      kept.some((list) => list.has(part)),
  );
}

describe('the corpus that the detector is measured on', () => {
  it.each([
    ['given names', corpusGivenNames],
    ['surnames', corpusSurnames],
    ['streets', corpusStreets],
    ['schools', corpusSchools],
  ])('has %s that are in no list of the detector', (_what, words) => {
    expect(words.filter(isInAList)).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('would be caught holding a name that is in a list', () => {
    expect(
      ['Sarah', 'Kowalczyk', 'Grace', 'Nottingham', 'Ofsted', 'Plan'].filter(isInAList),
    ).toHaveLength(6);
  });

  it('is measured with names and sentences that the detector was not worked on with', () => {
    const worked = new Set([...developmentFrames, ...developmentCleanFrames]);
    const measured = [...measuredFrames, ...measuredCleanFrames];
    expect(measured.filter((frame) => worked.has(frame))).toEqual([]);
    const ours = new Set(partOf(corpusGivenNames, 'development'));
    expect(partOf(corpusGivenNames, 'measured').filter((name) => ours.has(name))).toEqual([]);
  });

  it('is the same every time it is drawn', () => {
    expect(corpus('measured', 50)).toEqual(corpus('measured', 50));
    expect(corpus('measured', 50, { seed: 1 })).not.toEqual(corpus('measured', 50, { seed: 2 }));
  });

  it('says truly where the identifiers stand', () => {
    for (const { text, answers } of corpus('measured', 400)) {
      for (const { start, end } of answers) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
      }
    }
  });
});

describe('what the detector makes of it', () => {
  const figures = measure(corpus('measured', 2400));

  it('finds at least 95 of 100 identifiers and marks at most 10 of 100 wrongly', () => {
    expect(recall(figures.total)).toBeGreaterThanOrEqual(0.95);
    expect(precision(figures.total)).toBeGreaterThanOrEqual(0.9);
  });

  it('finds at least 85 of 100 of each kind, and there are enough to say so', () => {
    for (const [kind, tally] of Object.entries(figures.byKind)) {
      expect([kind, tally.present >= 30]).toEqual([kind, true]);
      expect([kind, recall(tally) >= 0.85]).toEqual([kind, true]);
      expect([kind, precision(tally) >= 0.85]).toEqual([kind, true]);
    }
  });

  it('marks something in at most one clean passage of fifty', () => {
    expect(figures.cleanPassages).toBeGreaterThanOrEqual(1000);
    expect(figures.cleanMarked * 50).toBeLessThanOrEqual(figures.cleanPassages);
  });

  it('finds at least 90 of 100 names that many people have, which may be words and places too', () => {
    const everyday = measure(corpus('measured', 1200, { names: 'everyday' }));
    expect(recall(everyday.byKind.name)).toBeGreaterThanOrEqual(0.9);
    expect(precision(everyday.byKind.name)).toBeGreaterThanOrEqual(0.9);
  });
});
