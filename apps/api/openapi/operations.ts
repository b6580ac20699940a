import type { DeclaredRoute } from '../src/app/platform/security';
import { accessWords } from './access-words';
import type { HandlerSource } from './controller-source';
import { contentOfFile, uploads } from './file-answers';
import type { JsonSchema } from './json-schema';
import { problemsOf } from './problem-answers';

/** What Nest's own document knows of an operation: its body and the status of success. */
export interface NestOperation {
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

interface Parts {
  readonly route: DeclaredRoute;
  readonly nest: NestOperation;
  readonly source: HandlerSource;
  readonly requests: ReadonlyMap<string, JsonSchema>;
}

/** One operation of the document. */
export function toOperation({ route, nest, source, requests }: Parts): object {
  const { summary, rest } = words(route, source.docs);
  const query = queryParameters(requests.get(source.query ?? ''));
  const requestBody = uploads[route.handler] ?? nest.requestBody;
  const has = { body: requestBody !== undefined, query: query.length > 0 };
  return {
    operationId: operationId(route),
    tags: [source.slice],
    summary,
    description: [rest, accessWords(route.access!)].filter(Boolean).join(' '),
    security: securityOf(route),
    ...parameters(route, source, query),
    ...(requestBody ? { requestBody } : undefined),
    responses: { ...success(route, nest, source), ...problemsOf(route, has) },
  };
}

/** `FindingsController.add` is `findings.add`. */
function operationId({ handler }: DeclaredRoute): string {
  const [controller = '', method = ''] = handler.split('.');
  const name = controller.replace(/Controller$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}.${method}`;
}

/** The first sentence of the docstring is the summary; without one, the handler's name in words. */
function words({ handler }: DeclaredRoute, docs: string): { summary: string; rest: string } {
  if (docs === '') {
    const name = handler
      .split('.')[1]!
      .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return { summary: name.charAt(0).toUpperCase() + name.slice(1), rest: '' };
  }
  const end = docs.search(/\. [A-Z]/);
  if (end < 0) return { summary: docs.replace(/\.$/, ''), rest: '' };
  return { summary: docs.slice(0, end), rest: docs.slice(end + 2) };
}

function securityOf({ method, access }: DeclaredRoute): object[] {
  if (access?.kind === 'public') return [];
  return [method === 'GET' ? { session: [] } : { session: [], csrf: [] }];
}

function parameters(
  { path }: DeclaredRoute,
  source: HandlerSource,
  query: readonly object[],
): { parameters?: object[] } {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name: name!,
    in: 'path',
    required: true,
    schema: source.parameters[name!] ?? { type: 'string' },
  }));
  const all = [...inPath, ...query];
  return all.length > 0 ? { parameters: all } : {};
}

function queryParameters(schema: JsonSchema | undefined): object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, { description, ...property }]) => ({
    name,
    in: 'query',
    required: schema?.required?.includes(name) ?? false,
    ...(description ? { description } : undefined),
    schema: property,
  }));
}

function success(
  { handler }: DeclaredRoute,
  nest: NestOperation,
  { answer, isFile }: HandlerSource,
): Record<string, object> {
  const status = Object.keys(nest.responses).find((code) => code.startsWith('2')) ?? '200';
  if (status === '204') return { 204: { description: 'Done; there is nothing to answer.' } };
  const file = contentOfFile(handler, isFile);
  return {
    [status]: {
      description: file ? 'The file.' : 'The answer.',
      content: file ?? { 'application/json': { schema: answer } },
    },
  };
}
