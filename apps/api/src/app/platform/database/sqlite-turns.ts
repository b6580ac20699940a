import { AsyncResource } from 'node:async_hooks';
import { setImmediate as endOfPoll } from 'node:timers/promises';
import type { SqliteStatements } from './sqlite-statements';

/** One run waiting for its turn. */
interface Turn {
  readonly work: () => Promise<unknown>;
  /** The request that waits: its work must still see its own context in the time of another. */
  readonly place: AsyncResource;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Outcome {
  readonly isKept: boolean;
  readonly tell: () => void;
}

/** Milliseconds after which nobody joins a group any more: those in it are waiting to be told. */
const longestGroup = 10;

/**
 * SQLite has one writer, so runs take turns; and a commit waits for the disk, so those that wait
 * together are committed together. Each is a savepoint of its own, and hears how it went only when
 * the commit of its group is on the disk.
 */
export class SqliteTurns {
  private readonly waiting: Turn[] = [];
  private isServing = false;

  constructor(private readonly statements: SqliteStatements) {}

  /** Does the work when its turn comes; settles once that is committed or taken back. */
  take<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const place = new AsyncResource('SqliteTurn');
      this.waiting.push({ work, place, resolve, reject } as Turn);
      if (!this.isServing) void this.serve();
    });
  }

  private async serve(): Promise<void> {
    this.isServing = true;
    while (this.waiting.length > 0) {
      // Requests that have arrived together get as far as waiting here, and then go together.
      await endOfPoll();
      await this.serveGroup();
    }
    this.isServing = false;
  }

  private async serveGroup(): Promise<void> {
    const group: Turn[] = [];
    try {
      for (const { tell } of await this.commitTogether(group)) tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  /** Serves those who wait in one transaction; whom its failure concerns is put into `group`. */
  private async commitTogether(group: Turn[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const began = performance.now();
    try {
      while (this.waiting.length > 0 && performance.now() - began < longestGroup) {
        const turn = this.waiting.shift()!;
        group.push(turn);
        if (group.length === 1) this.statements.change('BEGIN IMMEDIATE');
        outcomes.push(await this.serveOne(turn));
      }
      // Nothing kept, nothing to wait for the disk for.
      if (outcomes.some(({ isKept }) => isKept)) this.statements.change('COMMIT');
      return outcomes;
    } finally {
      if (this.statements.isInTransaction) this.statements.change('ROLLBACK');
    }
  }

  private async serveOne({ work, place, resolve, reject }: Turn): Promise<Outcome> {
    this.statements.change('SAVEPOINT turn');
    try {
      const result = await place.runInAsyncScope(work);
      this.statements.change('RELEASE turn');
      return { isKept: true, tell: () => resolve(result) };
    } catch (error) {
      // A full disk or a broken file takes back the whole transaction: then nobody is committed.
      if (!this.statements.isInTransaction) throw error;
      this.statements.change('ROLLBACK TO turn');
      this.statements.change('RELEASE turn');
      return { isKept: false, tell: () => reject(error) };
    }
  }
}
