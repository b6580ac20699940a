import type {
  AuditVaultView,
  CalendarFeedView,
  CalibrationView,
  IdeaView,
  MeetingView,
  ConcernsView,
  PeopleRegisterView,
  PublicationView,
  RegisteredAgencyView,
  ReviewView,
  SamplingView,
  TemplateView,
} from '@sightline/contracts';
import {
  aDraw,
  aFixedFrame,
  anAuditAtPanel,
  anAuditToSample,
  aPerson,
  asPerson,
  signedIn,
  anAuditInTheField,
  approveReport,
  aCommentedDraft,
  bodyOf,
  judgeEveryCase,
  openAccuracy,
  writeReport,
  type ApiClient,
  type AuditOptions,
  type FieldAudit,
  type TestApp,
} from '../support';
import { ownAgency } from './personas';

/** Where the audit of a record stands: access to a record changes with it. */
export const places = ['in the field', 'being drafted', 'approved'] as const;
export type Place = (typeof places)[number];

/** Values of path parameters, by their names. */
export type Parameters = Readonly<Record<string, string>>;

/** An audit in each place, with the records that paths name. */
export interface AccessRecords {
  readonly of: Readonly<Record<Place, Parameters>>;
  readonly reviewName: string;
  readonly partnershipId: string;
}

const options: AuditOptions = { kinds: [ownAgency, 'health-provider'], casesPerStratum: 1 };

export async function accessRecords(app: TestApp): Promise<AccessRecords> {
  const field = await anAuditInTheField(app, { ...options, theme: 'Missing children' });
  await field.takeReturn(ownAgency, 0, 'in-progress');
  const concernId = await aConcern(field);
  const coordinator = await field.people.asCoordinator();
  const reviewName = 'Child Quebec';
  bodyOf(await coordinator.post<ReviewView>('reviews', { name: reviewName }));
  const templates = bodyOf(await coordinator.get<TemplateView[]>('templates'));
  const caseForm = templates.find(({ unit }) => unit === 'case-file')!;
  const others = {
    ...{ format: 'html', file: 'swagger-ui.css' },
    ...{ templateId: templates[0]!.id, versionId: templates[0]!.versions[0]!.id },
    ...(await aCommentedDraft(coordinator)),
    holdId: await aHold(field),
    ...{ concernId, agencyId: field.agencyId(ownAgency), question: 'A5' },
    ...(await aHolder(field)),
    ...{ feedId: await aFeedOf(coordinator, field), token: 'an-address-that-nobody-has' },
    ...{ year: '2026', paper: 'sharing-agreement', paperFormat: 'pdf' },
    settingId: await aSetting(field),
    ideaId: await anIdea(coordinator),
    meetingId: await aMeeting(coordinator, field),
    drawId: await aSampleDraw(app),
    calibrationId: await aCalibration(coordinator, caseForm.versions[0]!.id),
  };
  const approved = await anAuditAtPanel(app, { ...options, theme: 'Medical neglect' });
  await judgeEveryCase(approved);
  const approvedParameters = { ...(await written(approved)), ...(await aPublication(approved)) };
  const drafted = await anAuditAtPanel(app, {
    ...{ ...options, theme: 'Children under guardianship', reAuditOfId: approved.auditId },
  });
  const earlierId = approvedParameters['recommendationId'] ?? '';
  const draftedParameters = await written(drafted, false);
  return {
    of: {
      'in the field': { ...parametersOf(field), ...others, key: 'returns-due' },
      'being drafted': { ...draftedParameters, ...others, earlierId, key: 'summary' },
      approved: { ...approvedParameters, ...others, key: 'summary' },
    },
    reviewName,
    partnershipId: coordinator.session.partnership.id,
  };
}

/** Begun and not published: those who only read do not know of it. */
async function aPublication({ people, auditId }: FieldAudit): Promise<Parameters> {
  const coordinator = await people.asCoordinator();
  const path = `audits/${auditId}/publication`;
  return { publicationId: bodyOf(await coordinator.post<PublicationView>(path)).id };
}

