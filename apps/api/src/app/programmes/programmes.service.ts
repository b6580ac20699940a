import { Injectable } from '@nestjs/common';
import type {
  AgreedProgrammeView,
  DeviationView,
  ProgrammeChangeView,
  ProgrammeView,
} from '@sightline/contracts';
import {
  actsFrom,
  differencesOf,
  financialYearFrom,
  financialYearOf,
  isCalibrationDue,
  programmeActs,
} from '@sightline/domain';
import { AuditsRepository, AuditViews, type Audit } from '../audits';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { toAgreedItem } from './agreed-items';
import { AgreementService } from './agreement.service';
import { CalibrationOfYear } from './calibration-of-year';
import type { AgreedProgramme, ProgrammeChange } from './entities/programme.entity';
import { toProgrammeFile } from './programme-export';
import { ProgrammesRepository } from './programmes.repository';

/** The programme of a financial year: its audits, in order, and how far it is agreed. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly repository: ProgrammesRepository,
    private readonly agreement: AgreementService,
    private readonly audits: AuditsRepository,
    private readonly views: AuditViews,
    private readonly calibrations: CalibrationOfYear,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** The current year's programme, or the latest there is. */
  async current(actor: Actor): Promise<ProgrammeView> {
    const thisYear = Number(financialYearOf(this.clock.today()).slice(0, 4));
    const years = await this.audits.years(actor);
    return this.view(actor, years.includes(thisYear) ? thisYear : (years.at(-1) ?? thisYear));
  }

  async view(actor: Actor, financialYear: number): Promise<ProgrammeView> {
    const [audits, years, programme] = await Promise.all([
      this.audits.listYear(actor, financialYear),
      this.audits.years(actor),
      this.agreement.standing(actor, financialYear),
    ]);
    const isKept = programme.revision > 0;
    const agreed = isKept ? await this.repository.latestAgreed(programme.id) : null;
    const changes = isKept ? await this.repository.changesOf(programme.id) : [];
    const calibration = await this.calibrations.of(actor, financialYear);
    const isHeld = calibration !== null && calibration.status !== 'draft';
    const today = this.clock.today();
    return {
      financialYear,
      label: financialYearFrom(financialYear),
      audits: await this.views.cards(actor, audits),
      years,
      status: programme.status,
      agreed: agreed && toAgreedView(agreed),
      deviations: agreed ? await this.deviations(actor, agreed, audits, changes) : [],
      changes: await this.toChangeViews(actor, changes),
      calibration,
      isCalibrationDue: isCalibrationDue({ financialYear, today, isHeld, audits }),
      acts: actor.permissions.has('programme.agree')
        ? actsFrom(programmeActs, programme.status)
        : [],
      revision: programme.revision,
    };
  }

  /** The year as a file that can be imported again. */
  async file(actor: Actor, financialYear: number): Promise<string> {
    const own = (await this.audits.listYear(actor, financialYear)).filter(
      ({ partnershipId }) => partnershipId === actor.partnershipId,
    );
    return toProgrammeFile(await this.views.cards(actor, own));
  }

  private async deviations(
    actor: Actor,
    { items }: AgreedProgramme,
    audits: readonly Audit[],
    changes: readonly ProgrammeChange[],
  ): Promise<DeviationView[]> {
    const own = audits.filter(({ partnershipId }) => partnershipId === actor.partnershipId);
    const here = new Set(own.map(({ id }) => id));
    const goneIds = items.map(({ auditId }) => auditId).filter((id) => !here.has(id));
    const gone = await this.audits.byIds(actor, goneIds);
    const reasonOf = (id: string) => changes.find(({ auditId }) => auditId === id)?.reason ?? null;
    return [...own, ...gone].flatMap((audit): DeviationView[] => {
      const { id: auditId, theme } = audit;
      const item = items.find((each) => each.auditId === auditId);
      const differences = item ? differencesOf(item, toAgreedItem(audit)) : [];
      if (item && differences.length === 0) return [];
      const kind = !item ? 'added' : here.has(auditId) ? 'changed' : 'moved-out';
      return [{ auditId, theme, kind, differences, reason: reasonOf(auditId) }];
    });
  }

  private async toChangeViews(
    actor: Actor,
    changes: readonly ProgrammeChange[],
  ): Promise<ProgrammeChangeView[]> {
    const [audits, names] = await Promise.all([
      this.audits.byIds(actor, [...new Set(changes.map(({ auditId }) => auditId))]),
      this.people.namesById(changes.map(({ byId }) => byId)),
    ]);
    const themes = new Map(audits.map(({ id, theme }) => [id, theme]));
    return changes.map(({ auditId, at, byId, reason, differences }) => ({
      ...{ auditId, theme: themes.get(auditId) ?? '', at, by: names.get(byId) ?? '' },
      ...{ reason, differences },
    }));
  }
}

function toAgreedView(agreed: AgreedProgramme): AgreedProgrammeView {
  const { number, agreedOn, meeting, meetingId, items } = agreed;
  return { number, on: agreedOn, meeting, meetingId, audits: items.length };
}
