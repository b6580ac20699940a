import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addMonths, auditedAgainAfterMonths, type Identity } from '@sightline/domain';
import { Clock } from '../platform/clock';
import { KeyStore } from '../platform/keys';
import { VaultRepository } from './vault.repository';

/**
 * Tells whether a child was audited lately without keeping who it was: digests under a key of the
 * partnership's own, which opens nothing (domain brief, Settled 9).
 */
@Injectable()
export class DigestsService {
  constructor(
    private readonly repository: VaultRepository,
    private readonly keys: KeyStore,
    private readonly clock: Clock,
  ) {}

  /** For each identity in its place, whether its child was audited in the last twelve months. */
  async recentlyAudited(
    partnershipId: string,
    identities: readonly Identity[],
  ): Promise<boolean[]> {
    const known = await this.repository.digestsSince(partnershipId, this.oldestKept());
    if (known.size === 0) return identities.map(() => false);
    const { key } = this.keys.make({ purpose: 'digests', id: partnershipId });
    return identities.map((identity) => digestsOf(key, identity).some((one) => known.has(one)));
  }

  /** Inside a run: records that the children were audited, each once in an audit. */
  async record(
    partnershipId: string,
    auditId: string,
    identities: readonly Identity[],
  ): Promise<void> {
    await this.repository.dropDigestsUntil(this.oldestKept());
    const { key } = this.keys.make({ purpose: 'digests', id: partnershipId });
    const known = await this.repository.digestsOf(auditId);
    const made = new Set(identities.flatMap((identity) => digestsOf(key, identity)));
    const recordedOn = this.clock.today();
    await this.repository.addDigests(
      [...made]
        .filter((digest) => !known.has(digest))
        .map((digest) => ({ partnershipId, digest, auditId, recordedOn })),
    );
  }

  /** The digests of each identity in its place, the NHS number's first; none where no number is known. */
  of(partnershipId: string, identities: readonly Identity[]): string[][] {
    const { key } = this.keys.make({ purpose: 'digests', id: partnershipId });
    return identities.map((identity) => digestsOf(key, identity));
  }

  /** Inside a run: takes away what is older than twelve months. */
  async forgetOld(): Promise<void> {
    await this.repository.dropDigestsUntil(this.oldestKept());
  }

  private oldestKept(): string {
    return addMonths(this.clock.today(), -auditedAgainAfterMonths);
  }
}

/** Of the numbers that are known; a number is the same however it is written. */
function digestsOf(key: Buffer, { nhsNumber, localId }: Identity): string[] {
  const numbers = { 'nhs-number': nhsNumber, 'local-id': localId };
  return Object.entries(numbers).flatMap(([kind, value]) => {
    const plain = (value ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
    if (plain === '') return [];
    return [createHmac('sha256', key).update(`${kind}:${plain}`).digest('hex')];
  });
}
