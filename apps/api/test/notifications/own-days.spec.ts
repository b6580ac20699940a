import type { NewCalendarFeedView, NoticesView, ReturnView } from '@sightline/contracts';
import { JobWorker } from '../../src/app/platform/jobs';
import {
  anAuditInTheField,
  as,
  bodyOf,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

// Issued on Wed 16 Aug 2017; due on Thu 14 Sep 2017 (domain 1.3).
const issueDay = '2017-08-16T09:00:00.000Z';
const theme = 'Children under special guardianship';

describe('a day that an agency sets its auditor', () => {
  let app: TestApp;
  let field: FieldAudit;
  const clock = new TestClock(issueDay);

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { theme, panelInWorkingDays: 30 });
    for (const index of [0, 1]) await field.takeReturn('police', index, 'issued');
  }, 60_000);
  afterAll(() => app.stop());

  const spoc = () => as(app, { role: 'spoc', kind: 'police' });
  const auditor = () => as(app, { role: 'auditor', kind: 'police' });
  const allocate = async (index: number, agencyDueDay?: string) => {
    const path = `returns/${field.returnId('police', index)}`;
    const client = await spoc();
    const { accountId } = (await auditor()).session;
    const { revision } = bodyOf(await client.get<ReturnView>(path));
    const body = { revision, accountIds: [accountId], agencyDueDay };
    return client.post<ReturnView>(`${path}/allocate`, body);
  };
  /** Morning after morning, up to and with that day. */
  const goTo = async (day: string): Promise<void> => {
    while (clock.today() < day) {
      clock.set(new Date(Date.parse(`${clock.today()}T07:00:00.000Z`) + 86_400_000).toISOString());
      await app.get(JobWorker).workOff();
    }
  };
  const told = async (client: ApiClient) =>
    bodyOf(await client.get<NoticesView>('notices'))
      .items.filter(({ kind }) => kind === 'returns.own-day')
      .map(({ words }) => words);

  it('is not after the return is due, and is set by its contact', async () => {
    const wrong = await allocate(0, '2017-09-15');
    expect([wrong.status, wrong.problem.fields?.[0]?.field]).toEqual([422, 'agencyDueDay']);
    for (const index of [0, 1]) bodyOf(await allocate(index, '2017-09-05'));
    expect(await told(await auditor())).toEqual([]);
  });

  it('is told to the auditor two working days before, once', async () => {
    await goTo('2017-08-31');
    expect(await told(await auditor())).toEqual([]);
    await goTo('2017-09-05');
    const words = `“${theme}”: 2 forms are to be with your agency’s contact by Tue 5 Sep 2017.`;
    expect(await told(await auditor())).toEqual([words]);
    expect(await told(await spoc())).toEqual([]);
    expect(await told(await as(app, { role: 'coordinator' }))).toEqual([]);
  });

  it('is told again where it moves, and not of what is handed in', async () => {
    for (const index of [0, 1]) bodyOf(await allocate(index, '2017-09-08'));
    await field.fill('police', 1);
    await field.act('auditor', 'police', 1, 'submit');
    await goTo('2017-09-08');
    const words = `“${theme}”: 1 form is to be with your agency’s contact by Fri 8 Sep 2017.`;
    expect(await told(await auditor())).toContain(words);
    expect(await told(await auditor())).toHaveLength(2);
  });

  it('stands in the auditor’s own calendar, and in nobody else’s', async () => {
    const calendarOf = async (client: ApiClient) => {
      const { address } = bodyOf(await client.post<NewCalendarFeedView>('calendar-feeds', {}));
      const answer = await fetch(`${app.url}${new URL(address).pathname}`);
      return (await answer.text()).replaceAll('\r\n ', '');
    };
    const text = await calendarOf(await auditor());
    expect(text).toContain(`SUMMARY:1 form to your contact: ${theme}`);
    expect(text).toContain('DTSTART;VALUE=DATE:20170908');
    for (const { reference } of field.cases) expect(text).not.toContain(reference);
    expect(await calendarOf(await spoc())).not.toContain('to your contact');
  });
});
