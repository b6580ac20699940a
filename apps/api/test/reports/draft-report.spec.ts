import type { RecommendationView, ReportView } from '@sightline/contracts';
import { settleFigures } from '@sightline/report-model';
import {
  aPanelDesk,
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  trailRows,
  writeReport,
  type ApiClient,
  openReport,
  sectionOf,
} from '../support';

const written = 'The panel heard that **no school** was told in time.';

describe('drafting the findings report', () => {
  const desk = aPanelDesk();
  let draftPath: string;
  let report: ReportView;

  beforeAll(() => {
    draftPath = `audits/${desk.field.auditId}/report`;
  });

  const open = (client = desk.chair) => openReport(desk.field, client);
  const edit = (client: ApiClient, key: string, more: object = {}) =>
    client.patch<ReportView>(`reports/${report.id}/sections/${key}`, {
      ...{ narrative: written, revision: report.revision },
      ...more,
    });

  it('asks whoever has not signed in to do so, and is for co-ordinator and chair', async () => {
    expect((await desk.app.client().post(draftPath)).status).toBe(401);
    for (const who of [
      { role: 'spoc', kind: 'police' },
      { role: 'auditor', kind: 'police' },
      { role: 'panel-member', kind: 'childrens-social-care' },
      { role: 'subgroup-member' },
      { role: 'board-member' },
      { role: 'scrutineer' },
      { role: 'administrator' },
    ] as const) {
      expect((await (await desk.field.people.as(who)).post(draftPath)).status).toBe(403);
    }
    expect((await desk.chair.get(draftPath)).status).toBe(404);
    expect(await trailRows(desk.app, 'report.draft')).toEqual([]);
  });

  it('does not exist for another partnership', async () => {
    const county = await desk.field.people.as({
      role: 'coordinator',
      partnership: 'Castle County',
    });
    expect((await county.post(draftPath)).status).toBe(404);
  });

  it('waits for the panel', async () => {
    const early = await anAuditInTheField(desk.app, { kinds: ['police'] });
    const answer = await desk.chair.post(`audits/${early.auditId}/report`);
    expect([answer.status, answer.problem.code]).toEqual([409, 'transition.refused']);
    expect(answer.problem.detail).toBe('The report is drafted once the panel has met.');
  });

  it('is made from the data, and says what is missing before it can be approved', async () => {
    report = (await writeReport(desk.field)).report;
    expect(report).toMatchObject({ status: 'draft', version: 1, canEdit: true, canApprove: true });
    const numbered = report.sections.filter(({ number }) => number !== null);
    expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, index) => index + 1));
    expect(report.sections.map(({ key }) => key)).toEqual([
      ...['summary', 'why', 'method', 'sample', 'returns', 'judgements', 'findings', 'agencies'],
      ...['voice', 'good-practice', 'themes', 'progress', 'learning', 'recommendations'],
      ...['assurance', 'appendix', 'vignettes'],
    ]);
    expect(sectionOf(report, 'assurance').narrative).toMatch(/^Agencies met/);
    expect(report.sections.every(({ narrative, drafted }) => narrative === drafted)).toBe(true);
    const words = settleFigures(report.sections.map(({ narrative }) => narrative).join('\n'));
    const facts = [
      'special guardianship',
      'Information came late',
      'Agree who tells the school, and by when.',
      'It made a full return for 2 of 2 cases',
    ];
    for (const fact of facts) expect(words).toContain(fact);
    const [one, other] = desk.field.cases.map(({ reference }) => reference);
    expect(report.blockers).toEqual([`2 cases have no judgement yet: ${one}, ${other}.`]);
    expect(await lastTrailRow(desk.app, 'report.draft')).toMatchObject({
      ...{ actorName: 'Martin Ashworth', subjectId: report.id, auditId: desk.field.auditId },
      data: { version: 1, isNew: true },
    });
    expect((await desk.field.audit()).status).toBe('drafting');
  });

  it('is read by the co-ordinator too, who may edit and not approve it', async () => {
    expect(await open(desk.coordinator)).toMatchObject({ canEdit: true, canApprove: false });
    expect(
      (await desk.coordinator.post(`reports/${report.id}/approve`, { revision: 1 })).status,
    ).toBe(403);
  });

  it('follows the data until it is approved', async () => {
    const before = sectionOf(await open(), 'recommendations').narrative;
    const recommendations = `audits/${desk.field.auditId}/recommendations`;
    const [first] = bodyOf(await desk.chair.get<RecommendationView[]>(recommendations));
    const dto = {
      ...{ text: 'Name one person who tells the school.', rationale: '', priority: 'high' },
      ...{ findingIds: first!.findingIds, addressedTo: 'The partnership' },
    };
    const added = bodyOf(await desk.chair.post<RecommendationView>(recommendations, dto));
    const after = sectionOf(await open(), 'recommendations').narrative;
    expect(before).not.toContain('Name one person');
    expect(after).toContain('Name one person who tells the school.');
    bodyOf(await desk.chair.delete(`recommendations/${added.id}?revision=${added.revision}`));
  });

  describe('writing a section', () => {
    it('is refused to all but those who draft', async () => {
      expect((await edit(desk.app.client(), 'summary')).status).toBe(401);
      expect((await edit(await desk.field.people.asSpoc('police'), 'summary')).status).toBe(404);
      const board = await desk.field.people.as({ role: 'board-member' });
      expect((await edit(board, 'summary')).status).toBe(404);
      const county = await desk.field.people.as({
        role: 'coordinator',
        partnership: 'Castle County',
      });
      expect((await edit(county, 'summary')).status).toBe(404);
    });

    it.each([
      ['without words', { narrative: undefined }, ['narrative']],
      ['with more words than a section holds', { narrative: 'a'.repeat(20_001) }, ['narrative']],
      ['without the revision that was seen', { revision: undefined }, ['revision']],
      ['with a field nobody knows', { status: 'approved' }, ['status']],
    ])('is refused %s', async (_how, more, fields) => {
      const answer = await edit(desk.chair, 'summary', more);
      expect(answer.status).toBe(422);
      expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(fields);
    });

    it('is refused for a section that the report has not', async () => {
      for (const key of ['cover', 'gossip', '__proto__', 'constructor']) {
        expect((await edit(desk.chair, key)).status).toBe(404);
      }
    });

    it('keeps the words, who wrote them, and a digest of them on the trail', async () => {
      const view = bodyOf(await edit(desk.chair, 'summary'));
      expect(sectionOf(view, 'summary')).toMatchObject({
        ...{ narrative: written, editedBy: 'Martin Ashworth', figuresMoved: false },
        drafted: sectionOf(report, 'summary').drafted,
      });
      expect(view.revision).toBe(report.revision + 1);
      const row = await lastTrailRow(desk.app, 'report.edit');
      expect(row).toMatchObject({ subjectId: report.id, data: { section: 'summary' } });
      expect(JSON.stringify(await trailRows(desk.app))).not.toContain('no school');
    });

    it('refuses words written beside a report that somebody else has changed since', async () => {
      const answer = await edit(desk.coordinator, 'summary', { narrative: 'Other words.' });
      expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
      expect(sectionOf(await open(), 'summary').narrative).toBe(written);
      report = await open();
    });

    it('lets one of two who write at once win', async () => {
      const answers = await Promise.all([
        edit(desk.chair, 'method', { narrative: 'One.' }),
        edit(desk.coordinator, 'method', { narrative: 'Other.' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      report = await open();
    });

    it('loses no sentence when the draft is made again', async () => {
      const again = bodyOf(await desk.chair.post<ReportView>(draftPath));
      expect(again.id).toBe(report.id);
      expect(sectionOf(again, 'summary').narrative).toBe(written);
      expect((await lastTrailRow(desk.app, 'report.draft')).data).toEqual({
        version: 1,
        isNew: false,
      });
      report = again;
    });

    it('keeps every script and sign that a person writes, and no control character', async () => {
      const narrative = 'Odd: 😀 👩‍👩‍👧 مرحبا 中文 \u0000\u0007\u202e**end**';
      report = bodyOf(await edit(desk.chair, 'why', { narrative, revision: report.revision }));
      expect(sectionOf(report, 'why').narrative).toBe('Odd: 😀 👩‍👩‍👧 مرحبا 中文 **end**');
      const { html } = bodyOf(await desk.chair.get<{ html: string }>(`reports/${report.id}/page`));
      expect(html).toContain('Odd: 😀 👩‍👩‍👧 مرحبا 中文 <strong>end</strong>');
      for (const format of ['pdf', 'docx']) {
        expect((await desk.chair.get(`reports/${report.id}/download/${format}`)).status).toBe(200);
      }
      const { drafted } = sectionOf(report, 'why');
      report = bodyOf(
        await edit(desk.chair, 'why', { narrative: drafted, revision: report.revision }),
      );
    });

    it('gives the section back to the figures when its words are the drafted ones', async () => {
      const { drafted } = sectionOf(report, 'method');
      report = bodyOf(await edit(desk.chair, 'method', { narrative: drafted }));
      expect(sectionOf(report, 'method')).toMatchObject({ editedBy: null, editedAt: null });
    });
  });
});
