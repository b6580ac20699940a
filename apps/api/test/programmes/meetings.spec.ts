import type { AuditView, MeetingsYearView, MeetingView, ProgrammeView } from '@sightline/contracts';
import type { Representation } from '@sightline/domain';
import {
  agencyOfKind,
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type People,
  type TestApp,
} from '../support';

const plan = { financialYear: 2025, quarter: 4, date: '', theme: 'Neglect', method: 'macfa' };

describe('meetings of the subgroup', () => {
  let app: TestApp;
  let people: People;
  let coordinator: ApiClient;
  let police: string;
  let hospital: string;
  let audit: AuditView;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock('2026-03-02T09:00:00.000Z') });
    people = signedIn(app);
    coordinator = await people.asCoordinator();
    police = (await agencyOfKind(app, 'police')).id;
    hospital = (await agencyOfKind(app, 'health-provider')).id;
    audit = bodyOf(await coordinator.post<AuditView>('audits', plan));
  });
  afterAll(() => app.stop());

  const meeting = (
    heldOn: string,
    how: readonly [Representation, Representation],
    more: object = {},
  ) => ({
    ...{ heldOn, title: 'QA subgroup', isOnAudit: true, audits: [] },
    attendance: [
      { agencyId: police, attendance: how[0], member: 'DCI Marsh' },
      { agencyId: hospital, attendance: how[1] },
    ],
    ...more,
  });
  const record = (dto: object, client = coordinator) => client.post<MeetingView>('meetings', dto);
  const year = async (client = coordinator, path = 'meetings/years/2025') =>
    bodyOf(await client.get<MeetingsYearView>(path));
  const fieldsOf = async (more: object) => {
    const { status, problem } = await record(meeting('2026-01-15', ['present', 'absent'], more));
    return [status, ...(problem.fields ?? []).map(({ field }) => field)];
  };

  it('are recorded by co-ordinator and chair once held, with agencies and audits of their own', async () => {
    const held = meeting('2026-01-15', ['present', 'apologies']);
    expect((await record(held, await people.asSpoc('police'))).status).toBe(403);
    expect((await record(held, await people.as({ role: 'subgroup-member' }))).status).toBe(403);
    const county = await signedIn(app, 'Castle County').asCoordinator();
    const theirs = bodyOf(await county.post<AuditView>('audits', plan));
    const decision = 'Agreed the scope';
    expect(await fieldsOf({ heldOn: '2026-04-15' })).toEqual([422, 'heldOn']);
    expect(await fieldsOf({ heldOn: '2026-02-30' })).toEqual([422, 'heldOn']);
    expect(await fieldsOf({ attendance: [] })).toEqual([422, 'attendance']);
    expect(await fieldsOf({ attendance: [{ agencyId: audit.id, attendance: 'present' }] })).toEqual(
      [422, 'attendance'],
    );
    expect(await fieldsOf({ audits: [{ auditId: theirs.id, decision }] })).toEqual([422, 'audits']);
    expect((await year()).meetings).toEqual([]);
    expect(await trailRows(app, 'meeting.record')).toEqual([]);
  });

  it('say who came, what was considered and what was decided, to the subgroup and the board', async () => {
    const decision = 'Schools are asked as well';
    const audits = [{ auditId: audit.id, decision }];
    const made = bodyOf(
      await record(meeting('2026-01-15', ['present', 'apologies'], { audits, note: ' Long ' })),
    );
    expect(made).toMatchObject({
      ...{ heldOn: '2026-01-15', isOnAudit: true, note: 'Long', agreed: [], revision: 1 },
      audits: [{ auditId: audit.id, theme: 'Neglect', yearLabel: '2025/26', decision }],
    });
    const rows = made.attendance.map((row) => [row.agencyId, row.attendance, row.member]);
    expect(new Map(rows.map(([id, ...rest]) => [id, rest]))).toEqual(
      new Map([
        [police, ['present', 'DCI Marsh']],
        [hospital, ['apologies', null]],
      ]),
    );
    expect((await lastTrailRow(app, 'meeting.record'))?.data).toEqual({
      ...{ heldOn: '2026-01-15', title: 'QA subgroup', agencies: 2, audits: 1 },
    });
    for (const role of ['subgroup-member', 'board-member', 'scrutineer'] as const) {
      expect((await year(await people.as({ role }))).meetings).toHaveLength(1);
    }
    expect((await (await people.asSpoc('police')).get('meetings')).status).toBe(403);
    const county = await signedIn(app, 'Castle County').asCoordinator();
    expect((await county.get(`meetings/${made.id}`)).status).toBe(404);
    expect((await year(county)).meetings).toEqual([]);
  });

  it('count attendance by agency over the financial year, and say which way it went', async () => {
    bodyOf(await record(meeting('2025-06-12', ['absent', 'apologies'], { isOnAudit: false })));
    bodyOf(await record(meeting('2025-10-09', ['deputy', 'absent'])));
    bodyOf(await record(meeting('2026-02-26', ['present', 'deputy'])));
    bodyOf(await record(meeting('2025-03-20', ['present', 'present'])));
    const { meetings, agencies, count, trend, years, label } = await year();
    expect(meetings.map(({ heldOn }) => heldOn)).toEqual([
      ...['2025-06-12', '2025-10-09', '2026-01-15', '2026-02-26'],
    ]);
    expect([label, years, count]).toEqual([
      '2025/26',
      [2024, 2025],
      '4 meetings, 3 of them on audit',
    ]);
    expect(trend).toBe('Attendance rose: 1 of 4 in the first 2, 3 of 4 in the last 2.');
    expect(agencies.find(({ agencyId }) => agencyId === police)).toMatchObject({
      ...{ marks: ['absent', 'deputy', 'present', 'present'], came: 3, expected: 4 },
    });
    expect((await year(coordinator, 'meetings')).label).toBe('2025/26');
  });

  it('go out as a file, a line for each agency at each meeting, with no formula in it', async () => {
    const title = '=HYPERLINK("http://example.org")';
    bodyOf(await record(meeting('2025-11-20', ['present', 'present'], { title })));
    const file = await coordinator.download('meetings/years/2025/file');
    expect(file.headers.get('content-disposition')).toContain('attendance-2025-26.csv');
    const lines = file.bytes.toString('utf8').trim().split('\r\n');
    expect(lines[0]).toBe('date,meeting,on_audit,agency,attendance,member');
    expect(lines).toHaveLength(11);
    expect(lines).toContainEqual(
      expect.stringMatching(/^2025-06-12,QA subgroup,no,.*,Apologies,$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^2025-11-20,"'=HYPERLINK/));
  });

  it('are put right, but not over what somebody else has changed', async () => {
    const found = (await year()).meetings.find(({ heldOn }) => heldOn === '2025-10-09')!;
    const path = `meetings/${found.id}`;
    const dto = { ...meeting('2025-10-09', ['deputy', 'present']), revision: 1 };
    const changed = bodyOf(await coordinator.put<MeetingView>(path, dto));
    expect(changed).toMatchObject({ revision: 2 });
    expect(changed.attendance.find(({ agencyId }) => agencyId === hospital)?.attendance).toBe(
      'present',
    );
    expect((await coordinator.put(path, dto)).problem.code).toBe('record.stale');
    expect(await lastTrailRow(app, 'meeting.edit')).toMatchObject({ subjectId: found.id });
    const again = await record(meeting('2025-10-09', ['present', 'present']));
    expect(again.status).toBe(409);
  });

  it('agree a programme, and are not taken back once they did', async () => {
    const found = (await year()).meetings.find(({ heldOn }) => heldOn === '2026-02-26')!;
    const county = await signedIn(app, 'Castle County').asCoordinator();
    const agree = (client: ApiClient, body: object) =>
      client.post<ProgrammeView>('programmes/2025/agree', { revision: 0, ...body });
    const theirs = await agree(county, { meetingId: found.id });
    expect([theirs.status, theirs.problem.fields?.[0]?.field]).toEqual([422, 'meetingId']);
    const without = await agree(coordinator, {});
    expect(without.problem.fields?.map(({ field }) => field).sort()).toEqual(['meeting', 'on']);
    const { agreed } = bodyOf(await agree(coordinator, { meetingId: found.id }));
    expect(agreed).toMatchObject({
      ...{ number: 1, on: '2026-02-26', meeting: 'QA subgroup', meetingId: found.id },
    });
    const seen = bodyOf(await coordinator.get<MeetingView>(`meetings/${found.id}`));
    expect(seen.agreed).toEqual([{ financialYear: 2025, yearLabel: '2025/26', number: 1 }]);
    const refused = await coordinator.delete(`meetings/${found.id}?revision=1`);
    expect(refused.problem.code).toBe('record.in-use');
  });

  it('are taken back where they were recorded by mistake', async () => {
    const found = (await year()).meetings.find(({ heldOn }) => heldOn === '2025-11-20')!;
    const path = `meetings/${found.id}`;
    expect((await coordinator.delete(`${path}?revision=7`)).problem.code).toBe('record.stale');
    expect((await coordinator.delete(`${path}?revision=1`)).status).toBe(204);
    expect((await coordinator.get(path)).status).toBe(404);
    expect(await lastTrailRow(app, 'meeting.remove')).toMatchObject({
      ...{ subjectId: found.id, data: { heldOn: '2025-11-20' } },
    });
  });
});
