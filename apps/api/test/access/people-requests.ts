import { demonstrationPassword } from '../../src/app/people';
import { reason, type Sender } from './sending';

export const sessions: Readonly<Record<string, Sender>> = {
  'POST /session': ({ email }) => ({ body: { email, password: demonstrationPassword } }),
  'DELETE /session': () => ({}),
  'POST /session/partnership': ({ partnershipId }) => ({ body: { partnershipId } }),
};

const email = 'nobody@test.example';
/** No link has had this token. */
const token = 'a'.repeat(43);
/** There is no such day: refused once access is passed. */
const fromDay = '2026-02-30';

export const people: Readonly<Record<string, Sender>> = {
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

export const agencies: Readonly<Record<string, Sender>> = {
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
