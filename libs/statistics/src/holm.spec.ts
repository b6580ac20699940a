import { holm, mostUncorrected, printedPValues } from './holm';

describe('holm', () => {
  it.each([[-0.01], [1.01], [NaN]])('refuses %d as a p-value', (p) => {
    expect(() => holm([0.5, p])).toThrow(`Not a p-value: ${p}`);
  });

  // Wikipedia, "Holm-Bonferroni method", example: adjusted 0.03, 0.06, 0.06, 0.02.
  it('gives the four published p-values adjusted', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(2));
    expect(adjusted).toEqual(['0.03', '0.06', '0.06', '0.02']);
  });

  it('never passes 1 and never goes down with p', () => {
    expect(holm([0.6, 0.5, 0.9, 0, 1])).toEqual([1, 1, 1, 0, 1]);
    expect(holm([])).toEqual([]);
  });
});

describe('printedPValues', () => {
  const p = [0.01, 0.02, 0.03, 0.04, 0.05];

  it('leaves five as they are', () => {
    expect(mostUncorrected).toBe(5);
    expect(printedPValues(p)).toEqual({ pValues: p, correction: 'none' });
  });

  it('corrects six (domain brief 8: no p-values on more than five items without Holm)', () => {
    const printed = printedPValues([...p, 0.06]);
    expect(printed.correction).toBe('Holm');
    expect(printed.pValues).toEqual(holm([...p, 0.06]));
  });
});
