import { analyseAudit } from './analyse-audit';
import type { GradeCell } from './audit-figures';
import { anAudit, aReturn, moderated, notIn } from './test-support/makers';

describe('grade grids', () => {
  const input = anAudit(
    [
      aReturn('C01', 'csc', { N2: 'G', N3: 'RI' }),
      aReturn('C01', 'health', { N2: 'insufficient', N3: 'G' }),
      notIn('C01', 'police', { status: 'nil', nilKind: 'not-known' }),
      notIn('C01', 'school', { status: 'in-progress' }),
      notIn('C01', 'youth', { status: 'declined' }),
      aReturn('C02', 'csc', { N2: 'O', N3: 'I' }),
    ],
    {
      moderatedGrades: [
        moderated('C01-csc', { outcome: 'lowered', agreed: 'RI' }),
        moderated('C02-csc', { outcome: 'confirmed', agreed: null }),
      ],
    },
  );
  const grids = analyseAudit(input).gradeGrids;
  const cell = (measure: 'own-practice' | 'multi-agency', caseId: string, agencyId: string) =>
    grids[measure].rows
      .find((row) => row.caseId === caseId)
      ?.cells.find((one) => one.agencyId === agencyId) as GradeCell;

  it('keeps own practice and multi-agency working apart', () => {
    expect(cell('own-practice', 'C02', 'csc')).toMatchObject({ self: 'O', standing: 'O' });
    expect(cell('multi-agency', 'C02', 'csc')).toMatchObject({ self: 'I', standing: 'I' });
  });

  it('shows the moderated grade beside the self-grade, never over it', () => {
    expect(cell('own-practice', 'C01', 'csc')).toMatchObject({
      self: 'G',
      moderated: 'RI',
      outcome: 'lowered',
      standing: 'RI',
    });
    expect(cell('multi-agency', 'C01', 'csc')).toMatchObject({ self: 'RI', moderated: null });
  });

  it('takes a confirmed grade without a grade named for the self-grade', () => {
    expect(cell('own-practice', 'C02', 'csc')).toMatchObject({ moderated: 'O', standing: 'O' });
  });

  it('gives each reason for no grade a mark of its own', () => {
    const states = ['csc', 'health', 'police', 'school', 'youth'].map(
      (agencyId) => cell('own-practice', 'C01', agencyId).state,
    );
    expect(states).toEqual(['graded', 'insufficient', 'nil', 'missing', 'declined']);
    expect(cell('own-practice', 'C02', 'school').state).toBe('not-expected');
  });

  it('counts insufficient involvement in no base', () => {
    const { overall } = analyseAudit(input).gradeDistributions['own-practice'];
    expect(overall).toMatchObject({
      counts: { I: 0, RI: 1, G: 0, O: 1 },
      self: { I: 0, RI: 0, G: 1, O: 1 },
      insufficient: 1,
      base: 2,
    });
    expect(overall.goodOrBetter.text).toBe('1 of 2');
    expect(overall.returnIds.RI).toEqual(['C01-csc']);
  });

  it('leaves the grade of a return that was re-opened out until it is signed off again', () => {
    const reopened = analyseAudit({
      ...input,
      returns: input.returns.map((one) =>
        one.id === 'C01-csc' ? { ...one, status: 'queried' as const } : one,
      ),
    });
    const row = reopened.gradeGrids['own-practice'].rows.find(({ caseId }) => caseId === 'C01');
    expect(row?.cells.find(({ agencyId }) => agencyId === 'csc')).toMatchObject({
      state: 'missing',
      self: null,
      moderated: null,
      standing: null,
    });
  });

  it('counts grades of a practice domain on their own scale', () => {
    const { domainGrades } = analyseAudit(
      anAudit([
        aReturn('C01', 'csc', { N1: 'G' }),
        aReturn('C02', 'csc', { N1: 'G' }),
        aReturn('C03', 'csc', { N1: 'insufficient' }),
      ]),
    );
    expect(domainGrades[0]?.overall).toMatchObject({ base: 2, outsideScale: 1 });
    expect(domainGrades[0]?.overall.points.map(({ code, count }) => [code, count])).toEqual([
      ['O', 0],
      ['G', 2],
      ['RI', 0],
      ['I', 0],
    ]);
  });
});

