import type { TemplateSection } from '@sightline/analysis';
import type {
  PublicationView,
  ReportPageView,
  ReportTemplateView,
  ReportView,
  WriteReportTemplateDto,
} from '@sightline/contracts';
import {
  aReportDesk,
  approveReport,
  bodyOf,
  lastTrailRow,
  trailRows,
  usualReportTemplate,
  type Who,
  openReport,
} from '../support';
import { readArchive } from '../platform/rendering/read-archive';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';

const others: readonly Who[] = [
  ...[{ role: 'chair' }, { role: 'board-member' }, { role: 'scrutineer' }],
  ...[
    { role: 'spoc', kind: 'police' },
    { role: 'auditor', kind: 'police' },
  ],
] as const;

const about: TemplateSection = {
  ...{ key: 'own-about', isOn: true, title: 'About this partnership' },
  words: 'Three partners lead it: **health**, police and the city.',
};

/** Without themes, with their own section first, another heading and standing words. */
const chosen = (sections: TemplateSection[]): TemplateSection[] => [
  about,
  ...sections.map((section) => {
    if (section.key === 'themes') return { ...section, isOn: false };
    if (section.key !== 'recommendations') return section;
    return { ...section, title: 'What we ask for', words: 'Answer within twenty working days.' };
  }),
];
const looks = {
  ...{ logo: 'Castle City: every child seen', partnership: 'Castle City SCP' },
  ...{ accent: '#7A1F5C', footer: 'Ask the business unit', classification: 'OFFICIAL: LIMITED' },
};

