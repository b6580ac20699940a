import type { AgencyView, AuditView, TemplateView } from '@sightline/contracts';
import {
  addDays,
  addWorkingDays,
  financialYearOf,
  quarterOf,
  type AgencyKind,
  type AuditMethod,
} from '@sightline/domain';
import { Clock } from '../../src/app/platform/clock';
import { bodyOf, type ApiClient } from './api-client';
import { signedIn } from './signed-in';
import type { TestApp } from './start-app';

export interface AuditOptions {
  /** Short name of the partnership whose audit it is; Castle City unless told. */
  readonly partnership?: string;
  readonly theme?: string;
  /** A version of a form, in place of a shipped one. */
  readonly versionId?: string;
  /** Key of a shipped form. */
  readonly template?: string;
  /** Agencies in scope, Castle City's of each kind. */
  readonly kinds?: readonly AgencyKind[];
  /** Cases in each of the two strata. */
  readonly casesPerStratum?: number;
  readonly method?: AuditMethod;
  /** One unit alone, as where each agency audits itself. */
  readonly isOneUnit?: boolean;
  /** The audit that this one repeats. */
  readonly reAuditOfId?: string;
  /** What happens between the draw and the issue of returns. */
  readonly beforeIssue?: (auditId: string) => Promise<void>;
  /** Working days from today to the panel. */
  readonly panelInWorkingDays?: number;
}

/** Agencies in scope unless told. */
export const usualKinds: readonly AgencyKind[] = [
  'childrens-social-care',
  'police',
  'health-provider',
];

/** Plans an audit, opens it and sets its scope; answers its id. */
export async function scopedAudit(
  app: TestApp,
  coordinator: ApiClient,
  options: AuditOptions,
  kinds: readonly AgencyKind[],
  agencies: ReadonlyMap<AgencyKind, AgencyView>,
): Promise<string> {
  const today = app.get(Clock).today();
  const panelDay = addWorkingDays(today, options.panelInWorkingDays ?? 40);
  const planned = await coordinator.post<AuditView>('audits', {
    financialYear: Number(financialYearOf(panelDay).slice(0, 4)),
    quarter: quarterOf(panelDay),
    date: panelDay,
    theme: options.theme ?? 'Children placed under special guardianship orders',
    method: options.method ?? 'macfa',
    ...(options.reAuditOfId ? { reAuditOfId: options.reAuditOfId } : undefined),
  });
  const { id } = bodyOf(planned);
  await step(coordinator, id, 'open', {});
  const { revision } = await auditOf(coordinator, id);
  const scope = {
    purpose: 'To see whether support reaches children under special guardianship orders.',
    keyLines: ['Was history verified before the order was made?'],
    windowFrom: addDays(today, -365),
    windowTo: today,
    panelDay,
    agencyIds: kinds.map((kind) => agencies.get(kind)!.id),
    templateVersionId:
      options.versionId ?? (await publishedVersion(coordinator, options.template ?? 'sgo')),
  };
  bodyOf(await coordinator.put<AuditView>(`audits/${id}/scope`, { revision, ...scope }));
  return id;
}

/** The two strata of the shipped sample. */
export function strataOf(count: number) {
  return [
    { key: 'recent', label: 'Placed within the last 12 months', count },
    { key: 'established', label: 'Placed for 12 months or more', count },
  ];
}

/** The agencies of the client's partnership, one of each kind. */
export async function agenciesByKind(client: ApiClient): Promise<Map<AgencyKind, AgencyView>> {
  const agencies = bodyOf(await client.get<AgencyView[]>('agencies'));
  return new Map(agencies.map((agency) => [agency.kind, agency]));
}

async function publishedVersion(client: ApiClient, key: string): Promise<string> {
  const templates = bodyOf(await client.get<TemplateView[]>('templates'));
  const version = templates.find((each) => each.key === key)?.versions[0];
  if (!version) throw new Error(`There is no form ${key}`);
  return version.id;
}

async function auditOf(client: ApiClient, auditId: string): Promise<AuditView> {
  return bodyOf(await client.get<AuditView>(`audits/${auditId}`));
}

/** An act on an audit at its present revision. */
export async function step<T = AuditView>(
  client: ApiClient,
  auditId: string,
  act: string,
  more: object,
): Promise<T> {
  const { revision } = await auditOf(client, auditId);
  return bodyOf(await client.post<T>(`audits/${auditId}/${act}`, { revision, ...more }));
}

/** An audit whose scope is set and whose sample is still to be drawn. */
export async function anAuditToSample(app: TestApp, options: AuditOptions = {}): Promise<string> {
  const coordinator = await signedIn(app, options.partnership).asCoordinator();
  const agencies = await agenciesByKind(coordinator);
  return scopedAudit(app, coordinator, options, options.kinds ?? usualKinds, agencies);
}
