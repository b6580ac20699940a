import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { KeyStore, type KeyName } from '../platform/keys';
import { TrailService } from '../trail';
import { VaultRepository } from './vault.repository';

export const auditKeyName = (auditId: string): KeyName => ({ purpose: 'audits', id: auditId });
export const frameKeyName = (frameId: string): KeyName => ({ purpose: 'frames', id: frameId });

/** The keys of audits and of frames, and the rows that say they are there. */
@Injectable()
export class VaultKeys {
  constructor(
    private readonly repository: VaultRepository,
    private readonly keys: KeyStore,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Inside a run: the audit's key, made the first time; it stays until the run is over. */
  async ofAudit(auditId: string): Promise<Buffer> {
    const held = await this.heldOf(auditId);
    if (held) return this.keys.open(auditKeyName(auditId)).key;
    const audit = await this.repository.audit(auditId);
    if (!audit) throw new Error('The vault was asked for an audit that is not there');
    const { key, fingerprint } = this.keys.make(auditKeyName(auditId));
    const { partnershipId } = audit;
    const madeAt = this.clock.instant();
    await this.repository.addVault({
      ...{ auditId, partnershipId, fingerprint, madeAt },
      ...{ destroyedAt: null, revision: 1 },
    });
    const subject = { subjectType: 'vault', subjectId: auditId, auditId, partnershipId };
    this.trail.record('vault.make', subject, { fingerprint });
    return key;
  }

  /** The audit's key to read with; undefined where it never had one or has none any more. */
  async toOpen(auditId: string): Promise<Buffer | undefined> {
    const vault = await this.repository.vaultOf(auditId);
    if (!vault || vault.destroyedAt !== null) return undefined;
    return this.keys.find(auditKeyName(auditId))?.key;
  }

  /** The same, for what must be there; says so where it was destroyed. */
  async demandToOpen(auditId: string): Promise<Buffer> {
    const key = await this.toOpen(auditId);
    if (key) return key;
    const vault = await this.repository.vaultOf(auditId);
    throw vault ? gone('The identities of this audit') : notFound('This field');
  }

  /** Inside a run: the key of a frame, made the first time. */
  async ofFrame(auditId: string, frameId: string): Promise<Buffer> {
    await this.heldOf(auditId);
    const frame = await this.repository.heldFrame(frameId);
    if (frame && frame.destroyedAt !== null) throw gone('The identities of this list');
    if (!frame) {
      const stagedAt = this.clock.instant();
      await this.repository.addFrame({ frameId, auditId, stagedAt, destroyedAt: null });
    }
    return this.keys.make(frameKeyName(frameId)).key;
  }

  /** Inside a run: destroys the key once the run is on the disk. */
  destroyAfterwards(name: KeyName): void {
    this.transactor.afterCommit(() => this.keys.destroy(name));
  }

  private async heldOf(auditId: string) {
    const vault = await this.repository.heldVault(auditId);
    if (vault && vault.destroyedAt !== null) throw gone('The identities of this audit');
    return vault;
  }
}

function gone(what: string): ProblemError {
  return new ProblemError('vault.destroyed', `${what} have been destroyed and stay so.`);
}
