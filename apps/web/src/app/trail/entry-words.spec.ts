import { actionWords } from './action-words';
import { factWords } from './entry-words';

describe('the words of a trail entry', () => {
  it('says an act in plain words, and shows the name of one it does not know', () => {
    expect(actionWords('return.open')).toBe('Opened a return');
    expect(actionWords('vault.open')).toBe('vault.open');
  });

  it('lists short facts and leaves digests and empty ones out', () => {
    const facts = { act: 'submit', from: 'in-progress', reason: null, contentHash: 'abc' };
    expect(factWords(facts)).toBe('act submit, from in-progress');
  });

  it('counts long lists', () => {
    const questions = Array.from({ length: 64 }, (_, index) => `Q${index}`);
    expect(factWords({ questions })).toBe('questions 64 in all');
  });

  it('says when the data is deleted', () => {
    expect(factWords(null)).toContain('deleted');
  });
});
