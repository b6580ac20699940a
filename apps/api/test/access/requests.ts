import { agencies, people, sessions } from './people-requests';
import { outputs, returns } from './return-requests';
import {
  reason,
  revision,
  withReason,
  withRevision,
  type NamedIds,
  type Sender,
  type Sending,
} from './sending';
import { samples, vault } from './vault-requests';

const plan = { financialYear: 2026, quarter: 1, theme: 'A test of access', method: 'macfa' };

const idea = {
  ...{ title: 'A test of access', priority: 'low' },
  reasons: [{ kind: 'inspection', words: reason }],
};

/** A review that is none, or a revision that never was. */
const meeting = { heldOn: '2026-01-15', title: 'A test', isOnAudit: false, audits: [] };

/** An agency that is none: refused once access is passed. */
const meetings: Readonly<Record<string, Sender>> = {
  'POST /meetings': ({ caseId }) => ({
    body: { ...meeting, attendance: [{ agencyId: caseId, attendance: 'present' }] },
  }),
  'PUT /meetings/:meetingId': ({ caseId }) => ({
    body: { ...meeting, revision, attendance: [{ agencyId: caseId, attendance: 'present' }] },
  }),
  'DELETE /meetings/:meetingId': () => ({ query: `?revision=${revision}` }),
};

/** A form that is none, or a revision that never was. */
const calibration = {
  ...{ financialYear: 2026, title: 'A test of access', vignette: 'A case told. '.repeat(20) },
};

const calibrations: Readonly<Record<string, Sender>> = {
  'POST /calibrations': ({ caseId }) => ({ body: { ...calibration, formVersionId: caseId } }),
  'PUT /calibrations/:calibrationId': ({ caseId }) => ({
    body: { ...calibration, formVersionId: caseId, revision },
  }),
  'DELETE /calibrations/:calibrationId': () => ({ query: `?revision=${revision}` }),
  'POST /calibrations/:calibrationId/open': withRevision,
  'POST /calibrations/:calibrationId/close': withRevision,
  'PUT /calibrations/:calibrationId/grade': () => ({
    body: { grade: 'none', rationale: 'A test of access, which gives no grade.' },
  }),
};

const themes: Readonly<Record<string, Sender>> = {
  'POST /themes': ({ caseId }) => ({
    body: { ...idea, reasons: [{ kind: 'learning-review', reviewId: caseId }] },
  }),
  'PATCH /themes/:ideaId': () => ({ body: { ...idea, revision } }),
  'POST /themes/:ideaId/take-up': () => ({
    body: { financialYear: 2026, quarter: 1, method: 'macfa', revision },
  }),
  'POST /themes/:ideaId/not-now': withReason,
  'POST /themes/:ideaId/drop': withReason,
  'POST /themes/:ideaId/bring-back': withRevision,
};

const audits: Readonly<Record<string, Sender>> = {
  // The date is not in the quarter: refused once access is passed.
  'POST /audits': () => ({ body: { ...plan, date: '2026-12-01' } }),
  'PATCH /audits/:auditId': ({ auditId }) => ({
    body: { ...plan, revision, reAuditOfId: auditId },
  }),
  'POST /audits/:auditId/replan': () => ({ body: { financialYear: 2026, quarter: 1, revision } }),
  'POST /audits/:auditId/postpone': withReason,
  'POST /audits/:auditId/cancel': withReason,
  'POST /audits/:auditId/reinstate': withReason,
  'POST /audits/:auditId/open': withRevision,
  'POST /audits/:auditId/convene': withRevision,
  'POST /audits/:auditId/reopen-panel': withReason,
  'PUT /audits/:auditId/scope': ({ agencyId, versionId }) => ({
    body: {
      ...{ revision, purpose: 'To see who may see it.', keyLines: ['Who may see what?'] },
      ...{ windowFrom: '2025-04-01', windowTo: '2026-03-01', panelDay: '2026-09-10' },
      ...{ agencyIds: [agencyId], templateVersionId: versionId },
    },
  }),
  'PUT /audits/:auditId/milestones/:key': () => ({ body: { revision, day: '2026-05-01' } }),
  // The audits of these tests have no such clock: refused once access is passed.
  'POST /audits/:auditId/clock/:key': () => ({ body: { revision, act: 'start' } }),
  // No programme and no setting has had this revision.
  'POST /programmes/:year/agree': () => ({
    body: { revision: 9999, on: '2026-02-02', meeting: 'A test of access' },
  }),
  'POST /programmes/:year/begin': () => ({ body: { revision: 9999 } }),
  'POST /programmes/:year/close': () => ({ body: { revision: 9999 } }),
  'POST /programmes/:year/reopen': () => ({ body: { revision: 9999, reason } }),
  // A case is no audit: refused once access is passed.
  'POST /programmes/:year/carry-over': ({ caseId }) => ({ body: { auditIds: [caseId] } }),
  'PUT /planning': () => ({ body: { revision: 9999, closedDays: [], expected: [] } }),
  'POST /programmes/import': () => ({ body: { csv: 'nothing', isTrial: true } }),
  'POST /reviews': ({ reviewName }) => ({ body: { name: reviewName } }),
  'POST /audits/:auditId/sample': () => ({
    body: { revision, strata: [{ key: 'recent', label: 'Recently placed', count: 1 }] },
  }),
  'PATCH /cases/:caseId': () => ({ body: { revision, ageBand: '5-10' } }),
  'POST /cases/:caseId/withdraw': withReason,
  'POST /audits/:auditId/issue': withRevision,
  // Nothing is chosen: refused once access is passed.
  // There is no such day: refused once the audit is seen.
  'POST /audits/:auditId/grid/acts': ({ caseId }) => ({
    body: {
      ...{ act: 'extend', returns: [{ returnId: caseId, seen: 'issued' }] },
      ...{ dueDay: '2026-02-30', reason },
    },
  }),
  // Nobody has set these at this revision.
  'PUT /safeguarding': () => ({
    body: { revision: 9999, acknowledgeHours: 4, outOfHours: 'Ring the Emergency Duty Team.' },
  }),
  'PUT /agencies/:agencyId/safeguarding-lead': () => ({
    body: { revision: 9999, name: 'A test', role: 'Safeguarding lead', phone: '01632 960 001' },
  }),
  'PUT /form-settings': () => ({ body: { revision: 9999, values: {} } }),
  // No list has had this revision.
  'PUT /schools': () => ({ body: { revision: 9999, names: ['Fernbeck Primary School'] } }),
};

