import type { FrameFaultView, FrameRowView, Page, SamplingView } from '@sightline/contracts';
import { writeWorkbook } from '../../src/app/platform/spreadsheets';
import { StagedIdentity } from '../../src/app/vault/entities/vault-identities.entity';
import {
  aList,
  anAuditToSample,
  aPerson,
  aRow,
  asPerson,
  bodyOf,
  lastTrailRow,
  listColumns,
  listHeadings,
  sendList,
  signedIn,
  startApp,
  TestClock,
  type ApiClient,
  type TestApp,
} from '../support';

const largest = 25 * 1024 * 1024;

describe('the frame of a sample', () => {
  let app: TestApp;
  let auditId: string;
  let spoc: ApiClient;
  let coordinator: ApiClient;
  const view = async () => bodyOf(await spoc.get<SamplingView>(`audits/${auditId}/sampling`));
  const faults = async () =>
    bodyOf(await spoc.get<Page<FrameFaultView>>(`audits/${auditId}/frame/faults`)).items;
  const send = (file: string | Uint8Array, query = '') => sendList(spoc, auditId, file, query);

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock('2026-03-02T09:00:00.000Z') });
    auditId = await anAuditToSample(app);
    const people = signedIn(app);
    spoc = await people.asSpoc('childrens-social-care');
    coordinator = await people.asCoordinator();
  });
  afterAll(() => app.stop());

  it('is brought in by social care or a key-holder and by nobody else', async () => {
    const people = signedIn(app);
    const list = aList(3);
    expect((await sendList(app.client(), auditId, list)).status).toBe(401);
    const refused = await sendList(coordinator, auditId, list);
    expect([refused.status, refused.problem.detail]).toEqual([
      ...[403, expect.stringContaining('only a key-holder or the single point of contact')],
    ]);
    expect((await sendList(await people.asSpoc('police'), auditId, list)).status).toBe(403);
    expect((await sendList(await people.asAuditor('police'), auditId, list)).status).toBe(403);
    const holder = await asPerson(app, await aPerson(app, { roles: [{ role: 'key-holder' }] }));
    expect((await sendList(holder, auditId, list)).status).toBe(200);
    const elsewhere = await signedIn(app, 'Castle County').asCoordinator();
    expect((await elsewhere.get(`audits/${auditId}/sampling`)).status).toBe(404);
  });

  it('knows the columns by their headings, and keeps what people say they are', async () => {
    const list = aList(2).replace('Group', 'Cohort of interest');
    const first = bodyOf(await listColumns(spoc, auditId, list));
    expect(first.columns.map(({ field }) => field)).toEqual([
      ...['nhsNumber', 'familyName', 'givenName', 'birthDate', 'ignore', 'gender', 'household'],
    ]);
    expect(JSON.stringify(first)).not.toContain('Quorndale');
    const columns = first.columns.map(({ heading, field }) => ({
      ...{ heading, field: field === 'ignore' ? 'stratum' : field },
    }));
    const path = `audits/${auditId}/frame/mapping`;
    const twice = columns.map((column) => ({ ...column, field: 'stratum' }));
    expect((await spoc.put(path, { columns: twice })).status).toBe(422);
    expect((await coordinator.put(path, { columns })).status).toBe(403);
    bodyOf(await spoc.put(path, { columns }));
    const again = bodyOf(await listColumns(spoc, auditId, list));
    expect(again.columns[4]).toMatchObject({ field: 'stratum', known: 'kept' });
  });

  it('holds what a sample is balanced by, and the vault who they are', async () => {
    const { frame } = bodyOf(await send(aList(2_500)));
    expect(frame).toMatchObject({ rows: 2500, eligible: 2500, faultCount: 0, status: 'open' });
    expect(frame?.identityColumns).toEqual(listHeadings.slice(0, 4));
    const strata = frame?.attributes.find(({ attribute }) => attribute === 'stratum');
    expect(strata?.groups.map(({ rows }) => rows)).toEqual([1250, 1250]);
    const ages = frame?.attributes.find(({ attribute }) => attribute === 'ageBand');
    expect(ages?.groups).toEqual([{ value: '5-10', rows: 2500, eligible: 2500 }]);
    const path = `audits/${auditId}/frame/rows?show=eligible`;
    const page = bodyOf(await coordinator.get<Page<FrameRowView>>(path));
    expect([page.items.length, page.items[0]?.reference]).toEqual([100, 'R000002']);
    const next = bodyOf(await coordinator.get<Page<FrameRowView>>(`${path}&cursor=${page.next}`));
    expect(next.items[0]?.reference).toBe('R000102');
    const staged = await app.transactor.manager.count(StagedIdentity);
    expect(staged).toBe(2500);
    const rows = await app.transactor.query('SELECT * FROM frame_rows');
    expect(rows).toHaveLength(2500);
    expect(JSON.stringify(rows)).not.toMatch(/Quorndale|Given|2017-03-14/);
    expect((await lastTrailRow(app, 'frame.upload')).data).toMatchObject({ rows: 2500, faults: 0 });
  });

  it.each([2, 1001, 1502])('names a bad row in row %i, and never what is in it', async (bad) => {
    const list = aList(1501, (row) => {
      const cells = aRow(row);
      if (row === bad) cells[3] = '31/02/2017';
      return cells;
    });
    const { frame } = bodyOf(await send(list));
    expect(frame).toMatchObject({ rows: 1501, eligible: 1500, faultCount: 1 });
    expect(await faults()).toEqual([
      {
        ...{ row: bad, column: 'Date of birth' },
        message: expect.stringMatching(/^Date of birth is not a date: write it as 2017-09-28/),
      },
    ]);
    expect(JSON.stringify(await faults())).not.toContain('31/02');
  });

  it('takes the earlier row of a child that is there twice', async () => {
    const list = aList(4, (row) => aRow(row === 5 ? 3 : row));
    const { frame } = bodyOf(await send(list));
    expect(frame?.exclusions).toEqual([{ code: 'duplicate', rows: 1 }]);
    const path = `audits/${auditId}/frame/rows?show=duplicate`;
    const { items } = bodyOf(await spoc.get<Page<FrameRowView>>(path));
    expect(items[0]).toMatchObject({
      ...{ reference: 'R000005', exclusionReason: 'The same child as R000003' },
    });
  });

  it('leaves out by rule who is outside the window, before a court, reviewed, or of staff', async () => {
    const list = [
      'Group,Eligibility date,Live trial,Live review,Staff relative',
      'A,2026-01-15,no,,',
      'A,15/01/2019,no,,',
      'A,15 Jan 2026,yes,,',
      'A,2026-01-15,n,Y,',
      'A,2026-01-15,n,,x',
      'A,2026-01-15,perhaps,,',
    ].join('\n');
    const { frame } = bodyOf(await send(list));
    expect(frame?.exclusions).toEqual([
      { code: 'bad-row', rows: 1 },
      { code: 'live-review', rows: 1 },
      { code: 'live-trial', rows: 1 },
      { code: 'outside-window', rows: 1 },
      { code: 'staff-relative', rows: 1 },
    ]);
    expect(await faults()).toEqual([
      { row: 7, column: 'Live trial', message: 'Live trial (yes or no) is neither yes nor no' },
    ]);
  });

  it('leaves rows out by hand, and takes them in, with a reason', async () => {
    const { frame } = bodyOf(await send(aList(5)));
    const { revision } = frame!;
    const path = `audits/${auditId}/frame`;
    const dto = { rows: ['R000003'], reason: 'Moved away last week', revision };
    expect((await coordinator.post(`${path}/exclude`, { ...dto, reason: '' })).status).toBe(422);
    const chair = await signedIn(app).asChair();
    expect((await chair.post(`${path}/exclude`, dto)).status).toBe(403);
    const out = bodyOf(await coordinator.post<SamplingView>(`${path}/exclude`, dto));
    expect(out.frame).toMatchObject({ eligible: 4, exclusions: [{ code: 'by-hand', rows: 1 }] });
    expect((await coordinator.post(`${path}/exclude`, dto)).status).toBe(409);
    const next = { ...dto, revision: revision + 1 };
    expect((await coordinator.post(`${path}/exclude`, next)).status).toBe(422);
    const back = bodyOf(await coordinator.post<SamplingView>(`${path}/include`, next));
    expect(back.frame?.eligible).toBe(5);
    expect((await lastTrailRow(app, 'frame.include')).data).toEqual({
      ...{ rows: ['R000003'], reason: 'Moved away last week' },
    });
  });

  describe('of an awkward file', () => {
    const rowsOf = async (file: string | Uint8Array) => bodyOf(await send(file)).frame!;
    const wrong = async (file: string | Uint8Array) => {
      const before = await view();
      const answer = await send(file);
      expect(answer.status).toBe(422);
      expect((await view()).frame?.number).toBe(before.frame?.number);
      return answer.problem.detail;
    };
    const plain = 'Group;Gender\nÉté;Female\nZoë’s;Male\n';
    const valuesOf = async () => {
      const { items } = bodyOf(await spoc.get<Page<FrameRowView>>(`audits/${auditId}/frame/rows`));
      return items.map(({ values }) => values.stratum);
    };

    it.each([
      ['semicolons', Buffer.from(plain)],
      ['a byte-order mark', Buffer.from(`\ufeff${plain}`)],
      ['tabs, as they are pasted', Buffer.from(plain.replaceAll(';', '\t'))],
      ['UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le')],
      ['Windows-1252', Buffer.from(plain.replace('’', '\u0092'), 'latin1')],
    ])('reads %s', async (_name, bytes) => {
      expect((await rowsOf(bytes)).rows).toBe(2);
      expect(await valuesOf()).toEqual(['Été', 'Zoë’s']);
    });

    it('finds the headings under a title, and says what it left out', async () => {
      const { rows, notes } = await rowsOf(
        'Children on a plan at 1 March,\n\nGroup,Gender\nA,Male\n',
      );
      expect(rows).toBe(1);
      expect(notes[0]).toBe('Row 1 was left out: the headings were found in row 3');
    });

    it('takes the lower of two rows of headings where it is told to', async () => {
      const file = 'Group,Gender\n(text),(M or F)\nA,Male\n';
      expect((await rowsOf(file)).rows).toBe(2);
      const query = '?headingRow=2';
      const columns = [
        { heading: '(text)', field: 'stratum' },
        { heading: '(M or F)', field: 'gender' },
      ];
      bodyOf(await spoc.put(`audits/${auditId}/frame/mapping`, { columns }));
      expect(bodyOf(await send(file, query)).frame?.rows).toBe(1);
    });

    it('reads dates in three styles, from a workbook too', async () => {
      const sheet = [
        ['Group', 'Eligibility date'],
        ['A', '2026-01-15'],
        ['A', '15/01/2026'],
        ['A', '15 January 2026'],
        ['A', '01/15/2026'],
      ];
      const { rows, eligible } = await rowsOf(await writeWorkbook([{ name: 'List', rows: sheet }]));
      expect([rows, eligible]).toEqual([4, 3]);
      expect((await faults()).map(({ row }) => row)).toEqual([5]);
    });

    it('names cells with formulas', async () => {
      await rowsOf('Group,Gender\nA,=IF(1;2)\nB,Male\n');
      expect(await faults()).toEqual([
        {
          ...{ row: 2, column: 'Gender' },
          message: 'Gender holds a formula; put its value there instead',
        },
      ]);
    });

    it.each([
      ['nothing', '', 'The file is empty.'],
      ['headings only', 'Group,Gender\n', 'The list has no rows below its headings.'],
      ['a quotation mark left open', 'Group,Gender\n"A,Male\n', /never closed/],
      ['a picture', '\0\u0001\0\n\0', /neither a workbook/],
      ['no column that is known', 'Foo,Bar\n1,2\n', /No column is read/],
    ])('refuses %s and keeps the frame that was there', async (_name, file, said) => {
      expect(await wrong(file)).toEqual(expect.stringMatching(said));
    });

    it('refuses 200 MB before it is read', async () => {
      const answer = await send(new Uint8Array(largest + 1));
      expect([answer.status, answer.problem.detail]).toEqual([
        ...[413, expect.stringContaining('A list may have 25 MB; nothing of this file was read')],
      ]);
    });

    it('leaves nothing of a refused list behind', async () => {
      await rowsOf(aList(3));
      await wrong(`${aList(1500)}"never closed`);
      expect(
        await app.transactor.query('SELECT id FROM frames WHERE status = ?', ['staging']),
      ).toEqual([]);
      expect(await app.transactor.manager.count(StagedIdentity)).toBe(3);
      expect(await app.transactor.query('SELECT id FROM frame_rows')).toHaveLength(3);
    });
  });
});
