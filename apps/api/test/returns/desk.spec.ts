import type { PersonView, ReturnView } from '@sightline/contracts';
import {
  anAuditInTheField,
  aPerson,
  asPerson,
  bodyOf,
  lastTrailRow,
  startApp,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('the desk of a single point of contact', () => {
  let app: TestApp;
  let field: FieldAudit;
  let spoc: ApiClient;
  let auditor: ApiClient;
  let coordinator: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    spoc = await field.people.asSpoc('police');
    auditor = await field.people.asAuditor('police');
    coordinator = await field.people.asCoordinator();
  });
  afterAll(() => app.stop());

  const path = (index = 0) => `returns/${field.returnId('police', index)}`;
  const open = async (client: ApiClient, index = 0) =>
    bodyOf(await client.get<ReturnView>(path(index)));
  const send = async (client: ApiClient, act: string, body: object = {}, index = 0) => {
    const { revision } = await open(coordinator, index);
    return client.post<ReturnView>(`${path(index)}/${act}`, { revision, ...body });
  };
  const comment = (client: ApiClient, text: string, more: object = {}) =>
    client.post<ReturnView>(`${path()}/comments`, { questionId: 'C1', text, ...more });
  const noticesOf = (kind: string) =>
    app.transactor.query<{ words: string; path: string }>(
      'SELECT words, path FROM notices WHERE kind = ? ORDER BY id',
      [kind],
    );

  describe('giving a return to auditors', () => {
    beforeAll(() => field.checkKnown('police', 0));

    it('refuses somebody who is not independent without the reason, and a day after it is due', async () => {
      const { accountId } = auditor.session;
      const checks = [{ accountId, is: 'not-independent' }];
      const refused = await send(spoc, 'allocate', { accountIds: [accountId], checks });
      expect(refused.problem.fields?.map((one) => one.field)).toEqual(['checks.0.note']);
      const late = { accountIds: [accountId], agencyDueDay: '2100-01-04' };
      const tooLate = await send(spoc, 'allocate', late);
      expect(tooLate.problem.fields?.map((one) => one.field)).toEqual(['agencyDueDay']);
      const other = [{ accountId: spoc.session.accountId, is: 'independent' }];
      const foreign = await send(spoc, 'allocate', { accountIds: [accountId], checks: other });
      expect(foreign.status).toBe(422);
    });

    it('keeps who leads, who is independent and the agency’s own day, and tells the auditors', async () => {
      const second = await aPerson(app, {
        name: 'Ada Second',
        roles: [{ role: 'auditor', kind: 'police' }],
      });
      const { accountId } = auditor.session;
      const { dueDay } = await open(spoc);
      const checks = [
        { accountId, is: 'independent' },
        { accountId: second.id, is: 'not-independent', note: 'The only other trained auditor' },
      ];
      const accountIds = [accountId, second.id];
      const more = { accountIds, checks, agencyDueDay: dueDay };
      const view = bodyOf(await send(spoc, 'allocate', more));
      expect(view.auditors).toEqual([
        { id: accountId, name: auditor.session.name, independence: 'independent', note: null },
        {
          ...{ id: second.id, name: 'Ada Second', independence: 'not-independent' },
          note: 'The only other trained auditor',
        },
      ]);
      expect(view.agencyDueDay).toBe(dueDay);
      expect((await noticesOf('return.allocated')).length).toBe(2);
    });
  });

  describe('a quality check beside the form', () => {
    beforeAll(async () => {
      await field.fill('police', 0);
      await field.act('auditor', 'police', 0, 'submit');
    });

    it('lets the contact comment at a question, and nobody else meanwhile', async () => {
      expect((await comment(app.client(), 'Say when')).status).toBe(401);
      expect((await comment(auditor, 'Say when')).status).toBe(403);
      expect((await comment(coordinator, 'Say when')).problem.code).toBe('permission.missing');
      const foreign = await field.people.asSpoc('health-provider');
      expect((await comment(foreign, 'Say when')).status).toBe(404);
      expect((await comment(spoc, 'x')).status).toBe(422);
      expect((await comment(spoc, 'Say when', { questionId: 'nonsense' })).status).toBe(404);
      const view = bodyOf(await comment(spoc, 'Say how often she was seen alone.'));
      expect(view.comments).toEqual([
        {
          ...{ id: expect.any(String), questionId: 'C1', kind: 'quality-check' },
          ...{ text: 'Say how often she was seen alone.', by: spoc.session.name },
          ...{ at: expect.any(String), resolved: null },
        },
      ]);
      const { data } = await lastTrailRow(app, 'return.comment');
      expect(data).toEqual({ questionId: 'C1', kind: 'quality-check' });
    });

    it('marks who somebody is in a comment: out it goes, or it stays with a reason', async () => {
      const text = 'Ask Zofia Nowak about the visit.';
      const refused = await comment(spoc, text);
      expect(refused.problem.fields).toEqual([
        { field: 'text', message: expect.stringContaining('name of a person') },
      ]);
      const named = await comment(spoc, text, { because: 'Zofia Nowak asked for it' });
      expect(named.problem.fields?.map((one) => one.field)).toEqual(['because']);
      const because = 'The name of the form’s author, no relation of the family';
      expect((await comment(spoc, text, { because })).status).toBe(200);
      const rows = await app.transactor.query('SELECT kinds, because FROM text_decisions');
      expect(rows).toEqual([{ kinds: '["name"]', because }]);
      expect((await lastTrailRow(app, 'return.words-decided')).data).toMatchObject({
        kind: 'name',
        decision: 'stays',
      });
    });

    it('shows the auditor the comments, and waits until each is dealt with', async () => {
      await send(spoc, 'send-back', { reason: 'See the comments at the questions' });
      const { comments } = await open(auditor);
      expect(comments.map(({ questionId }) => questionId)).toEqual(['C1', 'C1']);
      expect((await noticesOf('return.sent-back'))[0]!.path).toBe(`/${path()}`);
      const resolve = (client: ApiClient, index: number, reply: string) =>
        client.post<ReturnView>(`${path()}/comments/resolve`, {
          commentId: comments[index]!.id,
          reply,
        });
      expect((await resolve(spoc, 0, 'Done')).problem.code).toBe('permission.missing');
      const taken = bodyOf(await resolve(auditor, 0, 'Added how often.'));
      expect(taken.status).toBe('in-progress');
      expect(taken.comments[0]!.resolved).toMatchObject({ reply: 'Added how often.' });
      const early = await send(auditor, 'submit');
      expect([early.problem.code, early.problem.fields?.[0]?.field]).toEqual([
        'return.comments-open',
        'C1',
      ]);
      expect((await resolve(auditor, 0, 'Twice')).status).toBe(404);
      bodyOf(await resolve(auditor, 1, ''));
      expect((await send(auditor, 'submit')).status).toBe(200);
    });

    it('keeps comments from a panel member', async () => {
      const roles = [{ role: 'panel-member', kind: 'police' }] as const;
      const member = await asPerson(app, await aPerson(app, { roles }));
      expect((await open(member)).comments).toEqual([]);
    });
  });

  describe('the signature', () => {
    it('stands under the content and names who gave it', async () => {
      const view = bodyOf(await send(spoc, 'sign-off'));
      expect(view.signature).toMatchObject({ by: spoc.session.name, isIntact: true, changed: [] });
      expect(view.acts).not.toContain('sign-again');
      expect((await send(spoc, 'sign-again')).problem.code).toBe('permission.missing');
      const { data } = await lastTrailRow(app, 'return.sign');
      expect(data).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    });

    it('is shown broken by a later change, and asked for again', async () => {
      const query = await comment(coordinator, 'Which of the two visits is this?');
      expect(bodyOf(query).comments.at(-1)!.kind).toBe('query');
      await send(coordinator, 'query', { reason: 'See the comment at C1' });
      bodyOf(await field.save('police', 0, { C1: { value: 'The second of the two visits.' } }));
      expect((await open(coordinator)).signature).toMatchObject({
        isIntact: false,
        changed: ['C1'],
      });
      const commentId = (await open(auditor)).comments.at(-1)!.id;
      bodyOf(await auditor.post(`${path()}/comments/resolve`, { commentId }));
      bodyOf(await send(auditor, 'submit'));
      const view = bodyOf(await send(spoc, 'sign-off'));
      expect(view.signature).toMatchObject({ isIntact: true, changed: [] });
      expect(await trailRows(app, 'return.sign')).toHaveLength(2);
    });

    it('shows a change behind its back too; the contact signs again, not who wrote it', async () => {
      const id = field.returnId('police', 0);
      await app.transactor.run(() =>
        app.transactor.change(
          `UPDATE audit_returns SET answers = replace(answers, 'second', 'first') WHERE id = ?`,
          [id],
        ),
      );
      const view = await open(spoc);
      expect(view.signature).toMatchObject({ isIntact: false, changed: [] });
      expect(view.acts).toContain('sign-again');
      expect((await send(auditor, 'sign-again')).status).toBe(403);
      const again = bodyOf(await send(spoc, 'sign-again'));
      expect([again.status, again.signature?.isIntact]).toEqual(['signed-off', true]);
      expect(again.history.at(-1)?.act).toBe('sign-again');
    });
  });

  it('looks at reasons and at the note of the known check as at answers', async () => {
    const known = {
      ...{ involvement: 'child', systemsSearched: ['Main record'] },
      ...{ searchedAlternatives: true, shouldHaveKnown: false },
    };
    const note = 'Known as Zofia Nowak in the older system';
    const refused = await send(spoc, 'known-check', { ...known, note }, 1);
    expect(refused.problem.fields?.map((one) => one.field)).toEqual(['note']);
    expect((await open(spoc, 1)).status).toBe('known-check');
    const reason = 'The record of Zofia Nowak is sealed';
    const declined = await send(spoc, 'decline', { reason }, 1);
    expect(declined.problem.fields?.map((one) => one.field)).toEqual(['reason']);
    const because = 'The name of a court case that is public';
    expect((await send(spoc, 'decline', { reason, because }, 1)).status).toBe(200);
  });

  it('never keeps a concern waiting for a name in it, and says that it is not decided', async () => {
    const words = 'Zofia Nowak may be alone with an adult whom nobody has met.';
    const raised = await auditor.post<{ concerns: { raised: object }[] }>(`${path()}/concerns`, {
      words,
    });
    expect(bodyOf(raised).concerns[0]!.raised).toMatchObject({ words, isUndecided: true });
  });

  it('tells the contacts by one notice of all the returns they are reminded of', async () => {
    const other = await anAuditInTheField(app, { kinds: ['police'], theme: 'Neglect' });
    const returns = [0, 1].map((index) => ({
      returnId: other.returnId('police', index),
      seen: 'known-check',
    }));
    bodyOf(await coordinator.post(`audits/${other.auditId}/grid/acts`, { act: 'remind', returns }));
    const people = bodyOf(await coordinator.get<PersonView[]>('people'));
    const contacts = people.filter(({ roles }) =>
      roles.some(({ role, agencyId }) => role === 'spoc' && agencyId === other.agencyId('police')),
    );
    const told = await noticesOf('returns.reminder');
    expect(told).toHaveLength(contacts.length);
    expect(told[0]!.words).toContain('2 returns');
  });
});
