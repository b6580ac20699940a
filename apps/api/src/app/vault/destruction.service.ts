import { Injectable } from '@nestjs/common';
import type { AuditVaultView, DestructionCertificate, DestructionView } from '@sightline/contracts';
import { addMonths, dayLabel, identityFields, type IdentityField } from '@sightline/domain';
import { AuditsService, subjectOf, type Audit } from '../audits';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import { holdsRole, type Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { KeyStore } from '../platform/keys';
import { TrailService } from '../trail';
import { Destruction } from './entities/vault-keeping.entity';
import type { Vault } from './entities/vault-keys.entity';
import { HoldsService } from './holds.service';
import { OpeningsRepository } from './openings.repository';
import { SameChildrenRepository } from './same-children.repository';
import { VaultExtensions } from './vault-extensions';
import { auditKeyName, frameKeyName, VaultKeys } from './vault-keys.service';
import { VaultSettingsService } from './vault-settings.service';
import { VaultRepository } from './vault.repository';

/** The vault of an audit as a whole, and its destruction by two people. */
@Injectable()
export class DestructionService {
  constructor(
    private readonly audits: AuditsService,
    private readonly repository: VaultRepository,
    private readonly openings: OpeningsRepository,
    private readonly sameChildren: SameChildrenRepository,
    private readonly extensions: VaultExtensions,
    private readonly settings: VaultSettingsService,
    private readonly holds: HoldsService,
    private readonly vaultKeys: VaultKeys,
    private readonly keys: KeyStore,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** How much is kept of which case, what holds it, and when it goes; nothing of whom. */
  async view(actor: Actor, auditId: string): Promise<AuditVaultView> {
    const audit = await this.audits.demand(actor, auditId);
    const vault = await this.repository.vaultOf(auditId);
    const asked = await this.asked(auditId);
    const stored = await this.repository.identitiesOf(auditId);
    const cases = await this.extensions.casesOf(auditId);
    return {
      auditId,
      keyFingerprint: vault?.fingerprint ?? null,
      cases: cases.map(({ id: caseId, reference }) => {
        const sealed = stored.find((one) => one.caseId === caseId)?.sealed ?? {};
        return { caseId, reference, kept: keptOf(sealed) };
      }),
      holds: await this.holds.list(auditId),
      destruction: await this.standing(actor, audit, vault, asked),
      certificate: this.isGone(vault) ? (asked?.certificate ?? null) : null,
      mayWrite: holdsRole(actor, 'key-holder'),
      revision: vault?.revision ?? 0,
    };
  }

  /** The first person asks; nothing is destroyed yet. */
  async ask(actor: Actor, auditId: string, revision: number): Promise<AuditVaultView> {
    await this.transactor.run(async () => {
      const { audit, vault } = await this.demandReady(actor, auditId, revision);
      if (await this.asked(auditId)) {
        throw new ProblemError('transition.refused', 'Somebody has asked for this already.');
      }
      await this.transactor.table(Destruction).insert([
        {
          ...{ auditId, askedById: actor.accountId, askedAt: this.clock.instant() },
          ...{ confirmedById: null, confirmedAt: null, certificate: null, revision: 1 },
        },
      ]);
      await this.moved(vault);
      this.trail.record('vault.destroy-ask', subjectOf(audit), { fingerprint: vault.fingerprint });
    });
    return this.view(actor, auditId);
  }

  /** Whoever may ask may take it back, until it is confirmed. */
  async withdraw(actor: Actor, auditId: string, revision: number): Promise<AuditVaultView> {
    await this.transactor.run(async () => {
      const { audit, vault } = await this.demandVault(actor, auditId, revision);
      if (!(await this.asked(auditId))) throw notFound('This request');
      await this.transactor.change('DELETE FROM vault_destructions WHERE audit_id = ?', [auditId]);
      await this.moved(vault);
      const { fingerprint } = vault;
      this.trail.record('vault.destroy-withdraw', subjectOf(audit), { fingerprint });
    });
    return this.view(actor, auditId);
  }

  /** Another person confirms: rows and key go, and nothing opens them again. */
  async confirm(actor: Actor, auditId: string, revision: number): Promise<AuditVaultView> {
    await this.transactor.run(async () => {
      const { audit, vault } = await this.demandReady(actor, auditId, revision);
      const asked = await this.asked(auditId);
      if (!asked) throw new ProblemError('transition.refused', 'Nobody has asked for this yet.');
      if (asked.askedById === actor.accountId) {
        throw new ProblemError('vault.two-people', 'You asked for it, so somebody else confirms.');
      }
      const certificate = await this.certificateOf(actor, audit, vault, asked);
      const { confirmedAt } = certificate;
      await this.transactor
        .table(Destruction)
        .update(
          { certificate, confirmedAt, confirmedById: actor.accountId, revision: 2 },
          'audit_id = ?',
          [auditId],
        );
      await this.empty(auditId, confirmedAt);
      await this.moved(vault, confirmedAt);
      const { keyFingerprint, identities, fields } = certificate;
      this.trail.record('vault.destroy', subjectOf(audit), {
        ...{ fingerprint: keyFingerprint, identities, fields },
      });
    });
    return this.view(actor, auditId);
  }

  /** The certificate, once the key is gone from the key store. */
  async certificate(actor: Actor, auditId: string): Promise<DestructionCertificate> {
    const { certificate } = await this.view(actor, auditId);
    if (!certificate) throw notFound('This certificate');
    return certificate;
  }

  private async empty(auditId: string, at: string): Promise<void> {
    for (const { frameId } of await this.repository.framesOf(auditId)) {
      await this.repository.dropFrame(frameId, at);
      this.vaultKeys.destroyAfterwards(frameKeyName(frameId));
    }
    await this.repository.emptyIdentities(auditId);
    await this.openings.dropOwnIds(auditId);
    await this.sameChildren.dropPairsOf(auditId);
    this.vaultKeys.destroyAfterwards(auditKeyName(auditId));
  }

  private isGone(vault: Vault | undefined): boolean {
    if (!vault || vault.destroyedAt === null) return false;
    return this.keys.isDestroyed(auditKeyName(vault.auditId));
  }

  private moved(vault: Vault, destroyedAt = vault.destroyedAt): Promise<void> {
    const { revision } = vault;
    return this.repository.writeVault({ ...vault, destroyedAt, revision: revision + 1 }, revision);
  }

  private async demandVault(actor: Actor, auditId: string, revision: number) {
    const audit = await this.audits.hold(actor, auditId);
    const vault = await this.repository.heldVault(auditId);
    if ((vault?.revision ?? 0) !== revision) throw stale();
    if (!vault) throw new ProblemError('transition.refused', 'No identity is kept of this audit.');
    if (vault.destroyedAt !== null) throw new ProblemError('vault.destroyed');
    return { audit, vault };
  }

  private async demandReady(actor: Actor, auditId: string, revision: number) {
    const found = await this.demandVault(actor, auditId, revision);
    const blocker = await this.blocker(found.audit, found.vault);
    if (blocker !== null) throw new ProblemError('vault.not-due', blocker);
    return found;
  }

  private async standing(
    actor: Actor,
    audit: Audit,
    vault: Vault | undefined,
    asked: Destruction | undefined,
  ): Promise<DestructionView> {
    const names = await this.people.namesById(asked ? [asked.askedById] : []);
    return {
      dueOn: await this.dueOn(audit),
      blocker: await this.blocker(audit, vault),
      askedBy: asked ? (names.get(asked.askedById) ?? '') : null,
      askedAt: asked?.askedAt ?? null,
      isAskedByReader: asked?.askedById === actor.accountId,
      destroyedAt: vault?.destroyedAt ?? null,
    };
  }

  private async dueOn({ id, partnershipId }: Audit): Promise<string | null> {
    const approvedOn = await this.extensions.approvedOn(id);
    if (approvedOn === null) return null;
    return addMonths(approvedOn, await this.settings.retentionMonths(partnershipId));
  }

  private async blocker(audit: Audit, vault: Vault | undefined): Promise<string | null> {
    if (!vault) return 'No identity is kept of this audit.';
    if (vault.destroyedAt !== null) return 'The identities of this audit are destroyed.';
    if (await this.holds.isHeld(audit.id)) return 'A legal hold stands. Lift it first.';
    const dueOn = await this.dueOn(audit);
    if (dueOn === null) return 'The report of this audit is not approved yet.';
    if (dueOn > this.clock.today()) return `They are kept until ${dayLabel(dueOn)}.`;
    return null;
  }

  private async asked(auditId: string): Promise<Destruction | undefined> {
    const table = this.transactor.table(Destruction);
    return (await table.select('WHERE audit_id = ?', [auditId]))[0];
  }

  private async certificateOf(
    actor: Actor,
    audit: Audit,
    vault: Vault,
    asked: Destruction,
  ): Promise<DestructionCertificate> {
    const stored = await this.repository.identitiesOf(audit.id);
    const names = await this.people.namesById([asked.askedById]);
    const partnership = await this.people.partnership(audit.partnershipId);
    return {
      ...{ kind: 'sightline-destruction-certificate', version: 1 },
      ...{ auditId: audit.id, audit: audit.theme, partnership: partnership?.name ?? '' },
      ...{ keyFingerprint: vault.fingerprint, cipher: 'AES-256-GCM' },
      ...{ askedBy: names.get(asked.askedById) ?? '', askedAt: asked.askedAt },
      ...{ confirmedBy: actor.name, confirmedAt: this.clock.instant() },
      identities: stored.length,
      fields: stored.reduce((sum, { sealed }) => sum + keptOf(sealed).length, 0),
      ownIds: await this.openings.countOwnIds(audit.id),
      countingDays: await this.repository.countAnchors(audit.id),
      linkedLater: await this.sameChildren.countLinkedTo(audit.id),
      openings: await this.openings.countOf(audit.id),
    } as const;
  }
}

function keptOf(sealed: Readonly<Partial<Record<IdentityField, string>>>): IdentityField[] {
  return identityFields.filter((field) => sealed[field] !== undefined);
}
