import type { PublicationView, ReportView } from '@sightline/contracts';
import {
  aReportDesk,
  approveReport,
  assure,
  bodyOf,
  lastTrailRow,
  trailRows,
  usualReportTemplate,
  openReport,
} from '../support';

const reasons = 'Agencies met in time, and two of three plans were clear.';

describe('the level of assurance of a report', () => {
  const desk = aReportDesk();

  beforeAll(async () => {
    await desk.app.transactor.run(async () => {
      await desk.app.transactor.manager.query('UPDATE reports SET assurance = NULL');
    });
    await open();
  });

  const open = async () => {
    desk.report = await openReport(desk.field);
    return desk.report;
  };
  const choose = (dto: object, client = desk.chair) =>
    client.put<ReportView>(`reports/${desk.report.id}/assurance`, {
      ...{ level: 'Limited', reasons, revision: desk.report.revision, ...dto },
    });
  const refusedField = async (dto: object) => {
    const { status, problem } = await choose(dto);
    expect([status, problem.code]).toEqual([422, 'request.invalid']);
    return problem.fields?.[0]?.field;
  };

  it('is the chair’s alone', async () => {
    const before = await trailRows(desk.app, 'report.assurance');
    expect((await choose({}, desk.app.client())).status).toBe(401);
    expect((await choose({}, await desk.field.people.asCoordinator())).status).toBe(403);
    expect((await choose({}, await desk.field.people.as({ role: 'scrutineer' }))).status).toBe(403);
    expect(await trailRows(desk.app, 'report.assurance')).toEqual(before);
  });

  it('is required for approval, which names it', async () => {
    const { revision } = desk.report;
    const { status, problem } = await desk.chair.post(`reports/${desk.report.id}/approve`, {
      revision,
    });
    expect([status, problem.code]).toEqual([409, 'report.not-ready']);
    expect(problem.fields).toEqual([
      { field: 'assurance', message: 'The level of assurance has not been chosen.' },
    ]);
    expect(desk.report.assurance).toMatchObject({ chosen: null, canChoose: true });
  });

  it('is one of the partnership’s, with reasons that name nobody', async () => {
    expect(await refusedField({ level: 'Splendid' })).toBe('level');
    expect(await refusedField({ reasons: 'Short' })).toBe('reasons');
    expect(await refusedField({ reasons: 'Zofia Nowak was seen in time.' })).toBe('reasons');
    expect((await choose({ revision: 99 })).status).toBe(409);
  });

  it('is chosen with its reasons, and the trail says which', async () => {
    desk.report = bodyOf(await choose({}));
    expect(desk.report.assurance.chosen).toEqual({
      ...{ level: 'Limited', reasons, by: 'Martin Ashworth' },
      meaning: 'Practice is uneven or a key standard is missed; the partners must act.',
    });
    expect(desk.report.sections.find(({ key }) => key === 'assurance')?.narrative).toBe(reasons);
    expect((await lastTrailRow(desk.app, 'report.assurance')).data).toMatchObject({
      level: 'Limited',
    });
  });

  it('is chosen again where the partnership does not have the level any more', async () => {
    const coordinator = await desk.field.people.asCoordinator();
    const levels = ['High', 'Some', 'Low'].map((label) => ({ label, meaning: `${label} it is.` }));
    const dto = usualReportTemplate(0);
    const twice = [levels[0]!, levels[0]!];
    expect((await coordinator.put('report-template', { ...dto, assurance: twice })).status).toBe(
      422,
    );
    bodyOf(await coordinator.put('report-template', { ...dto, assurance: levels }));
    const { revision } = desk.report;
    desk.report = bodyOf(
      await desk.chair.post<ReportView>(`reports/${desk.report.id}/template`, { revision }),
    );
    expect(desk.report.blockers).toEqual([
      '“Limited” is no longer a level of assurance here: choose again.',
    ]);
    expect(desk.report.assurance.levels).toEqual(levels);
    desk.report = await assure(desk.field, desk.report, 'Low');
    expect(desk.report.blockers).toEqual([]);
  });

  it('stands above the reasons, whatever somebody wrote in their place', async () => {
    const { id, revision } = desk.report;
    const dto = { narrative: 'What the chair wrote.', revision };
    desk.report = bodyOf(
      await desk.chair.patch<ReportView>(`reports/${id}/sections/assurance`, dto),
    );
    desk.report = await approveReport(desk.field, desk.report);
    const { bytes } = await desk.chair.download(`reports/${id}/download/html`);
    expect(bytes.toString('utf8')).toContain(
      '<p><strong>Level of assurance: Low.</strong> Low it is.</p><p>What the chair wrote.</p>',
    );
    expect((await choose({ level: 'High' })).problem.code).toBe('report.frozen');
  });

  it('is not told of so few children as these, and the differences say so', async () => {
    const path = `audits/${desk.field.auditId}/publication`;
    const view = bodyOf(await desk.chair.post<PublicationView>(path));
    const part = view.parts.find(({ key }) => key === 'assurance')!;
    expect([part.words, part.made]).toEqual(['', '']);
    expect(view.differences).toContainEqual({
      ...{ kind: 'kept-back', what: 'Level of assurance' },
      how: 'nothing is said: there are too few cases',
    });
    const page = await desk.chair.download(`publications/${view.id}/download/html`);
    const briefing = await desk.chair.download(`publications/${view.id}/briefing/download/docx`);
    expect(page.bytes.toString('utf8')).not.toContain('Level of assurance');
    expect(briefing.status).toBe(200);
  });
});
