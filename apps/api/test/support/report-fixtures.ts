import type {
  AccuracyPartItemView,
  AccuracyPartView,
  AccuracyView,
  CaseFileView,
  FindingView,
  PanelCaseView,
  RecommendationView,
  ReportSectionView,
  ReportView,
} from '@sightline/contracts';
import { bodyOf, type ApiClient } from './api-client';
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
  const drafted = bodyOf(await chair.post<ReportView>(`${audit}/report`));
  const report = await assure(field, drafted);
  return { finding, recommendation, report };
}

/** The chair's level of assurance, as the partnership words it unless told. */
export async function assure(
  { people }: FieldAudit,
  { id, revision }: ReportView,
  level = 'Reasonable',
): Promise<ReportView> {
  const chair = await people.asChair();
  const dto = { level, reasons: 'Agencies met and shared what they knew in time.', revision };
  return bodyOf(await chair.put<ReportView>(`reports/${id}/assurance`, dto));
}

/** Sends the draft to the agencies; the police say what is not right in it, the chair answers. */
export async function openAccuracy(
  field: FieldAudit,
  { revision }: ReportView,
): Promise<Readonly<Record<'roundId' | 'partId' | 'accuracyCommentId', string>>> {
  const chair = await field.people.asChair();
  const path = `audits/${field.auditId}/accuracy`;
  const { rounds } = bodyOf(await chair.post<AccuracyView>(path, { revision }));
  const police = await field.people.asSpoc('police');
  const [item] = bodyOf(await police.get<AccuracyPartItemView[]>('accuracy-parts'));
  const partId = item!.id;
  const { passages } = bodyOf(await police.get<AccuracyPartView>(`accuracy-parts/${partId}`));
  const said = { passageKey: passages[0]!.key, words: 'We were asked for one return only.' };
  const { comments } = bodyOf(
    await police.post<AccuracyPartView>(`accuracy-parts/${partId}/comments`, said),
  );
  const { id: accuracyCommentId } = comments[0]!;
  const answer = { answer: 'not-accepted', words: 'Two were asked for.', revision: 1 };
  bodyOf(await chair.put<AccuracyView>(`accuracy-comments/${accuracyCommentId}/answer`, answer));
  return { roundId: rounds[0]!.id, partId, accuracyCommentId };
}

/** Approves the report as the chair, from the revision given. */
export async function approveReport(field: FieldAudit, report: ReportView): Promise<ReportView> {
  const chair = await field.people.asChair();
  const { revision } = report;
  return bodyOf(await chair.post<ReportView>(`reports/${report.id}/approve`, { revision }));
}

/** The report of the audit, as the chair reads it unless told. */
export async function openReport(
  { auditId, people }: FieldAudit,
  client?: ApiClient,
): Promise<ReportView> {
  const reader = client ?? (await people.asChair());
  return bodyOf(await reader.get<ReportView>(`audits/${auditId}/report`));
}

/** The section of a report by its key. */
export function sectionOf({ sections }: ReportView, key: string): ReportSectionView {
  return sections.find((section) => section.key === key)!;
}