describe('self-grades and moderated grades', () => {
  const grades = ['I', 'RI', 'G', 'O'] as const;
  /** Domain brief 8, test vector B. */
  const self = [3, 3, 2, 4, 3, 3, 2, 3, 1, 3, 4, 3, 2, 3, 3, 2, 3, 4, 3, 2];
  const agreed = [3, 2, 2, 3, 3, 2, 2, 3, 1, 3, 3, 3, 2, 2, 3, 2, 2, 3, 3, 2];
  const caseId = (index: number) => `C${index + 10}`;
  const input = anAudit(
    self.map((rank, index) => aReturn(caseId(index), 'csc', { N2: grades[rank - 1] ?? 'I' })),
    {
      moderatedGrades: agreed.map((rank, index) =>
        moderated(`${caseId(index)}-csc`, {
          outcome: rank < (self[index] ?? 0) ? 'lowered' : 'confirmed',
          agreed: grades[rank - 1] ?? null,
        }),
      ),
    },
  );

  it('reproduces vector B: 13 of 20 the same, 7 lowered, none raised, seven steps down', () => {
    const { overall } = analyseAudit(input).shifts['own-practice'];
    expect(overall).toMatchObject({ pairs: 20, same: 13, steps: -7, unmoderated: 0 });
    expect(overall.lowered.text).toBe('7 of 20 (35%)');
    expect(overall.raised.text).toBe('0 of 20 (0%)');
  });

  it('tests one agency’s pairs, never pairs pooled over agencies (vector B, domain brief 8)', () => {
    const { overall, byAgency } = analyseAudit(input).shifts['own-practice'];
    const { meanShift, kappas, signTest } = byAgency[0]!.leniency!;
    expect(meanShift).toBeCloseTo(-0.35, 10);
    expect(kappas.map(({ weights, n, value }) => [weights, n, value?.toFixed(3)])).toEqual([
      ['linear', 20, '0.530'],
      ['quadratic', 20, '0.660'],
    ]);
    expect(signTest).toMatchObject({ n: 20, missing: 0, correction: 'none' });
    expect(signTest.p).toBeCloseTo(0.0156, 4);
    expect(overall.leniency).toBeNull();
  });

  it('corrects the tests of more than five agencies for one another by Holm’s method', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    const all = analyseAudit({
      ...input,
      agencies: six.map((id) => ({ ...input.agencies[0]!, id, name: id })),
      returns: six.flatMap((agencyId) =>
        input.returns.map((one) => ({ ...one, id: `${one.caseId}-${agencyId}`, agencyId })),
      ),
      moderatedGrades: six.flatMap((agencyId) =>
        input.moderatedGrades.map((one) => ({
          ...one,
          returnId: one.returnId.replace(/[^-]+$/, agencyId),
        })),
      ),
    });
    for (const { leniency } of all.shifts['own-practice'].byAgency) {
      expect(leniency?.signTest.correction).toBe('Holm');
      expect(leniency?.signTest.p).toBeCloseTo(6 * 0.015625, 10);
    }
  });

  it('gives no test under ten pairs', () => {
    const few = analyseAudit({ ...input, returns: input.returns.slice(0, 9), cases: input.cases });
    expect(few.shifts['own-practice'].byAgency[0]).toMatchObject({ pairs: 9, leniency: null });
  });

  it('counts an agency left unmoderated apart from the pairs', () => {
    const { overall } = analyseAudit({
      ...input,
      moderatedGrades: [
        moderated('C10-csc', { outcome: 'unmoderated' }),
        moderated('C11-csc', { outcome: 'not-agreed', agreed: 'RI' }),
      ],
    }).shifts['own-practice'];
    expect(overall).toMatchObject({ pairs: 1, unmoderated: 19, notAgreed: 1, steps: -1 });
  });
});
