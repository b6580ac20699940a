import { problemCodes, type ProblemCode } from '@sightline/contracts';
import type { DeclaredRoute } from '../src/app/platform/security';
import { problemSchema } from './controller-source';
import { refTo } from './json-schema';

/** Names of the shared problem answers, by status. */
const names: Readonly<Record<number, string>> = {
  400: 'Malformed',
  401: 'SignInFirst',
  403: 'NotPermitted',
  404: 'NotFound',
  409: 'Conflict',
  413: 'TooLarge',
  422: 'NotValid',
  429: 'TooMany',
  500: 'ServerFault',
  503: 'Busy',
};

/** The problems that the API answers with, each with the codes it may carry. */
export function problemResponses(): Record<string, object> {
  const codes = Object.entries(problemCodes) as [ProblemCode, { status: number; title: string }][];
  return Object.fromEntries(
    Object.entries(names).map(([status, name]) => {
      const own = codes.filter(([, problem]) => problem.status === Number(status));
      const words = own.map(([code, { title }]) => `\`${code}\`: ${title}`);
      return [
        name,
        {
          description: words.join('; '),
          content: { 'application/problem+json': { schema: refTo(problemSchema) } },
        },
      ];
    }),
  );
}

/** Which problems a route may answer with. */
export function problemsOf(
  { method, path, access }: DeclaredRoute,
  has: { readonly body: boolean; readonly query: boolean },
): Record<string, object> {
  const changes = method !== 'GET';
  const isPublic = access?.kind === 'public';
  const isSignIn = method === 'POST' && path === '/session';
  const statuses = [
    ...(has.body ? [400, 413, 422] : []),
    ...(has.query ? [422] : []),
    ...(isPublic && !isSignIn ? [] : [401]),
    ...(isPublic && !changes ? [] : [403]),
    ...(path.includes(':') ? [404] : []),
    ...(changes && !isPublic ? [409] : []),
    ...(isSignIn ? [429] : []),
    ...[500, 503],
  ];
  const distinct = [...new Set(statuses)].sort((a, b) => a - b);
  return Object.fromEntries(
    distinct.map((status) => [status, { $ref: `#/components/responses/${names[status]}` }]),
  );
}
