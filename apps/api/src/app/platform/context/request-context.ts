import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Actor } from './actor';

interface Store {
  readonly requestId: string;
  actor: Actor | null;
}

/** What every layer may know of the request under way, without handing it from call to call. */
@Injectable()
export class RequestContext {
  private readonly storage = new AsyncLocalStorage<Store>();

  run<T>(requestId: string, work: () => T): T {
    return this.storage.run({ requestId, actor: null }, work);
  }

  /** Runs the work in a person's name; for seeds and jobs that a person has asked for. */
  actingAs<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.storage.run({ requestId: this.requestId, actor }, work);
  }

  signedIn(actor: Actor): void {
    const store = this.storage.getStore();
    if (store) store.actor = actor;
  }

  /** The request's id, or `-` outside a request. */
  get requestId(): string {
    return this.storage.getStore()?.requestId ?? '-';
  }

  get actor(): Actor | null {
    return this.storage.getStore()?.actor ?? null;
  }
}
