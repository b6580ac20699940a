import { isSameWords, passagesOf, replacePassage } from './passages';

const narrative = '# Why\n\nOne {{in|2 returns}}.\n\n- a\n- b\n\nOne {{in|2 returns}}.';

describe('passages of a narrative', () => {
  it('are its blocks', () => {
    expect(passagesOf(narrative)).toEqual([
      ...['# Why', 'One {{in|2 returns}}.', '- a\n- b', 'One {{in|2 returns}}.'],
    ]);
  });

  it('give way to other words, the first of two alike, whatever their figures say now', () => {
    expect(replacePassage(narrative, 'One {{in|9 returns}}.', 'Two.\n\n> Said')).toBe(
      '# Why\n\nTwo.\n\n> Said\n\n- a\n- b\n\nOne {{in|2 returns}}.',
    );
  });

  it('can be taken out, and are left alone once they no longer stand', () => {
    expect(replacePassage(narrative, '# Why', '')).not.toContain('Why');
    expect(replacePassage(narrative, '- a', 'x')).toBeUndefined();
  });

  it('are the same words where only figures have moved', () => {
    expect(isSameWords('*In* {{in|2}}', '*In* {{in|3}}\n')).toBe(true);
    expect(isSameWords('In {{in|2}}', 'In {{out|2}}')).toBe(false);
  });
});
