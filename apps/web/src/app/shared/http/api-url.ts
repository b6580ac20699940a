import { apiRoot } from '@sightline/contracts';

/** The address of a route of the API: `apiUrl(paths.audits, id, 'scope')`. Segments are encoded. */
export function apiUrl(...segments: readonly string[]): string {
  return `/${apiRoot}/${segments.map(encodeURIComponent).join('/')}`;
}
