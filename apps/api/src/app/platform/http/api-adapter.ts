import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Express, Response } from 'express';

/** Of which an answer has no body, whatever a handler gives back. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** Nest on Express, without what Express works out anew for every request. */
export class ApiAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    const app = this.getInstance<Express>();
    const born = { IncomingMessage: bornRequest(app), ServerResponse: bornResponse(app) };
    this.httpServer = createServer(born, app);
  }

  /**
   * Express tries the routes one by one, in the order in which they came, and some are asked far
   * more often than others. Called when all are there; two routes of one address keep their order.
   */
  tryFirst(beginning: string): void {
    const { stack } = this.getInstance<Express>().router;
    const routes = stack.filter(({ route }) => route !== undefined);
    const isEarly = ({ route }: (typeof routes)[number]): boolean =>
      String(route?.path).startsWith(beginning);
    const early = routes.filter(isEarly);
    const inOrder = [...early, ...routes.filter((each) => !isEarly(each))];
    stack.forEach(({ route }, at) => {
      if (route !== undefined) stack[at] = inOrder.shift()!;
    });
  }

  /** A document goes out as it is; Express would look for a type, a tag and an older copy of it. */
  override reply(response: Response, body: unknown, status?: number): unknown {
    if (!isDocument(body) || response.hasHeader('Content-Type') || bodiless.has(status ?? 0)) {
      return super.reply(response, body, status) as unknown;
    }
    if (status) response.statusCode = status;
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    return response.end(JSON.stringify(body));
  }
}

function isDocument(body: unknown): body is object {
  if (typeof body !== 'object' || body === null) return false;
  return Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype;
}

/**
 * Express makes every request and response its own by changing their prototype; V8 then has to learn
 * anew what they are, in every function that touches them. These are born so, and that does nothing.
 */
function bornRequest(app: Express): typeof IncomingMessage {
  class Request extends IncomingMessage {}
  app.request = adopted(Request.prototype, app.request);
  return Request;
}

function bornResponse(app: Express): typeof ServerResponse {
  class Response<T extends IncomingMessage> extends ServerResponse<T> {}
  app.response = adopted(Response.prototype, app.response);
  return Response;
}

/** The prototype, with everything that Express gave its own. */
function adopted<T extends object>(prototype: object, expressed: T): T {
  Object.setPrototypeOf(prototype, Object.getPrototypeOf(expressed) as object);
  return Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(expressed)) as T;
}
