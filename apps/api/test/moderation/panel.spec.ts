import type { PanelCaseSummaryView, PanelCaseView } from '@sightline/contracts';
import {
  anAuditAtPanel,
  anAuditInTheField,
  aPerson,
  asPerson,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const learning = [{ text: 'Ask for the earlier file.', theme: 'chronology', level: 'agency' }];
const goodPractice = [{ text: 'The nurse visited weekly.', tag: 'voice' }];

/** Case 0: all Good. 1: Good, Inadequate, Requires improvement. 2: a key item fails. 3: held. */
function anAuditThatDisagrees(app: TestApp): Promise<FieldAudit> {
  return anAuditAtPanel(app, {
    casesPerStratum: 2,
    courseOf: (kind, index) =>
      kind === 'health-provider' && index === 3 ? 'in-progress' : 'signed-off',
    answersOf: (kind, index) => {
      if (kind === 'police' && index === 1) return { N3: { value: 'I' } };
      if (kind === 'health-provider' && index === 1) return { N3: { value: 'RI' } };
      if (kind === 'police' && index === 2) return { D3: { value: 'no' } };
      if (kind === 'police' && index === 3) return { N8: { value: 'yes' } };
      if (kind === 'health-provider' && index === 0) {
        return { N4: { value: goodPractice }, N5: { value: learning } };
      }
      return {};
    },
  });
}

describe('the panel', () => {
  let app: TestApp;
  let field: FieldAudit;
  let list: string;
  let chair: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditThatDisagrees(app);
    list = `audits/${field.auditId}/panel`;
    chair = await field.people.asChair();
  });
  afterAll(() => app.stop());

  const pack = (caseIndex: number) => `cases/${field.caseAt(caseIndex).id}/panel`;
  const open = async (client: ApiClient, caseIndex: number) =>
    bodyOf(await client.get<PanelCaseView>(pack(caseIndex)));
  const linesOf = (view: PanelCaseView) =>
    new Map(view.agencies.map((line) => [line.agency.kind, line]));

  describe('who may see it', () => {
    it('asks whoever has not signed in to do so', async () => {
      expect((await app.client().get(list)).status).toBe(401);
      expect((await app.client().get(pack(0))).status).toBe(401);
    });

    it('refuses an auditor, for whom a case is no more than the own return', async () => {
      const auditor = await field.people.asAuditor('police');
      expect((await auditor.get(list)).status).toBe(403);
      expect((await auditor.get(pack(0))).status).toBe(404);
    });

    it('refuses an administrator and a board member, who see no case at all', async () => {
      for (const role of ['administrator', 'board-member'] as const) {
        const client = await field.people.as({ role });
        expect((await client.get(list)).status).toBe(403);
        expect((await client.get(pack(0))).status).toBe(404);
      }
    });

    it('does not exist for another partnership', async () => {
      const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
      expect((await county.get(list)).status).toBe(404);
      expect((await county.get(pack(0))).status).toBe(404);
    });

    it('shows a panel member no case in which the own agency has no return', async () => {
      const person = await aPerson(app, { roles: [{ role: 'panel-member', kind: 'camhs' }] });
      const other = await asPerson(app, person);
      expect((await other.get(list)).status).toBe(404);
      expect((await other.get(pack(0))).status).toBe(404);
    });

    it('shows a contact what a panel member of the agency is shown', async () => {
      const spoc = await field.people.asSpoc('childrens-social-care');
      expect(bodyOf(await spoc.get<PanelCaseSummaryView[]>(list))).toHaveLength(4);
      expect((await open(spoc, 1)).canJudge).toBe(false);
    });

    it('shows a panel member the cases the own agency is in', async () => {
      const member = await field.people.as({
        role: 'panel-member',
        kind: 'childrens-social-care',
      });
      expect(bodyOf(await member.get<PanelCaseSummaryView[]>(list))).toHaveLength(4);
      const view = await open(member, 1);
      expect(view.offer.range).toBe(2);
      expect(view.canJudge).toBe(false);
    });

    it('keeps views on the joint work from a member whose own agency has not given its own', async () => {
      const person = await aPerson(app, {
        roles: [{ role: 'panel-member', kind: 'health-provider' }],
      });
      const member = await asPerson(app, person);
      const view = await open(member, 3);
      expect(view.offer).toMatchObject({ grade: null, lowerMedian: null, gradedBy: 0 });
      expect(linesOf(view).get('police')?.multiAgency.self).toBeNull();
      expect(linesOf(view).get('police')?.ownPractice.self).toBe('G');
      expect(linesOf(await open(member, 0)).get('police')?.multiAgency.self).toBe('G');
    });

    it('shows the scrutineer the record of moderation, to read only', async () => {
      const scrutineer = await field.people.as({ role: 'scrutineer' });
      expect(bodyOf(await scrutineer.get<PanelCaseSummaryView[]>(list))).toHaveLength(4);
      expect((await open(scrutineer, 0)).canJudge).toBe(false);
    });

    it('is blind before the panel for all but the co-ordinator and the chair', async () => {
      const early = await anAuditInTheField(app);
      const path = `audits/${early.auditId}/panel`;
      const casePath = `cases/${early.caseAt(0).id}/panel`;
      for (const who of [
        { role: 'scrutineer' },
        { role: 'panel-member', kind: 'childrens-social-care' },
      ] as const) {
        const client = await field.people.as(who);
        expect((await client.get(path)).status).toBe(404);
        expect((await client.get(casePath)).status).toBe(404);
      }
      const coordinator = await field.people.asCoordinator();
      expect((await coordinator.get(path)).status).toBe(200);
      expect((await chair.get(casePath)).status).toBe(200);
    });
  });

  it('puts the cases in the order of disagreement', async () => {
    const cases = bodyOf(await chair.get<PanelCaseSummaryView[]>(list));
    expect(cases.map(({ caseFile, range }) => [caseFile.number, range])).toEqual([
      [2, 2],
      [1, 0],
      [3, 0],
      [4, 0],
    ]);
    expect(cases.map(({ offered }) => offered)).toEqual(['RI', 'G', 'RI', 'G']);
    expect(cases.map(({ isHeld }) => isHeld)).toEqual([false, false, false, true]);
    expect(cases[3]).toMatchObject({ gradedBy: 2, returnsIn: 2, returnsExpected: 3 });
  });

  it('lays the grades of a case side by side, each with its rationale', async () => {
    const view = await open(chair, 1);
    const police = linesOf(view).get('police');
    expect(police?.ownPractice).toMatchObject({ self: 'G', outcome: null, agreed: null });
    expect(police?.multiAgency.self).toBe('I');
    expect(police?.multiAgency.rationale).toContain('planning meeting');
    expect(police?.domains).toHaveLength(7);
    expect(police?.flags.map(({ code }) => code)).toContain('grades-apart');
    expect(view.offer).toMatchObject({ grade: 'RI', lowerMedian: 'RI', range: 2, gradedBy: 3 });
    expect(view.decided).toBeNull();
    expect(view.canJudge).toBe(true);
  });

  it('says in words why the offer is below the lower median', async () => {
    const view = await open(chair, 2);
    expect(view.offer).toMatchObject({ grade: 'RI', lowerMedian: 'G' });
    expect(view.offer.caps).toHaveLength(1);
    expect(view.offer.caps[0]).toMatch(/^Police: .+ – No$/);
    const failures = linesOf(view).get('police')?.keyFailures;
    expect(failures).toMatchObject([{ questionId: 'D3', answer: 'No' }]);
  });

  it('carries good practice and learning in the agencies’ own words', async () => {
    const health = linesOf(await open(chair, 0)).get('health-provider');
    expect(health?.goodPractice).toEqual(['The nurse visited weekly.']);
    expect(health?.learning).toMatchObject([{ text: 'Ask for the earlier file.' }]);
  });

  it('shows an open concern, and nothing of a return that is not signed off', async () => {
    const lines = linesOf(await open(chair, 3));
    expect(lines.get('police')?.hasOpenConcern).toBe(true);
    expect(lines.get('health-provider')).toMatchObject({
      returnStatus: 'in-progress',
      ownPractice: { self: null },
      flags: [],
      domains: [],
    });
  });

  it('leads from one case to the next in the panel’s order', async () => {
    const first = await open(chair, 1);
    expect(first.previousId).toBeNull();
    expect(first.nextId).toBe(field.caseAt(0).id);
    expect((await open(chair, 3)).nextId).toBeNull();
  });

  it('records the opening of a case on the trail, once', async () => {
    const scrutineer = await field.people.as({ role: 'scrutineer' });
    await open(scrutineer, 2);
    await open(scrutineer, 2);
    const row = await lastTrailRow(app, 'panel.open');
    expect(row).toMatchObject({ actorName: 'Desmond Clarke', auditId: field.auditId });
    const openings = (await trailRows(app, 'panel.open')).filter(
      ({ actorName, subjectId }) =>
        actorName === 'Desmond Clarke' && subjectId === field.caseAt(2).id,
    );
    expect(openings).toHaveLength(1);
  });

  it('tells the audit which cases still wait', async () => {
    const { steps } = await field.audit();
    const step = steps.find(({ key }) => key === 'panel');
    expect(step?.state).toBe('current');
    expect(step?.blockers).toEqual([
      expect.stringMatching(/^4 cases still to judge: .+-C01, .+-C02, .+-C03 and 1 more$/),
      expect.stringMatching(/-C04 is held: a safeguarding concern is open$/),
    ]);
  });
});
