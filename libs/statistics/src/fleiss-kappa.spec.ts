import { fleissKappa } from './fleiss-kappa';
import { fiveObservers, fourObservers, given, tableOf } from './worked-examples';

describe('fleissKappa', () => {
  // Wikipedia, "Fleiss' kappa", worked example: ten subjects, fourteen raters, five categories.
  it('gives the fourteen raters 0.210', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const rows = counts.map((row) =>
      row.flatMap((count, category) => Array<number>(count).fill(category + 1)),
    );
    const outcome = given(fleissKappa(tableOf([1, 2, 3, 4, 5], rows)));
    expect(outcome.value.toFixed(3)).toBe('0.210');
    expect(outcome.observed.toFixed(3)).toBe('0.378');
    expect(outcome.expected.toFixed(3)).toBe('0.213');
  });

  // SimplyAgree vignette (agree_coef) and irrCAC, test_fleiss.py: gaps and a unit rated once.
  it('gives the four observers 0.7611693, expected 0.239', () => {
    const outcome = given(fleissKappa(fourObservers));
    expect(outcome.value.toFixed(7)).toBe('0.7611693');
    expect(outcome.observed.toFixed(3)).toBe('0.818');
    expect(outcome.expected.toFixed(3)).toBe('0.239');
    expect(outcome).toMatchObject({
      statistic: 'Fleiss’ kappa',
      weights: 'identity',
      n: 11,
      missing: 7,
    });
  });

  it('gives the five observers 0.458 (irrCAC, test_fleiss.py)', () => {
    expect(given(fleissKappa(fiveObservers)).value.toFixed(3)).toBe('0.458');
  });
});
