import { Injectable } from '@nestjs/common';
import type { FormSettingsView, WriteFormSettingsDto } from '@sightline/contracts';
import {
  settingFacts,
  settingIds,
  settingProblems,
  withoutUsual,
  type SettingValues,
} from '@sightline/form-engine';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import { FormSettingsRepository } from './form-settings.repository';

/** The numbers that a partnership sets for all of its forms. */
@Injectable()
export class FormSettingsService {
  constructor(
    private readonly repository: FormSettingsRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async read({ partnershipId }: Actor): Promise<FormSettingsView> {
    const record = await this.repository.of(partnershipId);
    if (!record) return { values: {}, revision: 0, updatedAt: null, updatedBy: null };
    const { settings, revision, updatedAt, updatedById } = record;
    const writers = await this.people.namesById([updatedById]);
    const updatedBy = writers.get(updatedById) ?? null;
    return { values: settings, revision, updatedAt, updatedBy };
  }

  async valuesOf(partnershipId: string): Promise<SettingValues> {
    return (await this.repository.of(partnershipId))?.settings ?? {};
  }

  async write(actor: Actor, dto: WriteFormSettingsDto): Promise<FormSettingsView> {
    const settings = checked(dto.values);
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const before = await this.repository.of(partnershipId);
      const seen = before?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const revision = seen + 1;
      const updatedAt = this.clock.instant();
      const record = { partnershipId, settings, updatedAt, updatedById: accountId, revision };
      await this.repository.write(record, seen);
      const subject = { subjectType: 'form-settings', subjectId: partnershipId, partnershipId };
      const changes = changesIn(before?.settings ?? {}, settings);
      this.trail.record('form-settings.write', subject, { revision, changes });
    });
    return this.read(actor);
  }
}

/** What is set, without what is as usual; refuses what is no setting or out of its bounds. */
function checked(values: Readonly<Record<string, unknown>>): SettingValues {
  const fields = settingProblems(values).map(({ id, message }) => ({
    field: `values.${id}`,
    message,
  }));
  if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
  return withoutUsual(values);
}

/** Each setting that changed, with its number before and after. */
function changesIn(before: SettingValues, after: SettingValues): string[] {
  return settingIds
    .filter((id) => before[id] !== after[id])
    .map((id) => {
      const usual = settingFacts[id].usual ?? 'not set';
      return `${id}: ${before[id] ?? usual} to ${after[id] ?? usual}`;
    });
}
