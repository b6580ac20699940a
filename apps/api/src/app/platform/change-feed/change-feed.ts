import { Injectable } from '@nestjs/common';
import { listOf, Transactor } from '../database';

type Listener = (recordId: string) => void;

/** Which record is at which revision, written beside the change itself, in its transaction. */
@Injectable()
export class ChangeFeed {
  private readonly listeners: Listener[] = [];

  constructor(private readonly transactor: Transactor) {}

  /** Says, inside the run that changes the record, what revision it has now. */
  async note(recordId: string, revision: number): Promise<void> {
    await this.transactor.change(
      'INSERT INTO record_changes (record_id, revision) VALUES (?, ?) ' +
        'ON CONFLICT (record_id) DO UPDATE SET revision = excluded.revision',
      [recordId, revision],
    );
    this.transactor.afterCommit(() => this.listeners.forEach((listen) => listen(recordId)));
  }

  /** Told of changes made by this process, to spare the wait for the next look at the table. */
  whenNoted(listen: Listener): void {
    this.listeners.push(listen);
  }

  /** Record id -> revision, of those that have changed since the feed began. */
  async revisionsOf(recordIds: readonly string[]): Promise<Map<string, number>> {
    if (recordIds.length === 0) return new Map();
    const rows = await this.transactor.query<{ id: string; revision: number }>(
      `SELECT record_id AS id, revision FROM record_changes WHERE record_id IN ${listOf(recordIds)}`,
      [...recordIds],
    );
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }
}
