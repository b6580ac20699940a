import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { apiRoot } from '@sightline/contracts';
import { RouteCheck, sessionCookie, type DeclaredRoute } from '../src/app/platform/security';
import { readApiSource } from './controller-source';
import { namesIn, type JsonSchema } from './json-schema';
import { toOperation, type NestOperation } from './operations';
import { problemResponses } from './problem-answers';
import { requestSchemas } from './request-schemas';

/** The OpenAPI document, made from the routes of the running server and from its contracts. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly [part: string]: object;
  };
  readonly [part: string]: unknown;
}

const description = `Multi-agency case file audit for a local safeguarding children partnership.

Sign in with \`POST /${apiRoot}/session\`: it answers the CSRF token and sets the cookie of the session. Every request that changes something carries the token in \`X-CSRF-Token\`. What a person may not see answers 404; every route says whom it is for.

Refusals are RFC 9457 \`application/problem+json\` with a stable \`code\` and, where fields are wrong, each field by its path. Whoever changes a record sends the \`revision\` that they saw; a newer one answers 409. Lists that can grow are paged: send \`next\` of a page as \`cursor\` of the next. Days are \`YYYY-MM-DD\`, instants ISO 8601 in UTC.`;

export function buildDocument(app: INestApplication): OpenApiDocument {
  const source = readApiSource();
  const requests = requestSchemas(source);
  const routes = app.get(RouteCheck).routes();
  const nest = nestOperations(app);
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const handler = source.handlers.get(route.handler);
    const operation = nest.get(route.handler);
    if (!handler || !operation) throw new Error(`${route.handler} is in no controller file`);
    const parts = { route, nest: operation, source: handler, requests };
    const path = pathOf(route);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: toOperation(parts) };
  }
  const known = new Map([...source.components, ...requests]);
  const responses = problemResponses();
  return {
    openapi: '3.1.0',
    info: { title: 'Sightline', version: '1', description },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ handler }) => source.handlers.get(handler)!.slice))].map(
      (name) => ({ name }),
    ),
    paths,
    components: {
      schemas: reachable(known, [paths, responses]),
      responses,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
  };
}

/** `/audits/:auditId` is `/api/v1/audits/{auditId}`. */
function pathOf({ path }: DeclaredRoute): string {
  const whole = path.startsWith('/api/') ? path : `/${apiRoot}${path}`;
  return whole.replaceAll(/:(\w+)/g, '{$1}');
}

/** Handler -> what Nest's own document says of it. */
function nestOperations(app: INestApplication): Map<string, NestOperation> {
  const config = new DocumentBuilder().build();
  const { paths } = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  const operations = Object.values(paths).flatMap((item) =>
    Object.values(item as Record<string, NestOperation & { operationId?: string }>),
  );
  return new Map(operations.map((operation) => [operation.operationId ?? '', operation]));
}

/** The schemas that the document uses, and those that they use, by name. */
function reachable(
  known: ReadonlyMap<string, JsonSchema>,
  parts: readonly unknown[],
): Record<string, JsonSchema> {
  const found = new Set<string>();
  const waiting = namesIn(parts);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    const schema = known.get(name);
    if (!schema) throw new Error(`The document names ${name}, which is no schema`);
    found.add(name);
    waiting.push(...namesIn(schema));
  }
  return Object.fromEntries([...found].sort().map((name) => [name, known.get(name)!]));
}
