import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, isDay, looksAtCases, type Day } from '@sightline/domain';
import type { Audit } from '../audits';
import { Clock, randomHex } from '../platform/clock';
import { Transactor } from '../platform/database';
import { seal, unseal } from '../platform/keys';
import { TrailService } from '../trail';
import { CaseAnchor } from './entities/vault-anchors.entity';
import { unsealIdentity } from './sealed-identity';
import { VaultKeys } from './vault-keys.service';
import { VaultRepository } from './vault.repository';

type Window = Pick<Audit, 'windowFrom' | 'windowTo'>;

/** Days of the year before the end of a window that has no beginning. */
const yearBefore = 365;

/**
 * The day from which the days of a case are counted (domain brief, Settled 7): its index date, or
 * one drawn in its place. Kept sealed, opened where one return is read, remembered nowhere.
 */
@Injectable()
export class AnchorsService {
  constructor(
    private readonly repository: VaultRepository,
    private readonly vaultKeys: VaultKeys,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Inside the run that first issues returns of these cases; their days are fixed for good. */
  async fix(audit: Audit, caseIds: readonly string[]): Promise<void> {
    // What an agency says of itself are no days of a child's life.
    if (!looksAtCases(audit.method) || caseIds.length === 0) return;
    const { id: auditId, partnershipId } = audit;
    const key = await this.vaultKeys.ofAudit(auditId);
    const indexDates = await this.indexDates(key, auditId, caseIds);
    const madeAt = this.clock.instant();
    await this.transactor.table(CaseAnchor).insert(
      caseIds.map((caseId) => {
        const day = indexDates.get(caseId) ?? drawnDay(audit, this.clock.today());
        return { caseId, auditId, sealed: seal(key, placeOf(auditId, caseId), day), madeAt };
      }),
    );
    const subject = { subjectType: 'vault', subjectId: auditId, auditId, partnershipId };
    const drawn = caseIds.length - indexDates.size;
    this.trail.record('vault.count-from', subject, { cases: caseIds.length, drawn });
  }

  /** The day itself; null where its key is gone. Whoever asks may read a return of the case. */
  async of({ id, windowTo }: Pick<Audit, 'id' | 'windowTo'>, caseId: string): Promise<Day | null> {
    const anchor = await this.find(caseId);
    if (!anchor) return windowTo;
    const key = anchor.sealed === '' ? undefined : await this.vaultKeys.toOpen(id);
    return key ? unseal(key, placeOf(id, caseId), anchor.sealed) : null;
  }

  /** Whether the case is counted from a day of its own, and not from the end of the window. */
  async isFixed(caseId: string): Promise<boolean> {
    return (await this.find(caseId)) !== undefined;
  }

  private async find(caseId: string): Promise<CaseAnchor | undefined> {
    const table = this.transactor.table(CaseAnchor);
    return (await table.select('WHERE case_id = ?', [caseId]))[0];
  }

  private async indexDates(
    key: Buffer,
    auditId: string,
    caseIds: readonly string[],
  ): Promise<Map<string, Day>> {
    const stored = await this.repository.identities(caseIds);
    return new Map(
      stored.flatMap(({ caseId, sealed }): [string, Day][] => {
        const place = { auditId, subjectId: caseId };
        const { indexDate } = unsealIdentity(key, place, sealed, ['indexDate']);
        return indexDate !== undefined && isDay(indexDate) ? [[caseId, indexDate]] : [];
      }),
    );
  }
}

/** By chance, so that without the vault nothing says which day it is. */
function drawnDay({ windowFrom, windowTo }: Window, today: Day): Day {
  const last = windowTo ?? today;
  const first = windowFrom ?? addDays(last, -yearBefore);
  const days = BigInt(daysBetween(first, last) + 1);
  return addDays(first, Number(BigInt(`0x${randomHex(16)}`) % days));
}

const placeOf = (auditId: string, caseId: string): string => `anchor|${auditId}|${caseId}`;
