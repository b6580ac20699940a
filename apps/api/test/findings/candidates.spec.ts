import type { FindingCandidateView, FindingView } from '@sightline/contracts';
import {
  anAuditAtPanel,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const goodPractice = [
  { text: 'The officer came back when the child was home.', tag: 'voice' },
  { text: 'The officer wrote in the child’s words.', tag: 'voice' },
];

describe('candidates for findings', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let path: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      answersOf: (kind, index) => ({
        D3: kind === 'police' ? { value: 'no' } : undefined,
        N4: kind === 'police' && index === 0 ? { value: goodPractice } : undefined,
      }),
    });
    chair = await field.people.asChair();
    path = `audits/${field.auditId}/finding-candidates`;
  });
  afterAll(() => app.stop());

  const list = async () => bodyOf(await chair.get<FindingCandidateView[]>(path));
  const accept = async (
    { key: _key, returnIds: _ids, ...candidate }: FindingCandidateView,
    more: object,
  ) =>
    bodyOf(
      await chair.post<FindingView>(`audits/${field.auditId}/findings`, {
        ...candidate,
        soWhat: '',
        ...more,
      }),
    );

  it('are for those who read findings', async () => {
    expect((await app.client().get(path)).status).toBe(401);
    expect((await (await field.people.asSpoc('police')).get(path)).status).toBe(403);
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.get(path)).status).toBe(404);
  });

  it('come from the figures, with what they rest on', async () => {
    const candidate = (await list()).find(({ questionIds }) => questionIds.includes('D3'));
    expect(candidate).toMatchObject({
      kind: 'development',
      agencyIds: [field.agencyId('police')],
      caseIds: field.cases.map(({ id }) => id),
    });
    expect(candidate?.evidence).toContain('4 of 6');
    expect(await lastTrailRow(app, 'figures.open')).toMatchObject({ subjectId: field.auditId });
  });

  it('are not offered again once accepted, however they were reworded', async () => {
    const candidate = (await list()).find(({ questionIds }) => questionIds.includes('D3'))!;
    await accept(candidate, {
      candidateKey: candidate.key,
      title: 'Referrals took the wrong road',
    });
    expect((await list()).map(({ key }) => key)).not.toContain(candidate.key);
  });

  it('are not confused where two have the same title', async () => {
    const practice = (await list()).filter(({ kind }) => kind === 'good-practice');
    expect(practice).toHaveLength(2);
    expect(practice[0]?.title).toBe(practice[1]?.title);
    await accept(practice[0]!, { candidateKey: practice[0]!.key });
    const left = (await list()).filter(({ kind }) => kind === 'good-practice');
    expect(left.map(({ key }) => key)).toEqual([practice[1]?.key]);
  });

  it('are taken as accepted where a person wrote the same title', async () => {
    const [candidate] = await list();
    await accept(candidate!, {});
    expect((await list()).map(({ key }) => key)).not.toContain(candidate!.key);
  });

  it('are none while the audit has no form', async () => {
    const coordinator = await field.people.asCoordinator();
    const planned = bodyOf(
      await coordinator.post<{ id: string }>('audits', {
        ...{ financialYear: 2026, quarter: 1, theme: 'Children who go missing', method: 'macfa' },
      }),
    );
    const answer = await coordinator.get(`audits/${planned.id}/finding-candidates`);
    expect(bodyOf(answer)).toEqual([]);
  });
});
