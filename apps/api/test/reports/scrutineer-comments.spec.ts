import type { ReportCommentView, ReportPageView, ReportView } from '@sightline/contracts';
import { passagesOf } from '@sightline/report-model';
import {
  anAuditAtPanel,
  approveReport,
  bodyOf,
  judgeEveryCase,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('the independent scrutineer and a draft report', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let scrutineer: ApiClient;
  let report: ReportView;
  let path: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, { kinds: ['police'] });
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    scrutineer = await field.people.as({ role: 'scrutineer' });
    await judgeEveryCase(field);
    report = (await writeReport(field)).report;
    path = `reports/${report.id}/comments`;
  });
  afterAll(() => app.stop());

  const passage = () =>
    passagesOf(report.sections.find(({ key }) => key === 'method')!.narrative)[0]!;
  const write = (client: ApiClient, more: object) =>
    client.post<ReportCommentView[]>(path, {
      ...{ section: 'method', passage: passage(), words: '' },
      ...more,
    });
  const reply = (client: ApiClient, commentId: string, more: object) =>
    client.post<ReportCommentView[]>(`${path}/replies`, { commentId, ...more });
  const settle = (client: ApiClient, { id, revision }: ReportCommentView, more: object) =>
    client.post<ReportCommentView[]>(`${path}/settle`, { commentId: id, revision, ...more });
  const first = async (client = chair) => bodyOf(await client.get<ReportCommentView[]>(path))[0]!;

  it('is nobody else: no agency, no board and no other partnership comments', async () => {
    const others = [
      await field.people.as({ role: 'auditor', kind: 'police' }),
      await field.people.asSpoc('police'),
      await field.people.as({ role: 'board-member' }),
      await field.people.as({ role: 'subgroup-member' }),
      await field.people.as({ role: 'administrator' }),
      await field.people.as({ role: 'coordinator', partnership: 'Castle County' }),
    ];
    for (const client of others) {
      expect((await client.get(path)).status).toBe(404);
      expect((await write(client, { words: 'Why?' })).status).toBe(404);
      expect((await reply(client, report.id, { words: 'Why?' })).status).toBe(404);
    }
    expect((await reply(app.client(), report.id, { words: 'Why?' })).status).toBe(401);
    expect(await trailRows(app, 'report.comment')).toEqual([]);
  });

  it('reads the draft with its bound figures, and finds nothing to write with', async () => {
    const view = bodyOf(await scrutineer.get<ReportView>(`audits/${field.auditId}/report`));
    expect(view).toMatchObject({
      ...{ status: 'draft', canComment: true, canEdit: false, canApprove: false, template: null },
      assurance: { canChoose: false },
    });
    expect(view.sections).toEqual(report.sections);
    expect(view.figures.length).toBeGreaterThan(5);
    const page = bodyOf(await scrutineer.get<ReportPageView>(`reports/${report.id}/page`));
    expect([page.canDownload, page.html.includes('Draft, not approved')]).toEqual([false, true]);
    expect(await lastTrailRow(app, 'report.open')).toMatchObject({
      ...{ actorName: scrutineer.session.name, data: { version: 1, status: 'draft' } },
    });
  });

  it('may not take its files away, edit, approve or choose', async () => {
    const { id, revision } = report;
    const before = (await trailRows(app)).length;
    const refused = [
      await scrutineer.get(`reports/${id}/download/pdf`),
      await scrutineer.post(`audits/${field.auditId}/report`, {}),
      await scrutineer.patch(`reports/${id}/sections/method`, { narrative: 'Mine.', revision }),
      await scrutineer.patch(`reports/${id}/title`, { title: 'Mine alone', revision }),
      await scrutineer.post(`reports/${id}/approve`, { revision }),
      await scrutineer.post(`reports/${id}/template`, { revision }),
      await scrutineer.put(`reports/${id}/assurance`, {
        ...{ level: 'Limited', reasons: 'Too little was seen of them.', revision },
      }),
      await write(scrutineer, { replacement: 'Better said.' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
    expect((await trailRows(app)).length).toBe(before);
  });

  it('comments on a section; the others see who it was; the trail holds no word of it', async () => {
    const named = await write(scrutineer, { words: 'Ask Zofia Nowak who made this list.' });
    expect([named.status, named.problem.fields?.[0]?.field]).toEqual([422, 'words']);
    const words = 'Who made this list, and who checked it?';
    const [comment] = bodyOf(await write(scrutineer, { words }));
    expect(comment).toMatchObject({
      ...{ words, status: 'open', role: 'scrutineer', by: scrutineer.session.name },
      ...{ acts: ['withdraw'], replies: [], canReply: true, because: null },
    });
    expect(await lastTrailRow(app, 'report.comment')).toMatchObject({
      ...{ actorName: scrutineer.session.name, subjectId: report.id, data: { section: 'method' } },
    });
    expect(JSON.stringify(await trailRows(app))).not.toContain('Who made this list');
    expect(await first(coordinator)).toMatchObject({ acts: ['resolve'], role: 'scrutineer' });
    expect(await first(chair)).toMatchObject({ acts: ['decline', 'resolve'] });
  });

  it('is answered, and answers back; a reply says who wrote it and names nobody', async () => {
    const { id } = await first();
    expect((await reply(chair, id, { words: '  ' })).status).toBe(422);
    expect((await reply(chair, report.id, { words: 'No such comment.' })).status).toBe(404);
    const named = await reply(coordinator, id, { words: 'Zofia Nowak made it.' });
    expect([named.status, named.problem.fields?.[0]?.field]).toEqual([422, 'words']);
    expect(await trailRows(app, 'report.comment-reply')).toEqual([]);
    const because = 'A fictitious name that stands in a test';
    bodyOf(await reply(coordinator, id, { words: 'Zofia Nowak made it.', because }));
    const [comment] = bodyOf(await reply(scrutineer, id, { words: 'Say so in the section.' }));
    expect(comment!.replies).toMatchObject([
      { words: 'Zofia Nowak made it.', because, role: 'coordinator', by: 'Ruth Okafor' },
      { words: 'Say so in the section.', because: null, role: 'scrutineer' },
    ]);
    const row = await lastTrailRow(app, 'report.comment-reply');
    expect(row).toMatchObject({ subjectId: report.id, data: { section: 'method' } });
    expect(JSON.stringify(await trailRows(app))).not.toContain('Say so in');
  });

  it('does not settle what is open, and sees that it was settled', async () => {
    const comment = await first();
    for (const act of ['resolve', 'decline', 'accept']) {
      const { status } = await settle(scrutineer, comment, { act, reason: 'I say so.' });
      expect([act, status]).toEqual([act, 403]);
    }
    expect((await settle(chair, comment, { act: 'withdraw' })).status).toBe(409);
    const reason = 'Zofia Nowak was asked.';
    const named = await settle(chair, comment, { act: 'decline', reason });
    expect([named.status, named.problem.fields?.[0]?.field]).toEqual([422, 'reason']);
    bodyOf(await settle(coordinator, comment, { act: 'resolve' }));
    expect(await first(scrutineer)).toMatchObject({
      ...{ status: 'resolved', acts: [], canReply: false },
      settled: { by: 'Ruth Okafor' },
    });
    const late = await reply(scrutineer, comment.id, { words: 'One thing more.' });
    expect([late.status, late.problem.code]).toEqual([409, 'transition.refused']);
    expect((await lastTrailRow(app, 'report.comment-settled')).data).toMatchObject({
      act: 'resolve',
    });
  });

  it('takes back a comment of their own, and of nobody else', async () => {
    const theirs = bodyOf(await write(chair, { words: 'Shorter.' })).at(-1)!;
    expect((await settle(scrutineer, theirs, { act: 'withdraw' })).status).toBe(409);
    const own = bodyOf(await write(scrutineer, { words: 'Longer.' })).at(-1)!;
    const after = bodyOf(await settle(scrutineer, own, { act: 'withdraw' }));
    expect(after.at(-1)!.status).toBe('withdrawn');
  });

  it('looks at what is new in other words, not at what stood there', async () => {
    const other = `${passage()} Zofia Nowak says so.`;
    const named = await write(coordinator, { replacement: other });
    expect([named.status, named.problem.fields?.[0]?.field]).toEqual([422, 'replacement']);
  });

  it('is done once the report is approved: it is read, and taken away', async () => {
    const open = bodyOf(await chair.get<ReportView>(`audits/${field.auditId}/report`));
    await approveReport(field, open);
    expect((await write(scrutineer, { words: 'Too late?' })).status).toBe(409);
    expect((await first(scrutineer)).status).toBe('resolved');
    const file = await scrutineer.download(`reports/${report.id}/download/html`);
    expect(file.status).toBe(200);
  });
});
