import type { ReportView } from '@sightline/contracts';
import { aReportDesk, approveReport, bodyOf, lastTrailRow, trailRows } from '../support';
import { readArchive } from '../platform/rendering/read-archive';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';

const long = 'How agencies work together for children who live with relatives '
  .repeat(8)
  .slice(0, 499)
  .trim();
const title = `${long}${'é'.repeat(500 - long.length)}`;

describe('the title of a report', () => {
  const desk = aReportDesk();

  const rename = (dto: object, client = desk.chair) =>
    client.patch<ReportView>(`reports/${desk.report.id}/title`, {
      ...{ title, revision: desk.report.revision, ...dto },
    });

  it('is changed by those who write the report', async () => {
    expect((await rename({}, desk.app.client())).status).toBe(401);
    for (const who of [{ role: 'subgroup-member' }, { role: 'board-member' }] as const) {
      expect((await rename({}, await desk.field.people.as(who))).status).toBe(404);
    }
    expect((await rename({}, await desk.field.people.asSpoc('police'))).status).toBe(404);
    expect(await trailRows(desk.app, 'report.rename')).toEqual([]);
  });

  it('has up to 500 characters and names nobody: refused naming the field', async () => {
    for (const refused of [`${title}x`, '  ', 'Zofia Nowak and others']) {
      const { status, problem } = await rename({ title: refused });
      expect([status, problem.fields?.map((one) => one.field)]).toEqual([422, ['title']]);
    }
    expect((await rename({ revision: 99 })).problem.code).toBe('record.stale');
  });

  it('is kept whole, on one line, and the trail has its digest only', async () => {
    desk.report = bodyOf(await rename({ title: title.replace('work together', 'work\ntogether') }));
    expect([desk.report.title, desk.report.title.length]).toEqual([title, 500]);
    const { data, subjectLabel } = (await lastTrailRow(desk.app, 'report.rename')) as never as {
      readonly data: object;
      readonly subjectLabel?: string;
    };
    expect(data).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect((subjectLabel ?? '').length).toBeLessThanOrEqual(200);
  });

  it('stands whole in PDF, Word and HTML, and not in the name of the file', async () => {
    desk.report = await approveReport(desk.field, desk.report);
    const file = (format: string) =>
      desk.chair.download(`reports/${desk.report.id}/download/${format}`);
    const { bytes, headers } = await file('pdf');
    const { pages } = expectSoundPdf(bytes, {
      ...{ title: /^How agencies work together/, hasTables: true, figures: 7 },
    });
    expect(pages[0]?.replaceAll(/\s+/g, ' ')).toContain(long.slice(0, 400));
    expect(headers.get('content-disposition')!.length).toBeLessThan(120);
    const html = (await file('html')).bytes.toString('utf8');
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toContain('sl-report-title-long');
    const word = readArchive((await file('docx')).bytes);
    expect(word.get('word/document.xml')!.toString('utf8')).toContain(title);
    expect(word.get('docProps/core.xml')!.toString('utf8')).toContain(title);
    expect((await rename({})).problem.code).toBe('report.frozen');
  });
});
