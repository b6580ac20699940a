import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Actor } from './actor';

/** The request under way. */
export interface RequestUnderWay {
  readonly requestId: string;
  actor: Actor | null;
}

/** What stands around a piece of work without being handed from call to call. */
interface Around {
  readonly request: RequestUnderWay | undefined;
  /** The run of the database, which only the Transactor looks into. */
  readonly run: object | undefined;
}

const nothing: Around = { request: undefined, run: undefined };

/** Node hands each storage on to every promise, well over a hundred a request: there is only one. */
@Injectable()
export class Surroundings {
  private readonly storage = new AsyncLocalStorage<Around>();

  get current(): Around {
    return this.storage.getStore() ?? nothing;
  }

  /** Does the work with something changed around it, and the rest as it is. */
  with<T>(change: Partial<Around>, work: () => T): T {
    return this.storage.run({ ...this.current, ...change }, work);
  }
}
