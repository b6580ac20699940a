import { Injectable } from '@nestjs/common';
import type { AgencySettingView, NameSettingDto, ReturnSettingView } from '@sightline/contracts';
import { formProgress } from '@sightline/form-engine';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import type { AuditReturn } from './entities/audit-return.entity';
import { FormOfReturn } from './form-of-return';
import { ReturnActsService } from './return-acts.service';
import { returnSubject } from './return-subject';
import { mayNameSetting, seesSetting, type ReturnFacts } from './returns.policy';
import { ReturnsRepository } from './returns.repository';

/** What a reader is told of the setting, and what there is to choose from. */
export interface SettingOfReturn {
  readonly setting: ReturnSettingView | null;
  readonly settingChoices: readonly AgencySettingView[];
}

/** Which school, practice or placement of its agency a return is about (Settled 14). */
@Injectable()
export class ReturnSettingService {
  constructor(
    private readonly returns: ReturnsRepository,
    private readonly acts: ReturnActsService,
    private readonly forms: FormOfReturn,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async name(actor: Actor, id: string, { settingId, revision }: NameSettingDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      const { auditReturn } = facts;
      if (!mayNameSetting(actor, facts)) {
        const detail = 'The agency names it while its return is open.';
        throw new ProblemError('permission.missing', detail);
      }
      if (revision !== auditReturn.revision) throw stale();
      const chosen = await this.chosen(auditReturn, settingId);
      const named = { settingId: chosen?.id ?? null, settingKind: chosen?.kind ?? null };
      const counts = await this.countsOf({ ...auditReturn, ...named });
      const updatedAt = this.clock.instant();
      await this.returns.update(id, revision, { ...named, ...counts, updatedAt });
      const data = { kind: named.settingKind };
      this.trail.record('return.name-setting', returnSubject(auditReturn), data);
    });
  }

  /** The name of a school says where a child is: only the agency itself reads it. */
  async viewOf(actor: Actor, facts: ReturnFacts): Promise<SettingOfReturn> {
    const { agencyId, settingId, settingKind } = facts.auditReturn;
    const isSeen = seesSetting(actor, facts);
    const settings = isSeen ? await this.people.settingsOf(agencyId) : [];
    const found = settings.find(({ id }) => id === settingId);
    return {
      setting: settingKind && {
        ...{ kind: settingKind, id: found?.id ?? null, name: found?.name ?? null },
      },
      settingChoices: mayNameSetting(actor, facts)
        ? settings.filter(({ id, isClosed }) => !isClosed || id === settingId)
        : [],
    };
  }

  private async chosen(
    { agencyId, settingId: before }: AuditReturn,
    settingId: string | null,
  ): Promise<AgencySettingView | undefined> {
    if (settingId === null) return undefined;
    const settings = await this.people.settingsOf(agencyId);
    const chosen = settings.find(({ id }) => id === settingId);
    if (chosen && (!chosen.isClosed || chosen.id === before)) return chosen;
    const message = 'Choose a setting of this agency that is open';
    throw new ProblemError('request.invalid', message, {
      fields: [{ field: 'settingId', message }],
    });
  }

  /** Questions may hang on the kind of setting; before the form is there, nothing is counted. */
  private async countsOf(changed: AuditReturn): Promise<Partial<AuditReturn>> {
    if (changed.status === 'known-check') return {};
    const { definition, context } = await this.forms.of(changed);
    const { answered, required } = formProgress(definition, changed.answers, context);
    return { answered, required };
  }
}
