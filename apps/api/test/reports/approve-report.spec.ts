import { createHash } from 'node:crypto';
import {
  moderationReasons,
  type CaseFileView,
  type PanelCaseView,
  type ReportPageView,
  type ReportView,
} from '@sightline/contracts';
import { ModeratedGrade } from '../../src/app/moderation';
import {
  aPanelDesk,
  approveReport,
  bodyOf,
  closeConcern,
  lastTrailRow,
  trailRows,
  writeReport,
  type ApiClient,
  type WrittenAudit,
  openReport,
} from '../support';

const words = 'What the chair wrote.';
const concernAt = 1;

interface StoredReport {
  readonly status: string;
  readonly snapshot: string | null;
  readonly contentHash: string | null;
}

/** Keys in order, no space: written here again, so that the hash is proved from outside. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const held = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(held)
      .sort()
      .map((key) => [key, inOrder(held[key])]),
  );
}

describe('approving the findings report', () => {
  const desk = aPanelDesk({
    answersOf: (kind, index) =>
      kind === 'police' && index === concernAt ? { N8: { value: 'yes' } } : {},
  });
  let written: WrittenAudit;
  let report: ReportView;

  beforeAll(async () => {
    written = await writeReport(desk.field);
    report = written.report;
  });

  const approve = (client: ApiClient, revision = report.revision) =>
    client.post<ReportView>(`reports/${report.id}/approve`, { revision });
  const open = () => openReport(desk.field);
  const writeSummary = async () => {
    const { revision } = await open();
    const dto = { narrative: words, revision };
    report = bodyOf(
      await desk.chair.patch<ReportView>(`reports/${report.id}/sections/summary`, dto),
    );
  };
  const stored = async (): Promise<StoredReport> => {
    const [row] = await desk.app.transactor.query<StoredReport>(
      'SELECT status, snapshot, content_hash AS "contentHash" FROM reports WHERE id = ?',
      [report.id],
    );
    return row!;
  };
  const judge = async (caseIndex: number, client = desk.chair) => {
    const cases = bodyOf(await client.get<CaseFileView[]>(`audits/${desk.field.auditId}/cases`));
    const { id, revision } = cases[caseIndex]!;
    const rationale = 'The agencies shared what they knew, and the plan followed from it.';
    return client.put<PanelCaseView>(`cases/${id}/judgement`, { grade: 'G', rationale, revision });
  };
  const refusalOf = async () => {
    const { status, problem } = await approve(desk.chair);
    expect([status, problem.code]).toEqual([409, 'report.not-ready']);
    expect(await stored()).toEqual({ status: 'draft', snapshot: null, contentHash: null });
    expect(await trailRows(desk.app, 'report.approve')).toEqual([]);
    return problem.fields?.map(({ message }) => message);
  };

  it('is the chair’s alone', async () => {
    expect((await approve(desk.app.client())).status).toBe(401);
    expect((await approve(await desk.field.people.asCoordinator())).status).toBe(403);
    expect((await approve(await desk.field.people.as({ role: 'scrutineer' }))).status).toBe(403);
    for (const who of [
      { role: 'spoc', kind: 'police' },
      { role: 'board-member' },
      { role: 'coordinator', partnership: 'Castle County' },
    ] as const) {
      expect((await approve(await desk.field.people.as(who))).status).toBe(404);
    }
    expect((await stored()).status).toBe('draft');
  });

  it('is refused while a judgement is missing, saying of which cases', async () => {
    const [first, second] = desk.field.cases.map(({ reference }) => reference);
    const held = `An immediate safeguarding concern is still open in ${second}.`;
    expect(await refusalOf()).toEqual([
      `2 cases have no judgement yet: ${first}, ${second}.`,
      held,
    ]);
    bodyOf(await judge(0));
    expect(await refusalOf()).toEqual([`1 case has no judgement yet: ${second}.`, held]);
    expect((await open()).blockers).toEqual(await refusalOf());
  });

  it('is refused while a safeguarding concern holds a case, and not once it is closed', async () => {
    expect((await judge(concernAt)).problem.code).toBe('transition.refused');
    await closeConcern(desk.chair, desk.field.returnId('police', concernAt));
    const reference = desk.field.caseAt(concernAt).reference;
    expect(await refusalOf()).toEqual([`1 case has no judgement yet: ${reference}.`]);
    bodyOf(await judge(concernAt));
    expect((await open()).blockers.join()).not.toContain(reference);
  });

  it('is refused without a recommendation, and without a finding', async () => {
    const { recommendation, finding } = written;
    const remove = async (path: string, revision: number) =>
      bodyOf(await desk.chair.delete(`${path}?revision=${revision}`));
    await remove(`recommendations/${recommendation.id}`, recommendation.revision);
    expect(await refusalOf()).toEqual(['No recommendation has been written.']);
    await remove(`findings/${finding.id}`, finding.revision);
    expect(await refusalOf()).toEqual([
      'No finding has been written.',
      'No recommendation has been written.',
    ]);
  });

  it('is refused while words stand beside figures that have moved since', async () => {
    await writeSummary();
    written = await writeReport(desk.field);
    report = written.report;
    expect(report.sections.find(({ key }) => key === 'summary')?.figuresMoved).toBe(true);
    expect(await refusalOf()).toEqual([
      'The figures have moved since “Summary” was written: look at it again.',
    ]);
    await writeSummary();
    expect(report.blockers).toEqual([]);
  });

  it('is refused of a report that somebody else has changed meanwhile', async () => {
    const answer = await approve(desk.chair, report.revision - 1);
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
    expect((await approve(desk.chair, NaN)).status).toBe(422);
    expect((await stored()).status).toBe('draft');
  });

  it('freezes the report with a content hash and says so on the trail', async () => {
    const before = report;
    report = await approveReport(desk.field, report);
    expect(report).toMatchObject({
      ...{ status: 'approved', approvedBy: 'Martin Ashworth', blockers: [] },
      ...{ canEdit: false, canApprove: false, revision: before.revision + 1 },
    });
    expect(report.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await lastTrailRow(desk.app, 'report.approve')).toMatchObject({
      ...{ actorName: 'Martin Ashworth', subjectId: report.id, auditId: desk.field.auditId },
      data: { version: 1, contentHash: report.contentHash },
    });
    expect((await desk.field.audit()).status).toBe('approved');
  });

  it('keeps a snapshot that the hash is of, with the words as they were approved', async () => {
    const { snapshot, contentHash } = await stored();
    const content = JSON.parse(snapshot!) as Record<string, unknown>;
    const digest = createHash('sha256').update(JSON.stringify(inOrder(content)));
    expect(digest.digest('hex')).toBe(contentHash);
    expect(contentHash).toBe(report.contentHash);
    expect(Object.keys(content).sort()).toEqual(
      ['day', 'facts', 'figures', 'marking', 'partnership', 'schemaVersion', 'sections']
        .concat(['tables', 'title', 'version'])
        .sort(),
    );
    const changed = { ...content, title: 'Another title' };
    const other = createHash('sha256')
      .update(JSON.stringify(inOrder(changed)))
      .digest('hex');
    expect(other).not.toBe(contentHash);
  });

  it('refuses every later change through the door', async () => {
    const { revision } = report;
    const recommendation = {
      ...{ text: 'Something else altogether.', rationale: '', priority: 'low' },
      ...{ findingIds: [written.finding.id], addressedTo: 'Nobody', revision: 1 },
    };
    const grade = { measure: 'multi-agency', outcome: 'lowered', agreed: 'RI' };
    const refusals = [
      await desk.chair.patch(`reports/${report.id}/sections/summary`, {
        narrative: 'Later',
        revision,
      }),
      await approve(desk.chair),
      await desk.chair.patch(`recommendations/${written.recommendation.id}`, recommendation),
      await desk.chair.post(`audits/${desk.field.auditId}/report`),
      await judge(0),
      await desk.chair.put(`returns/${desk.field.returnId('police', 0)}/moderated-grades`, {
        ...{ ...grade, reason: moderationReasons[0], revision: 1 },
      }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual(Array(6).fill(409));
    expect(refusals.map(({ problem }) => problem.code)).toEqual([
      ...Array<string>(3).fill('report.frozen'),
      ...Array<string>(3).fill('transition.refused'),
    ]);
    expect(await open()).toEqual(report);
  });

  it('says the same whatever becomes of the data underneath', async () => {
    const pageOf = async () =>
      bodyOf(await desk.chair.get<ReportPageView>(`reports/${report.id}/page`)).html;
    const page = await pageOf();
    expect(page.includes(words)).toBe(true);
    await desk.app.transactor.run(async () => {
      const { manager } = desk.app.transactor;
      await manager.insert(ModeratedGrade, {
        ...{ id: crypto.randomUUID(), returnId: desk.field.returnId('police', 0) },
        ...{
          measure: 'multi-agency',
          outcome: 'lowered',
          agreed: 'I',
          reason: moderationReasons[0],
        },
        ...{ note: null, accountId: desk.chair.session.accountId, at: '2026-03-02T09:00:00.000Z' },
      } as never);
      await manager.query("UPDATE judgements SET grade = 'I'");
      await manager.query("UPDATE findings SET title = 'Rewritten behind its back'");
      await manager.query("UPDATE audits SET theme = 'Another theme'");
    });
    expect(await open()).toEqual(report);
    expect((await pageOf()) === page).toBe(true);
  });
});