/** The auditor of that agency, and the role. */
async function aHolder(field: FieldAudit): Promise<Parameters> {
  const { accountId } = (await field.people.asAuditor(ownAgency)).session;
  const administrator = await field.people.asAdministrator();
  const { people } = bodyOf(await administrator.get<PeopleRegisterView>('people/register'));
  const person = people.find(({ id }) => id === accountId)!;
  return { accountId, assignmentId: person.roles[0]!.id };
}

/** Of an audit, so that a feed of their own which somebody makes does not take its place. */
async function aFeedOf(coordinator: ApiClient, { auditId }: FieldAudit): Promise<string> {
  return bodyOf(await coordinator.post<CalendarFeedView>('calendar-feeds', { auditId })).id;
}

async function aMeeting(coordinator: ApiClient, field: FieldAudit): Promise<string> {
  const attendance = [{ agencyId: field.agencyId(ownAgency), attendance: 'present' }];
  const dto = { heldOn: '2026-01-15', title: 'QA subgroup', isOnAudit: true, audits: [] };
  return bodyOf(await coordinator.post<MeetingView>('meetings', { ...dto, attendance })).id;
}

/** Laid before everybody who grades. */
async function aCalibration(coordinator: ApiClient, formVersionId: string): Promise<string> {
  const told = { title: 'A shared case', vignette: 'Somebody saw it and told nobody. '.repeat(8) };
  const dto = { financialYear: 2026, ...told, formVersionId };
  const { id, revision } = bodyOf(await coordinator.post<CalibrationView>('calibrations', dto));
  bodyOf(await coordinator.post(`calibrations/${id}/open`, { revision }));
  return id;
}

/** Proposed by the co-ordinator, and not yet decided about. */
async function anIdea(coordinator: ApiClient): Promise<string> {
  const reasons = [{ kind: 'inspection', words: 'The inspection asked for it' }];
  const dto = { title: 'A theme', priority: 'low', reasons };
  return bodyOf(await coordinator.post<IdeaView>('themes', dto)).id;
}

async function aSetting(field: FieldAudit): Promise<string> {
  const spoc = await field.people.asSpoc(ownAgency);
  const path = `agencies/${field.agencyId(ownAgency)}/settings`;
  const body = { kind: 'team', name: 'A team' };
  return bodyOf(await spoc.post<RegisteredAgencyView>(path, body)).settings[0]!.id;
}

/** A draw of an audit whose agencies are the same; a key-holder has brought its list in. */
async function aSampleDraw(app: TestApp): Promise<string> {
  const auditId = await anAuditToSample(app, { kinds: options.kinds, theme: 'Children to sample' });
  const holder = await asPerson(app, await aPerson(app, { roles: [{ role: 'key-holder' }] }));
  await aFixedFrame(holder, auditId, 6);
  const coordinator = await signedIn(app).asCoordinator();
  const drawn = await coordinator.post<SamplingView>(`audits/${auditId}/draws`, aDraw({ size: 2 }));
  return bodyOf(drawn).draws[0]!.id;
}

async function aConcern(field: FieldAudit): Promise<string> {
  const auditor = await field.people.asAuditor(ownAgency);
  const path = `returns/${field.returnId(ownAgency, 0)}/concerns`;
  const words = 'The child may be with an adult whom nobody has met.';
  return bodyOf(await auditor.post<ConcernsView>(path, { words })).concerns[0]!.id;
}

async function aHold(field: FieldAudit): Promise<string> {
  const coordinator = await field.people.asCoordinator();
  const path = `audits/${field.auditId}/vault/holds`;
  const dto = { reason: 'A criminal trial is listed' };
  return bodyOf(await coordinator.post<AuditVaultView>(path, dto)).holds[0]!.id;
}

function parametersOf(field: FieldAudit): Parameters {
  return {
    auditId: field.auditId,
    caseId: field.caseAt(0).id,
    returnId: field.returnId(ownAgency, 0),
  };
}

async function written(field: FieldAudit, isApproved = true): Promise<Parameters> {
  const { finding, recommendation, report } = await writeReport(field);
  const accuracy = isApproved ? {} : await openAccuracy(field, report);
  if (isApproved) await approveReport(field, report);
  return {
    ...{ ...parametersOf(field), ...accuracy },
    ...{ findingId: finding.id, recommendationId: recommendation.id, reportId: report.id },
  };
}
