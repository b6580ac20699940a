import type {
  AuditView,
  GridView,
  NoticesView,
  ReturnView,
  WorkloadView,
} from '@sightline/contracts';
import { addDays, type AgencyKind } from '@sightline/domain';
import {
  agenciesByKind,
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const reason = 'The child lives in its area now';

describe('an agency that was asked about a single case', () => {
  const clock = new TestClock();
  let app: TestApp;
  let field: FieldAudit;
  let coordinator: ApiClient;
  let idOf: (kind: AgencyKind) => string;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { kinds: ['police'], casesPerStratum: 2 });
    coordinator = await field.people.asCoordinator();
    const agencies = await agenciesByKind(coordinator);
    idOf = (kind) => agencies.get(kind)!.id;
    await askAboutOne('education', 0);
  });
  afterAll(() => app.stop());

  const path = () => `audits/${field.auditId}`;
  const askAboutOne = async (kind: AgencyKind, caseIndex: number) => {
    const moved = `returns/${field.returnId('police', caseIndex)}`;
    const spoc = await field.people.asSpoc('police');
    const revisionFor = async (client: ApiClient) =>
      bodyOf(await client.get<ReturnView>(moved)).revision;
    const day = addDays(clock.today(), -40);
    const move = { direction: 'out-of-area', answerable: 'nothing', day };
    const said = { revision: await revisionFor(spoc), ...move };
    bodyOf(await spoc.post(`${moved}/area-move`, said));
    const decision = { decision: 'ask-other', agencyId: idOf(kind), reason };
    const revision = await revisionFor(coordinator);
    bodyOf(await coordinator.post(`${moved}/area-move/decision`, { revision, ...decision }));
  };
  const setScope = async (more: object, client = coordinator) => {
    const { purpose, keyLines, windowFrom, windowTo, panelDay, agencies, template, revision } =
      bodyOf(await coordinator.get<AuditView>(path()));
    return client.put<AuditView>(`${path()}/scope`, {
      ...{ revision, purpose, keyLines, windowFrom, windowTo, panelDay },
      ...{ agencyIds: agencies.map(({ id }) => id), templateVersionId: template!.versionId },
      ...more,
    });
  };
  const cellsOf = async (kind: AgencyKind) => {
    const grid = bodyOf(await coordinator.get<GridView>(`${path()}/grid`));
    return grid.cells.filter(({ agencyId }) => agencyId === idOf(kind));
  };
  const scopeOf = async (kind: AgencyKind) => {
    const { agencies } = bodyOf(await coordinator.get<AuditView>(path()));
    return agencies.find(({ id }) => id === idOf(kind));
  };
  const merge = async (from: AgencyKind, into: AgencyKind) => {
    const administrator = await field.people.asAdministrator();
    const body = { lastDay: addDays(clock.today(), -1), reason, successorId: idOf(into) };
    bodyOf(await administrator.post(`agencies/${idOf(from)}/merge`, body));
  };

  const hoursOf = async (kind: AgencyKind) => {
    const { financialYear } = bodyOf(await coordinator.get<AuditView>(path()));
    const work = bodyOf(
      await coordinator.get<WorkloadView>(`programmes/${financialYear}/workload`),
    );
    return work.agencies.find(({ id }) => id === idOf(kind))!.hours;
  };

  it('is marked in the scope, and is asked no more by a scope that says nothing of it', async () => {
    expect(await scopeOf('education')).toMatchObject({ isForSingleCases: true });
    expect(await scopeOf('police')).toMatchObject({ isForSingleCases: false });
    bodyOf(await setScope({ purpose: 'Whether plans are known to every agency' }));
    expect(await cellsOf('education')).toHaveLength(1);
  });

  it('is asked about every case by the co-ordinator only, and only where it was not before', async () => {
    const more = { everyCaseAgencyIds: [idOf('education')] };
    for (const client of [await field.people.asChair(), await field.people.asSpoc('education')]) {
      expect((await setScope(more, client)).status).toBe(403);
    }
    for (const kind of ['police', 'early-help'] as const) {
      const refused = await setScope({ everyCaseAgencyIds: [idOf(kind)] });
      expect(refused.status).toBe(422);
      expect(refused.problem.fields).toEqual([
        {
          field: 'everyCaseAgencyIds',
          message: 'Choose agencies of the scope that are asked about single cases only',
        },
      ]);
    }
    expect(await cellsOf('education')).toHaveLength(1);
  });

  it('joins with what it answered: its other returns are issued beside the one it has', async () => {
    const [before] = await cellsOf('education');
    const hours = await hoursOf('education');
    const spoc = await field.people.asSpoc('education');
    const { revision } = bodyOf(await spoc.get<ReturnView>(`returns/${before!.returnId}`));
    bodyOf(
      await spoc.post(`returns/${before!.returnId}/known-check`, {
        ...{ revision, involvement: 'child', systemsSearched: ['Main record'] },
        ...{ searchedAlternatives: true, shouldHaveKnown: false },
      }),
    );
    const view = bodyOf(await setScope({ everyCaseAgencyIds: [idOf('education')] }));
    expect(view.agencies.find(({ id }) => id === idOf('education'))?.isForSingleCases).toBe(false);
    expect((await lastTrailRow(app, 'audit.scope')).data).toMatchObject({ askedMore: 1 });
    expect((await lastTrailRow(app, 'return.issue-all')).data).toEqual({
      ...{ returns: 3, cases: 3, agencies: 1 },
    });
    const cells = await cellsOf('education');
    expect(cells.map(({ caseId }) => caseId).sort()).toEqual(
      field.cases.map(({ id }) => id).sort(),
    );
    const kept = cells.find(({ caseId }) => caseId === before!.caseId);
    expect([kept!.returnId, kept!.status]).toEqual([before!.returnId, 'issued']);
    const { items } = bodyOf(await spoc.get<NoticesView>('notices'));
    expect(items.map(({ kind }) => kind)).toContain('returns.opened');
    // One return became four; each hour is rounded to a tenth.
    expect(Math.abs((await hoursOf('education')) - 4 * hours)).toBeLessThan(0.3);
    const again = await setScope({ everyCaseAgencyIds: [idOf('education')] });
    expect(again.status).toBe(422);
    bodyOf(await setScope({}));
    expect(await cellsOf('education')).toHaveLength(4);
  });

  it('that ends is followed by nobody in the cases it was not asked about', async () => {
    await askAboutOne('camhs', 1);
    await merge('camhs', 'voluntary');
    bodyOf(await setScope({}));
    expect(await cellsOf('camhs')).toHaveLength(1);
    expect([await cellsOf('voluntary'), await scopeOf('voluntary')]).toEqual([[], undefined]);
  });

  it('is asked about every case where it takes over an agency that was', async () => {
    await askAboutOne('youth-justice', 2);
    await merge('education', 'youth-justice');
    bodyOf(await setScope({}));
    // Each case stays with whom it was given to; nobody is asked about one twice.
    expect(await cellsOf('youth-justice')).toHaveLength(1);
    expect(await cellsOf('education')).toHaveLength(4);
    expect(await scopeOf('youth-justice')).toMatchObject({ isForSingleCases: false });
  });
});
