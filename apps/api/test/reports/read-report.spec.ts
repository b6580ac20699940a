import { createHash } from 'node:crypto';
import type { ReportListItemView, ReportPageView } from '@sightline/contracts';
import {
  aReportDesk,
  approveReport,
  bodyOf,
  lastTrailRow,
  trailRows,
  type ApiClient,
  type Who,
  openReport,
} from '../support';
import { readArchive } from '../platform/rendering/read-archive';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';

const readers: readonly Who[] = [
  { role: 'board-member' },
  { role: 'scrutineer' },
  { role: 'subgroup-member' },
];
const others: readonly Who[] = [
  { role: 'auditor', kind: 'police' },
  { role: 'spoc', kind: 'police' },
  { role: 'panel-member', kind: 'childrens-social-care' },
  { role: 'administrator' },
];
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('reading the findings report', () => {
  const desk = aReportDesk();
  let routes: readonly string[];

  beforeAll(() => {
    routes = [
      `audits/${desk.field.auditId}/report`,
      `reports/${desk.report.id}/page`,
      ...['html', 'pdf', 'docx'].map((format) => `reports/${desk.report.id}/download/${format}`),
    ];
  });

  const clientOf = (who: Who) => desk.field.people.as(who);
  const statusesFor = async (client: ApiClient) => {
    const statuses: number[] = [];
    for (const route of routes) statuses.push((await client.get(route)).status);
    return statuses;
  };
  const listOf = async (client: ApiClient) =>
    bodyOf(await client.get<ReportListItemView[]>('reports'));
  const county = () => clientOf({ role: 'coordinator', partnership: 'Castle County' });
  /** Status by route for whoever may not read reports: a path without a report's id is just not theirs. */
  const notTheirs = [403, 404, 404, 404, 404];

  describe('while it is a draft', () => {
    it('asks whoever has not signed in to do so', async () => {
      expect(await statusesFor(desk.app.client())).toEqual(routes.map(() => 401));
      expect((await desk.app.client().get('reports')).status).toBe(401);
    });

    it('does not exist for the board and the subgroup', async () => {
      for (const who of readers.filter(({ role }) => role !== 'scrutineer')) {
        const client = await clientOf(who);
        expect(await statusesFor(client)).toEqual(routes.map(() => 404));
        expect(await listOf(client)).toEqual([]);
      }
    });

    it('is for no agency, no administrator and no other partnership', async () => {
      for (const who of others) {
        const client = await clientOf(who);
        expect(await statusesFor(client)).toEqual(notTheirs);
        expect((await client.get('reports')).status).toBe(403);
      }
      expect(await statusesFor(await county())).toEqual(routes.map(() => 404));
      expect(await listOf(await county())).toEqual([]);
    });

    it('leaves no reading on the trail where nothing was read', async () => {
      const names = (await trailRows(desk.app))
        .filter(({ action }) => action === 'report.open' || action === 'report.download')
        .map(({ actorName }) => actorName);
      expect(new Set(names)).toEqual(new Set(['Martin Ashworth']));
    });

    it('is read by those who write it, marked as a draft', async () => {
      for (const client of [desk.chair, await desk.field.people.asCoordinator()]) {
        expect(await statusesFor(client)).toEqual(routes.map(() => 200));
        expect(await listOf(client)).toMatchObject([{ id: desk.report.id, status: 'draft' }]);
      }
      const { html } = bodyOf(
        await desk.chair.get<ReportPageView>(`reports/${desk.report.id}/page`),
      );
      expect(html.includes('Draft, not approved')).toBe(true);
      const file = await desk.chair.download(`reports/${desk.report.id}/download/html`);
      expect(file.headers.get('content-disposition')).toContain('findings-report-draft-');
    });

    it('has no format that nobody makes', async () => {
      const answer = await desk.chair.get(`reports/${desk.report.id}/download/exe`);
      expect([answer.status, answer.problem.code]).toEqual([400, 'request.malformed']);
    });
  });

  describe('once it is approved', () => {
    beforeAll(async () => {
      desk.report = await approveReport(desk.field, desk.report);
    });

    it('is read by the board, the scrutineer and the subgroup, who change nothing', async () => {
      for (const who of readers) {
        const client = await clientOf(who);
        expect(await statusesFor(client)).toEqual(routes.map(() => 200));
        expect(await listOf(client)).toEqual([
          {
            ...{
              id: desk.report.id,
              auditId: desk.field.auditId,
              title: desk.report.title,
              version: 1,
            },
            ...{ status: 'approved', approvedAt: desk.report.approvedAt, isRecalled: false },
          },
        ]);
        const view = await openReport(desk.field, client);
        expect(view).toMatchObject({ canEdit: false, canApprove: false, blockers: [] });
        const { revision } = view;
        const path = `reports/${desk.report.id}/sections/summary`;
        expect((await client.patch(path, { narrative: 'Mine.', revision })).status).toBe(403);
        expect((await client.post(`reports/${desk.report.id}/approve`, { revision })).status).toBe(
          403,
        );
      }
    });

    it('is still for no agency, no administrator and no other partnership', async () => {
      for (const who of others) {
        expect(await statusesFor(await clientOf(who))).toEqual(notTheirs);
      }
      expect(await statusesFor(await county())).toEqual(routes.map(() => 404));
    });

    it('goes on the trail when it is opened, once in a quarter of an hour', async () => {
      const board = await clientOf({ role: 'board-member' });
      await board.get(routes[0]!);
      await board.get(routes[1]!);
      const opened = (await trailRows(desk.app, 'report.open')).filter(
        ({ actorName }) => actorName === board.session.name,
      );
      expect(opened).toMatchObject([
        {
          ...{ subjectId: desk.report.id, auditId: desk.field.auditId },
          data: { version: 1, status: 'approved' },
        },
      ]);
    });

    it('is downloaded as a PDF, and says so on the trail', async () => {
      const board = await clientOf({ role: 'board-member' });
      const file = await board.download(`reports/${desk.report.id}/download/pdf`);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename="findings-report-v1-${desk.report.id.slice(-6)}.pdf"`,
      );
      expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expectSoundPdf(file.bytes, { title: /findings of the multi-agency audit/, figures: 7 });
      expect(await lastTrailRow(desk.app, 'report.download')).toMatchObject({
        ...{
          actorName: board.session.name,
          subjectId: desk.report.id,
          auditId: desk.field.auditId,
        },
        data: { version: 1, format: 'pdf' },
      });
    });

    it('is downloaded as a Word file', async () => {
      const file = await desk.chair.download(`reports/${desk.report.id}/download/docx`);
      expect(file.headers.get('content-type')).toBe(word);
      expect(file.headers.get('content-disposition')).toMatch(/\.docx"$/);
      expect([...file.bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 0x03, 0x04]);
      const parts = readArchive(file.bytes);
      expect(parts.get('word/document.xml')?.includes('Agree who tells the school')).toBe(true);
      expect((await lastTrailRow(desk.app, 'report.download')).data).toMatchObject({
        ...{ version: 1, format: 'docx' },
      });
    });

    it.each([
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '-data.xlsx'],
      ['csv', 'text/csv; charset=utf-8', '-data.csv'],
      ['json', 'application/json; charset=utf-8', '-data.json'],
      ['charts', 'application/zip', '-charts.zip'],
    ] as const)('gives its figures and charts away as %s', async (format, type, ending) => {
      const file = await desk.chair.download(`reports/${desk.report.id}/download/${format}`);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
      expect(file.headers.get('content-disposition')).toContain(`${ending}"`);
      const { data } = await lastTrailRow(desk.app, 'report.download');
      const digest = createHash('sha256').update(file.bytes).digest('hex');
      expect(data).toEqual({ version: 1, format, digest });
      const text = file.bytes.toString('utf8');
      if (format === 'csv') expect(text).toContain('All agencies,Expected,4');
      if (format === 'json') expect(JSON.parse(text)).toMatchObject({ title: desk.report.title });
      if (format === 'charts') {
        const names = [...readArchive(file.bytes).keys()];
        expect(names.filter((name) => name.endsWith('.png')).length).toBeGreaterThan(4);
        expect(names).toContain('alternative-text.txt');
      }
      if (format === 'xlsx') {
        const sheet = readArchive(file.bytes).get('xl/worksheets/sheet2.xml')!.toString('utf8');
        expect(sheet).not.toMatch(/<f[ >]/);
      }
    });

    it('says under tables and charts of shares what the sample lets them say', async () => {
      const note = 'not drawn from a list by a known chance';
      const page = await desk.chair.download(`reports/${desk.report.id}/download/html`);
      const html = page.bytes.toString();
      const figures = html.split(/(?=<(?:figure|div class="sl-report-table))/);
      const of = (caption: string) => figures.find((part) => part.includes(`. ${caption}<`)) ?? '';
      for (const caption of ['The panel’s judgements', 'The children in the sample']) {
        expect([caption, of(caption).includes(note)]).toEqual([caption, true]);
      }
      expect(of('Returns by agency')).toContain('Nil returns count');
      expect(of('Returns by agency').includes(note)).toBe(false);
      const file = await desk.chair.download(`reports/${desk.report.id}/download/docx`);
      expect(readArchive(file.bytes).get('word/document.xml')?.includes(note)).toBe(true);
    });

    it('is downloaded as a page that carries the hash of what was approved', async () => {
      const file = await desk.chair.download(`reports/${desk.report.id}/download/html`);
      expect(file.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const text = file.bytes.toString('utf8');
      expect(text.slice(0, 15).toLowerCase()).toBe('<!doctype html>');
      expect(text.includes(desk.report.contentHash!)).toBe(true);
      expect(/<script|onerror=|style="/.test(text)).toBe(false);
    });
  });
});
