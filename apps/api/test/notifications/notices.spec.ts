import type {
  MailPreferenceView,
  NoticesView,
  OutboxView,
  QuietDaysView,
  UnreadView,
} from '@sightline/contracts';
import type { NoticeKind } from '@sightline/domain';
import { JobWorker } from '../../src/app/platform/jobs';
import { Mail } from '../../src/app/platform/mail';
import { Notices } from '../../src/app/platform/notices';
import {
  anAuditInTheField,
  as,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  type ApiClient,
  type TestApp,
} from '../support';

/** A Tuesday. */
const tuesday = '2026-03-03T09:00:00.000Z';

describe('notices', () => {
  let app: TestApp;
  const clock = new TestClock(tuesday);
  let chair: ApiClient;

  const work = (): Promise<number> => app.get(JobWorker).workOff();
  const tell = (kind: NoticeKind, words: string, to = chair): Promise<void> =>
    app.transactor.run(() =>
      app.get(Notices).post([
        {
          accountId: to.session.accountId,
          partnershipId: to.session.partnership.id,
          ...{ kind, words, path: '/audits' },
        },
      ]),
    );
  const mails = async (): Promise<string[]> =>
    (await app.transactor.table(Mail).select('ORDER BY created_at, id', [])).map(
      ({ subject, text }) => `${subject}\n${text}`,
    );
  const addresses = async (): Promise<string[]> =>
    (await app.transactor.table(Mail).select('', [])).map(({ toAddress }) => toAddress);
  const choose = async (choice: string): Promise<void> => {
    const person = await as(app, { role: 'chair' });
    const { revision } = bodyOf(await person.get<MailPreferenceView>('mail-preference'));
    bodyOf(await person.put('mail-preference', { choice, revision }));
  };

  beforeAll(async () => {
    app = await startApp({
      clock,
      environment: { PUBLIC_URL: 'https://audit.example.org' },
    });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    clock.set(tuesday);
    chair = await as(app, { role: 'chair' });
    await app.transactor.run(async () => {
      for (const table of ['notices', 'mails', 'jobs', 'mail_preferences']) {
        await app.transactor.change(`DELETE FROM ${table}`);
      }
    });
  });

  it('are the person’s own', async () => {
    expect((await app.client().get('notices')).status).toBe(401);
    await tell('returns.opened', 'Returns are open.');
    const other = await as(app, { role: 'coordinator' });
    expect(bodyOf(await other.get<NoticesView>('notices'))).toEqual({
      ...{ items: [], next: null, unread: 0 },
    });
    const own = bodyOf(await chair.get<NoticesView>('notices'));
    expect(own.items).toMatchObject([
      { words: 'Returns are open.', path: '/audits', isRead: false },
    ]);
    bodyOf(await other.post('notices/read', { ids: [own.items[0]!.id] }));
    expect(bodyOf(await chair.get<UnreadView>('notices/unread'))).toEqual({ unread: 1 });
  });

  it('are read one by one or all at once, and come page by page', async () => {
    for (const number of [1, 2, 3]) await tell('returns.opened', `Number ${number}`);
    const first = bodyOf(await chair.get<NoticesView>('notices?limit=2'));
    expect(first.items.map(({ words }) => words)).toEqual(['Number 3', 'Number 2']);
    const rest = bodyOf(await chair.get<NoticesView>(`notices?limit=2&cursor=${first.next}`));
    expect(rest.items.map(({ words }) => words)).toEqual(['Number 1']);
    const one = { ids: [first.items[0]!.id] };
    expect(bodyOf(await chair.post('notices/read', one))).toEqual({ unread: 2 });
    expect(bodyOf(await chair.post('notices/read', {}))).toEqual({ unread: 0 });
    expect((await chair.post('notices/read', { ids: ['no'] })).status).toBe(422);
  });

  it('are mailed at once unless the person chose otherwise', async () => {
    await tell('returns.opened', 'Returns are open.');
    await work();
    const [mail] = await mails();
    expect(mail).toContain('Sightline: forms have been issued');
    expect(mail).toContain('Returns are open.\n\nhttps://audit.example.org/audits');
    expect(mail).toContain('https://audit.example.org/notices/mail');
  });

  it('are gathered into one message a day, less what was read by then', async () => {
    await choose('daily');
    await tell('returns.opened', 'The first.');
    await tell('returns.due-soon', 'The second.');
    await tell('returns.due', 'The third.');
    await work();
    expect(await mails()).toEqual([]);
    const { items } = bodyOf(await chair.get<NoticesView>('notices'));
    bodyOf(await chair.post('notices/read', { ids: [items[0]!.id] }));
    clock.set('2026-03-04T08:00:00.000Z');
    await work();
    await work();
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('2 things to know');
    expect(sent[0]).toMatch(/The first\.[^]*The second\./);
    expect(sent[0]).not.toContain('The third.');
  });

  it('are not mailed to who wants none, but for what is mandatory', async () => {
    await choose('none');
    await tell('returns.opened', 'Not by mail.');
    await tell('returns.escalated', 'By mail all the same.');
    await work();
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('By mail all the same.');
    expect(bodyOf(await chair.get<UnreadView>('notices/unread'))).toEqual({ unread: 2 });
  });

  it('wait over a quiet day, unless somebody may be unsafe now', async () => {
    clock.set('2026-03-07T09:00:00.000Z');
    await tell('returns.escalated', 'This can wait for Monday.');
    await tell('concern.raised', 'Somebody may be unsafe now.');
    await work();
    expect(await mails()).toHaveLength(1);
    clock.set('2026-03-08T08:00:00.000Z');
    await work();
    expect(await mails()).toHaveLength(1);
    clock.set('2026-03-09T08:00:00.000Z');
    await work();
    const sent = await mails();
    expect(sent).toHaveLength(2);
    expect(sent[0]).toContain('Somebody may be unsafe now.');
    expect(sent[1]).toContain('This can wait for Monday.');
  });

  it('lets the office set the quiet days, and refuses others and what is no day', async () => {
    const path = 'quiet-days';
    const coordinator = await as(app, { role: 'coordinator' });
    const before = bodyOf(await coordinator.get<QuietDaysView>(path));
    expect(before).toMatchObject({ weekends: true, bankHolidays: true, days: [], mayWrite: true });
    const wanted = { weekends: true, bankHolidays: true, days: ['2026-03-03'] };
    const { revision } = before;
    expect((await chair.put(path, { ...wanted, revision })).status).toBe(403);
    const wrong = { ...wanted, days: ['2026-02-30'], revision };
    expect((await coordinator.put(path, wrong)).status).toBe(422);
    bodyOf(await coordinator.put(path, { ...wanted, revision }));
    expect((await coordinator.put(path, { ...wanted, revision })).problem.code).toBe(
      'record.stale',
    );
    expect((await lastTrailRow(app, 'quiet-days.write')).data).toEqual({ revision: 1, days: 1 });
    await tell('returns.opened', 'Not today.');
    await work();
    expect(await mails()).toEqual([]);
    bodyOf(await coordinator.put(path, { ...wanted, days: [], revision: revision + 1 }));
  });

  it('does not mail to who has left', async () => {
    await app.transactor.run(() =>
      app.transactor.change('UPDATE role_assignments SET to_day = ? WHERE account_id = ?', [
        ...['2026-03-02', chair.session.accountId],
      ]),
    );
    await tell('returns.escalated', 'Nobody is here.');
    await work();
    expect(await mails()).toEqual([]);
    await app.transactor.run(() =>
      app.transactor.change('UPDATE role_assignments SET to_day = NULL WHERE account_id = ?', [
        chair.session.accountId,
      ]),
    );
  });

  it('tells contact, lead and chair of a concern by mail, without its words', async () => {
    const field = await anAuditInTheField(app, { casesPerStratum: 1 });
    await field.takeReturn('police', 0, 'allocated');
    const spoc = await field.people.asSpoc('police');
    const lead = { name: 'A Lead', role: 'Named lead', phone: '01632 960 001', revision: 0 };
    const leadPath = `agencies/${field.agencyId('police')}/safeguarding-lead`;
    expect((await spoc.put(leadPath, { ...lead, email: 'nobody' })).status).toBe(422);
    bodyOf(await spoc.put(leadPath, { ...lead, email: 'Lead@Police.example' }));
    await work();
    const before = (await mails()).length;
    const auditor = await field.people.asAuditor('police');
    const words = 'The child may be with an adult whom nobody has met.';
    const path = `returns/${field.returnId('police', 0)}/concerns`;
    bodyOf(await auditor.post(path, { words }));
    await work();
    const sent = (await mails()).slice(before);
    expect(sent).toHaveLength(3);
    expect(await addresses()).toContain('lead@police.example');
    for (const mail of sent) {
      expect(mail).toContain('Police raised an immediate safeguarding concern');
      expect(mail).not.toContain('nobody has met');
      expect(mail).not.toContain(field.caseAt(0).reference);
    }
  });

  it('shows the outbox to administrator and co-ordinator of the partnership alone', async () => {
    await tell('returns.escalated', 'Read me in the outbox.');
    await work();
    expect((await chair.get('outbox')).status).toBe(403);
    const administrator = await as(app, { role: 'administrator' });
    const outbox = bodyOf(await administrator.get<OutboxView>('outbox'));
    expect(outbox).toMatchObject({ hasServer: false, next: null });
    expect(outbox.items[0]).toMatchObject({ state: 'kept', to: 'martin.ashworth@castle.example' });
    expect(outbox.items[0]!.text).toContain('Read me in the outbox.');
    const county = await as(app, { role: 'coordinator', partnership: 'Castle County' });
    expect(bodyOf(await county.get<OutboxView>('outbox')).items).toEqual([]);
  });
});
