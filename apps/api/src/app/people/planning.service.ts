import { Injectable } from '@nestjs/common';
import {
  usualQuorum,
  type FieldProblem,
  type PlanningView,
  type WritePlanningDto,
} from '@sightline/contracts';
import {
  auditMethods,
  bankHolidays,
  expectedWork,
  isDay,
  usualAccuracyDays,
  type AuditMethod,
  type Day,
  type ExpectedWork,
  type LateDueRule,
} from '@sightline/domain';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import { PeopleService } from './people.service';
import { PlanningRepository } from './planning.repository';

type Listener = (partnershipId: string) => Promise<void>;

/** The days a partnership works and the work it expects: every working-day sum asks here. */
@Injectable()
export class PlanningService {
  private readonly listeners: Listener[] = [];

  constructor(
    private readonly repository: PlanningRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Told inside the run when the closed days of a partnership have changed. */
  onClosedDays(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Days closed beyond the bank holidays of England. */
  async closedDaysOf(partnershipId: string): Promise<readonly Day[]> {
    return (await this.repository.of(partnershipId))?.closedDays.map(({ day }) => day) ?? [];
  }

  /** What returns are due by that are issued after the others. */
  async lateDueOf(partnershipId: string): Promise<LateDueRule> {
    return (await this.repository.of(partnershipId))?.lateDue ?? 'own-span';
  }

  /** How long agencies have for the factual accuracy of a draft, and what the days are counted by. */
  async accuracyOf(
    partnershipId: string,
  ): Promise<{ readonly accuracyDays: number; readonly closedDays: readonly Day[] }> {
    const setting = await this.repository.of(partnershipId);
    const closedDays = setting?.closedDays.map(({ day }) => day) ?? [];
    return { accuracyDays: setting?.accuracyDays ?? usualAccuracyDays, closedDays };
  }

  /** Agencies that must attend a panel. */
  async quorumOf(partnershipId: string): Promise<number> {
    return (await this.repository.of(partnershipId))?.quorum ?? usualQuorum;
  }

  /** The work expected of each method, where the partnership has set nothing as proposed. */
  async expectedOf(partnershipId: string): Promise<Record<AuditMethod, ExpectedWork>> {
    return { ...expectedWork, ...(await this.repository.of(partnershipId))?.expected };
  }

  async read({ partnershipId }: Actor): Promise<PlanningView> {
    const setting = await this.repository.of(partnershipId);
    const names = await this.people.namesById(setting ? [setting.updatedById] : []);
    const thisYear = Number(this.clock.today().slice(0, 4));
    return {
      closedDays: setting?.closedDays ?? [],
      bankHolidays: [thisYear, thisYear + 1, thisYear + 2].flatMap((year) =>
        bankHolidays(year).map(({ day, name }) => ({ day, why: name })),
      ),
      expected: auditMethods.map((method) => ({
        ...{ ...expectedWork[method], ...setting?.expected[method] },
        ...{ method, usual: expectedWork[method] },
      })),
      lateDue: setting?.lateDue ?? 'own-span',
      accuracyDays: setting?.accuracyDays ?? usualAccuracyDays,
      quorum: setting?.quorum ?? usualQuorum,
      revision: setting?.revision ?? 0,
      updatedAt: setting?.updatedAt ?? null,
      updatedBy: names.get(setting?.updatedById ?? '') ?? null,
    };
  }

  async write(actor: Actor, dto: WritePlanningDto): Promise<PlanningView> {
    const fields = problemsOf(dto);
    if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const before = await this.repository.of(partnershipId);
      const seen = before?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const closedDays = [...dto.closedDays]
        .map(({ day, why }) => ({ day, why: why.trim() }))
        .sort((a, b) => (a.day < b.day ? -1 : 1));
      const revision = seen + 1;
      const updatedAt = this.clock.instant();
      const lateDue = dto.lateDue ?? before?.lateDue ?? null;
      const accuracyDays = dto.accuracyDays ?? before?.accuracyDays ?? null;
      const quorum = dto.quorum ?? before?.quorum ?? null;
      const written = { closedDays, expected: whatDiffers(dto), lateDue, accuracyDays, quorum };
      const setting = { ...written, partnershipId, updatedAt, updatedById: accountId, revision };
      await this.repository.write(setting, seen);
      const subject = { subjectType: 'planning', subjectId: partnershipId, partnershipId };
      const days = closedDays.map(({ day }) => day);
      this.trail.record('planning.write', subject, {
        ...{ revision, closedDays: days, lateDue, accuracyDays, quorum },
      });
      const had = before?.closedDays.map(({ day }) => day) ?? [];
      if (days.join() === had.join()) return;
      for (const listener of this.listeners) await listener(partnershipId);
    });
    return this.read(actor);
  }
}

function problemsOf(dto: WritePlanningDto): FieldProblem[] {
  return dto.closedDays.flatMap(({ day }, index) => {
    const message = `${day} is not a date`;
    return isDay(day) ? [] : [{ field: `closedDays.${index}.day`, message }];
  });
}

function whatDiffers(dto: WritePlanningDto): Partial<Record<AuditMethod, ExpectedWork>> {
  const changed = dto.expected.filter(({ method, returns, hours }) => {
    const usual = expectedWork[method];
    return usual.returns !== returns || usual.hours !== hours;
  });
  return Object.fromEntries(
    changed.map(({ method, returns, hours }) => [method, { returns, hours }]),
  );
}
