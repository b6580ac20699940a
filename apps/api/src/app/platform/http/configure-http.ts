import type { NestExpressApplication } from '@nestjs/platform-express';
import { apiRoot, formFileType, largestFormMegabytes, paths } from '@sightline/contracts';
import { json, raw, text } from 'express';
import { AppConfig } from '../config';
import { RequestContext } from '../context';
import { Lifecycle, RequestFigures } from '../health';
import { AppLogger } from '../logging';
import { plainJson } from './plain-json';
import { ProblemFilter } from './problem.filter';
import { requestStart } from './request-start';
import { securityHeaders } from './security-headers';
import { validationPipe } from './validation';
import { webClient } from './web-client';

/** Addresses of the server itself, which are no part of a version of the API. */
const unversioned = [
  'api/health/live',
  'api/health/ready',
  'api/metrics',
  'api/openapi.json',
  'api/docs',
  'api/docs/*file',
];

/** Of a body of JSON that is no form. */
const mostBytes = 1024 * 1024;

/** Everything between the socket and the controllers, the same for the server and its tests. */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get(AppConfig);
  const context = app.get(RequestContext);
  const logger = app.get(AppLogger);
  app.set('trust proxy', config.trustedProxies);
  app.set('x-powered-by', false);
  app.set('etag', false);
  app.setGlobalPrefix(apiRoot, { exclude: unversioned });
  app.use(
    requestStart({
      context,
      logger,
      lifecycle: app.get(Lifecycle),
      figures: app.get(RequestFigures),
    }),
  );
  app.use(securityHeaders(config.trustedOrigin?.startsWith('https://') ?? false));
  app.use(webClient(config.webRoot));
  const drafts = `/${apiRoot}/${paths.templateDrafts}`;
  const limit = `${largestFormMegabytes}mb`;
  app.use(drafts, json({ limit }), raw({ limit, type: formFileType }));
  app.use(plainJson(mostBytes));
  app.use(json({ limit: mostBytes, strict: true }));
  app.use(text({ limit: '2mb', type: 'text/csv' }));
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(context, logger));
}
