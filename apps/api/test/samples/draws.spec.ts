import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AuditView,
  CaseFileView,
  DrawDto,
  GridView,
  SamplingView,
} from '@sightline/contracts';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';
import { samplerPick, type DrawCertificate } from '@sightline/sampling';
import {
  StagedIdentity,
  StoredIdentity,
} from '../../src/app/vault/entities/vault-identities.entity';
import {
  aDraw,
  aFixedFrame,
  aList,
  anAuditToSample,
  bodyOf,
  lastTrailRow,
  sendList,
  signedIn,
  startApp,
  TestClock,
  type ApiClient,
  type TestApp,
} from '../support';

const seed = '3146 2215 6633 1425';
const verifier = join(__dirname, '../../../../tools/verify-sample/verify-sample.mjs');

describe('a draw', () => {
  let app: TestApp;
  let spoc: ApiClient;
  let coordinator: ApiClient;
  let chair: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock('2026-03-02T09:00:00.000Z') });
    const people = signedIn(app);
    spoc = await people.asSpoc('childrens-social-care');
    coordinator = await people.asCoordinator();
    chair = await people.asChair();
  });
  afterAll(() => app.stop());

  const view = async (auditId: string) =>
    bodyOf(await coordinator.get<SamplingView>(`audits/${auditId}/sampling`));
  const draw = (auditId: string, more: Partial<DrawDto> = {}) =>
    coordinator.post<SamplingView>(`audits/${auditId}/draws`, aDraw({ seed, ...more }));
  const fixed = async (rows = 40) => {
    const auditId = await anAuditToSample(app);
    await aFixedFrame(spoc, auditId, rows);
    return auditId;
  };
  const act = (id: string, name: string, more: object) =>
    coordinator.post<SamplingView>(`draws/${id}/${name}`, more);
  const drawn = async (auditId: string, more: Partial<DrawDto> = {}) =>
    bodyOf(await draw(auditId, more)).draws.at(-1)!;

  it('waits for the frame to be fixed, whose hash then stands before it', async () => {
    const auditId = await anAuditToSample(app);
    const { frame } = bodyOf(await sendList(spoc, auditId, aList(9)));
    expect((await draw(auditId, { revision: frame!.revision })).problem).toMatchObject({
      ...{ code: 'transition.refused', detail: expect.stringContaining('Fix the frame first') },
    });
    const path = `audits/${auditId}/frame/fix`;
    const { revision } = frame!;
    expect((await chair.post(path, { revision })).status).toBe(403);
    expect((await coordinator.post(path, { revision: revision + 1 })).status).toBe(409);
    const after = bodyOf(await coordinator.post<SamplingView>(path, { revision })).frame!;
    expect(after.hash).toMatch(/^[0-9a-f]{64}$/);
    const file = await coordinator.download(`audits/${auditId}/frame/file`);
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(after.hash);
    expect((await lastTrailRow(app, 'frame.fix')).data).toMatchObject({ hash: after.hash });
    const exclusion = { rows: ['R000003'], reason: 'Too late', revision: after.revision };
    const late = await coordinator.post(`audits/${auditId}/frame/exclude`, exclusion);
    expect([late.status, late.problem.code]).toEqual([409, 'transition.refused']);
  });

  it('is the co-ordinator’s, and follows the published rule from the seed that was typed', async () => {
    const auditId = await fixed();
    expect((await chair.post(`audits/${auditId}/draws`, aDraw({ seed }))).status).toBe(403);
    expect((await spoc.post(`audits/${auditId}/draws`, aDraw({ seed }))).status).toBe(403);
    expect((await draw(auditId, { size: 41 })).problem.detail).toContain('only 40 can be drawn');
    expect((await draw(auditId, { seed: '123' })).status).toBe(422);
    const made = await drawn(auditId, { seedEvent: 'Dice at the subgroup' });
    expect(made).toMatchObject({ number: 1, status: 'standing', seed, seedSource: 'typed' });
    expect(made.strata[0]?.drawn[0]).toEqual({
      ...{ position: samplerPick(seed, 1, 40), counter: 1, number: samplerPick(seed, 1, 40) + 1 },
    });
    expect([made.strata[0]?.drawn.length, made.strata[0]?.reserves.length]).toEqual([4, 2]);
    expect((await lastTrailRow(app, 'draw.make')).data).toMatchObject({
      ...{ number: 1, method: 'simple', seedSource: 'typed', drawn: 4 },
    });
    expect((await draw(auditId)).problem.detail).toContain('Draw 1 stands');
    const list = await sendList(spoc, auditId, aList(3));
    expect([list.status, list.problem.detail]).toEqual([
      ...[409, expect.stringContaining('make it void first')],
    ]);
  });

  it('has a seed of the server where nobody gives one, and shows it', async () => {
    const made = await drawn(await fixed(), { seed: undefined });
    expect([made.seedSource, made.seed]).toEqual(['server', expect.stringMatching(/^\d{30}$/)]);
  });

  it('is void only with a reason, is kept, and is counted on the certificate', async () => {
    const auditId = await fixed();
    const first = await drawn(auditId);
    const { revision } = first;
    expect((await act(first.id, 'void', { reason: ' ', revision })).status).toBe(422);
    const reason = 'The dice fell off the table';
    expect((await chair.post(`draws/${first.id}/void`, { reason, revision })).status).toBe(403);
    bodyOf(await act(first.id, 'void', { reason, revision }));
    expect((await lastTrailRow(app, 'draw.void')).data).toEqual({ number: 1, reason });
    const second = await drawn(auditId, { seed: '998877665544' });
    expect(second.number).toBe(2);
    expect((await act(first.id, 'confirm', { revision: revision + 1 })).status).toBe(409);
    const paper = await coordinator.download(`draws/${second.id}/certificate`);
    const certificate = JSON.parse(paper.bytes.toString()) as DrawCertificate;
    expect(certificate.draw).toMatchObject({
      ...{ number: 2, drawsInAll: 2, void: [{ number: 1, reason }] },
    });
    expect((await view(auditId)).draws.map(({ status }) => status)).toEqual(['void', 'standing']);
  });

  it.each<[string, Partial<DrawDto>]>([
    ['simple random', {}],
    ['a dip sample', { method: 'dip', size: 2, onePerHousehold: true }],
    ['every k-th', { method: 'systematic' }],
    ['stratified', { method: 'stratified', stratifyBy: 'stratum', allocation: 'proportional' }],
  ])('is repeated from its certificate by a program apart: %s', async (_name, more) => {
    const auditId = await fixed();
    const made = await drawn(auditId, more);
    const folder = mkdtempSync(join(tmpdir(), 'sample-'));
    try {
      const [certificate, frame] = [join(folder, 'c.json'), join(folder, 'f.tsv')];
      const paper = await coordinator.download(`draws/${made.id}/certificate`);
      writeFileSync(certificate, paper.bytes);
      const file = await coordinator.download(`draws/${made.id}/frame`);
      writeFileSync(frame, file.bytes);
      const verify = () =>
        spawnSync(process.execPath, [verifier, certificate, frame], { encoding: 'utf8' });
      expect(verify()).toMatchObject({ status: 0 });
      writeFileSync(frame, file.bytes.toString().replace('Female', 'Male'));
      expect(verify()).toMatchObject({ status: 1 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that is not random has a record, not a certificate, and supports no inference', async () => {
    const chosen = ['R000009', 'R000004', 'R000012'];
    const made = await drawn(await fixed(), { method: 'targeted', size: 2, chosen });
    expect(made).toMatchObject({ kind: 'record', inference: 'not-supported', seed: null });
    expect(made.strata[0]?.drawn.map(({ number }) => number)).toEqual([9, 4]);
    expect(made.strata[0]?.reserves.map(({ number }) => number)).toEqual([12]);
    const paper = await coordinator.download(`draws/${made.id}/certificate`);
    expect(paper.headers.get('content-disposition')).toContain('sample-record-draw-1.json');
  });

  it('is printed on one page', async () => {
    const made = await drawn(await fixed(), { reserves: 30, size: 10 });
    const paper = await coordinator.download(`draws/${made.id}/certificate?format=pdf`);
    const page = { pages: 1, hasHeadings: false, hasTables: true };
    expectSoundPdf(paper.bytes, { title: /^Certificate of a sample/, ...page });
    expect((await lastTrailRow(app, 'draw.paper')).data).toMatchObject({ format: 'pdf' });
  }, 60_000);

  describe('once confirmed', () => {
    let auditId: string;
    const cases = async () =>
      bodyOf(await coordinator.get<CaseFileView[]>(`audits/${auditId}/cases`));
    const made = async () => (await view(auditId)).draws.at(-1)!;

    beforeAll(async () => {
      auditId = await fixed();
      const design = { method: 'stratified', stratifyBy: 'stratum', allocation: 'equal' } as const;
      await drawn(auditId, { ...design, reserves: 1 });
    });

    it('makes the cases, in its order and strata, with references of the system', async () => {
      const { id, revision } = await made();
      expect((await chair.post(`draws/${id}/confirm`, { revision })).status).toBe(403);
      expect((await act(id, 'confirm', { revision: revision + 1 })).status).toBe(409);
      const isDrawn = async () =>
        bodyOf(await coordinator.get<AuditView>(`audits/${auditId}`)).isDrawn;
      expect(await isDrawn()).toBe(false);
      const after = bodyOf(await act(id, 'confirm', { revision })).draws.at(-1)!;
      expect(await isDrawn()).toBe(true);
      expect(after.members.map(({ status }) => status)).toEqual([
        ...Array<string>(4).fill('in-use'),
        ...['waiting', 'waiting'],
      ]);
      const all = await cases();
      expect(all.map(({ reference }) => reference)).toEqual(
        after.members.slice(0, 4).map(({ caseReference }) => caseReference),
      );
      expect(new Set(all.map(({ stratum }) => stratum.key))).toEqual(
        new Set(['recent', 'established']),
      );
      expect(all[0]).toMatchObject({ status: 'drawn', ageBand: '5-10' });
      expect((await lastTrailRow(app, 'draw.confirm')).data).toMatchObject({ number: 1, cases: 4 });
    });

    it('keeps the identities of the sample and its reserves and destroys all others', async () => {
      const manager = app.transactor.manager;
      const kept = await manager.find(StoredIdentity, { where: { auditId } });
      expect(kept).toHaveLength(6);
      const { frameRowId } = (
        await app.transactor.query<{ frameRowId: string }>(
          'SELECT id AS "frameRowId" FROM frame_rows WHERE frame_id IN ' +
            '(SELECT id FROM frames WHERE audit_id = ?) LIMIT 1',
          [auditId],
        )
      )[0]!;
      expect(await manager.findBy(StagedIdentity, { rowId: frameRowId })).toEqual([]);
      expect((await lastTrailRow(app, 'vault.frame-destroy')).data).toEqual({ children: 34 });
    });

    it('lets nobody put references in its place by hand', async () => {
      const { revision } = bodyOf(await coordinator.get<{ revision: number }>(`audits/${auditId}`));
      const strata = [{ key: 'recent', label: 'Recently placed', count: 1 }];
      const answer = await coordinator.post(`audits/${auditId}/sample`, { strata, revision });
      expect([answer.status, answer.problem.code]).toEqual([409, 'transition.refused']);
    });

    it('replaces a case by the next reserve of its stratum, with a reason', async () => {
      const before = await made();
      const out = before.members[1]!;
      const row = out.rowReference;
      const { id, revision } = before;
      expect((await act(id, 'replace', { row, reason: '', revision })).status).toBe(422);
      const reason = 'The record could not be opened';
      const after = bodyOf(await act(id, 'replace', { row, reason, revision })).draws.at(-1)!;
      const used = after.members.find(
        ({ role, status }) => role === 'reserve' && status === 'in-use',
      )!;
      expect(used).toMatchObject({ stratum: out.stratum, caseReference: expect.any(String) });
      expect(after.members[1]).toMatchObject({ status: 'replaced', reason });
      const all = await cases();
      expect(all.map(({ status }) => status)).toEqual([
        ...['drawn', 'replaced', 'drawn', 'drawn', 'drawn'],
      ]);
      expect(all[4]).toMatchObject({ number: 5, stratum: all[1]!.stratum });
      expect((await lastTrailRow(app, 'draw.replace')).data).toEqual({
        ...{ out: row, in: used.rowReference, reason },
      });
      const again = { row: used.rowReference, reason, revision: after.revision };
      const none = await act(id, 'replace', again);
      expect([none.status, none.problem.detail]).toEqual([
        ...[409, expect.stringContaining('There is no reserve of “')],
      ]);
    });

    it('issues the returns of a reserve that comes in once the audit is in the field', async () => {
      const { revision } = bodyOf(await coordinator.get<{ revision: number }>(`audits/${auditId}`));
      bodyOf(await coordinator.post(`audits/${auditId}/issue`, { revision }));
      const draw = await made();
      const waiting = draw.members.find(({ status }) => status === 'waiting')!;
      const out = draw.members.find(
        ({ status, stratum }) => status === 'in-use' && stratum === waiting.stratum,
      )!;
      const reason = 'A criminal trial has begun';
      const dto = { row: out.rowReference, reason, revision: draw.revision };
      bodyOf(await act(draw.id, 'replace', dto));
      const { cells } = bodyOf(await coordinator.get<GridView>(`audits/${auditId}/grid`));
      const statuses = (id: string | null) =>
        cells.filter(({ caseId }) => caseId === id).map(({ status }) => status);
      expect(statuses(out.caseId)).toEqual(Array(3).fill('withdrawn'));
      const now = (await made()).members.find(
        ({ rowReference }) => rowReference === waiting.rowReference,
      )!;
      expect(statuses(now.caseId)).toEqual(Array(3).fill('known-check'));
    });
  });

  it('is confirmed by its own partnership, and nothing is drawn once returns are issued', async () => {
    const auditId = await fixed();
    const { id, revision } = await drawn(auditId);
    const other = await signedIn(app, 'Castle County').asCoordinator();
    expect((await other.post(`draws/${id}/confirm`, { revision })).status).toBe(404);
    bodyOf(await act(id, 'confirm', { revision }));
    const audit = bodyOf(await coordinator.get<{ revision: number }>(`audits/${auditId}`));
    bodyOf(await coordinator.post(`audits/${auditId}/issue`, { revision: audit.revision }));
    expect((await draw(auditId)).problem.code).toBe('transition.refused');
    expect((await sendList(spoc, auditId, aList(3))).problem.code).toBe('transition.refused');
  });
});
