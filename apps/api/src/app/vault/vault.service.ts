import { Injectable } from '@nestjs/common';
import type { Identity } from '@sightline/domain';
import { Clock } from '../platform/clock';
import { Transactor } from '../platform/database';
import { KeyStore } from '../platform/keys';
import { TrailService } from '../trail';
import { DigestsService } from './digests.service';
import { SameChildren } from './same-children.service';
import { sealIdentity, sealWhole, unsealIdentity, unsealWhole } from './sealed-identity';
import { frameKeyName, VaultKeys } from './vault-keys.service';
import { VaultRepository } from './vault.repository';

/** A child of a frame: its row there, and who it is. */
export interface StagedChild {
  readonly rowId: string;
  readonly identity: Identity;
}

/**
 * What the slices to the right do with the vault: put identities in, and take them away. Only the
 * vault itself opens them.
 */
@Injectable()
export class VaultService {
  constructor(
    private readonly repository: VaultRepository,
    private readonly vaultKeys: VaultKeys,
    private readonly keys: KeyStore,
    private readonly digests: DigestsService,
    private readonly sameChildren: SameChildren,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Keeps the children of a frame until the draw; may be called for a chunk at a time. */
  async stage(auditId: string, frameId: string, children: readonly StagedChild[]): Promise<void> {
    await this.transactor.run(async () => {
      const key = await this.vaultKeys.ofFrame(auditId, frameId);
      await this.repository.addStaged(
        children.map(({ rowId, identity }) => {
          const sealed = sealWhole(key, { auditId, subjectId: rowId }, identity);
          return { rowId, frameId, sealed };
        }),
      );
    });
  }

  /** Moves a drawn child from the frame to the case, under the audit's own key. */
  async claim(auditId: string, rowId: string, caseFileId: string): Promise<void> {
    await this.transactor.run(async () => {
      const staged = await this.repository.staged(rowId);
      if (!staged) throw new Error('The child of this row is not in the vault');
      const frameKey = await this.vaultKeys.ofFrame(auditId, staged.frameId);
      const identity = unsealWhole(frameKey, { auditId, subjectId: rowId }, staged.sealed);
      const key = await this.vaultKeys.ofAudit(auditId);
      const sealed = sealIdentity(key, { auditId, subjectId: caseFileId }, identity);
      const updatedAt = this.clock.instant();
      await this.repository.writeIdentity(
        { caseId: caseFileId, auditId, sealed, updatedAt, revision: 1 },
        0,
      );
      await this.repository.dropStagedRow(rowId);
    });
  }

  /** Destroys the children who were not drawn: their rows, and the only key that opens a copy. */
  async destroyStaged(auditId: string, frameId: string): Promise<void> {
    await this.transactor.run(async () => {
      const frame = await this.repository.heldFrame(frameId);
      if (!frame || frame.destroyedAt !== null || frame.auditId !== auditId) return;
      const children = await this.repository.dropFrame(frameId, this.clock.instant());
      const subject = { subjectType: 'frame', subjectId: frameId, auditId };
      this.trail.record('vault.frame-destroy', subject, { children });
      this.vaultKeys.destroyAfterwards(frameKeyName(frameId));
    });
  }

  /** Takes identities away with their cases, as when a sample is drawn again. */
  async forget(caseFileIds: readonly string[]): Promise<void> {
    await this.transactor.run(() => this.repository.dropIdentities(caseFileIds));
  }

  /** For each identity in its place, whether its child was audited in the last twelve months. */
  recentlyAudited(partnershipId: string, identities: readonly Identity[]): Promise<boolean[]> {
    return this.digests.recentlyAudited(partnershipId, identities);
  }

  /** Records that the children of confirmed cases are audited; those not in the vault are passed. */
  async recordAudited(auditId: string, caseFileIds: readonly string[]): Promise<void> {
    await this.transactor.run(async () => {
      const kept = await this.repository.identities(caseFileIds);
      const vault = await this.repository.vaultOf(auditId);
      const key = await this.vaultKeys.toOpen(auditId);
      if (!vault || !key || kept.length === 0) return;
      const identities = kept.map(({ caseId, sealed }) =>
        unsealIdentity(key, { auditId, subjectId: caseId }, sealed, ['nhsNumber', 'localId']),
      );
      await this.digests.record(vault.partnershipId, auditId, identities);
      await this.sameChildren.lookAround(auditId);
    });
  }

  /** Destroys what a power cut left of keys that were to go, and digests past their time. */
  async tidy(): Promise<void> {
    const { frameIds, auditIds } = await this.repository.destroyed();
    for (const id of frameIds) this.destroyIfLeft({ purpose: 'frames', id });
    for (const id of auditIds) this.destroyIfLeft({ purpose: 'audits', id });
    await this.transactor.run(() => this.digests.forgetOld());
  }

  private destroyIfLeft(name: Parameters<KeyStore['destroy']>[0]): void {
    if (!this.keys.isDestroyed(name)) this.keys.destroy(name);
  }
}
