import { Injectable } from '@nestjs/common';
import type { PublicationSettingView, WritePublicationSettingDto } from '@sightline/contracts';
import { gateDefaults } from '@sightline/disclosure';
import { PeopleService } from '../../people';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { PublicationsRepository } from './publications.repository';

/** Which counts a partnership does not tell: from five up, never fewer (ADR 38). */
@Injectable()
export class PublicationSettingsService {
  constructor(
    private readonly repository: PublicationsRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async thresholdOf(partnershipId: string): Promise<number> {
    return (await this.repository.settingOf(partnershipId))?.threshold ?? gateDefaults.threshold;
  }

  async read({ partnershipId }: Actor): Promise<PublicationSettingView> {
    const setting = await this.repository.settingOf(partnershipId);
    const names = await this.people.namesById(setting ? [setting.updatedById] : []);
    return {
      threshold: setting?.threshold ?? gateDefaults.threshold,
      revision: setting?.revision ?? 0,
      updatedBy: names.get(setting?.updatedById ?? '') ?? null,
      updatedAt: setting?.updatedAt ?? null,
    };
  }

  async write(actor: Actor, dto: WritePublicationSettingDto): Promise<PublicationSettingView> {
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const seen = (await this.repository.settingOf(partnershipId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const { threshold } = dto;
      const revision = seen + 1;
      const updated = { updatedAt: this.clock.instant(), updatedById: accountId };
      await this.repository.writeSetting({ partnershipId, threshold, ...updated, revision }, seen);
      const subject = {
        ...{ subjectType: 'publication-setting', subjectId: partnershipId, partnershipId },
      };
      this.trail.record('publication-setting.write', subject, { threshold });
    });
    return this.read(actor);
  }
}
