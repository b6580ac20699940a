import type { Quotation } from '../audit-figures';
import { fewQuoted, leftOut, moreInAppendix } from './few-quoted';

const note = (text: string, agencyId: string, caseId = 'C01', level?: string) => ({
  ...{ returnId: `${caseId}-${agencyId}`, caseId, agencyId, questionId: 'N5', text },
  ...(level ? { level } : undefined),
});
const textsOf = (notes: readonly Quotation[]) => notes.map(({ text }) => text);

describe('the few that are quoted', () => {
  it('are all of them, in their order, where there are few', () => {
    const notes = [note('One', 'a'), note('Two', 'a')];
    expect(textsOf(fewQuoted(notes))).toEqual(['One', 'Two']);
    expect(moreInAppendix(notes)).toBeUndefined();
  });

  it('come from as many agencies as there are, then from as many cases', () => {
    const notes = [
      note('First of a', 'a'),
      note('Second of a', 'a'),
      note('a on another child', 'a', 'C02'),
      note('b', 'b'),
    ];
    expect(textsOf(fewQuoted(notes))).toEqual(['First of a', 'b', 'a on another child']);
    expect(moreInAppendix(notes)).toBe('And 1 more, in the appendix.');
  });

  it('begin with what is for the whole partnership', () => {
    const notes = [
      note('For the team', 'a', 'C01', 'team'),
      note('For all', 'b', 'C01', 'partnership'),
    ];
    expect(textsOf(fewQuoted(notes, 1))).toEqual(['For all']);
  });

  it('say the same words once', () => {
    const notes = ['a', 'b', 'c', 'd', 'e'].map((agency) => note('The same', agency));
    expect(textsOf(fewQuoted(notes))).toEqual(['The same']);
    expect(leftOut(notes)).toBe(0);
  });
});
