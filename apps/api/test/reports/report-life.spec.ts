import { createHash } from 'node:crypto';
import type {
  MyWorkView,
  ReportLifeView,
  ReportListItemView,
  ReportPageView,
  ReportRegisterView,
  ReportView,
} from '@sightline/contracts';
import { loadConfig } from '../../src/app/platform/config';
import { JobWorker } from '../../src/app/platform/jobs';
import { proveTrail } from '../../src/app/trail';
import {
  aReportDesk,
  aPerson,
  approveReport,
  asPerson,
  bodyOf,
  lastTrailRow,
  trailRows,
  type ApiClient,
  openReport,
} from '../support';

const reason = 'A grade of the police was put into the wrong case.';

interface Told {
  readonly to: string;
  readonly text: string;
}

describe('the life of an approved report', () => {
  const desk = aReportDesk();
  let board: ApiClient;
  let leaver: ApiClient;

  beforeAll(async () => {
    board = await desk.field.people.as({ role: 'board-member' });
    leaver = await asPerson(desk.app, await aPerson(desk.app, { roles: [{ role: 'scrutineer' }] }));
  });

  const file = (client: ApiClient, format: string, id = desk.report.id) =>
    client.download(`reports/${id}/download/${format}`);
  const lifeOf = async (client: ApiClient, id = desk.report.id) =>
    bodyOf(await client.get<ReportLifeView>(`reports/${id}/life`));
  const registerOf = async (id = desk.report.id) =>
    bodyOf(await desk.coordinator.get<ReportRegisterView>(`reports/${id}/downloads`));
  const recall = (client: ApiClient, more: object = {}) =>
    client.post<ReportLifeView>(`reports/${desk.report.id}/recall`, {
      ...{ reason, revision: desk.report.revision, ...more },
    });
  const correct = (client: ApiClient, more: object = {}) =>
    client.post<ReportView>(`reports/${desk.report.id}/correct`, {
      ...{ reason, revision: desk.report.revision, ...more },
    });
  const strangers = async () => [
    await desk.field.people.asSpoc('police'),
    await desk.field.people.as({ role: 'coordinator', partnership: 'Castle County' }),
  ];

  describe('while it is a draft', () => {
    it('is neither recalled nor corrected', async () => {
      expect((await recall(desk.chair)).problem.code).toBe('transition.refused');
      expect((await correct(desk.chair)).problem.code).toBe('transition.refused');
      expect(await lifeOf(desk.chair)).toMatchObject({ standing: 'draft', canRecall: false });
    });
  });

  describe('its checkpoint', () => {
    it('is signed at the approval and printed in every rendering, with how to check it', async () => {
      desk.report = await approveReport(desk.field, desk.report);
      const { checkpoint } = await lifeOf(board);
      const approval = await lastTrailRow(desk.app, 'report.approve');
      expect(checkpoint!.entry).toBe(approval.sequence);
      const page = (await file(desk.chair, 'html')).bytes.toString('utf8');
      expect(page.includes(checkpoint!.hash)).toBe(true);
      expect(page).toContain(`trail:verify -- --entry ${checkpoint!.entry}`);
    });

    it('is proved from outside, and a copy that says otherwise is not', async () => {
      const config = loadConfig({ DATA_DIR: desk.app.dataDir, DATABASE_URL: desk.app.databaseUrl });
      const { entry: sequence, hash } = (await lifeOf(board)).checkpoint!;
      await desk.app.signCheckpoint();
      expect(await proveTrail(config, { sequence, hash })).toMatchObject({ isSound: true });
      expect(await proveTrail(config, { sequence, hash: 'f'.repeat(64) })).toMatchObject({
        ...{ isSound: false, entry: sequence },
      });
      expect(await proveTrail(config, { sequence: 999_999, hash })).toMatchObject({
        ...{ isSound: false, entry: 999_999 },
      });
    });
  });

  describe('the register of downloads', () => {
    it('is for the chair and the co-ordinator', async () => {
      const path = `reports/${desk.report.id}/downloads`;
      expect((await desk.app.client().get(path)).status).toBe(401);
      expect((await board.get(path)).status).toBe(403);
      for (const client of await strangers()) expect((await client.get(path)).status).toBe(404);
      expect((await desk.chair.get(path)).status).toBe(200);
    });

    it('says who took which rendering when, and of which bytes', async () => {
      const { bytes } = await file(board, 'pdf');
      await file(leaver, 'docx');
      const register = await registerOf();
      expect(register).toMatchObject({ version: 1, recall: null, holders: 3 });
      expect(register.downloads.map(({ by, rendering }) => [by, rendering])).toEqual([
        [leaver.session.name, 'docx'],
        [board.session.name, 'pdf'],
        [desk.chair.session.name, 'html'],
      ]);
      const digest = createHash('sha256').update(bytes).digest('hex');
      expect(register.downloads[1]).toMatchObject({ digest, wasDraft: false, told: null });
      expect((await trailRows(desk.app, 'report.download'))[1]!.data).toEqual({
        ...{ version: 1, format: 'pdf', digest },
      });
    });
  });

  describe('recalling it', () => {
    it('is the chair’s, with a reason, of the report as it stands', async () => {
      expect((await recall(desk.app.client())).status).toBe(401);
      expect((await recall(desk.coordinator)).status).toBe(403);
      expect((await recall(board)).status).toBe(403);
      for (const client of await strangers()) expect((await recall(client)).status).toBe(404);
      expect((await recall(desk.chair, { reason: '   ' })).status).toBe(422);
      expect((await recall(desk.chair, { revision: 1 })).problem.code).toBe('record.stale');
      expect(await trailRows(desk.app, 'report.recall')).toEqual([]);
    });

    it('tells whoever holds a copy, and who has left by mail, without the reason', async () => {
      await desk.app.transactor.run(() =>
        desk.app.transactor.change('DELETE FROM role_assignments WHERE account_id = ?', [
          leaver.session.accountId,
        ]),
      );
      expect(bodyOf(await recall(desk.chair))).toMatchObject({
        ...{ standing: 'recalled', canRecall: false, recall: { reason, by: 'Martin Ashworth' } },
      });
      await desk.app.get(JobWorker).workOff();
      const mails = await desk.app.transactor.query<Told>(
        'SELECT to_address AS "to", text FROM mails WHERE purpose = \'report.recalled\'',
      );
      expect(mails).toHaveLength(3);
      for (const { text } of mails) {
        expect(text).toContain('Version 1 of the report');
        expect(text).not.toContain(reason);
        expect(text).not.toContain(desk.field.caseAt(0).reference);
      }
      const { downloads } = await registerOf();
      expect(downloads.map(({ told }) => told?.means)).toEqual([
        ...['mail', 'notice-and-mail', 'notice-and-mail'],
      ]);
      expect((await lastTrailRow(desk.app, 'report.recall')).data).toEqual({
        ...{ version: 1, reason, told: 3 },
      });
    });

    it('keeps it from everybody from then on, saying why', async () => {
      const said = `Version 1 of this report was recalled on Mon 2 Mar 2026 by Martin Ashworth: ${reason}`;
      for (const client of [board, desk.chair]) {
        for (const path of ['page', 'download/pdf']) {
          const { status, problem } = await client.get(`reports/${desk.report.id}/${path}`);
          expect([status, problem.code, problem.detail]).toEqual([410, 'report.recalled', said]);
        }
      }
      const unread = await board.get(`audits/${desk.field.auditId}/report`);
      expect([unread.status, unread.problem.detail]).toEqual([410, said]);
      const [listed] = bodyOf(await board.get<ReportListItemView[]>('reports'));
      expect(listed).toMatchObject({ id: desk.report.id, isRecalled: true });
      const { groups } = bodyOf(await board.get<MyWorkView>('my-work'));
      expect(groups.find(({ key }) => key === 'reports')?.items).toMatchObject([
        { detail: 'Recalled: nobody can read it', verb: 'See why' },
      ]);
      expect((await registerOf()).downloads).toHaveLength(3);
      desk.report = await openReport(desk.field);
      expect((await recall(desk.chair)).problem.code).toBe('transition.refused');
    });
  });

  describe('correcting it', () => {
    let first: ReportView;

    it('is for those who write, with a reason', async () => {
      expect((await correct(board)).status).toBe(403);
      for (const client of await strangers()) expect((await correct(client)).status).toBe(404);
      expect((await correct(desk.coordinator, { reason: 'No' })).status).toBe(422);
      expect((await correct(desk.coordinator, { revision: 1 })).problem.code).toBe('record.stale');
    });

    it('begins another version with the same words, and the audit is drafted again', async () => {
      first = desk.report;
      desk.report = bodyOf(await correct(desk.coordinator));
      expect(desk.report).toMatchObject({ version: 2, status: 'draft', contentHash: null });
      expect(desk.report.sections.map(({ narrative }) => narrative).join()).not.toBe('');
      expect((await desk.field.audit()).status).toBe('drafting');
      expect(await lifeOf(desk.coordinator)).toMatchObject({
        ...{ standing: 'draft', correction: { reason, by: desk.coordinator.session.name } },
        versions: [
          { version: 2, standing: 'draft' },
          { version: 1, standing: 'recalled' },
        ],
      });
      expect((await lastTrailRow(desk.app, 'report.correct')).data).toEqual({
        ...{ version: 2, corrects: 1, reason },
      });
      const again = await desk.chair.post(`reports/${first.id}/correct`, {
        ...{ reason, revision: first.revision },
      });
      expect(again.problem.code).toBe('transition.refused');
    });

    it('leaves a version that was not recalled readable, and marks it as superseded', async () => {
      desk.report = await approveReport(desk.field, desk.report);
      const second = desk.report;
      expect((await file(board, 'pdf')).status).toBe(200);
      desk.report = bodyOf(await correct(desk.chair));
      expect((await lifeOf(board, second.id)).versions).toMatchObject([
        { version: 2, standing: 'approved' },
        { version: 1, standing: 'recalled' },
      ]);
      expect((await board.get(`reports/${desk.report.id}/life`)).status).toBe(404);
      desk.report = await approveReport(desk.field, desk.report);
      expect(await lifeOf(board, second.id)).toMatchObject({
        ...{ standing: 'superseded', supersededBy: 3, canCorrect: false },
      });
      const page = await board.get<ReportPageView>(`reports/${second.id}/page`);
      expect(bodyOf(page).html).toContain(second.contentHash!);
    });
  });
});
