import { randomUUID } from 'node:crypto';
import type {
  AuditCardView,
  CaseFileView,
  ConcernAlertView,
  EarlierAnswersView,
  FindingView,
  GridView,
  IdeaView,
  MeetingsYearView,
  PanelCaseSummaryView,
  ProgrammeView,
  RecommendationView,
  ReportView,
  ReturnView,
} from '@sightline/contracts';
import { addDays, addWorkingDays } from '@sightline/domain';
import { loadConfig } from '../../src/app/platform/config';
import { proveTrail } from '../../src/app/trail';
import { partnershipNames } from '../../src/seeds/castle-people';
import { seedDemonstration } from '../../src/seeds';
import {
  bodyOf,
  concernsOf,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type TestApp,
} from '../support';

const today = '2025-11-05';

describe('The demonstration', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  let processorSeconds = 0;

  beforeAll(async () => {
    app = await startApp({ seed: 'none', clock: new TestClock(`${today}T08:00:00.000Z`) });
    people = signedIn(app);
    const before = process.cpuUsage();
    await seedDemonstration(app.nest);
    const { user, system } = process.cpuUsage(before);
    processorSeconds = (user + system) / 1e6;
  });
  afterAll(() => app.stop());

  const programme = async (year: number): Promise<ProgrammeView> =>
    bodyOf(await (await people.asCoordinator()).get(`programmes/${year}`));
  const auditOf = async (theme: string): Promise<AuditCardView> =>
    (await programme(2025)).audits.find((audit) => audit.theme === theme)!;
  const gridOf = async (theme: string): Promise<GridView> =>
    bodyOf(await (await people.asCoordinator()).get(`audits/${(await auditOf(theme)).id}/grid`));

  /** Cells of a grid by state: a status, or the kind of nil return. */
  const statesOf = ({ cells }: GridView): Record<string, number> => {
    const states: Record<string, number> = {};
    for (const { status, nilKind } of cells) {
      const state = nilKind ?? status;
      states[state] = (states[state] ?? 0) + 1;
    }
    return states;
  };

  it('loads with less than ten seconds of work', () => {
    expect(processorSeconds).toBeLessThan(10);
  });

  it('is loaded once and left alone afterwards', async () => {
    const before = (await trailRows(app)).length;
    await seedDemonstration(app.nest);
    expect(await trailRows(app)).toHaveLength(before);
  });

  it('plans Castle City’s year: past, at the panel, in the field, planned, cancelled', async () => {
    const statuses = (await programme(2025)).audits.map(({ theme, status }) => [theme, status]);
    expect(statuses).toEqual(
      expect.arrayContaining([
        ['Intra-familial sexual abuse', 'closed'],
        ['Private fostering', 'cancelled'],
        ['Children placed under SGO', 'panel'],
        ['Children who go missing', 'in-the-field'],
        ['CSE toolkit compliance', 'planned'],
      ]),
    );
    const lastYear = (await programme(2024)).audits.map(({ status }) => status);
    expect(lastYear).toEqual(expect.arrayContaining(['closed', 'postponed']));
  });

  it('holds an idea for a theme in every state, one of them an audit of next year', async () => {
    const ideas = bodyOf(await (await people.asChair()).get<IdeaView[]>('themes'));
    expect(ideas.map(({ status }) => status).sort()).toEqual([
      ...['dropped', 'not-now', 'open', 'taken-up'],
    ]);
    const [audit] = (await programme(2026)).audits;
    expect(ideas.find(({ status }) => status === 'taken-up')?.audit?.id).toBe(audit!.id);
    expect(audit).toMatchObject({ theme: 'Assessments before birth', method: 'rapid-macfa' });
  });

  it('has meetings of the subgroup, to which more and more come, and one that agreed the year', async () => {
    const chair = await people.asChair();
    const year = bodyOf(await chair.get<MeetingsYearView>('meetings/years/2024'));
    expect(year.count).toBe('6 meetings, 4 of them on audit');
    expect(year.trend).toMatch(/^Attendance rose/);
    expect(year.meetings[0]!.agreed).toMatchObject([{ yearLabel: '2024/25' }]);
    expect(bodyOf(await chair.get<MeetingsYearView>('meetings')).meetings).toHaveLength(4);
  });

  it('follows the earlier audit with the dip test', async () => {
    const { reAuditOf } = await auditOf('CSE toolkit compliance');
    expect(reAuditOf).toMatchObject({ theme: 'Child sexual exploitation', yearLabel: '2024/25' });
  });

  it('has eighty returns of the special guardianship audit in every state worth showing', async () => {
    const grid = await gridOf('Children placed under SGO');
    expect(grid.cells).toHaveLength(80);
    const states = statesOf(grid);
    expect(Object.keys(states).sort()).toEqual([
      ...['in-progress', 'issued', 'moderated', 'not-known', 'nothing-in-window'],
      ...['record-not-accessible', 'sent-back', 'signed-off'],
    ]);
    expect(states).toMatchObject({ issued: 1, 'in-progress': 1, 'sent-back': 1 });
    expect(grid.cells.filter(({ isLate }) => isLate)).toHaveLength(3);
  });

  it('has the returns about missing children due within this week', async () => {
    const grid = await gridOf('Children who go missing');
    expect(grid.dueDay).toBe(addWorkingDays(today, 2));
    expect(grid.cells.filter(({ isLate }) => isLate)).toHaveLength(0);
    expect(statesOf(grid)).toMatchObject({ 'known-check': 4, submitted: 2, 'sent-back': 1 });
  });

  it('repeats last year’s section 11 round, whose answers are offered to confirm', async () => {
    const rounds = (await Promise.all([2024, 2025].map(programme)))
      .flatMap(({ audits }) => audits)
      .filter(({ method }) => method === 'section-11');
    const [before, now] = rounds;
    expect(rounds.map(({ status }) => status)).toEqual(['closed', 'in-the-field']);
    expect(now!.reAuditOf?.id).toBe(before!.id);
    const grid = await gridOf(now!.theme);
    expect(statesOf(grid)).toEqual({ 'signed-off': 3, issued: 2, 'in-progress': 1 });
    const school = grid.agencies.find(({ kind }) => kind === 'education')!;
    const cell = grid.cells.find(({ agencyId }) => agencyId === school.id)!;
    const auditor = await people.asAuditor('education');
    const path = `returns/${cell.returnId}`;
    const { from, answers } = bodyOf(
      await auditor.get<EarlierAnswersView>(`${path}/earlier-answers`),
    );
    expect(from).toMatchObject({ theme: 'Section 11 self-assessment' });
    const { answered, required, answers: given } = bodyOf(await auditor.get<ReturnView>(path));
    expect([given, answered]).toEqual([{}, 0]);
    expect(Object.keys(answers).length).toBeGreaterThanOrEqual(required);
    expect(answers['S11-11.2']?.value).toBe('1');
  });

  it('leaves two cases to the chair, the judged ones spread over the scale', async () => {
    const { id } = await auditOf('Children placed under SGO');
    const panel = bodyOf(
      await (await people.asChair()).get<PanelCaseSummaryView[]>(`audits/${id}/panel`),
    );
    const open = panel.filter(({ judgement }) => judgement === null);
    expect(open.map(({ caseFile }) => caseFile.number).sort()).toEqual([10, 8]);
    const given = new Set(panel.flatMap(({ judgement }) => judgement ?? []));
    expect([...given].sort()).toEqual(['G', 'I', 'O', 'RI']);
    expect(
      panel.filter(({ judgement, offered }) => judgement && judgement !== offered),
    ).toHaveLength(1);
    expect(panel.filter(({ isHeld }) => isHeld)).toHaveLength(0);
  });

  it('tells in its history that a return was sent back, and that a concern was closed', async () => {
    const { cells, cases, agencies } = await gridOf('Children placed under SGO');
    const open = async (number: number, kind: string): Promise<ReturnView> => {
      const caseId = cases.find((one: CaseFileView) => one.number === number)!.id;
      const agencyId = agencies.find((one) => one.kind === kind)!.id;
      const cell = cells.find((one) => one.caseId === caseId && one.agencyId === agencyId)!;
      return bodyOf(await (await people.asCoordinator()).get(`returns/${cell.returnId}`));
    };
    const practice = await open(2, 'general-practice');
    expect(practice.history.map(({ act }) => act)).toEqual([
      ...['issue', 'confirm-known', 'allocate', 'start', 'submit', 'send-back', 'resume'],
      ...['submit', 'sign-off', 'moderate'],
    ]);
    const school = await open(7, 'education');
    expect(school.history.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['raise-concern', 'close-concern']),
    );
  });

  it('has one concern that waits to be acknowledged, and one that was closed', async () => {
    const chair = await people.asChair();
    const alerts = bodyOf(await chair.get<ConcernAlertView[]>('concerns'));
    expect(alerts).toMatchObject([{ agency: 'CAMHS', status: 'raised', isOverdue: true }]);
    const { advice } = await concernsOf(chair, alerts[0]!.returnId);
    expect(advice.lead?.role).toBe('Safeguarding lead nurse');
    const { cells, cases, agencies } = await gridOf('Children placed under SGO');
    const caseId = cases.find(({ number }) => number === 7)!.id;
    const agencyId = agencies.find(({ kind }) => kind === 'education')!.id;
    const cell = cells.find((one) => one.caseId === caseId && one.agencyId === agencyId)!;
    const { concerns } = await concernsOf(chair, cell.returnId);
    expect(concerns).toMatchObject([{ status: 'closed', isOverdue: false }]);
    const [closed] = concerns;
    expect(closed!.acknowledged!.at < closed!.acknowledgeBy).toBe(true);
  });

  it('has findings and recommendations that rest on them', async () => {
    const chair = await people.asChair();
    const { id } = await auditOf('Children placed under SGO');
    const findings = bodyOf(await chair.get<FindingView[]>(`audits/${id}/findings`));
    const kinds = new Set(findings.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['development', 'good-practice', 'strength']);
    const recommendations = bodyOf(
      await chair.get<RecommendationView[]>(`audits/${id}/recommendations`),
    );
    expect(recommendations).toHaveLength(5);
    const known = findings.map((finding) => finding.id);
    const restOn = recommendations.flatMap(({ findingIds }) => findingIds);
    expect(restOn.every((findingId) => known.includes(findingId))).toBe(true);
  });

  it('has a draft report that waits for the two cases', async () => {
    const { id } = await auditOf('Children placed under SGO');
    const report = bodyOf(await (await people.asChair()).get<ReportView>(`audits/${id}/report`));
    expect(report).toMatchObject({ status: 'draft', version: 1 });
    expect(report.sections.length).toBeGreaterThan(10);
    expect(report.blockers.join(' ')).toContain('2 cases have no judgement yet');
  });

  it('counts each case from its own index date, and its events lie in the review window', async () => {
    const { cells } = await gridOf('Children placed under SGO');
    const anchors = new Map<string, string>();
    const chair = await people.asChair();
    for (const { caseId, returnId } of cells.filter(({ status }) => status === 'moderated')) {
      const view = bodyOf(await chair.get<ReturnView>(`returns/${returnId}`));
      anchors.set(caseId, view.anchorDay!);
      const events = view.answers['C2']?.value as readonly { readonly day: number }[];
      const days = events.map(({ day }) => addDays(view.anchorDay!, day));
      expect(days.filter((day) => day < view.windowFrom || day > view.windowTo)).toEqual([]);
    }
    expect(anchors.size).toBeGreaterThan(5);
    expect(new Set(anchors.values()).size).toBe(anchors.size);
  });

  it('hangs nothing on the real board but its two programmes, with what is printed wrongly', async () => {
    const board = await people.as({
      role: 'coordinator',
      partnership: 'Nottingham City (published)',
    });
    const { partnerships } = board.session;
    const id = partnerships.find(({ name }) => name === partnershipNames.board)!.id;
    await board.switchTo(id);
    const { audits } = bodyOf(await board.get<ProgrammeView>('programmes/2017'));
    expect(audits).toHaveLength(6);
    const [first] = audits.filter(({ date }) => date.asPrinted === '29 June 2016');
    expect(first).toMatchObject({ quarter: 1, date: { value: '2017-06-29', precision: 'day' } });
    expect(first?.note).toContain('almost certainly a slip for 2017');
    const dipTest = audits.find(({ method }) => method === 'dip-test');
    expect(dipTest).toMatchObject({
      date: { value: '2017-11', precision: 'month' },
      reAuditOf: { theme: 'Child sexual exploitation', yearLabel: '2016/17' },
    });
    const names = audits.flatMap(({ reviews }) => reviews.map(({ name }) => name));
    expect([...new Set(names)].sort()).toEqual(['Child J', 'Family P (C)']);
    expect(
      audits.every(({ caseCount, returnsExpected }) => caseCount + returnsExpected === 0),
    ).toBe(true);
  });

  it('is on the trail in the order of its days, in the names of those who acted', async () => {
    const rows = await app.transactor.query<{ at: string; actor_name: string; action: string }>(
      'SELECT at, actor_name, action FROM trail_entries ORDER BY sequence',
    );
    const castle = rows.slice(rows.findLastIndex(({ action }) => action === 'programme.import'));
    const times = castle.map(({ at }) => at).filter((at) => at < `${today}T`);
    expect(times).toEqual([...times].sort());
    expect(times.length).toBeGreaterThan(500);
    const judges = castle.filter(({ action }) => action === 'panel.judge');
    expect(new Set(judges.map(({ actor_name: name }) => name))).toEqual(
      new Set(['Martin Ashworth']),
    );
    await app.signCheckpoint();
    const verdict = await proveTrail(
      loadConfig({ DATA_DIR: app.dataDir, DATABASE_URL: app.databaseUrl }),
    );
    expect(verdict).toMatchObject({ isSound: true });
  });

  it('shows an agency its own returns and no others', async () => {
    const spoc = await people.asSpoc('camhs');
    const { id } = await auditOf('Children placed under SGO');
    const grid = bodyOf(await spoc.get<GridView>(`audits/${id}/grid`));
    expect(new Set(grid.agencies.map(({ kind }) => kind))).toEqual(new Set(['camhs']));
    expect((await spoc.get(`returns/${randomUUID()}`)).status).toBe(404);
  });
});
