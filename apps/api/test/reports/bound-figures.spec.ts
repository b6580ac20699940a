import type { PanelCaseView, ReportView } from '@sightline/contracts';
import { figuresIn, movedFigures, refreshFigures, settleFigures } from '@sightline/report-model';
import { aReportDesk, bodyOf, openReport, sectionOf } from '../support';

const words =
  'The chair wrote this sentence. In {{judgements.good-or-better|all cases (2 of 2)}} it went well; ' +
  '{{judgements.grades|2 Good}}.\n\n> A second sentence that nobody may lose.';

describe('figures among the words of a report', () => {
  const desk = aReportDesk();

  const open = () => openReport(desk.field);
  const valuesOf = ({ figures }: ReportView) =>
    Object.fromEntries(figures.map(({ key, text }) => [key, text]));
  const write = async (key: string, narrative: string) =>
    bodyOf(
      await desk.chair.patch<ReportView>(`reports/${desk.report.id}/sections/${key}`, {
        ...{ narrative, revision: (await open()).revision },
      }),
    );
  const page = async () =>
    bodyOf(await desk.chair.get<{ html: string }>(`reports/${desk.report.id}/page`)).html;

  it('are offered with the sentence that each was drafted in', () => {
    expect(desk.report.figures).toContainEqual({
      key: 'judgements.good-or-better',
      text: 'all cases (2 of 2)',
      section: 'summary',
      sentence: 'The panel judged joint working to be Good or better in ….',
    });
    const keys = desk.report.sections.flatMap(({ drafted }) => figuresIn(drafted));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(desk.report.figures.length);
  });

  it('all change with one grade, in drafted and in written words, and no sentence is lost', async () => {
    await write('summary', words);
    const elsewhere =
      'We looked because {{judgements.good-or-better|all cases (2 of 2)}} went well.';
    await write('why', elsewhere);
    const before = await open();
    expect(sectionOf(before, 'why').figuresMoved).toBe(false);
    const chartBefore = await page();
    const [one] = bodyOf(
      await desk.chair.get<{ id: string; revision: number }[]>(
        `audits/${desk.field.auditId}/cases`,
      ),
    );
    bodyOf(
      await desk.chair.put<PanelCaseView>(`cases/${one!.id}/judgement`, {
        ...{ grade: 'RI', differenceReason: 'The plan came too late for this child.' },
        ...{ rationale: 'The plan drifted for months before anyone met.', revision: one!.revision },
      }),
    );
    const again = bodyOf(await desk.chair.post<ReportView>(`audits/${desk.field.auditId}/report`));

    const written = sectionOf(again, 'summary');
    expect(written.narrative).toBe(words);
    expect(written.figuresMoved).toBe(true);
    // The section has no figures of its own: the one from another section has moved all the same.
    expect(sectionOf(again, 'why').figuresMoved).toBe(true);
    expect(movedFigures(written.narrative, valuesOf(again)).map(({ key }) => key)).toEqual([
      'judgements.good-or-better',
      'judgements.grades',
    ]);
    expect(settleFigures(written.narrative, valuesOf(again))).toBe(
      'The chair wrote this sentence. In one case (1 of 2) it went well; 1 Good and 1 Requires ' +
        'improvement.\n\n> A second sentence that nobody may lose.',
    );
    expect(sectionOf(before, 'judgements').drafted).toContain('{{judgements.grades|2 Good}}');
    expect(sectionOf(again, 'judgements').drafted).toContain(
      '{{judgements.grades|1 Good and 1 Requires improvement}}',
    );
    const html = await page();
    expect(html).toContain('In one case (1 of 2) it went well');
    expect(html).toContain('A second sentence that nobody may lose.');
    expect(html).not.toContain('{{');
    const charts = (text: string) => text.match(/<img [^>]*>/g) ?? [];
    const changed = charts(html).filter((svg, index) => svg !== charts(chartBefore)[index]);
    expect(changed.length).toBeGreaterThanOrEqual(2);
  });

  it('hold an approval up until somebody has read the words beside them', async () => {
    const seen = await open();
    expect(seen.blockers).toEqual([
      'The figures have moved since “Summary” was written: look at it again.',
      'The figures have moved since “Why we looked” was written: look at it again.',
    ]);
    await write('why', sectionOf(seen, 'why').drafted);
    const kept = await write('summary', refreshFigures(words, valuesOf(seen)));
    expect(kept.blockers).toEqual([]);
    expect(movedFigures(sectionOf(kept, 'summary').narrative, valuesOf(kept))).toEqual([]);
  });

  it('cannot be forged: what a figure says is what the data say', async () => {
    const forged = await write('why', 'We saw {{judgements.grades|99 Outstanding}} cases.');
    expect(await page()).toContain('We saw 1 Good and 1 Requires improvement cases.');
    expect(sectionOf(forged, 'why').narrative).toContain('99');
    await write('why', sectionOf(forged, 'why').drafted);
  });

  it('refuse approval where the data no longer give one', async () => {
    const gone = await write('why', 'There were {{returns.declined|2 were}} of them.');
    expect(gone.blockers).toContainEqual(
      '“Why we looked” holds a figure that the data no longer give: take it out.',
    );
    await write('why', sectionOf(gone, 'why').drafted);
  });

  it('are words in the approved report, which has no figures to offer any more', async () => {
    const { revision } = await open();
    const approved = bodyOf(
      await desk.chair.post<ReportView>(`reports/${desk.report.id}/approve`, { revision }),
    );
    expect(approved.figures).toEqual([]);
    expect(sectionOf(approved, 'summary').narrative).toContain('In one case (1 of 2) it went well');
  });
});
