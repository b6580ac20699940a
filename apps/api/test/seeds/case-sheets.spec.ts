import { sgoTemplate } from '@sightline/shipped-templates';
import { fillReturns, parseCaseSheet, type DemoReturn } from '../../src/seeds/case-sheets';

const facts = '== case\nstratum: recent\nageBand: 5-10\nstory: A short one.\n';

function fill(written: string): DemoReturn {
  const [auditReturn] = fillReturns(sgoTemplate, parseCaseSheet(`${facts}\n${written}`));
  return auditReturn!;
}

describe('A case sheet', () => {
  it.each([
    ['a line that is neither block nor words', '== police\nwithout a colon', 'Line 7'],
    ['an agency that nobody knows', '== fire service\nA5: none', 'fire service'],
    ['a question the form does not have', '== police\nZ9: yes', 'Z9'],
    ['a question the agency is not asked', '== police\nB1: 0-4', 'police is not asked B1'],
    ['an answer written twice', '== police\nE1: yes\nE1: no | Because.', 'E1 is answered twice'],
    ['a word where a number belongs', '== police\nC5: several', 'C5 wants a whole number'],
    ['a row with too many cells', '== police\nD10: made | camhs | -4 | yes | no', 'D10'],
    ['a state that no return has', '== police\nstate: lost', 'lost'],
  ])('refuses %s', (_, written, said) => {
    expect(() => fill(written)).toThrow(said);
  });

  it('goes on over a line end and keeps evidence, reasons and rows apart', () => {
    const { answers } = fill(
      '== police\nE1: partly | Shared late,\n  and with some.\nE2: na | did-not-arise\n' +
        'D10: made | camhs | -4 | yes\nD10: received | education | -2 | no',
    );
    expect(answers['E1']).toEqual({ value: 'partly', evidence: 'Shared late, and with some.' });
    expect(answers['E2']).toEqual({ value: 'na', naReason: 'did-not-arise' });
    expect(answers['D10']).toEqual({
      value: [
        { direction: 'made', agency: 'camhs', day: -4, outcomeTold: 'yes' },
        { direction: 'received', agency: 'education', day: -2, outcomeTold: 'no' },
      ],
    });
    expect(answers['D10-if']).toEqual({ value: 'yes' });
    expect(answers['E5-if']).toEqual({ value: 'no' });
  });

  it('says for every return what is the same for all, where it is asked', () => {
    const shared = '== every return\nR1: cin\nSGO-9: yes\n';
    expect(fill(`${shared}== police\nknown: child`).answers['R1']).toEqual({ value: 'cin' });
    expect(fill(`${shared}== childrens-social-care\nknown: child`).answers['R1']).toBeUndefined();
  });

  it('stops after the section that a return in progress has reached', () => {
    const { answers } = fill('== police\nstate: in-progress\nupTo: E\nE1: yes');
    expect(answers['E1']).toBeDefined();
    expect(answers['F1']).toBeUndefined();
  });

  it('has no answers for a nil return', () => {
    expect(fill('== police\nnil: not-known')).toMatchObject({
      nilKind: 'not-known',
      involvement: 'not-known',
      answers: {},
    });
  });
});
