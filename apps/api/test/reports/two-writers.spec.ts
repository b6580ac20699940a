import type { ReportView, SectionConflictView } from '@sightline/contracts';
import { aReportDesk, bodyOf, type ApiClient, sectionOf } from '../support';

describe('two people writing one report', () => {
  const desk = aReportDesk({ kinds: ['police'] });

  /** Saves as one who opened the report when it was drafted. */
  const save = (client: ApiClient, key: string, narrative: string) =>
    client.patch<ReportView>(`reports/${desk.report.id}/sections/${key}`, {
      ...{ narrative, revision: desk.report.revision },
      basis: sectionOf(desk.report, key).narrative,
    });

  it('keeps what each wrote in sections of their own', async () => {
    bodyOf(await save(desk.chair, 'why', 'What the chair wrote.'));
    const view = bodyOf(await save(desk.coordinator, 'method', 'What the co-ordinator wrote.'));
    expect(sectionOf(view, 'why').narrative).toBe('What the chair wrote.');
    expect(sectionOf(view, 'method').narrative).toBe('What the co-ordinator wrote.');
  });

  it('answers the second in one section with what the first wrote, and keeps that', async () => {
    const answer = await save(desk.coordinator, 'why', 'Other words altogether.');
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
    const { section, revision } = answer.problem.data as SectionConflictView;
    expect(section).toMatchObject({
      ...{ key: 'why', narrative: 'What the chair wrote.', editedBy: 'Martin Ashworth' },
    });
    expect(answer.problem.detail).toBe(
      'Martin Ashworth wrote this section meanwhile. Your words are not lost: both are shown.',
    );
    const both = 'What the chair wrote.\n\nOther words altogether.';
    const settled = await desk.coordinator.patch<ReportView>(
      `reports/${desk.report.id}/sections/why`,
      { narrative: both, revision },
    );
    expect(sectionOf(bodyOf(settled), 'why').narrative).toBe(both);
  });

  it('lets one of two who save one section at once win', async () => {
    const answers = await Promise.all([
      save(desk.chair, 'returns', 'One.'),
      save(desk.coordinator, 'returns', 'Other.'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
