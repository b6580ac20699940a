import type { ReportComparisonView, ReportRegisterView, ReportView } from '@sightline/contracts';
import { comparePassages } from '../../src/app/reports/versions/compare-contents';
import {
  aReportDesk,
  approveReport,
  bodyOf,
  lastTrailRow,
  openAccuracy,
  type ApiClient,
  openReport,
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
  const desk = aReportDesk();
  let board: ApiClient;

  beforeAll(async () => {
    board = await desk.field.people.as({ role: 'board-member' });
    const { roundId } = await openAccuracy(desk.field, desk.report);
    const reason = 'Everybody has answered.';
    bodyOf(await desk.chair.post(`accuracy-rounds/${roundId}/close`, { reason, revision: 1 }));
  });

  const path = () => `reports/${desk.report.id}/comparison`;
  const compare = async (client: ApiClient, query = '') =>
    bodyOf(await client.get<ReportComparisonView>(`${path()}${query}`));

  it('are compared by those who may read them', async () => {
    expect((await desk.app.client().get(path())).status).toBe(401);
    expect((await board.get(path())).status).toBe(404);
    expect((await (await desk.field.people.asSpoc('police')).get(path())).status).toBe(404);
    const strange = `${path()}?from=${crypto.randomUUID()}&to=${desk.report.id}`;
    expect((await desk.chair.get(strange)).status).toBe(404);
    expect((await desk.chair.get(`${path()}?from=1&to=2`)).status).toBe(422);
  });

  it('are a draft as it was sent and as it stands, with what changed in words', async () => {
    const { editions, from, to, sections, figures } = await compare(desk.coordinator);
    expect(editions.map(({ kind }) => kind)).toEqual(['draft', 'sent']);
    expect([from!.kind, to!.kind]).toEqual(['sent', 'draft']);
    const method = sections.find(({ title }) => title === 'How we looked')!;
    const added = method.passages.filter(({ change }) => change !== 'same');
    expect(added.map(({ after }) => after).join()).toContain('went to 2 agencies');
    expect(figures).toEqual([]);
    expect((await lastTrailRow(desk.app, 'report.compare')).data).toEqual({
      from: from!.id,
      to: to!.id,
    });
  });

  it('show the figures that moved from one approved version to the next', async () => {
    desk.report = await approveReport(desk.field, await openReport(desk.field));
    const first = desk.report;
    const dto = { reason: 'A judgement was put into the wrong case.', revision: first.revision };
    desk.report = bodyOf(await desk.chair.post<ReportView>(`reports/${first.id}/correct`, dto));
    const { id } = desk.field.caseAt(0);
    const { revision } = bodyOf(await desk.chair.get<{ revision: number }>(`cases/${id}/panel`));
    const rationale = 'Two agencies did not share what they knew in time for the plan.';
    const judgement = { grade: 'RI', rationale, differenceReason: rationale, revision };
    bodyOf(await desk.chair.put(`cases/${id}/judgement`, judgement));
    desk.report = await approveReport(desk.field, desk.report);
    const seen = await compare(board);
    expect(seen.editions.map(({ kind, version }) => [kind, version])).toEqual([
      ['approved', 2],
      ['approved', 1],
    ]);
    const judged = seen.figures.find(
      ({ row, column }) => row === desk.field.caseAt(0).reference && column === 'Panel’s judgement',
    );
    expect(judged).toMatchObject({ before: 'Good', after: 'Requires improvement' });
    const back = await compare(board, `?from=${desk.report.id}&to=${first.id}`);
    expect(back.figures).toHaveLength(seen.figures.length);
  });

  it('give the same bytes in every rendering, however often and whenever they are made', async () => {
    const take = async (client: ApiClient) => {
      const files: string[] = [];
      for (const format of formats) {
        const { bytes } = await client.download(`reports/${desk.report.id}/download/${format}`);
        files.push(bytes.toString('base64'));
      }
      return files;
    };
    // Who reads the cases in short has another copy than the board, which is the same each time, too.
    const [first, boards] = [await take(desk.chair), await take(board)];
    desk.clock.advance({ minutes: 25 });
    const second = await take(await desk.field.people.asCoordinator());
    expect(await take(board)).toEqual(boards);
    expect(formats.filter((_, index) => first[index] !== second[index])).toEqual([]);
    const { downloads } = bodyOf(
      await desk.chair.get<ReportRegisterView>(`reports/${desk.report.id}/downloads`),
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
