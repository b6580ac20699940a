import { gwetCoefficient } from './gwet';
import {
  abstractors,
  fiveObservers,
  fourObservers,
  given,
  tableOf,
  vectorA,
} from './worked-examples';

describe('gwetCoefficient', () => {
  // Domain brief, section 8, vector A.
  it.each([
    ['identity', 'Gwet’s AC1', '0.357'],
    ['linear', 'Gwet’s AC2', '0.661'],
    ['quadratic', 'Gwet’s AC2', '0.847'],
  ] as const)('gives vector A with %s weights %s %s', (weights, statistic, value) => {
    const outcome = gwetCoefficient(vectorA, weights);
    expect(given(outcome).value.toFixed(3)).toBe(value);
    expect(outcome).toMatchObject({ statistic, weights, n: 8, missing: 7 });
  });

  it('gives the textbook set AC1 .77544 (domain brief 8; Gwet 2014, p. 120)', () => {
    expect(given(gwetCoefficient(fourObservers, 'identity')).value.toFixed(5)).toBe('0.77544');
    expect(gwetCoefficient(fourObservers, 'identity').n).toBe(11);
  });

  // SimplyAgree vignette (agree_coef, Caldwell 2022), which follows irrCAC.
  it.each([
    ['identity', '0.7754441', '0.1429500'],
    ['quadratic', '0.9140007', '0.1039622'],
  ] as const)('gives the four observers with %s weights %s, error %s', (weights, value, error) => {
    const outcome = given(gwetCoefficient(fourObservers, weights));
    expect(outcome.value.toFixed(7)).toBe(value);
    expect(outcome.standardError.toFixed(7)).toBe(error);
  });

  // irrCAC for Python, test_gwet.py: pa, pe, coefficient and standard error.
  it.each([
    ['identity', '0.818', '0.190', '0.775', '0.143'],
    ['linear', '0.939', '0.571', '0.859', '0.117'],
    ['quadratic', '0.975', '0.714', '0.914', '0.104'],
    ['ordinal weights', '0.968', '0.685', '0.899', '0.107'],
  ] as const)('agrees with irrCAC for %s weights', (weights, pa, pe, value, error) => {
    const outcome = given(gwetCoefficient(fourObservers, weights));
    expect(outcome.observed.toFixed(3)).toBe(pa);
    expect(outcome.expected.toFixed(3)).toBe(pe);
    expect(outcome.value.toFixed(3)).toBe(value);
    expect(outcome.standardError.toFixed(3)).toBe(error);
  });

  it('gives the five observers 0.497, error 0.122 (irrCAC, test_gwet.py)', () => {
    const outcome = given(gwetCoefficient(fiveObservers, 'identity'));
    expect(outcome.value.toFixed(3)).toBe('0.497');
    expect(outcome.standardError.toFixed(3)).toBe('0.122');
  });

  // irrCAC, overview vignette: 0.8493305, error 0.04321747. Its formula for a table of two raters
  // divides by n, the one for raw ratings (used here) by n - 1.
  it('gives the abstractors 0.8493305, error 0.04321747 by n', () => {
    const table = tableOf([1, 2, 3], abstractors.values);
    const outcome = given(gwetCoefficient(table, 'identity'));
    expect(outcome.value.toFixed(7)).toBe('0.8493305');
    const byTable = outcome.standardError * Math.sqrt(99 / 100);
    expect(byTable.toFixed(8)).toBe('0.04321747');
  });
});
