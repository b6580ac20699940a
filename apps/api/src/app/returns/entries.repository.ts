import { Injectable } from '@nestjs/common';
import type { ReturnEntryView } from '@sightline/contracts';
import { PeopleService } from '../people';
import { listOf, Transactor } from '../platform/database';
import type { AuditReturn } from './entities/audit-return.entity';
import { ReturnSignature } from './entities/desk-records.entity';
import { ReturnEntry } from './entities/return-entry.entity';
import type { Entering } from './returns.policy';

/** Returns that are typed in for agencies that have nobody in Sightline. */
@Injectable()
export class EntriesRepository {
  constructor(
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
  ) {}

  /** As soon as the agency has a contact or an auditor, the return is theirs to go on with. */
  async standingOf({ id, agencyId }: Pick<AuditReturn, 'id' | 'agencyId'>): Promise<Entering> {
    if (await this.people.hasPeople(agencyId)) return 'none';
    const begun = await this.entriesOf([id]);
    return begun.length > 0 ? 'begun' : 'possible';
  }

  async add(entry: ReturnEntry): Promise<void> {
    await this.transactor.table(ReturnEntry).insert([entry]);
  }

  /** Return id -> what is said of it wherever it is met. */
  async viewsOf(returnIds: readonly string[]): Promise<Map<string, ReturnEntryView>> {
    const entries = await this.entriesOf(returnIds);
    if (entries.length === 0) return new Map();
    const signatures = await this.confirmationsOf(entries.map(({ returnId }) => returnId));
    const names = await this.people.namesById(
      [...entries, ...signatures].map(({ accountId }) => accountId),
    );
    // In their order: the last confirmation is the one that stands.
    const last = new Map(signatures.map((signature) => [signature.returnId, signature]));
    return new Map(
      entries.map((entry) => [entry.returnId, viewOf(entry, last.get(entry.returnId), names)]),
    );
  }

  /** Ids of an audit's returns that were entered. */
  async enteredOf(auditId: string): Promise<ReadonlySet<string>> {
    const rows = await this.transactor.query<{ readonly id: string }>(
      'SELECT entry.return_id AS id FROM return_entries entry ' +
        'JOIN audit_returns r ON r.id = entry.return_id WHERE r.audit_id = ?',
      [auditId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private entriesOf(returnIds: readonly string[]): Promise<ReturnEntry[]> {
    if (returnIds.length === 0) return Promise.resolve([]);
    const rest = `WHERE return_id IN ${listOf(returnIds)}`;
    return this.transactor.table(ReturnEntry).select(rest, returnIds);
  }

  private confirmationsOf(returnIds: readonly string[]): Promise<ReturnSignature[]> {
    const rest = `WHERE return_id IN ${listOf(returnIds)} AND confirmation IS NOT NULL ORDER BY at, id`;
    return this.transactor.table(ReturnSignature).select(rest, returnIds);
  }
}

function viewOf(
  { accountId, at, contactName, contactRole, paperKeptBy }: ReturnEntry,
  signature: ReturnSignature | undefined,
  names: ReadonlyMap<string, string>,
): ReturnEntryView {
  const confirmation = signature?.confirmation;
  return {
    ...{ by: names.get(accountId) ?? '', at, paperKeptBy },
    contact: { name: contactName, role: contactRole },
    confirmed: confirmation
      ? {
          ...confirmation,
          recordedBy: names.get(signature.accountId) ?? '',
          recordedAt: signature.at,
        }
      : null,
  };
}
