import { Injectable } from '@nestjs/common';
import type { ModerationOutcome } from '@sightline/contracts';
import { dayLabel, type NoticeKind, type Role } from '@sightline/domain';
import { AuditsRepository, type Audit } from '../audits';
import type { CaseFile } from '../cases';
import { PeopleService, PlanningService, type HolderRow } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Notices } from '../platform/notices';
import { ReturnsRepository, type AuditReturn, type ReturnRow } from '../returns';
import { PacksRepository } from './packs.repository';
import { isAnswered, lastReplyDay } from './panel.policy';

/** A person told in one of their partnerships, and the agency they come for. */
type Reader = HolderRow & { readonly partnershipId: string };

const comesForAgency: readonly Role[] = ['panel-member', 'spoc'];
const neverAsked: readonly ReturnRow['status'][] = ['not-issued', 'waived'];

/** Tells those who come to a panel what they may read and answer; it names no case. */
@Injectable()
export class PanelNotices {
  constructor(
    private readonly packs: PacksRepository,
    private readonly audits: AuditsRepository,
    private readonly returns: ReturnsRepository,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Everybody who may open them is told once, of all the packs together. */
  async published(actor: Actor | null, audit: Audit, cases: readonly CaseFile[]): Promise<void> {
    await this.tell(actor, audit, cases, 'pack.published', (count) =>
      count === 1
        ? `The panel pack of a case is published in ${themeOf(audit)}. Read it before the panel.`
        : `The panel packs of ${count} cases are published in ${themeOf(audit)}. Read them before ` +
          'the panel.',
    );
  }

  /** Copies that were taken are still with those who took them. */
  async recalled(actor: Actor | null, audit: Audit, caseFile: CaseFile): Promise<void> {
    await this.tell(
      actor,
      audit,
      [caseFile],
      'pack.recalled',
      () =>
        `A panel pack of ${themeOf(audit)} is taken back and can no longer be opened. Destroy any ` +
        'copy that you took of it.',
    );
  }

  /** The agency may reply to a grade that was changed or not agreed, and has three working days. */
  async decided(
    actor: Actor,
    { agencyId, auditId, caseFileId, partnershipId }: AuditReturn,
    decision: { readonly outcome: ModerationOutcome; readonly at: string },
  ): Promise<void> {
    if (!isAnswered(decision)) return;
    const left = await this.packs.exclusionsOf(caseFileId);
    if (left.some((one) => one.agencyId === agencyId)) return;
    const closed = await this.planning.closedDaysOf(partnershipId);
    const until = dayLabel(lastReplyDay(this.clock.dayOf(decision.at), closed));
    const words = `The panel decided on a grade of your agency. You may reply until ${until}.`;
    const readers = await this.readersIn(await this.partnershipsIn(auditId, partnershipId), [
      agencyId,
    ]);
    const path = `/audits/${auditId}/panel/${caseFileId}`;
    await this.post(actor, readers, { kind: 'grade.decided', path, auditId }, () => words);
  }

  private async tell(
    actor: Actor | null,
    audit: Audit,
    cases: readonly CaseFile[],
    kind: NoticeKind,
    wordsFor: (count: number) => string,
  ): Promise<void> {
    if (cases.length === 0) return;
    const { id: auditId, partnershipId } = audit;
    const casesOf = await this.casesByAgency(auditId, cases);
    const partnerships = await this.partnershipsIn(auditId, partnershipId);
    const readers = await this.readersIn(partnerships, [...casesOf.keys()]);
    const scrutineers = await this.people.holders(partnershipId, { role: 'scrutineer' });
    const all = [...readers, ...scrutineers.map((one) => ({ ...one, partnershipId }))];
    const path = `/audits/${auditId}/panel`;
    await this.post(actor, all, { kind, path, auditId }, (agencyIds) => {
      const seesAll = agencyIds.includes(null);
      const ids = agencyIds.flatMap((id) => [...(casesOf.get(id ?? '') ?? [])]);
      return wordsFor(seesAll ? cases.length : new Set(ids).size);
    });
  }

  /** One notice a person and partnership, however many agencies they come for. */
  private async post(
    actor: Actor | null,
    readers: readonly Reader[],
    about: { readonly kind: NoticeKind; readonly path: string; readonly auditId: string },
    wordsFor: (agencyIds: readonly (string | null)[]) => string,
  ): Promise<void> {
    const byPerson = new Map<string, Reader[]>();
    for (const reader of readers) {
      if (reader.id === actor?.accountId) continue;
      const key = reader.id + reader.partnershipId;
      byPerson.set(key, [...(byPerson.get(key) ?? []), reader]);
    }
    await this.notices.post(
      [...byPerson.values()].map((held) => ({
        ...{ ...about, accountId: held[0]!.id, partnershipId: held[0]!.partnershipId },
        words: wordsFor(held.map(({ agencyId }) => agencyId)),
      })),
    );
  }

  /** Agency id -> the cases whose packs it is admitted to; a case that has left had them too. */
  private async casesByAgency(
    auditId: string,
    cases: readonly CaseFile[],
  ): Promise<Map<string, Set<string>>> {
    const found = new Map<string, Set<string>>();
    const rows = await this.returns.rowsOf([auditId]);
    for (const { id } of cases) {
      const left = new Set((await this.packs.exclusionsOf(id)).map(({ agencyId }) => agencyId));
      for (const { caseFileId, agencyId, status, nilKind } of rows) {
        if (caseFileId !== id || left.has(agencyId) || nilKind === 'not-known') continue;
        if (neverAsked.includes(status)) continue;
        found.set(agencyId, (found.get(agencyId) ?? new Set<string>()).add(id));
      }
    }
    return found;
  }

  private async partnershipsIn(auditId: string, leads: string): Promise<string[]> {
    const joined = (await this.audits.partnershipsOf([auditId])).get(auditId) ?? [];
    return [...new Set([leads, ...joined.map(({ id }) => id)])];
  }

  private async readersIn(
    partnershipIds: readonly string[],
    agencyIds: readonly string[],
  ): Promise<Reader[]> {
    const found: Reader[] = [];
    for (const partnershipId of partnershipIds) {
      const holders = await this.people.holders(partnershipId, { agencyIds });
      const readers = holders.filter(({ role }) => comesForAgency.includes(role));
      found.push(...readers.map((one) => ({ ...one, partnershipId })));
    }
    return found;
  }
}

/** A notice holds 300 characters. */
function themeOf({ theme }: Audit): string {
  return `“${theme.slice(0, 90)}”`;
}
