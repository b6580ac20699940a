import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AuditCardView,
  ImportProgrammeView,
  ImportRowProblem,
  ProgrammeView,
  ReviewView,
} from '@sightline/contracts';
import { aDesk, bodyOf, lastTrailRow, trailRows, type Answer } from '../support';

const heading = 'financial_year,quarter,date,theme,method,linked_reviews,re_audit_of,status';
const file = (...rows: readonly string[]) => [heading, ...rows].join('\n');
const published = join(__dirname, '../../src/seeds/programmes/nottingham-2016-18.csv');

describe('importing a programme', () => {
  const desk = aDesk();

  const send = (csv: string, more: object = {}, client = desk.coordinator) =>
    client.post<ImportProgrammeView>('programmes/import', { csv, ...more });
  const audits = async () => bodyOf(await desk.coordinator.get<AuditCardView[]>('audits'));
  const problemsOf = ({ problem }: Answer<unknown>) =>
    (problem.data as { rows: ImportRowProblem[] }).rows;

  async function expectRefused(csv: string): Promise<ImportRowProblem[]> {
    const answer = await send(csv);
    expect([answer.status, answer.problem.code]).toEqual([422, 'import.refused']);
    expect(await audits()).toEqual([]);
    expect(bodyOf(await desk.coordinator.get<ReviewView[]>('reviews'))).toEqual([]);
    expect(await trailRows(desk.app, 'programme.import')).toEqual([]);
    return problemsOf(answer);
  }

  it('asks whoever has not signed in to do so, and refuses all but a co-ordinator', async () => {
    const csv = file('2017/18,2,2017-09-28,Children placed under SGO,macfa,,,');
    expect((await send(csv, {}, desk.app.client())).status).toBe(401);
    for (const client of [
      await desk.people.asChair(),
      await desk.people.as({ role: 'subgroup-member' }),
      await desk.people.asSpoc('police'),
      await desk.people.asAdministrator(),
    ]) {
      expect((await send(csv, {}, client)).status).toBe(403);
    }
    expect(await audits()).toEqual([]);
  });

  it('refuses nothing at all, a heading alone and a file of other columns', async () => {
    expect((await send('')).problem.fields?.map(({ field }) => field)).toEqual(['csv']);
    expect(await expectRefused('\n')).toEqual([
      { line: 1, column: null, message: 'The file is empty' },
    ]);
    expect(await expectRefused(heading)).toEqual([
      { line: 1, column: null, message: 'The file has no rows' },
    ]);
    expect(await expectRefused('year,quarter,theme,theme,method\n2017/18,2,One,Two,macfa')).toEqual(
      [
        { line: 1, column: 'financial_year', message: 'The column “financial_year” is missing' },
        { line: 1, column: 'date', message: 'The column “date” is missing' },
        {
          line: 1,
          column: 'year',
          message: 'There is no column “year” in a programme file',
        },
        { line: 1, column: 'theme', message: 'The column “theme” is there twice' },
      ],
    );
  });

  it.each([
    ['a quotation mark that is not closed', '2017/18,2,2017-09-28,"Placed under SGO,macfa,,,'],
    ['an image', '\u0089PNG\u0000\u0001\u0002'],
  ])('refuses %s, naming the line', async (_what, row) => {
    const [problem] = await expectRefused(file(row));
    expect(problem!.line).toBeGreaterThan(1);
  });

  it('names every bad row with its reason, and imports none of the good ones', async () => {
    const problems = await expectRefused(
      file(
        '2017/18,2,2017-09-28,Children placed under SGO,macfa,Child J,,',
        '2017/18,2,2017-09-31,Medical neglect,macfa,,,',
        '2017/18,2,2017-11,Missing children,macfa,,,',
        '2017/18,5,,Plans,macfa,,,',
        '2017/18,2,28/09/2017,Neglect,macfa,,,',
        '2017,2,,Neglect,macfa,,,',
        '2017/18,2,,Exploitation,spot check,,,',
        '2017/18,2,2017-09-14,Children placed under SGO,macfa,,,',
        '2017/18,3,,Mock JTAI,mock-jtai,,,postponed',
        '2017/18,3,,Toolkit,dip-test,,2016/17: No such audit,',
        '2017/18,3,,Toolkit again,dip-test,,last year,',
      ),
    );
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'date'],
      [4, 'date'],
      [5, 'quarter'],
      [6, 'date'],
      [7, 'financial_year'],
      [8, 'method'],
      [9, 'theme'],
      [10, 'status_reason'],
      [12, 're_audit_of'],
      [11, 're_audit_of'],
    ]);
    const words = Object.fromEntries(problems.map(({ line, message }) => [line, message]));
    expect(words).toMatchObject({
      3: '2017-09-31 is not a date',
      4: '2017-11 is in quarter 3 of 2017/18, not in quarter 2 of 2017/18',
      5: 'The quarter is 1 to 4',
      6: 'Give the date as a day (2017-09-28), a month (2017-11) or leave it empty',
      7: '“2017” is not a year such as 2017/18',
      9: 'The same theme, method and quarter stand on line 2',
      10: 'Say why the audit is postponed',
      11: 'There is no audit “No such audit” in that year, in the programme or in this file',
    });
  });

  it('checks on trial without importing', async () => {
    const csv = file('2017/18,2,2017-09-28,Children placed under SGO,macfa,Child J; Child J,,');
    const trial = bodyOf(await send(csv, { isTrial: true }));
    expect(trial).toEqual({
      isTrial: true,
      reviewsAdded: ['Child J'],
      rows: [
        {
          ...{ line: 2, yearLabel: '2017/18', quarter: 2 },
          ...{ theme: 'Children placed under SGO', method: 'macfa' },
        },
      ],
    });
    expect(await audits()).toEqual([]);
  });

  it('imports the published programmes of the real board, with what the source prints wrongly', async () => {
    const csv = readFileSync(published, 'utf8');
    const done = bodyOf(await send(csv));
    expect(done.rows).toHaveLength(11);
    expect(done.reviewsAdded).toEqual(['Child S', 'Child J', 'Family P (C)']);
    const first = bodyOf(await desk.coordinator.get<ProgrammeView>('programmes/2016'));
    expect([first.label, first.audits.length, first.years]).toEqual(['2016/17', 5, [2016, 2017]]);
    const jtai = first.audits.find(({ method }) => method === 'mock-jtai');
    expect(jtai).toMatchObject({
      status: 'postponed',
      statusReason: expect.stringContaining('Ofsted inspection') as string,
      date: { precision: 'unknown', value: null, asPrinted: null },
    });
    const second = bodyOf(await desk.coordinator.get<ProgrammeView>('programmes/2017'));
    expect(second.audits.map(({ quarter, date }) => [quarter, date.value])).toEqual([
      [1, '2017-06-29'],
      [2, '2017-09-28'],
      [3, '2017-11'],
      [3, '2017-11'],
      [4, '2018-01-25'],
      [4, '2018-03-29'],
    ]);
    const [misprinted, sgo, dipTest] = second.audits;
    expect(misprinted!.date.asPrinted).toBe('29 June 2016');
    expect(misprinted!.note).toContain('almost certainly a slip for 2017');
    expect(sgo!.reviews.map(({ name }) => name)).toEqual(['Child J']);
    expect(dipTest!.reAuditOf).toMatchObject({
      theme: 'Child sexual exploitation',
      yearLabel: '2016/17',
    });
    expect(
      second.audits
        .at(-1)!
        .reviews.map(({ name }) => name)
        .sort(),
    ).toEqual(['Child J', 'Family P (C)']);
  });

  it('goes on the trail with the digest of the file, not with its words', async () => {
    const row = await lastTrailRow(desk.app, 'programme.import');
    expect(row).toMatchObject({
      actorName: 'Ruth Okafor',
      partnershipId: desk.coordinator.session.partnership.id,
      data: { rows: 11, years: ['2016/17', '2017/18'] },
    });
    expect((row.data as { digest: string }).digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await trailRows(desk.app, 'audit.plan')).toHaveLength(11);
  });

  it('refuses the same file a second time, row by row', async () => {
    const answer = await send(readFileSync(published, 'utf8'));
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)).toHaveLength(11);
    expect(problemsOf(answer)[0]!.message).toBe('This audit is already in the programme');
    expect(await audits()).toHaveLength(11);
  });

  it('reads the semicolons and byte order mark that spreadsheets write', async () => {
    const csv = '\uFEFFfinancial_year;quarter;date;theme;method\r\n2018/19;1;;Neglect;macfa\r\n';
    expect(bodyOf(await send(csv)).rows.map(({ theme }) => theme)).toEqual(['Neglect']);
  });

  it('reads reasons, names what is wrong with one, and writes them as they were', async () => {
    const columns = 'financial_year,quarter,date,theme,method,reasons';
    const row = (theme: string, reasons: string) => `2019/20,1,,${theme},macfa,"${reasons}"`;
    const bad = [
      ...['hunch | So it seems', 'learning-review | | Recommendation 2', 'inspection |'],
      'earlier-audit | 2018/19: Nothing of the kind',
    ];
    const refused = await send([columns, row('Neglect', bad.join('\n'))].join('\n'));
    expect(problemsOf(refused).map(({ column }) => column)).toEqual([
      'reasons',
      'reasons',
      'reasons',
    ]);
    const unknown = await send([columns, row('Neglect', bad.at(-1)!)].join('\n'));
    expect(problemsOf(unknown)[0]?.message).toMatch(/no audit “Nothing of the kind”/);
    const reasons = [
      'learning-review | Child Victor | Recommendation 2 | and 3',
      'performance-data | Re-referrals rose',
    ].join('\n');
    const follows = row('Again', 'earlier-audit | 2019/20: Neglect |');
    bodyOf(await send([columns, follows, row('Neglect', reasons)].join('\n')));
    const { audits: made } = bodyOf(await desk.coordinator.get<ProgrammeView>('programmes/2019'));
    const neglect = made.find(({ theme }) => theme === 'Neglect')!;
    expect(neglect.reviews.map(({ name }) => name)).toEqual(['Child Victor']);
    expect(made.find(({ theme }) => theme === 'Again')!.reasons).toMatchObject([
      { kind: 'earlier-audit', audit: { id: neglect.id, yearLabel: '2019/20' }, words: '' },
    ]);
    const written = (await desk.coordinator.download('programmes/2019/file')).bytes.toString();
    expect(written).toContain(`"${reasons}"`);
    expect(written).toContain('earlier-audit | 2019/20: Neglect |');
  });
});
