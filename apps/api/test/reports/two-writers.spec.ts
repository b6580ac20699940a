import type { ReportSectionView, ReportView, SectionConflictView } from '@sightline/contracts';
import {
  anAuditAtPanel,
  bodyOf,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('two people writing one report', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let report: ReportView;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, { kinds: ['police'] });
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    report = (await writeReport(field)).report;
  });
  afterAll(() => app.stop());

  const sectionOf = ({ sections }: ReportView, key: string): ReportSectionView =>
    sections.find((section) => section.key === key)!;
  /** Saves as one who opened the report when it was drafted. */
  const save = (client: ApiClient, key: string, narrative: string) =>
    client.patch<ReportView>(`reports/${report.id}/sections/${key}`, {
      ...{ narrative, revision: report.revision, basis: sectionOf(report, key).narrative },
    });

  it('keeps what each wrote in sections of their own', async () => {
    bodyOf(await save(chair, 'why', 'What the chair wrote.'));
    const view = bodyOf(await save(coordinator, 'method', 'What the co-ordinator wrote.'));
    expect(sectionOf(view, 'why').narrative).toBe('What the chair wrote.');
    expect(sectionOf(view, 'method').narrative).toBe('What the co-ordinator wrote.');
  });

  it('answers the second in one section with what the first wrote, and keeps that', async () => {
    const answer = await save(coordinator, 'why', 'Other words altogether.');
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
    const { section, revision } = answer.problem.data as SectionConflictView;
    expect(section).toMatchObject({
      ...{ key: 'why', narrative: 'What the chair wrote.', editedBy: 'Martin Ashworth' },
    });
    expect(answer.problem.detail).toBe(
      'Martin Ashworth wrote this section meanwhile. Your words are not lost: both are shown.',
    );
    const both = 'What the chair wrote.\n\nOther words altogether.';
    const settled = await coordinator.patch<ReportView>(`reports/${report.id}/sections/why`, {
      ...{ narrative: both, revision },
    });
    expect(sectionOf(bodyOf(settled), 'why').narrative).toBe(both);
  });

  it('lets one of two who save one section at once win', async () => {
    const answers = await Promise.all([
      save(chair, 'returns', 'One.'),
      save(coordinator, 'returns', 'Other.'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
