/** Audits that a partnership takes part in and does not lead; one value, the partnership. */
export const joinedAudits = 'SELECT audit_id FROM audit_partnerships WHERE partnership_id = ?';

/** Audits that people of a partnership may meet, led or joined; two values, the partnership twice. */
export const seenAudits = `SELECT id FROM audits WHERE partnership_id = ? UNION ALL ${joinedAudits}`;

/** Agencies of a partnership; one value. */
export const ownAgencies = 'SELECT agency_id FROM agency_partnerships WHERE partnership_id = ?';
