import { compareReturns, type ComparedSide } from './compare-returns';
import { aContext, aFormOf, ask } from './testing/forms';

const form = aFormOf(
  {
    id: 'D',
    title: 'Recognition',
    questions: [
      ask.guidance('D0'),
      ask.yesNo('D1'),
      ask.compliance('D2', { key: { failing: ['no'] } }),
      ask.multiple('D3', ['a', 'b', 'c']),
      ask.text('D4', 50),
      ask.yesNo('D5'),
    ],
  },
  { id: 'E', title: 'Sharing', askedOf: ['education'], questions: [ask.yesNo('E1')] },
);

const side = (
  answers: ComparedSide['answers'],
  more: Partial<ComparedSide> = {},
): ComparedSide => ({
  ...{ form, answers, context: aContext() },
  ...more,
});
const standings = (left: ComparedSide, right: ComparedSide) =>
  compareReturns(left, right).map(({ questionId, standing }) => [questionId, standing]);

describe('two returns side by side', () => {
  it('has differences first, each group in the order of the form', () => {
    const left = side({
      D1: { value: 'yes' },
      D2: { value: 'no', evidence: 'No plan on the file.' },
      D4: { value: 'We rang twice.' },
      D5: { value: 'no' },
    });
    const right = side({
      D1: { value: 'yes' },
      D2: { value: 'yes' },
      D4: { value: 'Nobody rang.' },
      D5: { value: 'yes' },
    });
    expect(standings(left, right)).toEqual([
      ['D2', 'differs'],
      ['D5', 'differs'],
      ['D4', 'words'],
      ['D1', 'same'],
    ]);
  });

  it('says both sides in words, with the evidence, and marks the key questions', () => {
    const [line] = compareReturns(
      side({ D2: { value: 'no', evidence: 'No plan on the file.' } }),
      side({ D2: { value: 'na', naReason: 'not-our-role' } }),
    );
    expect(line).toMatchObject({
      ...{ questionId: 'D2', section: 'Recognition', isKey: true },
      left: { says: 'No', evidence: 'No plan on the file.' },
      right: { says: 'Not applicable: Not this agency’s role', evidence: null },
    });
  });

  it('compares a list as a set', () => {
    const left = side({ D3: { value: ['a', 'b'] } });
    expect(standings(left, side({ D3: { value: ['b', 'a'] } }))).toEqual([['D3', 'same']]);
    expect(standings(left, side({ D3: { value: ['a'] } }))).toEqual([['D3', 'differs']]);
  });

  it('counts an answer against none as a difference, and leaves out what neither answered', () => {
    expect(standings(side({ D1: { value: 'yes' } }), side({}))).toEqual([['D1', 'differs']]);
    expect(standings(side({}), side({}))).toEqual([]);
  });

  it('does not call it a disagreement where only one was asked', () => {
    const school = side(
      { E1: { value: 'yes' } },
      { context: { ...aContext(), agencyKind: 'education' } },
    );
    const [line] = compareReturns(side({}), school);
    expect(line).toMatchObject({ standing: 'one', left: null, right: { says: 'Yes' } });
  });

  it('tells of a kept answer neither what it is nor whether it agrees', () => {
    const mine = side({ D1: { value: 'yes' } });
    for (const value of ['yes', 'no']) {
      const [line] = compareReturns(mine, side({ D1: { value } }, { kept: new Set(['D1']) }));
      expect(line).toMatchObject({ standing: 'kept', left: { says: 'Yes' }, right: null });
    }
  });

  it('is the same with the sides changed round, but for who stands where', () => {
    const one = side({ D1: { value: 'yes' }, D5: { value: 'no' } });
    const other = side({ D1: { value: 'no' }, D5: { value: 'no' } });
    const turned = compareReturns(other, one).map(({ left, right, ...rest }) => ({
      ...rest,
      ...{ left: right, right: left },
    }));
    expect(turned).toEqual(compareReturns(one, other));
  });
});
