import type { ReportCommentView } from '@sightline/contracts';
import { passagesOf } from '@sightline/report-model';
import {
  aReportDesk,
  bodyOf,
  lastTrailRow,
  trailRows,
  type ApiClient,
  openReport,
  sectionOf,
} from '../support';

describe('comments and suggestions on a draft report', () => {
  const desk = aReportDesk({ kinds: ['police'] });
  let path: string;

  beforeAll(() => {
    path = `reports/${desk.report.id}/comments`;
  });

  const open = () => openReport(desk.field);
  const write = (client: ApiClient, more: object) =>
    client.post<ReportCommentView[]>(path, { section: 'method', words: '', ...more });
  const settle = (client: ApiClient, { id, revision }: ReportCommentView, more: object) =>
    client.post<ReportCommentView[]>(`${path}/settle`, { commentId: id, revision, ...more });
  const passage = () => passagesOf(sectionOf(desk.report, 'method').narrative)[0]!;

  it('are for those who write or challenge the report', async () => {
    expect((await desk.app.client().get(path)).status).toBe(401);
    expect((await write(desk.app.client(), { passage: 'x' })).status).toBe(401);
    for (const role of ['board-member', 'subgroup-member'] as const) {
      const reader = await desk.field.people.as({ role });
      expect((await reader.get(path)).status).toBe(404);
      expect((await write(reader, { passage: 'x', words: 'Why?' })).status).toBe(404);
    }
    const county = await desk.field.people.as({
      role: 'coordinator',
      partnership: 'Castle County',
    });
    expect((await county.get(path)).status).toBe(404);
    expect(await trailRows(desk.app, 'report.comment')).toEqual([]);
  });

  it.each([
    ['without words', { passage: 'x' }, 422, 'words'],
    ['without a passage', { passage: '', words: 'Why?' }, 422, 'passage'],
    ['that changes nothing', { passage: 'x', replacement: ' x ' }, 422, 'replacement'],
    ['with more than it holds', { passage: 'x', words: 'a'.repeat(2001) }, 422, 'words'],
    ['on words that nobody wrote', { passage: 'Never said.', words: 'Why?' }, 409, undefined],
    ['on a section there is not', { section: 'gossip', passage: 'x', words: 'Hm' }, 404, undefined],
  ])('are refused %s', async (_how, more, status, name) => {
    const answer = await write(desk.coordinator, more);
    expect(answer.status).toBe(status);
    expect(answer.problem.fields?.[0]?.field).toBe(name);
  });

  it('are kept with who wrote them; the trail holds a digest and no word', async () => {
    const words = 'Say how the list was made. 😀 شكرا\u0000';
    const [comment] = bodyOf(await write(desk.coordinator, { passage: passage(), words }));
    expect(comment).toMatchObject({
      ...{ kind: 'comment', status: 'open', by: 'Ruth Okafor', stands: true, settled: null },
      ...{ words: 'Say how the list was made. 😀 شكرا', acts: ['resolve', 'withdraw'] },
    });
    const row = await lastTrailRow(desk.app, 'report.comment');
    expect(row).toMatchObject({ subjectId: desk.report.id, data: { section: 'method' } });
    expect(JSON.stringify(await trailRows(desk.app))).not.toContain('Say how');
    const [seen] = bodyOf(await desk.chair.get<ReportCommentView[]>(path));
    expect(seen!.acts).toEqual(['decline', 'resolve']);
  });

  it('are the chair’s to decide, with a reason where they are declined', async () => {
    const [comment] = bodyOf(await desk.chair.get<ReportCommentView[]>(path));
    const decline = { act: 'decline', reason: 'Not now.' };
    expect((await settle(desk.coordinator, comment!, decline)).status).toBe(403);
    expect((await settle(desk.chair, comment!, { act: 'accept' })).status).toBe(409);
    expect((await settle(desk.chair, comment!, { act: 'decline' })).problem.fields).toEqual([
      { field: 'reason', message: 'Give a reason in 3 to 500 characters' },
    ]);
    const stale = await settle(desk.chair, { ...comment!, revision: 7 }, { act: 'resolve' });
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
    const [declined] = bodyOf(
      await settle(desk.chair, comment!, { act: 'decline', reason: 'It stands in the annex.' }),
    );
    expect(declined).toMatchObject({
      ...{ status: 'declined', acts: [] },
      settled: { by: 'Martin Ashworth', reason: 'It stands in the annex.' },
    });
    expect((await settle(desk.chair, declined!, { act: 'resolve' })).status).toBe(409);
    expect(await lastTrailRow(desk.app, 'report.comment-settled')).toMatchObject({
      data: { section: 'method', kind: 'comment', act: 'decline' },
    });
  });

  it('change the words where a suggestion is accepted, and only its passage', async () => {
    const replacement = `${passage()} The panel **asked for more**.`;
    const all = bodyOf(
      await write(desk.coordinator, { passage: passage(), replacement, words: 'So.' }),
    );
    const suggestion = all.at(-1)!;
    expect(suggestion).toMatchObject({ kind: 'suggestion', replacement });
    expect((await settle(desk.coordinator, suggestion, { act: 'accept' })).status).toBe(403);
    const before = await open();
    bodyOf(await settle(desk.chair, suggestion, { act: 'accept' }));
    const after = await open();
    const section = sectionOf(after, 'method');
    expect(passagesOf(section.narrative)).toEqual([
      replacement,
      ...passagesOf(sectionOf(before, 'method').narrative).slice(1),
    ]);
    expect(section.editedBy).toBe('Martin Ashworth');
    expect(after.revision).toBe(before.revision + 1);
  });

  it('cannot be accepted once the passage has other words; nothing is lost', async () => {
    desk.report = await open();
    const section = 'returns';
    const about = passagesOf(sectionOf(desk.report, section).narrative)[0]!;
    const dto = { section, passage: about, replacement: 'Shorter.' };
    const suggestion = bodyOf(await write(desk.coordinator, dto)).at(-1)!;
    bodyOf(
      await desk.chair.patch(`reports/${desk.report.id}/sections/${section}`, {
        ...{ narrative: 'The chair wrote it anew.', revision: desk.report.revision },
      }),
    );
    const answer = await settle(desk.chair, suggestion, { act: 'accept' });
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
    expect(sectionOf(await open(), section).narrative).toBe('The chair wrote it anew.');
    const kept = bodyOf(await desk.chair.get<ReportCommentView[]>(path)).at(-1)!;
    expect(kept).toMatchObject({ status: 'open', stands: false });
    const gone = bodyOf(await settle(desk.coordinator, kept, { act: 'withdraw' })).at(-1)!;
    expect(gone.status).toBe('withdrawn');
  });
});
