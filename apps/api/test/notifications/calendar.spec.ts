import type { AuditView, CalendarFeedView, NewCalendarFeedView } from '@sightline/contracts';
import ICAL from 'ical.js';
import { CalendarFeed } from '../../src/app/notifications/entities/calendar-feed.entity';
import {
  anAuditInTheField,
  aPerson,
  as,
  asPerson,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

interface Entry {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
}

describe('calendar feeds', () => {
  let app: TestApp;
  let field: FieldAudit;
  const clock = new TestClock('2017-08-16T09:00:00.000Z');

  const fetchCalendar = (address: string): Promise<Response> =>
    fetch(address.replace('https://audit.example.org', app.url));
  /** Read by a parser that is not ours. */
  const entriesOf = async (address: string): Promise<Entry[]> => {
    const answer = await fetchCalendar(address);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      expect(event.startDate.isDate).toBe(true);
      return { uid: event.uid, day: event.startDate.toString(), summary: event.summary };
    });
  };
  const make = async (client: ApiClient, dto: object = {}): Promise<NewCalendarFeedView> =>
    bodyOf(await client.post<NewCalendarFeedView>('calendar-feeds', dto));
  const feedsOf = async (client: ApiClient): Promise<CalendarFeedView[]> =>
    bodyOf(await client.get<CalendarFeedView[]>('calendar-feeds'));

  beforeAll(async () => {
    app = await startApp({ clock, environment: { PUBLIC_URL: 'https://audit.example.org' } });
    field = await anAuditInTheField(app, {
      theme: 'Guardianship: plans, and what became of them',
      panelInWorkingDays: 30,
    });
  }, 60_000);
  afterAll(() => app.stop());

  it('are made by who is signed in, of audits of the own partnership', async () => {
    expect((await app.client().post('calendar-feeds', {})).status).toBe(401);
    const county = await as(app, { role: 'coordinator', partnership: 'Castle County' });
    const { auditId } = field;
    expect((await county.post('calendar-feeds', { auditId })).status).toBe(404);
    expect((await fetchCalendar(`${app.url}/api/v1/calendar/nobody-knows`)).status).toBe(404);
  });

  it('hold the worked dates of the audit, as whole days, and nothing of a child', async () => {
    const coordinator = await as(app, { role: 'coordinator' });
    const { address, audit } = await make(coordinator, { auditId: field.auditId });
    expect(audit).toMatchObject({ id: field.auditId });
    const entries = await entriesOf(address);
    const dayOf = (key: string) => entries.find(({ uid }) => uid.includes(`.${key}@`))?.day;
    expect(dayOf('panel')).toBe('2017-09-28');
    expect(dayOf('returns-due')).toBe('2017-09-14');
    expect(dayOf('draft-report')).toBe('2017-10-19');
    expect(entries[0]!.uid).toMatch(/@audit\.example\.org$/);
    expect(entries.map(({ summary }) => summary)).toContain(
      'Returns due: Guardianship: plans, and what became of them',
    );
    const text = await (await fetchCalendar(address)).text();
    for (const { reference } of field.cases) expect(text).not.toContain(reference);
  });

  it('hold what is planned for a month on its first day, and say that no day is set', async () => {
    const coordinator = await as(app, { role: 'coordinator' });
    const plan = { financialYear: 2017, quarter: 4, method: 'dip-test', theme: 'Toolkit in use' };
    bodyOf(await coordinator.post('audits', { ...plan, date: '2018-02' }));
    const entries = await entriesOf((await make(coordinator)).address);
    expect(entries.find(({ summary }) => summary.includes(plan.theme))).toMatchObject({
      ...{ day: '2018-02-01', summary: `Audit planned this month, no day yet: ${plan.theme}` },
    });
  });

  it('keep the entry of a step that moves', async () => {
    const coordinator = await as(app, { role: 'coordinator' });
    const { address } = await make(coordinator, { auditId: field.auditId });
    const before = await entriesOf(address);
    const { revision } = bodyOf(await coordinator.get<AuditView>(`audits/${field.auditId}`));
    const moved = { day: '2017-09-05', revision };
    bodyOf(await coordinator.put(`audits/${field.auditId}/milestones/half-way-nudge`, moved));
    const after = await entriesOf(address);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after.find(({ uid }) => uid.includes('.half-way-nudge@'))!.day).toBe('2017-09-05');
  });

  it('show an agency’s people what concerns them', async () => {
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    const entries = await entriesOf((await make(spoc)).address);
    const summaries = entries.map(({ summary }) => summary.split(':')[0]);
    expect(summaries).toEqual(expect.arrayContaining(['Returns due', 'Panel']));
    expect(summaries).not.toContain('Scope approved');
    const elsewhere = await as(app, { role: 'spoc', kind: 'camhs' });
    expect(await entriesOf((await make(elsewhere)).address)).toEqual([]);
  });

  it('keep of the address only a digest, and show it once', async () => {
    const chair = await as(app, { role: 'chair' });
    const { address } = await make(chair);
    const token = address.split('/').at(-1)!;
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await app.transactor.table(CalendarFeed).select('ORDER BY id', []);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(await feedsOf(chair))).not.toContain(token);
    expect((await lastTrailRow(app, 'calendar-feed.make')).data).toEqual({ scope: 'person' });
  });

  it('die at their old address when renewed, and at every address when revoked', async () => {
    const chair = await as(app, { role: 'chair' });
    const first = await make(chair);
    const second = await make(chair);
    expect((await fetchCalendar(first.address)).status).toBe(404);
    expect((await fetchCalendar(second.address)).status).toBe(200);
    expect((await feedsOf(chair))[0]).toMatchObject({ id: second.id, readAt: clock.instant() });
    const other = await as(app, { role: 'coordinator' });
    expect((await other.delete(`calendar-feeds/${second.id}`)).status).toBe(404);
    expect((await chair.delete(`calendar-feeds/${second.id}`)).status).toBe(204);
    expect((await fetchCalendar(second.address)).status).toBe(404);
    expect((await lastTrailRow(app, 'calendar-feed.revoke')).subjectId).toBe(second.id);
  });

  it('end with the last role of their owner', async () => {
    const person = await aPerson(app, {
      roles: [{ role: 'scrutineer', fromDay: '2017-01-01', toDay: '2017-08-20' }],
    });
    const { address } = await make(await asPerson(app, person));
    expect((await fetchCalendar(address)).status).toBe(200);
    clock.set('2017-08-21T09:00:00.000Z');
    expect((await fetchCalendar(address)).status).toBe(404);
  });
});
