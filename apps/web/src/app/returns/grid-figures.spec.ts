import type { GridCellView } from '@sightline/contracts';
import { fits, tallyOf } from './grid-figures';

function aCell(given: Partial<GridCellView>): GridCellView {
  return {
    returnId: 'r',
    caseId: 'c',
    agencyId: 'a',
    status: 'issued',
    nilKind: null,
    isLate: false,
    isMissing: false,
    dueDay: null,
    answered: 0,
    required: 0,
    auditors: [],
    ...given,
  };
}

describe('the tally of a row or column', () => {
  it('counts a nil return as in, but not a record that could not be opened', () => {
    const cells = [
      aCell({ status: 'nil', nilKind: 'not-known' }),
      aCell({ status: 'nil', nilKind: 'record-not-accessible' }),
      aCell({ status: 'signed-off' }),
    ];
    expect(tallyOf(cells)).toEqual({ in: 2, expected: 3 });
  });

  it('keeps declined in what is expected and leaves waived and withdrawn out', () => {
    const cells = (['declined', 'waived', 'withdrawn', 'moderated'] as const).map((status) =>
      aCell({ status }),
    );
    expect(tallyOf(cells)).toEqual({ in: 1, expected: 2 });
  });
});

describe('the filter of the grid', () => {
  it('finds what is late and what is to sign off', () => {
    expect(fits(aCell({ isLate: true }), 'late')).toBe(true);
    expect(fits(aCell({ status: 'submitted' }), 'to-sign-off')).toBe(true);
    expect(fits(aCell({ status: 'signed-off' }), 'outstanding')).toBe(false);
  });
});
