import type { KnownChecksView, PersonView, ReturnView } from '@sightline/contracts';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const known = {
  ...{ involvement: 'child', systemsSearched: ['Main record'] },
  ...{ searchedAlternatives: true, shouldHaveKnown: false },
};

describe('the known check', () => {
  let app: TestApp;
  let field: FieldAudit;
  let spoc: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    spoc = await field.people.asSpoc('police');
  });
  afterAll(() => app.stop());

  const path = (caseIndex: number) => `returns/${field.returnId('police', caseIndex)}`;
  const open = async (caseIndex: number) => bodyOf(await spoc.get<ReturnView>(path(caseIndex)));
  const answer = async (caseIndex: number, more: object = {}, client = spoc) => {
    const { revision } = await open(caseIndex);
    return client.post<ReturnView>(`${path(caseIndex)}/known-check`, {
      ...known,
      revision,
      ...more,
    });
  };

  it('is for the agency’s own contact', async () => {
    expect((await answer(0, {}, app.client())).status).toBe(401);
    expect((await answer(0, {}, await field.people.asCoordinator())).status).toBe(403);
    for (const client of [
      await field.people.asSpoc('health-provider'),
      await field.people.asAuditor('police'),
      await field.people.as({ role: 'coordinator', partnership: 'Castle County' }),
    ]) {
      expect((await answer(0, {}, client)).status).toBe(404);
    }
    expect(await trailRows(app, 'return.known-check')).toEqual([]);
  });

  it.each([
    ['without saying who is known', { involvement: undefined }, ['involvement']],
    ['with nowhere searched', { systemsSearched: [] }, ['systemsSearched']],
    ['with words for yes', { searchedAlternatives: 'yes' }, ['searchedAlternatives']],
    ['with a kind of nil return that is none', { nilKind: 'lost' }, ['nilKind']],
    ['with somebody known and yet not known', { nilKind: 'not-known' }, ['nilKind']],
    ['with a field nobody knows', { childName: 'No' }, ['childName']],
  ])('refuses an answer %s', async (_how, more, fields) => {
    const refused = await answer(0, more);
    expect([refused.status, refused.problem.fields?.map((one) => one.field)]).toEqual([
      422,
      fields,
    ]);
    expect((await open(0)).status).toBe('known-check');
  });

  it('refuses what was answered before a change that the person has not seen', async () => {
    const stale = await answer(0, { revision: 0 });
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
  });

  it('closes as nil where nobody is known, and says so on the trail', async () => {
    const nil = bodyOf(await answer(0, { involvement: 'not-known' }));
    expect(nil).toMatchObject({
      ...{ status: 'nil', nilKind: 'not-known', involvement: 'not-known', required: 0 },
      knownCheck: { systemsSearched: ['Main record'], note: null },
    });
    expect(await lastTrailRow(app, 'return.known-check')).toMatchObject({
      ...{ actorName: 'DI Karen Oldfield', subjectId: nil.id, auditId: field.auditId },
      data: { involvement: 'not-known', nilKind: 'not-known' },
    });
    expect((await answer(0)).status).toBe(409);
  });

  it('is taken back with a reason where it was wrong', async () => {
    const { revision } = await open(0);
    const send = (dto: object) => spoc.post<ReturnView>(`${path(0)}/reopen-nil`, dto);
    expect((await send({ revision, involvement: 'child' })).status).toBe(422);
    const reason = 'Found under the mother’s earlier name';
    expect((await send({ revision, reason, involvement: 'not-known' })).status).toBe(422);
    const again = bodyOf(await send({ revision, reason, involvement: 'child' }));
    expect(again).toMatchObject({ status: 'issued', nilKind: null, involvement: 'child' });
    expect(again.history.at(-1)).toMatchObject({ act: 'reopen-nil', reason, from: 'nil' });
  });

  it('opens the branch of the form for who is known', async () => {
    const adult = bodyOf(await answer(1, { involvement: 'adult-only' }));
    expect(adult.context.involvement).toBe('adult-only');
    expect(adult.status).toBe('issued');
    expect(adult.required).toBeLessThan((await open(0)).required);
  });

  describe('allocating an auditor', () => {
    const allocate = async (accountIds: readonly string[], client = spoc) => {
      const { revision } = await open(0);
      return client.post<ReturnView>(`${path(0)}/allocate`, { accountIds, revision });
    };

    it('refuses nobody, strangers, and people of another agency', async () => {
      expect((await allocate([])).status).toBe(422);
      const other = (await field.people.asAuditor('health-provider')).session.accountId;
      for (const id of [crypto.randomUUID(), other]) {
        const refused = await allocate([id]);
        expect([refused.status, refused.problem.detail]).toEqual([
          422,
          'Choose auditors of this agency',
        ]);
      }
      expect((await open(0)).auditors).toEqual([]);
      expect(await trailRows(app, 'return.allocate')).toEqual([]);
    });

    it('gives the auditor the return, which was not there for them before', async () => {
      const auditor = await field.people.asAuditor('police');
      expect((await auditor.get(path(0))).status).toBe(404);
      const people = bodyOf(await spoc.get<PersonView[]>('people'));
      const { id } = people.find(({ name }) => name === 'Joseph Adeyemi')!;
      const given = bodyOf(await allocate([id]));
      const notAsked = { independence: null, note: null };
      expect(given.auditors).toEqual([{ id, name: 'Joseph Adeyemi', ...notAsked }]);
      expect(bodyOf(await auditor.get<ReturnView>(path(0))).isWritable).toBe(true);
      expect((await auditor.get(path(1))).status).toBe(404);
      expect((await lastTrailRow(app, 'return.allocate')).data).toEqual({ accountIds: [id] });
    });
  });

  it('asks of child, siblings and carers one by one; both must say the same', async () => {
    const other = await anAuditInTheField(app, { kinds: ['police'], theme: 'Medical neglect' });
    const path = `returns/${other.returnId('police', 0)}`;
    const { revision } = bodyOf(await spoc.get<ReturnView>(path));
    const said = { ...known, revision, involvement: 'sibling-only', known: ['siblings', 'carers'] };
    const refused = await spoc.post(`${path}/known-check`, { ...said, involvement: 'child' });
    expect(refused.problem.fields?.map((one) => one.field)).toEqual(['known']);
    const view = bodyOf(await spoc.post<ReturnView>(`${path}/known-check`, said));
    expect(view.knownCheck).toMatchObject({ known: ['siblings', 'carers'] });
    expect(view.involvement).toBe('sibling-only');
  });

  it('shows who knows whom, nil returns by kind, and who has not answered', async () => {
    const other = await anAuditInTheField(app, {
      ...{ kinds: ['police', 'health-provider'], casesPerStratum: 2, theme: 'Neglect' },
    });
    await other.checkKnown('police', 0);
    await other.checkKnown('police', 1, true);
    await other.act('spoc', 'police', 2, 'known-check', {
      ...{ ...known, involvement: 'not-known', nilKind: 'record-not-accessible' },
    });
    const board = `audits/${other.auditId}/known-checks`;
    expect((await (await field.people.asAuditor('police')).get(board)).status).toBe(403);
    const read = async (client: ApiClient) => bodyOf(await client.get<KnownChecksView>(board));
    const { agencies, dueDay } = await read(await field.people.asCoordinator());
    const ofKind = (kind: string) => agencies.find(({ agency }) => agency.kind === kind)!;
    expect(ofKind('police')).toMatchObject({
      ...{ asked: 4, answered: 2, known: { child: 1, siblings: 0, carers: 0 } },
      nil: { 'not-known': 1, 'nothing-in-window': 0, 'record-not-accessible': 1 },
    });
    expect(ofKind('police').waiting.map(({ returnId }) => returnId)).toEqual([
      other.returnId('police', 3),
    ]);
    expect(ofKind('health-provider').waiting).toHaveLength(4);
    expect(dueDay).toMatch(/^\d{4}-/);
    const own = await read(spoc);
    expect(own.agencies.map(({ agency }) => agency.kind)).toEqual(['police']);
  });
});