/** Settings of nobody's revision; what is read, and a calendar made, is the person's own. */
const notifications: Readonly<Record<string, Sender>> = {
  'POST /notices/read': () => ({ body: {} }),
  'PUT /mail-preference': () => ({ body: { revision: 9999, choice: 'daily' } }),
  'PUT /quiet-days': () => ({
    body: { revision: 9999, weekends: true, bankHolidays: true, days: [] },
  }),
  'POST /audits/:auditId/schedule/pause': () => ({ body: { revision: 9999, reason } }),
  'POST /audits/:auditId/schedule/resume': () => ({ body: { revision: 9999, reason } }),
  'POST /calendar-feeds': () => ({ body: {} }),
  'DELETE /calendar-feeds/:feedId': () => ({}),
};

const form = {
  ...{ schemaVersion: 1, key: 'access', title: 'A test of access', unit: 'case-file' },
  ...{ scales: {}, sections: [] },
};

/** Nothing to read in these titles, comments and files: refused once access is passed. */
const forms: Readonly<Record<string, Sender>> = {
  'POST /templates/:templateId/retire': () => ({ body: { reason } }),
  'POST /template-versions/:versionId/retire': () => ({ body: { reason } }),
  'POST /template-drafts': ({ versionId }) => ({
    body: { versionId, title: '\u200f'.repeat(3) },
  }),
  'POST /template-drafts/import': () => ({ body: form }),
  'POST /template-drafts/import/check': () => ({ body: form }),
  'PUT /template-drafts/:draftId': () => ({ body: { revision, definition: form } }),
  'DELETE /template-drafts/:draftId': () => ({ query: `?revision=${revision}` }),
  'POST /template-drafts/:draftId/publish': () => ({ body: { revision, note: reason } }),
  'POST /template-drafts/:draftId/comments': () => ({ body: { text: '\u200f'.repeat(3) } }),
  'POST /template-comments/:commentId/resolve': () => ({}),
  'POST /template-comments/:commentId/reopen': () => ({}),
};

const queries: Readonly<Record<string, Sender>> = {
  'GET /returns': ({ auditId }) => ({ query: `?auditId=${auditId}` }),
  'GET /trail': ({ auditId }) => ({ query: `?auditId=${auditId}&limit=20` }),
};

const senders = {
  ...{
    ...audits,
    ...themes,
    ...meetings,
    ...calibrations,
    ...vault,
    ...samples,
    ...returns,
    ...outputs,
  },
  ...{ ...sessions, ...people, ...agencies, ...queries, ...forms },
  ...notifications,
};

/**
 * What to send with a route: valid in shape, and refused by the record itself where access is
 * passed. Throws for a route that changes something and has no entry here yet.
 */
export function sendingOf(method: string, path: string, ids: NamedIds): Sending {
  const route = `${method} ${path}`;
  const sender = senders[route];
  if (sender) return sender(ids);
  if (method === 'GET') return {};
  throw new Error(
    `Say in apps/api/test/access/requests.ts or beside it what to send with ${route}: a body of ` +
      'the right shape that changes nothing, such as one with revision -1.',
  );
}
