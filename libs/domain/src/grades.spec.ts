import {
  capGrade,
  Grade,
  gradeRange,
  gradeRank,
  grades,
  isGrade,
  isGradeAnswer,
  lowerMedian,
} from './grades';

/** Vector A of the domain brief, section 8: six raters, eight cases, 1 Inadequate to 4. */
const vectorA = [
  [3, 2, 3, 3, 3],
  [2, 2, 1, 2, 3],
  [3, 3, 3, 4, 3],
  [2, 3, 2, 2, 2, 2],
  [1, 2, 1, 2, 2],
  [4, 3, 3, 4, 3],
  [3, 3, 2, 3, 3, 2],
  [2, 3, 2, 2],
].map((ranks) => ranks.map((rank) => grades[rank - 1] as Grade));

describe('isGrade and gradeRank', () => {
  it('refuses what is no grade', () => {
    expect(['insufficient', 'A', '', null, 3].some(isGrade)).toBe(false);
  });

  it('takes too little involvement for an answer, though it is no grade', () => {
    expect(['A', '', null, 3].some(isGradeAnswer)).toBe(false);
    expect([...grades, 'insufficient'].every(isGradeAnswer)).toBe(true);
  });

  it('ranks from Inadequate, 1, to Outstanding, 4', () => {
    expect((['I', 'RI', 'G', 'O'] as const).map(gradeRank)).toEqual([1, 2, 3, 4]);
    expect(grades.every(isGrade)).toBe(true);
  });
});

describe('lowerMedian', () => {
  it('says nothing where nobody graded', () => {
    expect(lowerMedian([])).toBeUndefined();
  });

  it('takes the lower of an even count and never an average', () => {
    expect(lowerMedian(['O', 'I'])).toBe('I');
    expect(lowerMedian(['O', 'G', 'RI', 'I'])).toBe('RI');
    expect(lowerMedian(['G'])).toBe('G');
  });

  it('gives the published medians of vector A', () => {
    expect(vectorA.map((row) => gradeRank(lowerMedian(row) as Grade))).toEqual([
      3, 2, 3, 2, 2, 3, 3, 2,
    ]);
  });

  it('leaves its input as it was', () => {
    const given: Grade[] = ['O', 'I', 'G'];
    lowerMedian(given);
    expect(given).toEqual(['O', 'I', 'G']);
  });
});

describe('gradeRange', () => {
  it('says nothing where nobody graded', () => {
    expect(gradeRange([])).toBeUndefined();
  });

  it('gives the published ranges of vector A, the second alone at two', () => {
    expect(vectorA.map(gradeRange)).toEqual([1, 2, 1, 1, 1, 1, 1, 1]);
  });
});

describe('capGrade', () => {
  it('lowers what is above the cap and leaves the rest', () => {
    expect(grades.map((grade) => capGrade(grade, 'RI'))).toEqual(['I', 'RI', 'RI', 'RI']);
  });
});
