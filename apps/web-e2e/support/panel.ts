import type { PanelCaseSummaryView, PanelCaseView, ReportView } from '@sightline/contracts';
import type { Person } from './person';

/** The chair agrees with what is offered for every case that waits, for journeys that begin after. */
export async function judgeRemaining(chair: Person, auditId: string): Promise<void> {
  const cases = await chair.get<PanelCaseSummaryView[]>(`audits/${auditId}/panel`);
  for (const { caseFile } of cases.filter(({ judgement }) => judgement === null)) {
    const { offer, revision } = await chair.get<PanelCaseView>(`cases/${caseFile.id}/panel`);
    const rationale = 'The panel heard every agency and agreed with the grade that was offered.';
    await chair.put(`cases/${caseFile.id}/judgement`, { grade: offer.grade, rationale, revision });
  }
}

/** Drafts from the figures as they are and approves, for journeys of those who read. */
export async function approveReport(chair: Person, auditId: string): Promise<void> {
  await judgeRemaining(chair, auditId);
  const { id, revision: drafted } = await chair.post<ReportView>(`audits/${auditId}/report`);
  const reasons = 'The agencies met and shared what they knew in time.';
  const dto = { level: 'Reasonable', reasons, revision: drafted };
  const { revision } = await chair.put<ReportView>(`reports/${id}/assurance`, dto);
  await chair.post(`reports/${id}/approve`, { revision });
}
