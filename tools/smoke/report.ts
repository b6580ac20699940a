import type {
  AuditView,
  FindingView,
  PanelCaseSummaryView,
  PanelCaseView,
  RecommendationView,
  ReportPageView,
  ReportView,
} from '@sightline/contracts';
import type { Stage } from './stage';
import { expect } from './steps';

/** The chair takes the audit from its panel to a report that the board reads. */
export async function judgeAndReport(stage: Stage, auditId: string): Promise<void> {
  await stage.steps.step('the panel is convened', async () => {
    const coordinator = await stage.as('Audit co-ordinator');
    const { revision } = await coordinator.get<AuditView>(`audits/${auditId}`);
    const audit = await coordinator.post<AuditView>(`audits/${auditId}/convene`, { revision });
    expect(audit.status === 'panel', 'the audit is at the panel');
  });

  await stage.steps.step('the chair judges each case', async () => {
    const chair = await stage.as('Chair');
    const cases = await chair.get<PanelCaseSummaryView[]>(`audits/${auditId}/panel`);
    for (const { caseFile } of cases) {
      const view = await chair.get<PanelCaseView>(`cases/${caseFile.id}/panel`);
      expect(view.offer.grade, 'the lower median is offered');
      await chair.put(`cases/${caseFile.id}/judgement`, {
        grade: view.offer.grade,
        rationale: 'The panel agreed with the grade offered after hearing both agencies.',
        revision: view.revision,
      });
    }
  });

  await stage.steps.step('findings and a recommendation are written', async () => {
    const chair = await stage.as('Chair');
    const finding = await chair.post<FindingView>(`audits/${auditId}/findings`, {
      kind: 'development',
      title: 'Plans are not always shared with every agency',
      evidence: 'Returns of both agencies.',
      soWhat: 'Carers cannot follow what they have not seen.',
      themes: [],
      questionIds: [],
      caseIds: [],
      agencyIds: [],
    });
    await chair.post<RecommendationView>(`audits/${auditId}/recommendations`, {
      text: 'Share the support plan with every agency within five working days.',
      rationale: 'It rests on the finding.',
      findingIds: [finding.id],
      priority: 'high',
      addressedTo: 'Children’s social care',
    });
  });

  let report = await stage.steps.step('the draft report is generated', async () => {
    const chair = await stage.as('Chair');
    const draft = await chair.post<ReportView>(`audits/${auditId}/report`, {});
    expect(draft.sections.length >= 8, `the report has its sections, got ${draft.sections.length}`);
    return draft;
  });

  await stage.steps.step('the chair edits the narrative and approves', async () => {
    const chair = await stage.as('Chair');
    const [section] = report.sections;
    report = await chair.patch(`reports/${report.id}/sections/${section?.key}`, {
      narrative: `${section?.narrative ?? ''}\n\nThe chair adds a sentence of their own.`,
      revision: report.revision,
    });
    report = await chair.put(`reports/${report.id}/assurance`, {
      level: report.assurance.levels[0]?.label,
      reasons: 'Both agencies answered for each case and the panel agreed with them.',
      revision: report.revision,
    });
    report = await chair.post(`reports/${report.id}/approve`, { revision: report.revision });
    expect(/^[0-9a-f]{64}$/.test(report.contentHash ?? ''), 'the content hash is frozen');
  });

  await stage.steps.step('a board member reads it and downloads PDF and Word', async () => {
    const board = await stage.as('Board member');
    const page = await board.get<ReportPageView>(`reports/${report.id}/page`);
    expect(page.html.includes('chair adds a sentence'), 'the words are in the report');
    const pdf = await board.download(`reports/${report.id}/download/pdf`);
    expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString() === '%PDF-', 'the PDF is a PDF');
    const word = await board.download(`reports/${report.id}/download/docx`);
    expect(Buffer.from(word.bytes.subarray(0, 2)).toString() === 'PK', 'the Word file is one');
  });
}
