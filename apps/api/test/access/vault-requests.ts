import { reason, revision, withReason, withRevision, type Sender } from './sending';

/** Nothing is kept of these cases, and no settings have these revisions. */
export const vault: Readonly<Record<string, Sender>> = {
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
export const samples: Readonly<Record<string, Sender>> = {
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