describe('the template of a partnership’s reports', () => {
  const desk = aReportDesk();

  const read = async () =>
    bodyOf(await desk.coordinator.get<ReportTemplateView>('report-template'));
  const write = (dto: object, client = desk.coordinator) =>
    client.put<ReportTemplateView>('report-template', dto);
  const refusedFields = async (change: Partial<WriteReportTemplateDto>) => {
    const { status, problem } = await write({ ...usualReportTemplate(0), ...change });
    expect([status, problem.code]).toEqual([422, 'request.invalid']);
    return problem.fields?.map(({ field: name, message }) => [name, message]);
  };
  const take = (client = desk.chair, { revision } = desk.report) =>
    client.post<ReportView>(`reports/${desk.report.id}/template`, { revision });
  const titles = ({ sections }: ReportView) => sections.map(({ title }) => title);

  it('is the co-ordinator’s and the administrator’s', async () => {
    expect((await desk.app.client().get('report-template')).status).toBe(401);
    for (const who of others) {
      const client = await desk.field.people.as(who);
      expect([who.role, (await client.get('report-template')).status]).toEqual([who.role, 403]);
      expect([who.role, (await write(usualReportTemplate(0), client)).status]).toEqual([
        ...[who.role, 403],
      ]);
    }
    const administrator = await desk.field.people.asAdministrator();
    expect((await administrator.get('report-template')).status).toBe(200);
    expect(await trailRows(desk.app, 'report-template.write')).toEqual([]);
  });

  it('is as Sightline proposes until somebody chooses', async () => {
    const { sections, revision, accent, updatedBy } = await read();
    expect([revision, accent, updatedBy]).toEqual([0, '#0b5558', null]);
    expect(sections).toHaveLength(17);
    expect(sections.every(({ isOn }) => isOn)).toBe(true);
    expect(desk.report.template).toEqual({ taken: 0, newest: 0 });
  });

  it('refuses a colour that cannot be read on white, naming it', async () => {
    expect(await refusedFields({ accent: '#ff0000' })).toEqual([
      ['accent', 'Choose a darker accent colour: its contrast on white is under 4.5 to 1'],
    ]);
    expect((await refusedFields({ accent: 'red' }))?.[0]?.[0]).toBe('accent');
  });

  it('refuses to leave out what must stay, and a restricted report marked as publishable', async () => {
    const off = usualReportTemplate(0, (sections) =>
      sections.map((one) => (one.key === 'returns' ? { ...one, isOn: false } : one)),
    );
    expect(await refusedFields(off)).toEqual([
      ['sections.4.isOn', '“Returns” must stay: it says which agencies did not answer'],
    ]);
    expect((await refusedFields({ classification: 'Publishable' }))?.[0]?.[0]).toBe(
      'classification',
    );
    expect((await refusedFields({ sections: [] }))?.[0]).toEqual([
      ...['sections', 'The section “Summary” is missing'],
    ]);
  });

  it('refuses words that may say who a child is, until somebody says why they stay', async () => {
    const named = usualReportTemplate(0, ([first, ...rest]) => [
      { ...first!, words: 'Ask Zofia Nowak about it.' },
      ...rest,
    ]);
    const [refusal] = (await refusedFields(named)) ?? [];
    expect(refusal?.[0]).toBe('sections.0.words');
    expect(refusal?.[1]).toContain('May say who somebody is');
    expect((await refusedFields({ footer: 'Call Zofia Nowak' }))?.[0]?.[0]).toBe('footer');
    expect((await read()).revision).toBe(0);
  });

  it('is kept with a revision, and says so on the trail', async () => {
    const dto = { ...usualReportTemplate(0, chosen), ...looks };
    const view = bodyOf(await write(dto));
    expect(view).toMatchObject({ ...looks, accent: '#7a1f5c', revision: 1 });
    expect(view.sections[0]).toEqual({ ...about, usualTitle: null, staysBecause: null });
    expect((await lastTrailRow(desk.app, 'report-template.write')).data).toMatchObject({
      revision: 1,
    });
    const { status, problem } = await write(dto);
    expect([status, problem.code]).toEqual([409, 'record.stale']);
  });

  it('does not change a draft that was begun before, until it is taken over', async () => {
    desk.report = await openReport(desk.field);
    expect(desk.report.template).toEqual({ taken: 0, newest: 1 });
    expect(titles(desk.report)).toContain('Themes');
    expect((await take(await desk.field.people.as({ role: 'board-member' }))).status).toBe(404);
    expect((await take(desk.chair, { ...desk.report, revision: 99 })).status).toBe(409);
    desk.report = bodyOf(await take());
    expect(desk.report.template).toEqual({ taken: 1, newest: 1 });
    expect(titles(desk.report)).not.toContain('Themes');
    expect(titles(desk.report)[0]).toBe('About this partnership');
    expect(titles(desk.report)).toContain('What we ask for');
    const asked = desk.report.sections.find(({ key }) => key === 'recommendations');
    expect(asked?.narrative).toMatch(/^Answer within twenty working days\.\n\n1\. /);
    expect((await lastTrailRow(desk.app, 'report.take-template')).data).toEqual({ revision: 1 });
    expect((await take()).problem.code).toBe('transition.refused');
  });

  it('loses no sentence that somebody wrote in a section that it leaves out', async () => {
    const narrative = 'We answer for every child.';
    const { id, revision } = desk.report;
    desk.report = bodyOf(
      await desk.chair.patch<ReportView>(`reports/${id}/sections/own-about`, {
        narrative,
        revision,
      }),
    );
    bodyOf(await write({ ...usualReportTemplate(1), ...looks }));
    desk.report = bodyOf(await take());
    const kept = desk.report.sections.find(({ key }) => key === 'own-about');
    expect([kept?.title, kept?.narrative]).toEqual(['About this partnership', narrative]);
    expect(titles(desk.report)).toContain('Themes');
  });

  it('is in the page, the PDF and the Word file, and the same snapshot gives the same bytes', async () => {
    bodyOf(await write({ ...usualReportTemplate(2, chosen), ...looks }));
    desk.report = bodyOf(await take());
    desk.report = await approveReport(desk.field, desk.report);
    const file = async (format: string) =>
      (await desk.chair.download(`reports/${desk.report.id}/download/${format}`)).bytes;
    const html = (await file('html')).toString('utf8');
    for (const words of [looks.logo, looks.footer, looks.classification, looks.partnership]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('color:#7a1f5c');
    expect(html).not.toContain('#0b5558}');
    expect(html).toContain('What we ask for');
    const pdf = await file('pdf');
    const { pages } = expectSoundPdf(pdf, {
      ...{ title: /findings of the multi-agency audit/, hasTables: true, figures: 7 },
    });
    expect(pages[0]).toContain(looks.logo);
    expect(pages[0]).toContain(looks.classification);
    expect(pages[2]).toContain(looks.footer);
    const docx = await file('docx');
    const word = [...readArchive(docx).values()].map((part) => part.toString('utf8')).join('\n');
    for (const words of [looks.logo, looks.footer, '7A1F5C']) expect(word).toContain(words);
    expect(word).not.toContain('0B5558');
    bodyOf(await write(usualReportTemplate(3)));
    expect((await file('pdf')).equals(pdf)).toBe(true);
    expect((await file('docx')).equals(docx)).toBe(true);
    const page = bodyOf(await desk.chair.get<ReportPageView>(`reports/${desk.report.id}/page`));
    expect(page.html).toContain('What we ask for');
    expect((await take()).problem.code).toBe('report.frozen');
  });

  it('goes into what is published, under the marking of what is published', async () => {
    const view = bodyOf(
      await desk.chair.post<PublicationView>(`audits/${desk.field.auditId}/publication`),
    );
    const parts = view.parts.map(({ key }) => key);
    expect(parts).toContain('own-about');
    expect(parts).not.toContain('themes');
    const { bytes } = await desk.chair.download(`publications/${view.id}/download/html`);
    const html = bytes.toString('utf8');
    for (const words of [looks.logo, looks.footer, 'Publishable']) expect(html).toContain(words);
    expect(html).not.toContain(looks.classification);
    expect(html).toContain('We answer for every child.');
  });
});
