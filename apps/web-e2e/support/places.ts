import type {
  AuditCardView,
  DraftSummaryView,
  GridView,
  PanelCaseSummaryView,
  TemplateView,
} from '@sightline/contracts';
import type { AgencyKind, ReturnStatus } from '@sightline/domain';
import type { PersonKey } from './people';
import type { Person } from './person';

/** Records of the demonstration that pages are about. */
export interface Landmarks {
  /** The audit at the panel, the one in the field, and one only planned. */
  readonly sgo: string;
  readonly missing: string;
  readonly planned: string;
  readonly judgedCase: string;
  readonly openCase: string;
  /** A version of a form that ships, and a draft made of it. */
  readonly form: string;
  readonly draft: string;
  /** A return of an agency that audits itself again, whose earlier answers are offered. */
  readonly askedAgain: string;
  returnOf(kind: AgencyKind, ...statuses: readonly ReturnStatus[]): string;
}

/** A page as one person sees it. */
export interface Place {
  readonly name: string;
  readonly person: PersonKey;
  readonly path: (landmarks: Landmarks) => string;
}

/** Landmarks with a draft of a form begun, so that the workbench has something to show. */
export async function prepareLandmarks(coordinator: Person): Promise<Landmarks> {
  const found = await findLandmarks(coordinator);
  const dto = { versionId: found.form };
  const { id } = await coordinator.post<DraftSummaryView>('template-drafts', dto);
  return { ...found, draft: id };
}

export async function findLandmarks(coordinator: Person): Promise<Omit<Landmarks, 'draft'>> {
  const audits = await coordinator.get<AuditCardView[]>('audits');
  const idOf = (is: (audit: AuditCardView) => boolean) => demand(audits.find(is)).id;
  const sgo = idOf(
    ({ theme, status }) => theme === 'Children placed under SGO' && status === 'panel',
  );
  const isInTheField = ({ status }: AuditCardView) => status === 'in-the-field';
  const missing = idOf((audit) => isInTheField(audit) && audit.method === 'macfa');
  const section11 = idOf((audit) => isInTheField(audit) && audit.method === 'section-11');
  const round = await coordinator.get<GridView>(`audits/${section11}/grid`);
  const grids = await Promise.all(
    [sgo, missing].map((id) => coordinator.get<GridView>(`audits/${id}/grid`)),
  );
  const cases = await coordinator.get<PanelCaseSummaryView[]>(`audits/${sgo}/panel`);
  const form = await shortForm(coordinator);
  return {
    sgo,
    missing,
    form,
    askedAgain: returnIn([round], 'education', ['issued']),
    planned: idOf(({ status, date }) => status === 'planned' && date.precision === 'day'),
    judgedCase: demand(cases.find(({ judgement }) => judgement !== null)).caseFile.id,
    openCase: demand(cases.find(({ judgement }) => judgement === null)).caseFile.id,
    returnOf: (kind, ...statuses) => returnIn(grids, kind, statuses),
  };
}

/** The form of few questions: its pages are like those of any other. */
async function shortForm(coordinator: Person): Promise<string> {
  const forms = await coordinator.get<TemplateView[]>('templates');
  const dipTest = demand(forms.find(({ key }) => key === 'cse-dip-test'));
  return demand(dipTest.versions[0]).id;
}

function returnIn(
  grids: readonly GridView[],
  kind: AgencyKind,
  statuses: readonly ReturnStatus[],
): string {
  for (const { agencies, cells } of [...grids].reverse()) {
    const agency = agencies.find((each) => each.kind === kind);
    const found = cells.find(
      ({ agencyId, status }) => agencyId === agency?.id && statuses.includes(status),
    );
    if (found) return found.returnId;
  }
  throw new Error(`No return of ${kind} is ${statuses.join(' or ')}`);
}

function demand<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The demonstration lacks what the pages are about');
  return found;
}

const place = (
  person: PersonKey,
  name: string,
  path: string | ((landmarks: Landmarks) => string),
): Place => ({ person, name, path: typeof path === 'string' ? () => path : path });

