import { Injectable } from '@nestjs/common';
import { Audit } from '../audits';
import { listOf, Transactor } from '../platform/database';
import { ChildOverlap, ChildPair } from './entities/same-children.entity';

type Link = Pick<Audit, 'id' | 'partnershipId' | 'reAuditOfId'>;

const linkColumns = ['id', 'partnershipId', 'reAuditOfId'] as const;
const ofTwo = 'audit_id = ? AND earlier_audit_id = ?';

/** Queries of the children that audits share, for the vault, which has checked who asks. */
@Injectable()
export class SameChildrenRepository {
  constructor(private readonly transactor: Transactor) {}

  async link(auditId: string): Promise<Link | undefined> {
    const table = this.transactor.table(Audit);
    return (await table.pick([...linkColumns], 'WHERE id = ?', [auditId]))[0];
  }

  /** Audits that repeat this one. */
  async repeatsOf(auditId: string): Promise<string[]> {
    const rows = await this.transactor
      .table(Audit)
      .pick(['id'], 'WHERE re_audit_of_id = ?', [auditId]);
    return rows.map(({ id }) => id);
  }

  async overlap(auditId: string, earlierAuditId: string): Promise<ChildOverlap | undefined> {
    const table = this.transactor.table(ChildOverlap);
    return (await table.select(`WHERE ${ofTwo}`, [auditId, earlierAuditId]))[0];
  }

  /** What is known between any two of these audits. */
  overlapsAmong(auditIds: readonly string[]): Promise<ChildOverlap[]> {
    const among = listOf(auditIds);
    const rest = `WHERE audit_id IN ${among} AND earlier_audit_id IN ${among}`;
    return this.transactor.table(ChildOverlap).select(rest, [...auditIds, ...auditIds]);
  }

  overlapsOf(auditId: string): Promise<ChildOverlap[]> {
    return this.transactor.table(ChildOverlap).select('WHERE audit_id = ?', [auditId]);
  }

  pairs(auditId: string, earlierAuditId: string): Promise<ChildPair[]> {
    const rest = `WHERE ${ofTwo} ORDER BY case_id`;
    return this.transactor.table(ChildPair).select(rest, [auditId, earlierAuditId]);
  }

  /** Inside a run: in the place of what was known of the two. */
  async writeOverlap(overlap: ChildOverlap): Promise<void> {
    await this.dropOverlap(overlap.auditId, overlap.earlierAuditId);
    await this.transactor.table(ChildOverlap).insert([overlap]);
  }

  /** The same of their pairs. */
  async writePairs(
    auditId: string,
    earlierAuditId: string,
    pairs: readonly ChildPair[],
  ): Promise<void> {
    await this.dropPairs(auditId, earlierAuditId);
    if (pairs.length > 0) await this.transactor.table(ChildPair).insert(pairs);
  }

  async drop(auditId: string, earlierAuditId: string): Promise<void> {
    await this.dropPairs(auditId, earlierAuditId);
    await this.dropOverlap(auditId, earlierAuditId);
  }

  /** How many cases of later audits are linked to cases of this one. */
  async countLinkedTo(earlierAuditId: string): Promise<number> {
    const table = this.transactor.table(ChildPair);
    const rows = await table.pick(['caseId'], 'WHERE earlier_audit_id = ?', [earlierAuditId]);
    return rows.length;
  }

  async dropPairsOf(auditId: string): Promise<void> {
    await this.transactor.change('DELETE FROM vault_pairs WHERE audit_id = ?', [auditId]);
  }

  private async dropPairs(auditId: string, earlierAuditId: string): Promise<void> {
    const two = [auditId, earlierAuditId];
    await this.transactor.change(`DELETE FROM vault_pairs WHERE ${ofTwo}`, two);
  }

  private async dropOverlap(auditId: string, earlierAuditId: string): Promise<void> {
    const two = [auditId, earlierAuditId];
    await this.transactor.change(`DELETE FROM vault_overlaps WHERE ${ofTwo}`, two);
  }
}
