import type {
  CaseFileView,
  FindingView,
  PanelCaseView,
  RecommendationView,
  ReportView,
} from '@sightline/contracts';
import { bodyOf } from './api-client';
import type { FieldAudit } from './audit-fixtures';

/** What the chair writes of an audit at the panel before a report can be approved. */
export interface WrittenAudit {
  readonly finding: FindingView;
  readonly recommendation: RecommendationView;
  readonly report: ReportView;
}

/** Judges every case Good, which the usual answers offer. */
export async function judgeEveryCase(field: FieldAudit): Promise<void> {
  const chair = await field.people.asChair();
  const cases = bodyOf(await chair.get<CaseFileView[]>(`audits/${field.auditId}/cases`));
  for (const { id, revision } of cases) {
    const rationale = 'The agencies shared what they knew in time, and the plan followed from it.';
    const dto = { grade: 'G', rationale, revision };
    bodyOf(await chair.put<PanelCaseView>(`cases/${id}/judgement`, dto));
  }
}

/** A finding, a recommendation that rests on it, and the draft report. */
export async function writeReport(field: FieldAudit): Promise<WrittenAudit> {
  const chair = await field.people.asChair();
  const audit = `audits/${field.auditId}`;
  const finding = bodyOf(
    await chair.post<FindingView>(`${audit}/findings`, {
      ...{ kind: 'development', title: 'Information came late', evidence: 'In both cases.' },
      ...{ soWhat: '', themes: [], questionIds: ['E1'], caseIds: [], agencyIds: [] },
    }),
  );
  const recommendation = bodyOf(
    await chair.post<RecommendationView>(`${audit}/recommendations`, {
      ...{ text: 'Agree who tells the school, and by when.', rationale: 'Schools heard late.' },
      ...{ findingIds: [finding.id], priority: 'high', addressedTo: 'Children’s Services' },
    }),
  );
  const report = bodyOf(await chair.post<ReportView>(`${audit}/report`));
  return { finding, recommendation, report };
}

/** Approves the report as the chair, from the revision given. */
export async function approveReport(field: FieldAudit, report: ReportView): Promise<ReportView> {
  const chair = await field.people.asChair();
  const { revision } = report;
  return bodyOf(await chair.post<ReportView>(`reports/${report.id}/approve`, { revision }));
}
