import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StreamableFile } from '@nestjs/common';
import { notFound } from '../errors';

/** Beside the bundle, or where it is committed. */
const documents = ['openapi.json', '../../../../../../docs/openapi.json'];

/** What the page loads; nothing else of the package is ever read. */
const types: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/**
 * Swagger UI writes HTML and inline styles, so the client's policy would stop it: it has this one,
 * which still runs no script but our own files and talks to nobody but this server.
 */
export const documentationPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

export const documentationPage = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The API of Sightline</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
    <script src="/api/docs/swagger-ui-bundle.js" defer></script>
    <script src="/api/docs/start.js" defer></script>
  </head>
  <body>
    <div id="document"></div>
  </body>
</html>
`;

export const startScript = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#document',
  deepLinking: true,
  displayOperationId: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

/** The committed document; nothing is made when it is asked for, nor at the start. */
export function openApiFile(): StreamableFile {
  const path = documents.map((name) => join(__dirname, name)).find((one) => existsSync(one));
  if (!path) throw notFound();
  return new StreamableFile(createReadStream(path), { type: 'application/json; charset=utf-8' });
}

/** A file of Swagger UI's package. */
export function swaggerUiFile(name: string): StreamableFile {
  const type = types[name];
  if (!type) throw notFound();
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  return new StreamableFile(createReadStream(join(folder, name)), { type });
}
