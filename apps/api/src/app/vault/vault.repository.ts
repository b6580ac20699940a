import { Injectable } from '@nestjs/common';
import { Audit } from '../audits';
import { Database, listOf, Transactor } from '../platform/database';
import { CaseAnchor } from './entities/vault-anchors.entity';
import { AuditedDigest, StagedIdentity, StoredIdentity } from './entities/vault-identities.entity';
import { Vault, VaultFrame } from './entities/vault-keys.entity';

/** Every query of the vault; what it reads is sealed, and callers have checked who asks. */
@Injectable()
export class VaultRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
  ) {}

  audit(id: string): Promise<Audit | null> {
    return this.transactor.table(Audit).byId(id);
  }

  async vaultOf(auditId: string): Promise<Vault | undefined> {
    return (await this.transactor.table(Vault).select('WHERE audit_id = ?', [auditId]))[0];
  }

  /** Inside a run: the same, and nobody destroys it until the run is over. */
  async heldVault(auditId: string): Promise<Vault | undefined> {
    const rest = `WHERE audit_id = ?${this.database.forUpdate}`;
    return (await this.transactor.table(Vault).select(rest, [auditId]))[0];
  }

  addVault(vault: Vault): Promise<void> {
    return this.transactor.table(Vault).insert([vault]);
  }

  writeVault(vault: Vault, seen: number): Promise<void> {
    return this.transactor.table(Vault).write(vault, seen);
  }

  /** Inside a run: the frame, which nobody destroys until the run is over. */
  async heldFrame(frameId: string): Promise<VaultFrame | undefined> {
    const rest = `WHERE frame_id = ?${this.database.forUpdate}`;
    return (await this.transactor.table(VaultFrame).select(rest, [frameId]))[0];
  }

  addFrame(frame: VaultFrame): Promise<void> {
    return this.transactor.table(VaultFrame).insert([frame]);
  }

  /** Audits whose key is there. */
  undestroyed(): Promise<Pick<Vault, 'auditId' | 'partnershipId'>[]> {
    const rest = 'WHERE destroyed_at IS NULL';
    return this.transactor.table(Vault).pick(['auditId', 'partnershipId'], rest, []);
  }

  /** Frames and audits whose keys must not be there any more. */
  async destroyed(): Promise<{ readonly frameIds: string[]; readonly auditIds: string[] }> {
    const rest = 'WHERE destroyed_at IS NOT NULL';
    const frames = await this.transactor.table(VaultFrame).pick(['frameId'], rest, []);
    const vaults = await this.transactor.table(Vault).pick(['auditId'], rest, []);
    return {
      frameIds: frames.map(({ frameId }) => frameId),
      auditIds: vaults.map(({ auditId }) => auditId),
    };
  }

  addStaged(rows: readonly StagedIdentity[]): Promise<void> {
    return this.transactor.table(StagedIdentity).insert(rows);
  }

  async staged(rowId: string): Promise<StagedIdentity | undefined> {
    const rest = 'WHERE row_id = ?';
    return (await this.transactor.table(StagedIdentity).select(rest, [rowId]))[0];
  }

  async dropStagedRow(rowId: string): Promise<void> {
    await this.transactor.change('DELETE FROM vault_staged WHERE row_id = ?', [rowId]);
  }

  /** Takes what is left of a frame away; answers how many rows there were. */
  async dropFrame(frameId: string, destroyedAt: string): Promise<number> {
    await this.transactor.table(VaultFrame).update({ destroyedAt }, 'frame_id = ?', [frameId]);
    return this.transactor.change('DELETE FROM vault_staged WHERE frame_id = ?', [frameId]);
  }

  async identity(caseId: string): Promise<StoredIdentity | undefined> {
    return (await this.identities([caseId]))[0];
  }

  async identities(caseIds: readonly string[]): Promise<StoredIdentity[]> {
    if (caseIds.length === 0) return [];
    const rest = `WHERE case_id IN ${listOf(caseIds)}`;
    return this.transactor.table(StoredIdentity).select(rest, caseIds);
  }

  writeIdentity(identity: StoredIdentity, seen: number): Promise<void> {
    return this.transactor.table(StoredIdentity).write(identity, seen);
  }

  async dropIdentities(caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    const where = `case_id IN ${listOf(caseIds)}`;
    await this.transactor.change(`DELETE FROM vault_identities WHERE ${where}`, [...caseIds]);
    await this.transactor.change(`DELETE FROM vault_own_ids WHERE ${where}`, [...caseIds]);
    await this.transactor.change(`DELETE FROM vault_anchors WHERE ${where}`, [...caseIds]);
    await this.transactor.change(`DELETE FROM vault_pairs WHERE ${where}`, [...caseIds]);
  }

  identitiesOf(auditId: string): Promise<StoredIdentity[]> {
    return this.transactor.table(StoredIdentity).select('WHERE audit_id = ?', [auditId]);
  }

  /** What is sealed goes; the rows stay, for marks were made by them and days counted from them. */
  async emptyIdentities(auditId: string): Promise<void> {
    await this.transactor.table(StoredIdentity).update({ sealed: {} }, 'audit_id = ?', [auditId]);
    await this.transactor.table(CaseAnchor).update({ sealed: '' }, 'audit_id = ?', [auditId]);
  }

  /** How many cases of the audit are counted from a day of their own. */
  async countAnchors(auditId: string): Promise<number> {
    const table = this.transactor.table(CaseAnchor);
    return (await table.pick(['caseId'], 'WHERE audit_id = ?', [auditId])).length;
  }

  /** Case id -> the revision of its identity. */
  async revisionsOf(caseIds: readonly string[]): Promise<Map<string, number>> {
    const stored = await this.identities(caseIds);
    return new Map(stored.map(({ caseId, revision }) => [caseId, revision]));
  }

  /** Frames of the audit that have a key still. */
  framesOf(auditId: string): Promise<VaultFrame[]> {
    const rest = 'WHERE audit_id = ? AND destroyed_at IS NULL';
    return this.transactor.table(VaultFrame).select(rest, [auditId]);
  }

  /** Digests of the partnership that were recorded after the day. */
  async digestsSince(partnershipId: string, day: string): Promise<Set<string>> {
    const rest = 'WHERE partnership_id = ? AND recorded_on > ?';
    const table = this.transactor.table(AuditedDigest);
    const rows = await table.pick(['digest'], rest, [partnershipId, day]);
    return new Set(rows.map(({ digest }) => digest));
  }

  async digestsOf(auditId: string): Promise<Set<string>> {
    const table = this.transactor.table(AuditedDigest);
    const rows = await table.pick(['digest'], 'WHERE audit_id = ?', [auditId]);
    return new Set(rows.map(({ digest }) => digest));
  }

  addDigests(rows: readonly AuditedDigest[]): Promise<void> {
    return this.transactor.table(AuditedDigest).insert(rows);
  }

  async dropDigestsUntil(day: string): Promise<void> {
    await this.transactor.change('DELETE FROM vault_digests WHERE recorded_on <= ?', [day]);
  }
}
