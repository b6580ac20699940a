import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RecognisedChildren } from '@sightline/analysis';
import { AuditExtensions } from '../audits';
import { Clock } from '../platform/clock';
import { seal, unseal } from '../platform/keys';
import { TrailService } from '../trail';
import { DigestsService } from './digests.service';
import { matchChildren, type DigestedCase } from './match-children';
import { SameChildrenRepository } from './same-children.repository';
import { unsealIdentity } from './sealed-identity';
import { VaultExtensions } from './vault-extensions';
import { VaultKeys } from './vault-keys.service';
import { VaultRepository } from './vault.repository';

/** So far back does a line of re-audits go; a longer one is a slip in the links. */
const longestLine = 10;

/** An audit whose children can be recognised, and whether all of them can. */
interface Children {
  readonly cases: readonly DigestedCase[];
  readonly isWhole: boolean;
}

/** What one look found; no pairs where the earlier identities are destroyed. */
interface Found {
  readonly shared: number;
  readonly isWhole: boolean;
  readonly pairs: ReadonlyMap<string, string> | null;
}

/**
 * Which children an audit shares with the audits it repeats. They are recognised by keyed digests of
 * their numbers, made and compared here and kept nowhere; what stays is a sealed pair of case ids,
 * for the figures alone (ADR 48).
 */
@Injectable()
export class SameChildren implements OnModuleInit {
  constructor(
    private readonly repository: SameChildrenRepository,
    private readonly vault: VaultRepository,
    private readonly vaultKeys: VaultKeys,
    private readonly digests: DigestsService,
    private readonly audits: AuditExtensions,
    private readonly extensions: VaultExtensions,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.audits.onPlanChange(async ({ before, after }) => {
      if (before && before.reAuditOfId !== after.reAuditOfId) {
        await this.look(after.id, after.reAuditOfId);
      }
    });
  }

  /** Inside a run: the children of the audit are known, or known otherwise than before. */
  async lookAround(auditId: string): Promise<void> {
    const audit = await this.repository.link(auditId);
    await this.look(auditId, audit?.reAuditOfId ?? null);
    for (const id of await this.repository.repeatsOf(auditId)) await this.look(id, auditId);
  }

  /** What is known of the children of both; undefined where nobody could look. */
  async between(auditId: string, earlierId: string): Promise<RecognisedChildren | undefined> {
    const overlap = await this.repository.overlap(auditId, earlierId);
    if (!overlap) return undefined;
    const key = await this.vaultKeys.toOpen(auditId);
    const stored = key ? await this.repository.pairs(auditId, earlierId) : [];
    const pairs = stored.map(({ caseId, sealed }) => ({
      now: caseId,
      then: unseal(key!, placeOf(auditId, caseId, earlierId), sealed),
    }));
    const others = Math.max(0, overlap.shared - pairs.length);
    return { pairs, others, isWhole: overlap.isWhole };
  }

  /** Whether a child is known to be in two of these audits. */
  async areAnyShared(auditIds: readonly string[]): Promise<boolean> {
    const known = await this.repository.overlapsAmong(auditIds);
    return known.some(({ shared }) => shared > 0);
  }

  private async look(auditId: string, reAuditOfId: string | null): Promise<void> {
    const line = await this.lineFrom(auditId, reAuditOfId);
    for (const { earlierAuditId } of await this.repository.overlapsOf(auditId)) {
      if (!line.includes(earlierAuditId)) await this.repository.drop(auditId, earlierAuditId);
    }
    if (line.length === 0) return;
    const now = await this.childrenOf(auditId);
    if (!now) return;
    for (const earlierId of line) {
      if (now.cases.length === 0) await this.repository.drop(auditId, earlierId);
      const found = await this.compare(now, earlierId);
      if (found) await this.keep(auditId, earlierId, found);
    }
  }

  /** The audits that are repeated, the latest first, of the same partnership. */
  private async lineFrom(auditId: string, reAuditOfId: string | null): Promise<string[]> {
    const own = await this.repository.link(auditId);
    const line: string[] = [];
    let next = reAuditOfId;
    while (next !== null && next !== auditId && line.length < longestLine) {
      const found = await this.repository.link(next);
      if (!found || found.partnershipId !== own?.partnershipId || line.includes(next)) break;
      line.push(next);
      next = found.reAuditOfId;
    }
    return line;
  }

  private async compare(now: Children, earlierId: string): Promise<Found | undefined> {
    if (now.cases.length === 0) return undefined;
    const then = await this.childrenOf(earlierId);
    if (then && then.cases.length > 0) {
      const pairs = matchChildren(then.cases, now.cases);
      return { shared: pairs.size, isWhole: then.isWhole && now.isWhole, pairs };
    }
    // Identities that are destroyed leave, for twelve months, digests that name no case.
    const left = await this.vault.digestsOf(earlierId);
    if (left.size === 0) return undefined;
    const known = now.cases.filter(({ digests }) => digests.some((one) => left.has(one)));
    return { shared: known.length, isWhole: false, pairs: null };
  }

  /** The children of confirmed cases; undefined where identities cannot be opened any more. */
  private async childrenOf(auditId: string): Promise<Children | undefined> {
    const key = await this.vaultKeys.toOpen(auditId);
    const audit = await this.repository.link(auditId);
    if (!key || !audit) return undefined;
    const all = await this.extensions.casesOf(auditId);
    const confirmed = all.filter(({ isConfirmed }) => isConfirmed).map(({ id }) => id);
    const stored = await this.vault.identities(confirmed);
    const identities = stored.map(({ caseId, sealed }) =>
      unsealIdentity(key, { auditId, subjectId: caseId }, sealed, ['nhsNumber', 'localId']),
    );
    const digests = this.digests.of(audit.partnershipId, identities);
    const cases = stored
      .map(({ caseId }, index) => ({ caseId, digests: digests[index] ?? [] }))
      .filter((one) => one.digests.length > 0);
    return { cases, isWhole: cases.length === confirmed.length };
  }

  private async keep(auditId: string, earlierAuditId: string, found: Found): Promise<void> {
    const before = await this.repository.overlap(auditId, earlierAuditId);
    const { pairs } = found;
    // What was found while the earlier identities were there is more than digests can tell.
    if (pairs === null && before && before.shared >= found.shared) return;
    const { shared, isWhole } = found;
    const lookedAt = this.clock.instant();
    await this.repository.writeOverlap({ auditId, earlierAuditId, shared, isWhole, lookedAt });
    if (pairs) await this.keepPairs(auditId, earlierAuditId, pairs);
    if (before?.shared === shared && before.isWhole === isWhole) return;
    const subject = { subjectType: 'vault', subjectId: auditId, auditId };
    this.trail.record('vault.recognise', subject, { earlierAuditId, shared, isWhole });
  }

  private async keepPairs(
    auditId: string,
    earlierAuditId: string,
    pairs: ReadonlyMap<string, string>,
  ): Promise<void> {
    const key = await this.vaultKeys.ofAudit(auditId);
    const sealed = [...pairs].map(([caseId, then]) => ({
      ...{ caseId, earlierAuditId, auditId },
      sealed: seal(key, placeOf(auditId, caseId, earlierAuditId), then),
    }));
    await this.repository.writePairs(auditId, earlierAuditId, sealed);
  }
}

const placeOf = (auditId: string, caseId: string, earlierAuditId: string): string =>
  `pair|${auditId}|${caseId}|${earlierAuditId}`;
