import type { ReportComparisonView, ReportRegisterView, ReportView } from '@sightline/contracts';
import { comparePassages } from '../../src/app/reports/versions/compare-contents';
import {
  anAuditAtPanel,
  approveReport,
  bodyOf,
  judgeEveryCase,
  lastTrailRow,
  openAccuracy,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const formats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json', 'charts'] as const;

describe('passages of two versions', () => {
  const changes = (before: string[], after: string[]) =>
    comparePassages(before, after).map(({ change }) => change);

  it('are the same, added, removed or changed', () => {
    expect(changes(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual(['same', 'same', 'same']);
    expect(changes(['a', 'c'], ['a', 'b', 'c'])).toEqual(['same', 'added', 'same']);
    expect(changes(['a', 'b', 'c'], ['a', 'c'])).toEqual(['same', 'removed', 'same']);
    expect(comparePassages(['a', 'b', 'c'], ['a', 'x', 'c'])[1]).toEqual({
      ...{ change: 'changed', before: 'b', after: 'x' },
    });
    expect(changes([], ['a'])).toEqual(['added']);
    expect(changes(['a'], [])).toEqual(['removed']);
  });
});

describe('the versions of a report', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let board: ApiClient;
  let report: ReportView;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    field = await anAuditAtPanel(app, { kinds: ['childrens-social-care', 'police'] });
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    board = await field.people.as({ role: 'board-member' });
    await judgeEveryCase(field);
    report = (await writeReport(field)).report;
    const { roundId } = await openAccuracy(field, report);
    const reason = 'Everybody has answered.';
    bodyOf(await chair.post(`accuracy-rounds/${roundId}/close`, { reason, revision: 1 }));
  });
  afterAll(() => app.stop());

  const path = () => `reports/${report.id}/comparison`;
  const compare = async (client: ApiClient, query = '') =>
    bodyOf(await client.get<ReportComparisonView>(`${path()}${query}`));

  it('are compared by those who may read them', async () => {
    expect((await app.client().get(path())).status).toBe(401);
    expect((await board.get(path())).status).toBe(404);
    expect((await (await field.people.asSpoc('police')).get(path())).status).toBe(404);
    const strange = `${path()}?from=${crypto.randomUUID()}&to=${report.id}`;
    expect((await chair.get(strange)).status).toBe(404);
    expect((await chair.get(`${path()}?from=1&to=2`)).status).toBe(422);
  });

  it('are a draft as it was sent and as it stands, with what changed in words', async () => {
    const { editions, from, to, sections, figures } = await compare(coordinator);
    expect(editions.map(({ kind }) => kind)).toEqual(['draft', 'sent']);
    expect([from!.kind, to!.kind]).toEqual(['sent', 'draft']);
    const method = sections.find(({ title }) => title === 'How we looked')!;
    const added = method.passages.filter(({ change }) => change !== 'same');
    expect(added.map(({ after }) => after).join()).toContain('went to 2 agencies');
    expect(figures).toEqual([]);
    expect((await lastTrailRow(app, 'report.compare')).data).toEqual({
      from: from!.id,
      to: to!.id,
    });
  });

  it('show the figures that moved from one approved version to the next', async () => {
    const now = await chair.get<ReportView>(`audits/${field.auditId}/report`);
    report = await approveReport(field, bodyOf(now));
    const first = report;
    const dto = { reason: 'A judgement was put into the wrong case.', revision: first.revision };
    report = bodyOf(await chair.post<ReportView>(`reports/${first.id}/correct`, dto));
    const { id } = field.caseAt(0);
    const { revision } = bodyOf(await chair.get<{ revision: number }>(`cases/${id}/panel`));
    const rationale = 'Two agencies did not share what they knew in time for the plan.';
    const judgement = { grade: 'RI', rationale, differenceReason: rationale, revision };
    bodyOf(await chair.put(`cases/${id}/judgement`, judgement));
    report = await approveReport(field, report);
    const seen = await compare(board);
    expect(seen.editions.map(({ kind, version }) => [kind, version])).toEqual([
      ['approved', 2],
      ['approved', 1],
    ]);
    const judged = seen.figures.find(
      ({ row, column }) => row === field.caseAt(0).reference && column === 'Panel’s judgement',
    );
    expect(judged).toMatchObject({ before: 'Good', after: 'Requires improvement' });
    const back = await compare(board, `?from=${report.id}&to=${first.id}`);
    expect(back.figures).toHaveLength(seen.figures.length);
  });

  it('give the same bytes in every rendering, however often and whenever they are made', async () => {
    const take = async (client: ApiClient) => {
      const files: string[] = [];
      for (const format of formats) {
        const { bytes } = await client.download(`reports/${report.id}/download/${format}`);
        files.push(bytes.toString('base64'));
      }
      return files;
    };
    // Who reads the cases in short has another copy than the board, which is the same each time, too.
    const [first, boards] = [await take(chair), await take(board)];
    clock.advance({ minutes: 25 });
    const second = await take(await field.people.asCoordinator());
    expect(await take(board)).toEqual(boards);
    expect(formats.filter((_, index) => first[index] !== second[index])).toEqual([]);
    const { downloads } = bodyOf(
      await chair.get<ReportRegisterView>(`reports/${report.id}/downloads`),
    );
    for (const format of formats) {
      const own = downloads.filter(({ rendering }) => rendering === format);
      expect(own).toHaveLength(4);
      const isBoards = ({ by }: { by: string }) => by === board.session.name;
      for (const alike of [own.filter(isBoards), own.filter((one) => !isBoards(one))]) {
        expect(alike.map(({ digest }) => digest)).toEqual(Array(2).fill(alike[0]?.digest));
      }
    }
  });
});
