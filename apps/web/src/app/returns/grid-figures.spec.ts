import type { GridCellView } from '@sightline/contracts';
import { cellWords, fits, fitsChoice, talliesBy, tallyOf, whyWords } from './grid-figures';

function aCell(given: Partial<GridCellView>): GridCellView {
  return {
    returnId: 'r',
    caseId: 'c',
    agencyId: 'a',
    status: 'issued',
    nilKind: null,
    isLate: false,
    isMissing: false,
    involvement: null,
    dueDay: null,
    originalDueDay: null,
    extensionReason: null,
    remindedAt: null,
    isEntered: false,
    areaMove: null,
    lateIssue: null,
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

describe('a grid narrowed by several things', () => {
  it('leaves out what one of them leaves out', () => {
    const cell = aCell({ isLate: true, agencyId: 'police' });
    expect(fitsChoice(cell, { filter: 'late' })).toBe(true);
    expect(fitsChoice(cell, { filter: 'late', agencyId: 'health' })).toBe(false);
    expect(fitsChoice(cell, { filter: 'late', status: 'submitted' })).toBe(false);
    expect(fitsChoice(cell, { filter: 'late', status: 'issued', agencyId: 'police' })).toBe(true);
  });
});

describe('what stands in a cell and at its head', () => {
  it('counts and gives the share by row and by column', () => {
    const cells = [
      aCell({ caseId: 'c1', status: 'signed-off' }),
      aCell({ caseId: 'c1' }),
      aCell({ caseId: 'c2', status: 'waived' }),
    ];
    expect([...talliesBy(cells, 'caseId')]).toEqual([
      ['c1', '1 of 2, 50%'],
      ['c2', ''],
    ]);
    expect(talliesBy(cells, 'agencyId').get('a')).toBe('1 of 2, 50%');
  });

  it('says how far it is, how long it has still, and that it was extended', () => {
    const facts = {
      status: 'in-progress',
      dueDay: '2026-03-06',
      answered: 3,
      required: 12,
    } as const;
    const cell = aCell({ ...facts, extensionReason: 'Leave' });
    expect(cellWords(cell, '2026-03-02')).toBe('25%, in 4 days, extended');
    expect(cellWords(aCell({ status: 'nil', dueDay: '2026-03-06' }), '2026-03-02')).toBe('');
  });

  it('says what it waits for, and why more time was agreed', () => {
    expect(whyWords(aCell({ extensionReason: 'Leave' }))).toBe('No auditor is chosen. Leave');
    expect(whyWords(aCell({ status: 'moderated', extensionReason: 'Leave' }))).toBe('');
  });
});
