import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionWords } from './action-words';
import { factWords } from './entry-words';

const server = join(__dirname, '../../../../api/src/app');

/** Every act that a slice of the server declares for the trail. */
const declaredActs = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(server, file), 'utf8'))
  .filter((source) => source.includes('interface TrailData {'))
  .flatMap((source) => [...source.matchAll(/^ {4}'([a-z-]+\.[a-z-]+)': /gm)])
  .map(([, act]) => act!);

describe('the words of a trail entry', () => {
  it('are there for every act that the server records', () => {
    expect(declaredActs.length).toBeGreaterThan(150);
    expect(declaredActs.filter((act) => actionWords(act) === act)).toEqual([]);
  });

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
