import type {
  PublicationView,
  ReportComparisonView,
  ReportPageView,
  ReportView,
} from '@sightline/contracts';
import { aReportDesk, approveReport, bodyOf, type ApiClient, openReport } from '../support';

const words = 'The grandmother asked twice for help before anybody came.';

describe('each case in short', () => {
  const desk = aReportDesk();

  const vignettesOf = (view: ReportView) => view.sections.find(({ key }) => key === 'vignettes');
  const fileFor = async (client: ApiClient, format: string) =>
    (await client.download(`reports/${desk.report.id}/download/${format}`)).bytes.toString('utf8');

  it('is drafted from the data of every judged case, without its agencies', () => {
    const { narrative, title } = vignettesOf(desk.report)!;
    expect(title).toBe('Appendix: each case in short');
    for (const { reference } of desk.field.cases) expect(narrative).toContain(`# ${reference}`);
    expect(narrative).toContain('Joint working, as the panel judged it: Good.');
    expect(narrative).not.toMatch(/Police|Social Care|Children’s Services/);
  });

  it('is edited by those who write the report, and read by chair and scrutineer', async () => {
    const { id, revision } = desk.report;
    const dto = { narrative: words, revision };
    desk.report = bodyOf(
      await desk.chair.patch<ReportView>(`reports/${id}/sections/vignettes`, dto),
    );
    desk.report = await approveReport(desk.field, desk.report);
    for (const role of ['chair', 'coordinator', 'scrutineer'] as const) {
      const client = await desk.field.people.as({ role });
      expect([role, (await fileFor(client, 'html')).includes(words)]).toEqual([role, true]);
      const view = await openReport(desk.field, client);
      expect(vignettesOf(view)?.narrative).toBe(words);
    }
  });

  it('is in nothing that board and subgroup read, and their copy says so', async () => {
    for (const role of ['board-member', 'subgroup-member'] as const) {
      const client = await desk.field.people.as({ role });
      const view = await openReport(desk.field, client);
      const page = bodyOf(await client.get<ReportPageView>(`reports/${desk.report.id}/page`));
      const comparison = bodyOf(
        await client.get<ReportComparisonView>(`reports/${desk.report.id}/comparison`),
      );
      const all = [view, page, comparison].map((one) => JSON.stringify(one));
      for (const format of ['html', 'json', 'csv']) all.push(await fileFor(client, format));
      expect([role, all.filter((one) => one.includes(words))]).toEqual([role, []]);
      expect(vignettesOf(view)).toBeUndefined();
      expect(page.html).toContain('This copy is without the appendix of cases');
    }
  });

  it('is never published, which the list of differences says', async () => {
    const view = bodyOf(
      await desk.chair.post<PublicationView>(`audits/${desk.field.auditId}/publication`),
    );
    expect(view.parts.map(({ key }) => key)).not.toContain('vignettes');
    expect(view.differences).toContainEqual({
      ...{ kind: 'left-out', what: 'Section “Appendix: each case in short”' },
      how: 'is left out',
    });
    const { bytes } = await desk.chair.download(`publications/${view.id}/download/html`);
    expect(bytes.toString('utf8')).not.toContain(words);
  });
});
