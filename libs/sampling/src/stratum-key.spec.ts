import { stratumKey, stratumKeys } from './stratum-key';

describe('the key of a stratum', () => {
  it('is the one the special guardianship form asks about', () => {
    expect(stratumKey('Recently placed', 0)).toBe('recent');
    expect(stratumKey('In placement for some time', 1)).toBe('established');
  });

  it('is made of the words of any other', () => {
    expect(stratumKey('Out of area – single episode', 0)).toBe('out-of-area-single-episode');
  });

  it('is its place where the words give none', () => {
    expect(stratumKey('16+', 2)).toBe('stratum-3');
  });

  it('is no other stratum’s key', () => {
    expect(stratumKeys(['New here', 'Newly placed', 'Child in need'])).toEqual([
      ...['recent', 'stratum-2', 'child-in-need'],
    ]);
  });
});
