import { countedUnits, enteredSamplings, enteredScales } from '@sightline/contracts';
import { usualReportTemplate } from '../support';
import { reason, revision, withReason, withRevision, type Sender } from './sending';

export const returns: Readonly<Record<string, Sender>> = {
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
  'POST /returns/:returnId/area-move': () => ({
    body: { revision, direction: 'out-of-area', day: '2026-01-05', answerable: 'part' },
  }),
  'POST /returns/:returnId/area-move/decision': () => ({
    body: { revision, decision: 'keep', reason },
  }),
  'POST /returns/:returnId/setting': () => ({ body: { revision, settingId: null } }),
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
/** Of an audit from before Sightline. */
const figures = {
  ...{ source: 'A test of access', casesAudited: 1, sampling: enteredSamplings[0] },
  ...{ countedAs: countedUnits[0], items: [], recommendations: [], revision: 0 },
  judgements: { scale: enteredScales[0], levels: [], judged: 0 },
};
const recommendation = {
  ...{ text: 'Keep what is not theirs from people.', rationale: '', priority: 'low' },
  ...{ addressedTo: 'The partnership' },
};

/** Findings and recommendations are refused for what they name, once access is passed. */
export const outputs: Readonly<Record<string, Sender>> = {
  'POST /audits/:auditId/packs': withRevision,
  // No grade was decided then.
  'PUT /returns/:returnId/grade-reply': () => ({
    body: {
      ...{ measure: 'multi-agency', stance: 'dissents', words: 'A test of access' },
      decidedAt: '2000-01-01T00:00:00.000Z',
    },
  }),
  'POST /cases/:caseId/pack/publish': withRevision,
  'POST /cases/:caseId/pack/recall': withReason,
  'PUT /cases/:caseId/pack/admissions': () => ({ body: { revision, notAdmitted: [] } }),
  // No meeting has had this revision.
  'PUT /audits/:auditId/panel-meeting': () => ({
    body: { revision, quorum: 3, agencies: [], others: [], interests: [], deputies: [] },
  }),
  // No room has had this revision.
  'PUT /audits/:auditId/room/place': ({ caseId }) => ({ body: { caseId, revision } }),
  'PUT /audits/:auditId/room/clock': () => ({
    body: { of: 'meeting', isRunning: true, revision },
  }),
  'PUT /cases/:caseId/room/presenting': () => ({ body: { agencyIds: [], revision } }),
  'PUT /cases/:caseId/room/aside': () => ({ body: { agencyIds: [], revision } }),
  'GET /cases/:caseId/room/comparison': ({ agencyId }) => ({
    query: `?left=${agencyId}&right=${agencyId}`,
  }),
  'POST /cases/:caseId/room/notes': () => ({ body: { words: 'A test of access' } }),
  'PUT /cases/:caseId/room/notes': ({ caseId }) => ({
    body: { noteId: caseId, words: 'A test of access', revision },
  }),
  'PUT /cases/:caseId/judgement': () => ({
    body: { revision, grade: 'G', rationale: 'The agencies worked well together here.' },
  }),
  'POST /audits/:auditId/findings': ({ caseId }) => ({ body: { ...finding, caseIds: [caseId] } }),
  'PATCH /findings/:findingId': ({ caseId }) => ({
    body: { ...finding, caseIds: [caseId], revision },
  }),
  'POST /findings/:findingId/merge': ({ caseId, findingId }) => ({
    body: {
      ...{ ...finding, caseIds: [caseId], revision },
      absorbs: [{ id: findingId, revision }],
    },
  }),
  // Nothing was ever suggested by this key.
  'POST /audits/:auditId/finding-candidates/drop': () => ({ body: { key: 'nothing', reason } }),
  'POST /audits/:auditId/finding-candidates/restore': () => ({ body: { key: 'nothing' } }),
  'PUT /audits/:auditId/earlier-recommendations/:earlierId': () => ({
    body: { progress: 'improving', note: 'A test of access', revision },
  }),
  'POST /past-audits': () => ({ body: { theme: '' } }),
  // A form that is none.
  'PUT /past-audits/:auditId': ({ caseId }) => ({ body: { ...figures, formVersionId: caseId } }),
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
  'POST /reports/:reportId/template': withRevision,
  'PATCH /reports/:reportId/title': () => ({ body: { revision, title: 'Findings' } }),
  'PUT /reports/:reportId/assurance': () => ({
    body: { revision, level: 'Limited', reasons: reason },
  }),
  'PUT /report-template': () => ({ body: usualReportTemplate(revision) }),
  'POST /reports/:reportId/recall': withReason,
  'POST /reports/:reportId/correct': withReason,
  'POST /audits/:auditId/accuracy': withRevision,
  'POST /accuracy-rounds/:roundId/close': withReason,
  'PUT /accuracy-comments/:accuracyCommentId/answer': () => ({
    body: { revision, answer: 'accepted', words: reason },
  }),
  // There is no such passage: refused once access is passed.
  'POST /accuracy-parts/:partId/comments': () => ({
    body: { passageKey: 'nonsense:1', words: reason },
  }),
  // The agency has a comment: refused once access is passed.
  'POST /accuracy-parts/:partId/nothing-to-correct': () => ({}),
  'DELETE /accuracy-comments/:accuracyCommentId': () => ({}),
  'POST /reports/:reportId/comments': () => ({
    body: { section: 'summary', passage: 'Not there.', words: 'Say more.' },
  }),
  'POST /reports/:reportId/comments/replies': ({ caseId }) => ({
    body: { commentId: caseId, words: 'Say more.' },
  }),
  'POST /reports/:reportId/comments/settle': ({ caseId }) => ({
    body: { commentId: caseId, act: 'resolve', revision },
  }),
  'POST /audits/:auditId/publication': () => ({}),
  'PUT /publications/:publicationId/parts/:key': () => ({
    body: { revision, words: 'Words.', confirmed: [] },
  }),
  'POST /publications/:publicationId/publish': () => ({ body: { revision, seen: 'nothing' } }),
  'PUT /publication-settings': () => ({ body: { revision, threshold: 5 } }),
};
