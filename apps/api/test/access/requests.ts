import { demonstrationPassword } from '../../src/app/people';

/** Ids that a body or a query names beside those of the path. */
export interface NamedIds {
  readonly email: string;
  readonly reviewName: string;
  readonly partnershipId: string;
  readonly accountId: string;
  readonly agencyId: string;
  readonly auditId: string;
  readonly caseId: string;
  readonly findingId: string;
  readonly versionId: string;
}

/** What is sent with a route besides the path. */
export interface Sending {
  readonly body?: object;
  readonly query?: string;
}

type Sender = (ids: NamedIds) => Sending;

/** No record has ever had this revision, so whoever may act is told 409 and nothing changes. */
const revision = -1;
const reason = 'Asked by a test of access';
const plan = { financialYear: 2026, quarter: 1, theme: 'A test of access', method: 'macfa' };
const withRevision: Sender = () => ({ body: { revision } });
const withReason: Sender = () => ({ body: { revision, reason } });

const idea = {
  ...{ title: 'A test of access', priority: 'low' },
  reasons: [{ kind: 'inspection', words: reason }],
};

/** A review that is none, or a revision that never was. */
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

const returns: Readonly<Record<string, Sender>> = {
  // No form asks this question: refused once access is passed.
  'PATCH /returns/:returnId/answers': () => ({
    body: { revision: 0, changes: { nonsense: { value: 'yes' } } },
  }),
  'POST /returns/:returnId/submit': withRevision,
  'POST /returns/:returnId/known-check': () => ({
    body: {
      ...{ revision, involvement: 'child', systemsSearched: ['Main record'] },
      ...{ searchedAlternatives: true, shouldHaveKnown: true },
    },
  }),
  'POST /returns/:returnId/reopen-nil': () => ({
    body: { revision, reason, involvement: 'child' },
  }),
  'POST /returns/:returnId/allocate': ({ accountId }) => ({
    body: { revision, accountIds: [accountId] },
  }),
  // The reason names somebody: refused once access is passed.
  'POST /returns/:returnId/identifiers': () => ({
    body: {
      ...{ questionId: 'C1', kind: 'name', decision: 'stays', words: 'Zofia' },
      because: 'Zofia Nowak asked for it',
    },
  }),
  // Nothing to read in these words: refused once access is passed.
  'POST /returns/:returnId/concerns': () => ({ body: { words: '\u200f'.repeat(5) } }),
  // The concern was never closed: whoever may act is told that it stands elsewhere.
  'POST /returns/:returnId/concerns/:concernId/acknowledge': () => ({ body: { seen: 'closed' } }),
  'POST /returns/:returnId/concerns/:concernId/action': () => ({
    body: { seen: 'closed', words: 'The social worker was told today.' },
  }),
  'POST /returns/:returnId/concerns/:concernId/close': () => ({
    body: { seen: 'closed', words: 'The child is safe with an aunt.' },
  }),
  'POST /returns/:returnId/sign-off': withRevision,
  'POST /returns/:returnId/sign-again': withRevision,
  'POST /returns/:returnId/entry': () => ({
    body: {
      ...{ revision, contactName: 'Meera Sandhu', contactRole: 'Project manager' },
      paperKeptBy: 'The agency',
    },
  }),
  'POST /returns/:returnId/confirm-for-agency': () => ({
    body: {
      ...{ revision, name: 'Meera Sandhu', role: 'Project manager', day: '2026-05-01' },
      ...{ means: 'telephone', independence: 'independent' },
    },
  }),
  // The words name somebody: refused once access is passed.
  'POST /returns/:returnId/comments': () => ({
    body: { questionId: 'nonsense', text: 'Ask Zofia Nowak about it' },
  }),
  'POST /returns/:returnId/comments/resolve': ({ caseId }) => ({ body: { commentId: caseId } }),
  'POST /returns/:returnId/send-back': withReason,
  'POST /returns/:returnId/decline': withReason,
  'POST /returns/:returnId/query': withReason,
  'POST /returns/:returnId/waive': withReason,
  'POST /returns/:returnId/withdraw': withReason,
  'POST /returns/:returnId/re-issue': withReason,
  'PUT /returns/:returnId/moderated-grades': () => ({
    body: { revision, measure: 'multi-agency', outcome: 'confirmed' },
  }),
};

