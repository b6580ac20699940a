import { analyseAudit } from './analyse-audit';
import { anAudit, aReturn } from './test-support/makers';

const alike = (grade: string) =>
  ['C01', 'C02', 'C03', 'C04', 'C05'].flatMap((caseId) =>
    ['a', 'b', 'c'].map((agency) => aReturn(caseId, agency, { N2: grade, N3: grade })),
  );

/** Grades from which little follows: each has its own right answer. */
describe('grades that say little', () => {
  it('offer the grade that all gave, with no range, and define no alpha', () => {
    const { judgements, agreement } = analyseAudit(anAudit(alike('G')));
    for (const { offer } of judgements.cases) {
      expect(offer).toMatchObject({ grade: 'G', range: 0, isToDiscuss: false });
    }
    expect(agreement).toMatchObject({ pairs: 15 });
    expect(agreement!.exact.text).toBe('15 of 15');
    const alpha = agreement!.coefficients.find(({ name }) => name.includes('alpha'));
    expect(alpha!.value).toBeNull();
    expect(alpha!.why).toMatch(/\w/);
  });

  it('offer the one grade there is, and work out no agreement from it', () => {
    const { judgements, agreement } = analyseAudit(anAudit([aReturn('C01', 'a', { N3: 'RI' })]));
    expect(judgements.cases[0]!.offer).toMatchObject({ grade: 'RI', range: 0, gradedBy: 1 });
    expect(agreement).toBeNull();
  });

  it('offer nothing where nobody graded joint working', () => {
    const { judgements } = analyseAudit(anAudit([aReturn('C01', 'a', { N2: 'G' })]));
    expect(judgements.cases[0]!.offer).toMatchObject({ grade: null, range: null, gradedBy: 0 });
  });

  it('let the grades of an agency stand of which none was moderated', () => {
    const { gradeGrids, shifts } = analyseAudit(anAudit(alike('RI')));
    const cells = gradeGrids['own-practice'].rows.flatMap((row) => row.cells);
    for (const cell of cells) {
      expect(cell).toMatchObject({ self: 'RI', moderated: null, outcome: null, standing: 'RI' });
    }
    const { overall } = shifts['own-practice'];
    expect(overall).toMatchObject({ pairs: 0, same: 0, unmoderated: 15, steps: 0 });
    expect(overall.lowered).toMatchObject({ base: 0 });
  });
});
