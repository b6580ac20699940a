import { Injectable } from '@nestjs/common';
import type {
  CaseIdentityView,
  OpenedFieldView,
  OpenIdentityDto,
  OpeningView,
  Page,
  PageQuery,
  WriteOwnIdDto,
} from '@sightline/contracts';
import { AuditsService } from '../audits';
import { PeopleService } from '../people';
import { Clock, Ids } from '../platform/clock';
import { holdsRole, type Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, stale } from '../platform/errors';
import { decodeCursor, encodeCursor } from '../platform/http';
import { seal, unseal } from '../platform/keys';
import { TrailService } from '../trail';
import { IdentitiesService } from './identities.service';
import {
  IdentityAccessService,
  identitySubject,
  type IdentityAccess,
} from './identity-access.service';
import { OpeningsRepository } from './openings.repository';
import { unsealIdentity } from './sealed-identity';
import { VaultKeys } from './vault-keys.service';
import { VaultUpkeep } from './vault-upkeep.service';
import { VaultRepository } from './vault.repository';
import { VaultWords } from './vault-words.service';

const usualLimit = 50;

/** Opening one field at a time, and who did so. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly access: IdentityAccessService,
    private readonly identities: IdentitiesService,
    private readonly vaultRows: VaultRepository,
    private readonly repository: OpeningsRepository,
    private readonly vaultKeys: VaultKeys,
    private readonly words: VaultWords,
    private readonly upkeep: VaultUpkeep,
    private readonly audits: AuditsService,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Opens one field; that it was opened is on the disk before the answer leaves. */
  async open(actor: Actor, caseId: string, dto: OpenIdentityDto): Promise<OpenedFieldView> {
    return this.transactor.run(async () => {
      const access = await this.access.demand(actor, caseId);
      await this.words.refuseNaming(access.audit.partnershipId, caseId, { words: dto.words });
      const agencyId = this.agencyOf(access, dto);
      const value = await this.valueOf(access, dto, agencyId);
      const { id, auditId, reference } = access.caseFile;
      const { field, purpose } = dto;
      await this.repository.add({
        ...{ id: this.ids.next(), auditId, caseId: id, reference, agencyId, field, purpose },
        accountId: actor.accountId,
        words: dto.words?.trim() ?? null,
        at: this.clock.instant(),
      });
      this.trail.record('identity.open', identitySubject(access), { field, purpose, agencyId });
      await this.upkeep.noteOpening(auditId);
      return { field, value };
    });
  }

  /** Keeps an agency's own number for the child, or takes it away where it is empty. */
  async writeOwnId(actor: Actor, caseId: string, dto: WriteOwnIdDto): Promise<CaseIdentityView> {
    await this.transactor.run(async () => {
      const access = await this.access.demand(actor, caseId);
      const { agencyId } = dto;
      if (!access.agencies.some(({ id }) => id === agencyId)) throw notFound('This agency');
      const { auditId } = access.caseFile;
      const key = await this.vaultKeys.ofAudit(auditId);
      const seen = (await this.repository.ownId(caseId, agencyId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const value = dto.value.trim();
      const sealed = value === '' ? '' : seal(key, ownPlace(access, agencyId), value);
      const written = { updatedAt: this.clock.instant(), updatedById: actor.accountId };
      const ownId = { caseId, agencyId, auditId, sealed, ...written, revision: seen + 1 };
      await this.repository.writeOwnId(ownId, seen);
      const isKept = value !== '';
      this.trail.record('identity.own-id', identitySubject(access), { agencyId, isKept });
    });
    return this.identities.view(actor, caseId);
  }

  /** The openings of an audit, the newest first; a key-holder alone sees only their own. */
  async list(actor: Actor, auditId: string, query: PageQuery): Promise<Page<OpeningView>> {
    await this.audits.demand(actor, auditId);
    const limit = query.limit ?? usualLimit;
    const isOverseer = holdsRole(actor, 'coordinator', 'chair');
    const rows = await this.repository.list({
      ...{ auditId, limit: limit + 1 },
      accountId: isOverseer ? undefined : actor.accountId,
      before: query.cursor ? String(decodeCursor(query.cursor, 1)[0]) : undefined,
    });
    const page = rows.slice(0, limit);
    const names = await this.people.namesById(page.map(({ accountId }) => accountId));
    const agencies = await this.people.agenciesById(page.flatMap(({ agencyId }) => agencyId ?? []));
    const items = page.map(({ accountId, agencyId, auditId: _audit, ...opening }) => ({
      ...opening,
      by: names.get(accountId) ?? '',
      agency: agencyId ? (agencies.get(agencyId)?.name ?? null) : null,
    }));
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor([last.id]) : null };
  }

  /** As whom it is opened: for the agency where it may be, else as a key-holder. */
  private agencyOf(access: IdentityAccess, { field, agencyId }: OpenIdentityDto): string | null {
    const { agencies, isKeyHolder, fields } = access;
    const asked = agencyId !== undefined;
    const agency = asked ? agencies.find(({ id }) => id === agencyId) : agencies[0];
    if (asked && !agency) throw notFound('This agency');
    if (field === 'ownId') {
      if (!agency) throw notFound('This number');
      return agency.id;
    }
    if (!fields.has(field)) throw notFound('This field');
    return isKeyHolder ? null : (agency?.id ?? null);
  }

  private async valueOf(
    access: IdentityAccess,
    { field }: OpenIdentityDto,
    agencyId: string | null,
  ): Promise<string> {
    const { id: caseId, auditId } = access.caseFile;
    const key = await this.vaultKeys.demandToOpen(auditId);
    if (field === 'ownId') {
      const own = agencyId ? await this.repository.ownId(caseId, agencyId) : undefined;
      if (!own || own.sealed === '') throw notFound('This number');
      return unseal(key, ownPlace(access, own.agencyId), own.sealed);
    }
    const stored = await this.vaultRows.identity(caseId);
    const place = { auditId, subjectId: caseId };
    const value = stored && unsealIdentity(key, place, stored.sealed, [field])[field];
    if (value === undefined) throw notFound('This field');
    return value;
  }
}

const ownPlace = ({ caseFile }: IdentityAccess, agencyId: string): string =>
  `own-id|${caseFile.auditId}|${caseFile.id}|${agencyId}`;
