import { Injectable } from '@nestjs/common';
import type {
  AddSettingDto,
  CloseAgencyDto,
  EditSettingDto,
  MergeAgencyDto,
  OpenAgencyDto,
  OpenedAgencyView,
  RegisteredAgencyView,
  RenameAgencyDto,
  ReopenAgencyDto,
} from '@sightline/contracts';
import { isDay, type AgencyEndingKind } from '@sightline/domain';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { InvitationsService } from '../register/invitations.service';
import { SafeguardingService } from '../safeguarding.service';
import { AgenciesRepository } from './agencies.repository';
import { AgencyRegisterService } from './agency-register.service';

/** The life of an agency in a partnership: opened, renamed, merged, closed, and its settings. */
@Injectable()
export class AgenciesService {
  constructor(
    private readonly register: AgencyRegisterService,
    private readonly repository: AgenciesRepository,
    private readonly invitations: InvitationsService,
    private readonly safeguarding: SafeguardingService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The agency, its settings, its contact's invitation and its lead in one transaction. */
  async open(actor: Actor, dto: OpenAgencyDto): Promise<OpenedAgencyView> {
    const { id, token } = await this.transactor.run(async () => {
      const id = await this.place(actor, dto);
      await this.addAll(id, dto.settings ?? []);
      this.trail.record('agency.open', subjectOf(id), {
        ...{ kind: dto.kind, isShared: dto.isShared ?? false },
        settings: dto.settings?.length ?? 0,
      });
      if (dto.lead) await this.safeguarding.writeLead(actor, id, { ...dto.lead, revision: 0 });
      return { id, token: await this.inviteContact(actor, id, dto) };
    });
    const contact = dto.contact ? { name: dto.contact.name.trim(), token } : null;
    return { agency: await this.register.one(actor, id), contact };
  }

  /** A name that several partnerships know is new for all of them, and on the trail of each. */
  async rename(actor: Actor, id: string, dto: RenameAgencyDto): Promise<RegisteredAgencyView> {
    const before = await this.register.one(actor, id);
    const name = dto.name.trim();
    const isOwn = name.toLowerCase() === before.name.toLowerCase();
    if (!isOwn && (await this.repository.named(name)).length > 0) throw sameName();
    await this.transactor.run(async () => {
      const change = { name, shortName: dto.shortName.trim() };
      if (!(await this.repository.rename(id, dto.seen, change))) throw stale();
      for (const partnershipId of await this.repository.partnershipIdsOf(id)) {
        const facts = { from: before.name, to: name };
        this.trail.record('agency.rename', { ...subjectOf(id), partnershipId }, facts);
      }
    });
    return this.register.one(actor, id);
  }

  close(actor: Actor, id: string, dto: CloseAgencyDto): Promise<RegisteredAgencyView> {
    return this.end(actor, id, 'closed', dto, null);
  }

  async merge(actor: Actor, id: string, dto: MergeAgencyDto): Promise<RegisteredAgencyView> {
    const { successorId } = dto;
    await this.register.one(actor, id);
    const all = await this.register.list(actor);
    const successor = all.find((agency) => agency.id === successorId);
    if (!successor || successor.ending || successorId === id) {
      throw wrong('successorId', 'Choose another agency of this partnership that goes on');
    }
    return this.end(actor, id, 'merged', dto, successorId);
  }

  async reopen(actor: Actor, id: string, dto: ReopenAgencyDto): Promise<RegisteredAgencyView> {
    await this.register.one(actor, id);
    await this.transactor.run(async () => {
      if (!(await this.repository.removeEnding(actor.partnershipId, id))) {
        throw new ProblemError('transition.refused', 'This agency is open.');
      }
      this.trail.record('agency.reopen', subjectOf(id), { reason: dto.reason.trim() });
    });
    return this.register.one(actor, id);
  }

  async addSetting(actor: Actor, id: string, dto: AddSettingDto): Promise<RegisteredAgencyView> {
    await this.register.one(actor, id);
    await this.transactor.run(async () => {
      await this.addAll(id, [dto]);
      this.trail.record('agency-setting.add', subjectOf(id), { kind: dto.kind });
    });
    return this.register.one(actor, id);
  }

  async editSetting(
    actor: Actor,
    id: string,
    settingId: string,
    dto: EditSettingDto,
  ): Promise<RegisteredAgencyView> {
    const agency = await this.register.one(actor, id);
    if (!agency.settings.some((each) => each.id === settingId)) throw notFound('This setting');
    await this.transactor.run(async () => {
      const { isClosed } = dto;
      await this.repository.editSetting(settingId, { name: dto.name.trim(), isClosed });
      this.trail.record('agency-setting.edit', subjectOf(id), { settingId, isClosed });
    });
    return this.register.one(actor, id);
  }

  /** A new agency, or one of another partnership that from now on belongs to both. */
  private async place({ partnershipId }: Actor, dto: OpenAgencyDto): Promise<string> {
    const name = dto.name.trim();
    const namesakes = await this.repository.named(name);
    if (namesakes.some((each) => each.partnershipId === partnershipId)) throw sameName();
    const [known] = namesakes;
    if (known && !dto.isShared) {
      const partnerships = namesakes.map(({ partnership }) => partnership);
      const detail = `${partnerships.join(' and ')} has an agency of this name. Is it the same?`;
      throw new ProblemError('agency.elsewhere', detail, { data: { partnerships } });
    }
    const id = known?.id ?? this.ids.next();
    const { kind } = dto;
    if (!known) await this.repository.add({ id, name, shortName: dto.shortName.trim(), kind });
    await this.repository.join(id, partnershipId);
    return id;
  }

  private async inviteContact(
    actor: Actor,
    agencyId: string,
    { contact }: OpenAgencyDto,
  ): Promise<string | null> {
    if (!contact) return null;
    const roles = [{ role: 'spoc' as const, agencyId, fromDay: this.clock.today() }];
    return (await this.invitations.bringIn(actor, { ...contact, roles }, 'contact.')).token;
  }

  private async addAll(agencyId: string, settings: readonly AddSettingDto[]): Promise<void> {
    await this.repository.addSettings(
      settings.map(({ kind, name }) => ({
        ...{ id: this.ids.next(), agencyId, kind, name: name.trim(), isClosed: false },
      })),
    );
  }

  private async end(
    actor: Actor,
    agencyId: string,
    kind: AgencyEndingKind,
    { lastDay, reason }: CloseAgencyDto,
    successorId: string | null,
  ): Promise<RegisteredAgencyView> {
    const agency = await this.register.one(actor, agencyId);
    if (!isDay(lastDay)) throw wrong('lastDay', 'There is no such day');
    if (agency.ending) throw new ProblemError('transition.refused', 'It has ended already.');
    const { partnershipId, accountId: endedById } = actor;
    const endedAt = this.clock.instant();
    await this.transactor.run(async () => {
      await this.repository.addEnding({
        ...{ partnershipId, agencyId, kind, lastDay, successorId, endedAt, endedById },
        reason: reason.trim(),
      });
      const facts = { kind, lastDay, successorId, reason: reason.trim() };
      this.trail.record('agency.end', subjectOf(agencyId), facts);
    });
    return this.register.one(actor, agencyId);
  }
}

const subjectOf = (agencyId: string) => ({ subjectType: 'agency', subjectId: agencyId });

function sameName(): ProblemError {
  const fields = [{ field: 'name', message: 'There is an agency of this name already' }];
  return new ProblemError('record.duplicate', fields[0]!.message, { fields });
}

function wrong(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', undefined, { fields: [{ field, message }] });
}
