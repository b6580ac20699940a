import type { Actor } from '../context';

/** Given by the slice that keeps sessions: platform knows that there are some, not how. */
export abstract class SessionReader {
  /** The person whose session it is; throws the problem `session.expired` when it is over. */
  abstract actorOf(token: string): Promise<Actor>;

  /** The same without counting as a sign of life; null when the session is over. */
  abstract peek(token: string): Promise<Actor | null>;
}
