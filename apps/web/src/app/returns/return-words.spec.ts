import { returnActs, returnStatuses } from '@sightline/domain';
import { eventWords, namesOf, standingWords } from './return-words';
import { aReturn } from './testing/a-return';

describe('the words of a return', () => {
  it('names every act of the table', () => {
    const acts = Object.keys(returnActs) as (keyof typeof returnActs)[];
    expect(acts.filter((act) => eventWords({ act }) === act)).toEqual([]);
  });

  it('shows an act it does not know by its own name', () => {
    expect(eventWords({ act: 'made-up' as 'save' })).toBe('made-up');
  });

  it('says where a return stands in every status, to every reader', () => {
    for (const status of returnStatuses) {
      for (const isSpoc of [true, false]) {
        for (const isAuditor of [true, false]) {
          const view = aReturn({ status, nilKind: 'not-known', auditors: [] });
          const words = standingWords(view, { isSpoc, isAuditor });
          expect(words).toMatch(/^[A-Z].{8,}\.$/);
          expect(words).not.toContain('undefined');
        }
      }
    }
  });

  it('tells a contact why they cannot sign off what they completed', () => {
    const view = aReturn({ status: 'submitted', isOwnWork: true, acts: ['send-back'] });
    const words = standingWords(view, { isSpoc: true, isAuditor: true });
    expect(words).toContain('You completed this return yourself');
    expect(words).not.toContain('then sign it off');
  });

  it('joins names as people do', () => {
    const named = (...names: string[]) => ({ auditors: names.map((name) => ({ id: name, name })) });
    expect(namesOf(named())).toBe('');
    expect(namesOf(named('Ann'))).toBe('Ann');
    expect(namesOf(named('Ann', 'Ben', 'Cy'))).toBe('Ann, Ben and Cy');
  });
});
