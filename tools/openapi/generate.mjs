// Writes docs/openapi.json from the routes and contracts of the server: the test that compares the
// two makes the document, so that there is one way to make it.
import { must, say } from '../scripts/steps.mjs';

await must(
  'npx',
  [
    'jest',
    '-c',
    'apps/api/jest.config.cjs',
    'test/openapi',
    '-t',
    'routes and contracts say today',
  ],
  'the document was not written; the lines above say why.',
  { env: { UPDATE_OPENAPI: '1' } },
);
say('docs/openapi.json is what the server says today.');
