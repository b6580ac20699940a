import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { digestOfData, emptyChain, hashOfEntry, newSalt, type ChainHead } from './chain';

/** An act waiting to be linked into the chain at the end of its run. */
export interface PendingEntry {
  readonly at: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly auditId: string | null;
  readonly partnershipId: string | null;
  readonly label: string | null;
  readonly data: string;
}

const entryColumns =
  'sequence, at, action, actor_id, actor_name, subject_type, subject_id, audit_id, ' +
  'partnership_id, data_digest, previous_hash, hash';
const factColumns = 'sequence, salt, label, data';
/** Rows a statement: well under the number of parameters either database takes. */
const batch = 200;

@Injectable()
export class TrailRepository {
  constructor(private readonly transactor: Transactor) {}

  async head(): Promise<ChainHead> {
    const [head] = await this.transactor.query<ChainHead>(
      'SELECT sequence, hash FROM trail_entries ORDER BY sequence DESC LIMIT 1',
    );
    return head ?? emptyChain;
  }

  /** Links the entries to the chain, in the transaction of the acts they tell of. */
  async append(pending: readonly PendingEntry[]): Promise<ChainHead> {
    await this.transactor.lock('trail');
    let head = await this.head();
    for (let start = 0; start < pending.length; start += batch) {
      head = await this.appendBatch(pending.slice(start, start + batch), head);
    }
    return head;
  }

  private async appendBatch(
    pending: readonly PendingEntry[],
    before: ChainHead,
  ): Promise<ChainHead> {
    let head = before;
    const entries: unknown[] = [];
    const facts: unknown[] = [];
    for (const entry of pending) {
      const salt = newSalt();
      const dataDigest = digestOfData(salt, entry.label, entry.data);
      const linked = {
        ...entry,
        sequence: head.sequence + 1,
        dataDigest,
        previousHash: head.hash,
      };
      head = { sequence: linked.sequence, hash: hashOfEntry(linked) };
      entries.push(
        linked.sequence,
        linked.at,
        linked.action,
        linked.actorId,
        linked.actorName,
        linked.subjectType,
        linked.subjectId,
        linked.auditId,
        linked.partnershipId,
        dataDigest,
        linked.previousHash,
        head.hash,
      );
      facts.push(linked.sequence, salt, entry.label, entry.data);
    }
    await this.insert('trail_entries', entryColumns, entries, 12);
    await this.insert('trail_facts', factColumns, facts, 4);
    return head;
  }

  private async insert(
    table: string,
    columns: string,
    values: readonly unknown[],
    width: number,
  ): Promise<void> {
    const row = `(${Array(width).fill('?').join(', ')})`;
    const rows = Array(values.length / width)
      .fill(row)
      .join(', ');
    await this.transactor.query(`INSERT INTO ${table} (${columns}) VALUES ${rows}`, [...values]);
  }
}
