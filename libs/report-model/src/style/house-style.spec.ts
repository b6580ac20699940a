import { contrastWithWhite, isReadableOnWhite, usualStyle } from './house-style';

describe('the contrast of an accent colour with white paper', () => {
  // WCAG 2.2: black on white is 21:1; #767676 is the lightest grey of 4.5:1, #777777 is below.
  it('is the contrast ratio of WCAG', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1, 5);
    expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2);
    expect(contrastWithWhite('#ff0000')).toBeCloseTo(4.0, 2);
  });

  it('is enough from 4.5 to 1, and what is no colour is not enough', () => {
    expect(isReadableOnWhite('#767676')).toBe(true);
    expect(isReadableOnWhite('#777777')).toBe(false);
    expect(isReadableOnWhite('#ff0000')).toBe(false);
    expect(isReadableOnWhite('red')).toBe(false);
    expect(isReadableOnWhite('#0b5558;x')).toBe(false);
  });

  it('is there in the usual style', () => {
    expect(isReadableOnWhite(usualStyle('Castle City').accent)).toBe(true);
  });
});