const finding = {
  ...{ kind: 'strength', title: 'A test of access', evidence: 'In every case.', soWhat: '' },
  ...{ themes: [], questionIds: ['no-such-question'], agencyIds: [] },
};
const recommendation = {
  ...{ text: 'Keep what is not theirs from people.', rationale: '', priority: 'low' },
  ...{ addressedTo: 'The partnership' },
};

/** Findings and recommendations are refused for what they name, once access is passed. */
const outputs: Readonly<Record<string, Sender>> = {
  'POST /audits/:auditId/packs': withRevision,
  'POST /cases/:caseId/pack/publish': withRevision,
  'POST /cases/:caseId/pack/recall': withReason,
  'PUT /cases/:caseId/pack/admissions': () => ({ body: { revision, notAdmitted: [] } }),
  // No meeting has had this revision.
  'PUT /audits/:auditId/panel-meeting': () => ({
    body: { revision, quorum: 3, agencies: [], others: [], interests: [], deputies: [] },
  }),
  'PUT /cases/:caseId/judgement': () => ({
    body: { revision, grade: 'G', rationale: 'The agencies worked well together here.' },
  }),
  'POST /audits/:auditId/findings': ({ caseId }) => ({ body: { ...finding, caseIds: [caseId] } }),
  'PATCH /findings/:findingId': ({ caseId }) => ({
    body: { ...finding, caseIds: [caseId], revision },
  }),
  'DELETE /findings/:findingId': () => ({ query: `?revision=${revision}` }),
  'POST /audits/:auditId/findings/order': ({ findingId }) => ({
    body: { ids: [findingId, findingId] },
  }),
  'POST /audits/:auditId/recommendations': ({ caseId }) => ({
    body: { ...recommendation, findingIds: [caseId] },
  }),
  'PATCH /recommendations/:recommendationId': ({ caseId }) => ({
    body: { ...recommendation, findingIds: [caseId], revision },
  }),
  'DELETE /recommendations/:recommendationId': () => ({ query: `?revision=${revision}` }),
  'POST /audits/:auditId/recommendations/order': ({ findingId }) => ({
    body: { ids: [findingId, findingId] },
  }),
  'POST /audits/:auditId/report': () => ({}),
  'PATCH /reports/:reportId/sections/:key': () => ({ body: { revision, narrative: 'Words.' } }),
  'POST /reports/:reportId/approve': withRevision,
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

/** Nothing is kept of these cases, and no settings have these revisions. */
const vault: Readonly<Record<string, Sender>> = {
  'POST /cases/:caseId/identity/open': () => ({
    body: { field: 'givenName', purpose: 'other', words: '07700 900123' },
  }),
  'PATCH /cases/:caseId/identity': () => ({ body: { revision: 9999, values: {} } }),
  'PUT /cases/:caseId/own-id': ({ agencyId }) => ({
    body: { revision: 9999, agencyId, value: 'A-1' },
  }),
  'POST /audits/:auditId/vault/destruction': () => ({ body: { revision: 9999 } }),
  'DELETE /audits/:auditId/vault/destruction': () => ({ query: '?revision=9999' }),
  'POST /audits/:auditId/vault/destruction/confirm': () => ({ body: { revision: 9999 } }),
  // Refused for the number in them, once access is passed.
  'POST /audits/:auditId/vault/holds': () => ({ body: { reason: 'Ring 07700 900123' } }),
  'POST /holds/:holdId/lift': () => ({ body: { reason: 'Ring 07700 900123' } }),
  'PUT /vault-settings': () => ({ body: { revision: 9999, retentionMonths: 3, kinds: [] } }),
  'POST /never-named/open': () => ({}),
  'PUT /never-named': () => ({ body: { revision: 9999, names: ['Amy Example'] } }),
};

const file = { body: { nothing: 'that is a list' } };
const rows = { rows: ['R000002'], reason, revision };

/** No list, or none that is fixed: refused once access is passed. */
const samples: Readonly<Record<string, Sender>> = {
  'POST /audits/:auditId/frame/columns': () => file,
  'PUT /audits/:auditId/frame/mapping': () => ({
    body: {
      columns: [
        { heading: 'Group', field: 'stratum' },
        { heading: 'Groups', field: 'stratum' },
      ],
    },
  }),
  'POST /audits/:auditId/frame': () => file,
  'POST /audits/:auditId/frame/exclude': () => ({ body: rows }),
  'POST /audits/:auditId/frame/include': () => ({ body: rows }),
  'POST /audits/:auditId/frame/fix': withRevision,
  'POST /audits/:auditId/draws': () => ({
    body: {
      ...{ method: 'simple', size: 1, reserves: 0, onePerHousehold: false, revision },
      ...{ given: [], quotas: [], chosen: [] },
    },
  }),
  'POST /draws/:drawId/void': withReason,
  'POST /draws/:drawId/confirm': withRevision,
  'POST /draws/:drawId/replace': () => ({ body: { revision, reason, row: 'R000002' } }),
};

const sessions: Readonly<Record<string, Sender>> = {
  'POST /session': ({ email }) => ({ body: { email, password: demonstrationPassword } }),
  'DELETE /session': () => ({}),
  'POST /session/partnership': ({ partnershipId }) => ({ body: { partnershipId } }),
};

const email = 'nobody@test.example';
/** No link has had this token. */
const token = 'a'.repeat(43);
/** There is no such day: refused once access is passed. */
const fromDay = '2026-02-30';

const people: Readonly<Record<string, Sender>> = {
  'POST /account-links': () => ({ body: { token } }),
  'POST /account-links/password': () => ({ body: { token, password: 'quiet lantern, marble' } }),
  'POST /account-links/forgotten': () => ({ body: { email } }),
  // The password one has already is refused.
  'POST /session/password': () => ({
    body: { current: demonstrationPassword, password: demonstrationPassword },
  }),
  'DELETE /session/everywhere': () => ({}),
  'POST /people/invitations': () => ({
    body: { name: 'Nobody', email, roles: [{ role: 'auditor', fromDay }] },
  }),
  'POST /people/:accountId/invitation': () => ({}),
  'POST /people/:accountId/roles': () => ({ body: { role: 'auditor', fromDay } }),
  'POST /people/:accountId/roles/:assignmentId/end': () => ({ body: { lastDay: fromDay } }),
  'POST /people/:accountId/roles/:assignmentId/hand-over': ({ accountId }) => ({
    body: { toAccountId: accountId, fromDay },
  }),
  // Nobody has the partnership's id, so nobody takes the work on.
  'POST /people/:accountId/leave': ({ agencyId, partnershipId }) => ({
    body: { reason, handOn: [{ agencyId, accountId: partnershipId }] },
  }),
};

const agencies: Readonly<Record<string, Sender>> = {
  // Both partnerships have an agency of this name.
  'POST /agencies': () => ({
    body: { name: 'Castleshire Police', shortName: 'Police', kind: 'police' },
  }),
  // It never had the name that is said to have been seen.
  'PATCH /agencies/:agencyId': () => ({
    body: { name: 'A test of access', shortName: 'A test', seen: 'Nobody' },
  }),
  'POST /agencies/:agencyId/close': () => ({ body: { lastDay: fromDay, reason } }),
  'POST /agencies/:agencyId/merge': ({ partnershipId }) => ({
    body: { lastDay: fromDay, reason, successorId: partnershipId },
  }),
  'POST /agencies/:agencyId/reopen': () => ({ body: { reason } }),
  // There once, whoever asks first.
  'POST /agencies/:agencyId/settings': () => ({ body: { kind: 'team', name: 'A test' } }),
  'PATCH /agencies/:agencyId/settings/:settingId': () => ({
    body: { name: 'A team', isClosed: false },
  }),
  'PUT /data-protection/:paper': () => ({
    body: { title: 'A test', agreedOn: '2026-01-01', reviewBy: '2027-01-01', revision: 9999 },
  }),
};

const queries: Readonly<Record<string, Sender>> = {
  'GET /returns': ({ auditId }) => ({ query: `?auditId=${auditId}` }),
  'GET /trail': ({ auditId }) => ({ query: `?auditId=${auditId}&limit=20` }),
};

const senders = {
  ...{ ...audits, ...themes, ...vault, ...samples, ...returns, ...outputs },
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
    `Say in apps/api/test/access/requests.ts what to send with ${route}: a body of the right ` +
      'shape that changes nothing, such as one with revision -1.',
  );
}
