import type { AgencyView, AuditView, GridView, TemplateView } from '@sightline/contracts';
import {
  addDays,
  addWorkingDays,
  financialYearOf,
  quarterOf,
  type AgencyKind,
} from '@sightline/domain';
import type { Person } from './person';

/** An audit with its scope set, whose sample is drawn next: agencies of these kinds, and more. */
export async function scopeAudit(
  coordinator: Person,
  template: string,
  kinds: readonly AgencyKind[],
  theme: string,
  more: readonly string[] = [],
): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const panelDay = addWorkingDays(today, 40);
  const { id, revision } = await coordinator.post<AuditView>('audits', {
    financialYear: Number(financialYearOf(panelDay).slice(0, 4)),
    ...{ quarter: quarterOf(panelDay), date: panelDay, method: 'macfa', theme },
  });
  const opened = await coordinator.post<AuditView>(`audits/${id}/open`, { revision });
  const agencies = await coordinator.get<AgencyView[]>('agencies');
  const templates = await coordinator.get<TemplateView[]>('templates');
  await coordinator.put(`audits/${id}/scope`, {
    revision: opened.revision,
    purpose: 'To see whether children at risk are seen for who they are.',
    keyLines: ['Was the risk recognised early?'],
    ...{ windowFrom: addDays(today, -365), windowTo: today, panelDay },
    agencyIds: [
      ...agencies.filter(({ kind }) => kinds.includes(kind)).map((agency) => agency.id),
      ...more,
    ],
    templateVersionId: templates.find(({ key }) => key === template)?.versions[0]?.id,
  });
  return id;
}

/** An audit of one agency and so many cases with a form of our own choice, as a co-ordinator issues it. */
export async function issueAudit(
  coordinator: Person,
  template: string,
  kind: AgencyKind,
  count = 1,
): Promise<string> {
  const theme = 'Children at risk of sexual exploitation';
  const id = await scopeAudit(coordinator, template, [kind], theme);
  const revision = async () => (await coordinator.get<AuditView>(`audits/${id}`)).revision;
  await coordinator.post(`audits/${id}/sample`, {
    revision: await revision(),
    strata: [{ key: 'recent', label: 'Known for less than a year', count }],
  });
  await coordinator.post(`audits/${id}/issue`, { revision: await revision() });
  const { cells } = await coordinator.get<GridView>(`audits/${id}/grid`);
  const [cell] = cells;
  if (!cell) throw new Error('No return was issued');
  return cell.returnId;
}