/** The pages of the product, each with somebody who works there. */
export const places: readonly Place[] = [
  place('coordinator', 'home', '/'),
  place('coordinator', 'programme', '/programme'),
  place('coordinator', 'programme-import', '/programme/import'),
  place('coordinator', 'audit-plan', '/programme/audits/new'),
  place('coordinator', 'audit-edit', ({ planned }) => `/programme/audits/${planned}/edit`),
  place('coordinator', 'audit-replan', ({ planned }) => `/programme/audits/${planned}/replan`),
  place('coordinator', 'audits', '/audits'),
  place('coordinator', 'scope', ({ sgo }) => `/audits/${sgo}/scope`),
  place('coordinator', 'scope-planned', ({ planned }) => `/audits/${planned}/scope`),
  place('coordinator', 'sample', ({ sgo }) => `/audits/${sgo}/sample`),
  place('coordinator', 'grid', ({ sgo }) => `/audits/${sgo}/returns`),
  place('coordinator', 'grid-in-the-field', ({ missing }) => `/audits/${missing}/returns`),
  place('coordinator', 'audit-trail', ({ sgo }) => `/audits/${sgo}/trail`),
  place('coordinator', 'draw', ({ sgo }) => `/audits/${sgo}/sample/draw`),
  place('coordinator', 'identities', ({ missing }) => `/audits/${missing}/identities`),
  place('coordinator', 'known-checks', ({ missing }) => `/audits/${missing}/returns/known-check`),
  place('coordinator', 'grid-list', ({ missing }) => `/audits/${missing}/returns?view=list`),
  place('coordinator', 'reminders', ({ missing }) => `/audits/${missing}/reminders`),
  place('coordinator', 'timeliness', '/timeliness'),
  place('coordinator', 'people', '/settings/people'),
  place('coordinator', 'agencies', '/settings/agencies'),
  place('coordinator', 'data-protection', '/settings/data-protection'),
  place('coordinator', 'planning', '/settings/planning'),
  place('coordinator', 'quiet-days', '/settings/quiet-days'),
  place('coordinator', 'outbox', '/settings/outbox'),
  place('coordinator', 'forms', '/forms'),
  place('coordinator', 'form-new', '/forms/new'),
  place('coordinator', 'form-import', '/forms/import'),
  place('coordinator', 'form-version', ({ form }) => `/forms/versions/${form}`),
  place('coordinator', 'form-compare', ({ form }) => `/forms/compare?before=${form}&after=${form}`),
  place('coordinator', 'workbench', ({ draft }) => `/forms/drafts/${draft}/edit?question=DIP-1a`),
  place('coordinator', 'workbench-preview', ({ draft }) => `/forms/drafts/${draft}/preview`),
  place('coordinator', 'workbench-publish', ({ draft }) => `/forms/drafts/${draft}/publish`),
  place('chair', 'home', '/'),
  place('chair', 'panel', ({ sgo }) => `/audits/${sgo}/panel`),
  place('chair', 'panel-case', ({ sgo, openCase }) => `/audits/${sgo}/panel/${openCase}`),
  place(
    'chair',
    'panel-case-judged',
    ({ sgo, judgedCase }) => `/audits/${sgo}/panel/${judgedCase}`,
  ),
  place('chair', 'findings', ({ sgo }) => `/audits/${sgo}/findings`),
  place('chair', 'report', ({ sgo }) => `/audits/${sgo}/report`),
  place('chair', 'report-reading', ({ sgo }) => `/audits/${sgo}/report/read`),
  place('policeContact', 'home', '/'),
  place('policeContact', 'notices', '/notices/list'),
  place('policeContact', 'mail', '/notices/mail'),
  place('policeContact', 'calendar', '/notices/calendar'),
  place('policeContact', 'returns', '/returns'),
  place('policeContact', 'grid', ({ missing }) => `/audits/${missing}/returns`),
  place(
    'policeContact',
    'known-check',
    ({ returnOf }) => `/returns/${returnOf('police', 'known-check')}`,
  ),
  place(
    'policeContact',
    'sign-off',
    ({ returnOf }) => `/returns/${returnOf('police', 'submitted')}`,
  ),
  place('policeAuditor', 'home', '/'),
  place('policeAuditor', 'returns', '/returns'),
  place('policeAuditor', 'form', ({ returnOf }) => `/returns/${returnOf('police', 'in-progress')}`),
  place(
    'policeAuditor',
    'form-judgement',
    ({ returnOf }) => `/returns/${returnOf('police', 'in-progress')}?section=N`,
  ),
  place(
    'policeAuditor',
    'form-review',
    ({ returnOf }) => `/returns/${returnOf('police', 'in-progress')}?section=review`,
  ),
  place(
    'policeAuditor',
    'form-to-read',
    ({ returnOf }) => `/returns/${returnOf('police', 'signed-off')}`,
  ),
  place('schoolsAuditor', 'form-asked-again', ({ askedAgain }) => `/returns/${askedAgain}`),
  place(
    'schoolsAuditor',
    'form-asked-again-weak',
    ({ askedAgain }) => `/returns/${askedAgain}?section=S11-11`,
  ),
  place('subgroupMember', 'home', '/'),
  place('panelMember', 'panel', ({ sgo }) => `/audits/${sgo}/panel`),
  place('boardMember', 'home', '/'),
  place('boardMember', 'report', ({ sgo }) => `/audits/${sgo}/report`),
  place('scrutineer', 'panel-case', ({ sgo, judgedCase }) => `/audits/${sgo}/panel/${judgedCase}`),
  place('keyHolder', 'home', '/'),
  place('keyHolder', 'identities', ({ missing }) => `/audits/${missing}/identities`),
  place('keyHolder', 'vault', '/settings/vault'),
  place('keyHolder', 'never-named', '/settings/never-named'),
  place('administrator', 'home', '/'),
  place('administrator', 'trail', '/trail'),
  place('administrator', 'not-allowed', '/programme/import'),
  place('administrator', 'not-found', '/no-such-page'),
];

/** Pages that change once the chair has approved the report. */
export const placesAfterApproval: readonly Place[] = [
  place('chair', 'report-approved', ({ sgo }) => `/audits/${sgo}/report`),
  place('boardMember', 'home-approved', '/'),
  place('boardMember', 'report-approved', ({ sgo }) => `/audits/${sgo}/report`),
  place('boardMember', 'report-approved-reading', ({ sgo }) => `/audits/${sgo}/report/read`),
];
