import type { SessionView } from '@sightline/contracts';

const castleCity = {
  id: '0b7cfb3e-7f0c-4a39-9a3e-6f5a3f1d0001',
  name: 'Castle City Safeguarding Children Partnership',
  shortName: 'Castle City',
};
const castleCounty = {
  id: '0b7cfb3e-7f0c-4a39-9a3e-6f5a3f1d0002',
  name: 'Castle County Safeguarding Children Partnership',
  shortName: 'Castle County',
};

/** A session of a fictitious auditor, with what a spec wants otherwise. For specs only. */
export function aSession(overrides: Partial<SessionView> = {}): SessionView {
  return {
    accountId: '0b7cfb3e-7f0c-4a39-9a3e-6f5a3f1d0003',
    name: 'Tom Ellery',
    email: 'tom.ellery@castle.example',
    partnership: castleCity,
    partnerships: [castleCity, castleCounty],
    roles: [{ role: 'auditor', agencyId: 'police', agencyName: 'Castle Police' }],
    permissions: ['session.use', 'programme.read', 'audit.read', 'return.read', 'return.write'],
    csrfToken: 'token-1',
    expiresAt: '2017-09-28T18:00:00.000Z',
    closedDays: [],
    isDemonstration: false,
    ...overrides,
  };
}
