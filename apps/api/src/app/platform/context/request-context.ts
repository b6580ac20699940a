import { Injectable } from '@nestjs/common';
import type { Actor } from './actor';
import { Surroundings } from './surroundings';

/** What every layer may know of the request under way, without handing it from call to call. */
@Injectable()
export class RequestContext {
  constructor(private readonly surroundings: Surroundings) {}

  run<T>(requestId: string, work: () => T): T {
    return this.surroundings.with({ request: { requestId, actor: null } }, work);
  }

  /** Runs the work in a person's name; for seeds and jobs that a person has asked for. */
  actingAs<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.surroundings.with({ request: { requestId: this.requestId, actor } }, work);
  }

  signedIn(actor: Actor): void {
    const { request } = this.surroundings.current;
    if (request) request.actor = actor;
  }

  /** The request's id, or `-` outside a request. */
  get requestId(): string {
    return this.surroundings.current.request?.requestId ?? '-';
  }

  get actor(): Actor | null {
    return this.surroundings.current.request?.actor ?? null;
  }
}
