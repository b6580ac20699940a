import { Injectable } from '@nestjs/common';
import type {
  MailPreferenceView,
  QuietDaysView,
  WriteMailPreferenceDto,
  WriteQuietDaysDto,
} from '@sightline/contracts';
import { isDay, isQuietDay, usualQuietDays, type MailChoice } from '@sightline/domain';
import { Account } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import { MailPreference, QuietDaysSetting } from './entities/mail-preference.entity';

/** What a person has chosen nothing about. */
const usualChoice: MailChoice = 'immediately';

/** When mail may come: the person's choice, and the partnership's quiet days. */
@Injectable()
export class MailPreferencesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async choiceOf(accountId: string): Promise<MailChoice> {
    return (await this.preferenceOf(accountId))?.choice ?? usualChoice;
  }

  async isQuiet(partnershipId: string): Promise<boolean> {
    return isQuietDay(this.clock.today(), (await this.settingOf(partnershipId)) ?? usualQuietDays);
  }

  async read({ accountId }: Actor): Promise<MailPreferenceView> {
    const account = await this.transactor.table(Account).byId(accountId);
    const preference = await this.preferenceOf(accountId);
    return {
      choice: preference?.choice ?? usualChoice,
      address: account?.email ?? '',
      revision: preference?.revision ?? 0,
    };
  }

  async write(actor: Actor, dto: WriteMailPreferenceDto): Promise<MailPreferenceView> {
    const { accountId } = actor;
    await this.transactor.run(async () => {
      const seen = (await this.preferenceOf(accountId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const { choice } = dto;
      const row = { accountId, choice, updatedAt: this.clock.instant(), revision: seen + 1 };
      await this.transactor.table(MailPreference).write(row, seen);
      const subject = { subjectType: 'account', subjectId: accountId };
      this.trail.record('mail-preference.write', subject, { choice });
    });
    return this.read(actor);
  }

  async readQuietDays({ partnershipId, permissions }: Actor): Promise<QuietDaysView> {
    const setting = await this.settingOf(partnershipId);
    const { weekends, bankHolidays, days } = setting ?? usualQuietDays;
    const mayWrite = permissions.has('settings.write');
    return { weekends, bankHolidays, days, revision: setting?.revision ?? 0, mayWrite };
  }

  async writeQuietDays(actor: Actor, dto: WriteQuietDaysDto): Promise<QuietDaysView> {
    const { partnershipId } = actor;
    if (!dto.days.every(isDay)) {
      const message = 'One of these is not a day of the calendar';
      throw new ProblemError('request.invalid', message, { fields: [{ field: 'days', message }] });
    }
    await this.transactor.run(async () => {
      const seen = (await this.settingOf(partnershipId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const { weekends, bankHolidays } = dto;
      const revision = seen + 1;
      const days = [...dto.days].sort();
      await this.transactor.table(QuietDaysSetting).write(
        {
          ...{ partnershipId, weekends, bankHolidays, days, revision },
          ...{ updatedAt: this.clock.instant(), updatedById: actor.accountId },
        },
        seen,
      );
      const subject = { subjectType: 'partnership', subjectId: partnershipId };
      this.trail.record('quiet-days.write', subject, { revision, days: days.length });
    });
    return this.readQuietDays(actor);
  }

  private async preferenceOf(accountId: string): Promise<MailPreference | undefined> {
    const table = this.transactor.table(MailPreference);
    return (await table.select('WHERE account_id = ?', [accountId]))[0];
  }

  private async settingOf(partnershipId: string): Promise<QuietDaysSetting | undefined> {
    const table = this.transactor.table(QuietDaysSetting);
    return (await table.select('WHERE partnership_id = ?', [partnershipId]))[0];
  }
}
