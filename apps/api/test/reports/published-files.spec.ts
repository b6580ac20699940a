import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtractsView, PublicationView } from '@sightline/contracts';
import {
  anAuditAtPanel,
  approveReport,
  bodyOf,
  judgeEveryCase,
  lastTrailRow,
  publishReport,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';
import { itWithLibreOffice, output } from '../platform/rendering/programs';
import { readArchive } from '../platform/rendering/read-archive';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';

jest.setTimeout(60_000);

const police = 'police';

describe('what goes out of an approved report', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let publication: PublicationView;
  const folder = mkdtempSync(join(tmpdir(), 'sightline-published-'));

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      ...{ kinds: ['childrens-social-care', police], casesPerStratum: 2 },
      answersOf: (kind) => (kind === police ? { N2: { value: 'RI' } } : {}),
    });
    chair = await field.people.asChair();
    await judgeEveryCase(field);
    await approveReport(field, (await writeReport(field)).report);
    publication = await publishReport(field);
  }, 120_000);
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  const file = (path: string, client = chair) =>
    client.download(`publications/${publication.id}/${path}`);
  const everyText = (bytes: Uint8Array) =>
    [...readArchive(bytes).values()].map((part) => part.toString('utf8')).join('\n');

  it('has no reference of a case and no true count in any file', async () => {
    const references = field.cases.map(({ reference }) => reference);
    const texts = {
      html: (await file('download/html')).bytes.toString('utf8'),
      csv: (await file('download/csv')).bytes.toString('utf8'),
      json: (await file('download/json')).bytes.toString('utf8'),
      docx: everyText((await file('download/docx')).bytes),
      xlsx: everyText((await file('download/xlsx')).bytes),
      charts: everyText((await file('download/charts')).bytes),
      briefing: everyText((await file('briefing/download/docx')).bytes),
    };
    for (const [format, text] of Object.entries(texts)) {
      expect([format, references.filter((reference) => text.includes(reference))]).toEqual([
        ...[format, []],
      ]);
      expect([format, /\b4 of 4\b|\b4 cases\b|\b8 of 8\b/.test(text)]).toEqual([format, false]);
    }
    expect(texts.html).toContain('fewer than 10 cases');
    expect(texts.csv).toMatch(/Standards met, by practice domain/);
  });

  it('is a sound PDF marked as publishable, and says so on the trail', async () => {
    const { bytes } = await file('download/pdf');
    const { pages } = expectSoundPdf(bytes, {
      ...{ title: /^Practice was uneven/, hasTables: true, figures: 1 },
    });
    expect(pages.join('\n')).toContain('Publishable');
    expect(pages.join('\n')).not.toContain('OFFICIAL-SENSITIVE');
    expect((await lastTrailRow(app, 'publication.download')).data).toEqual({
      ...{ rendering: 'report', format: 'pdf', status: 'published' },
    });
  });

  it('has a briefing of seven boxes on exactly one page, however full they are', async () => {
    const { bytes, headers } = await file('briefing/download/pdf');
    expect(headers.get('content-disposition')).toContain('learning-briefing-');
    const { pages } = expectSoundPdf(bytes, { title: /^Learning briefing: /, pages: 1 });
    for (const title of ['Background', 'Why it matters', 'What we found', 'Find out more']) {
      expect(pages[0]).toContain(title);
    }
  });

  describe('to one agency', () => {
    const extracts = () => `audits/${field.auditId}/extracts`;
    const own = (kind: 'police' | 'childrens-social-care') =>
      `${extracts()}/${field.agencyId(kind)}/pdf`;

    it('is for its own people and those who write the report, and 404 for others', async () => {
      expect((await app.client().get(extracts())).status).toBe(401);
      expect((await (await field.people.as({ role: 'board-member' })).get(extracts())).status).toBe(
        403,
      );
      const spoc = await field.people.asSpoc(police);
      expect((await spoc.get(own('childrens-social-care'))).status).toBe(404);
      const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
      expect((await county.get(own(police))).status).toBe(404);
      const { agencies } = bodyOf(await spoc.get<ExtractsView>(extracts()));
      expect(agencies.map(({ id }) => id)).toEqual([field.agencyId(police)]);
      expect(bodyOf(await chair.get<ExtractsView>(extracts())).agencies).toHaveLength(2);
    });

    it('holds its own part and what is common', async () => {
      const spoc = await field.people.asSpoc(police);
      const { bytes } = await spoc.download(own(police));
      const { pages } = expectSoundPdf(bytes, { title: /extract for/, hasTables: true });
      const text = pages.join('\n').replaceAll(/\s+/g, ' ');
      expect(text).toContain('Information came late');
      expect(text).toContain('Agree who tells the school, and by when.');
      expect(text).toContain(field.caseAt(0).reference);
      expect(text).toContain('Requires improvement');
      expect((await lastTrailRow(app, 'extract.download')).data).toEqual({
        ...{ version: 1, agencyId: field.agencyId(police), format: 'pdf' },
      });
    });
  });

  itWithLibreOffice('has the briefing as Word, one page too', async () => {
    const { bytes } = await file('briefing/download/docx');
    writeFileSync(join(folder, 'briefing.docx'), bytes);
    const home = `-env:UserInstallation=file://${join(folder, 'office')}`;
    const target = ['--convert-to', 'pdf', '--outdir', folder, join(folder, 'briefing.docx')];
    output('soffice', ['--headless', home, ...target]);
    expect(output('pdfinfo', [join(folder, 'briefing.pdf')])).toMatch(/Pages: +1\n/);
    expect(output('pdftotext', [join(folder, 'briefing.pdf'), '-'])).toContain('What to do now');
  });
});
