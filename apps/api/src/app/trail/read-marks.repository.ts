import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactor } from '../platform/database';

export interface ReadMark {
  readonly sessionId: string;
  readonly action: string;
  readonly subjectId: string;
}

/** Domain brief, Settled 15: once per session and 15 minutes. */
const freshFor = 15 * 60_000;
/** Marks remembered in this process, to spare a query; the database is what counts. */
const remembered = 5_000;

/** Which readings are on the trail already. */
@Injectable()
export class ReadMarks {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  async isFresh(mark: ReadMark): Promise<boolean> {
    const since = this.clock.now().getTime() - freshFor;
    if ((this.known.get(keyOf(mark)) ?? 0) > since) return true;
    const rows = await this.transactor.query(
      'SELECT at FROM trail_reads WHERE session_id = ? AND action = ? AND subject_id = ? AND at > ?',
      [mark.sessionId, mark.action, mark.subjectId, new Date(since).toISOString()],
    );
    return rows.length > 0;
  }

  /** Sets the mark; false when another request of the session has set it meanwhile. */
  async set(mark: ReadMark): Promise<boolean> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - freshFor).toISOString();
    const rows = await this.transactor.query(
      'INSERT INTO trail_reads (session_id, action, subject_id, at) VALUES (?, ?, ?, ?) ' +
        'ON CONFLICT (session_id, action, subject_id) DO UPDATE SET at = excluded.at ' +
        'WHERE trail_reads.at <= ? RETURNING at',
      [mark.sessionId, mark.action, mark.subjectId, now.toISOString(), since],
    );
    return rows.length > 0;
  }

  remember(mark: ReadMark): void {
    if (this.known.size >= remembered) this.known.clear();
    this.known.set(keyOf(mark), this.clock.now().getTime());
  }

  /** Forgets marks that can no longer matter. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 24 * 60 * 60_000).toISOString();
    await this.transactor.run(() =>
      this.transactor.change('DELETE FROM trail_reads WHERE at < ?', [before]),
    );
  }
}

const keyOf = (mark: ReadMark): string => `${mark.sessionId} ${mark.action} ${mark.subjectId}`;
