import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AgreeProgrammeDto } from '@sightline/contracts';
import {
  afterAct,
  dayLabel,
  financialYearFrom,
  isDay,
  programmeActs,
  programmeStatusLabels,
  type ProgrammeAct,
} from '@sightline/domain';
import { AuditExtensions, AuditsRepository, type PlanChange } from '../audits';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import { planDifferences, toAgreedItem } from './agreed-items';
import { MeetingsRepository } from './meetings/meetings.repository';
import type { Programme } from './entities/programme.entity';
import { ProgrammesRepository } from './programmes.repository';

interface Given {
  readonly revision: number;
  readonly reason?: string;
}

/** Agreeing a year's programme, and what changes after that. */
@Injectable()
export class AgreementService implements OnModuleInit {
  constructor(
    private readonly repository: ProgrammesRepository,
    private readonly meetings: MeetingsRepository,
    private readonly audits: AuditsRepository,
    private readonly extensions: AuditExtensions,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.extensions.onPlanChange((change) => this.heed(change));
  }

  /** Keeps the programme as the meeting agreed it, as a version of its own. */
  async agree(actor: Actor, financialYear: number, dto: AgreeProgrammeDto): Promise<void> {
    const { on, meeting, meetingId } = await this.meetingOf(actor, dto);
    await this.transactor.run(async () => {
      const audits = await this.audits.listYear(actor, financialYear);
      const items = audits
        .filter(({ partnershipId }) => partnershipId === actor.partnershipId)
        .map(toAgreedItem);
      if (items.length === 0) {
        throw new ProblemError(
          'transition.refused',
          'Plan an audit first: there is nothing to agree.',
        );
      }
      const isAgain = (await this.standing(actor, financialYear)).status === 'in-year';
      const programme = await this.move(
        actor,
        financialYear,
        isAgain ? 'agree-again' : 'agree',
        dto,
      );
      const number = ((await this.repository.latestAgreed(programme.id))?.number ?? 0) + 1;
      await this.repository.addAgreed({
        ...{ id: this.ids.next(), programmeId: programme.id, number, agreedOn: on, meeting },
        meetingId,
        ...{ items, madeAt: this.clock.instant(), madeById: actor.accountId },
      });
      this.trail.record('programme.agree', subjectOf(programme), {
        ...{ year: financialYearFrom(financialYear), number, on, meeting },
        audits: items.length,
      });
    });
  }

  /** The meeting that is recorded, or the one that is only named. */
  private async meetingOf(actor: Actor, dto: AgreeProgrammeDto) {
    if (dto.meetingId) {
      const found = await this.meetings.find(actor, dto.meetingId);
      if (!found) throw fieldProblem('meetingId', 'Choose the meeting from the list');
      return { on: found.heldOn, meeting: found.title, meetingId: found.id };
    }
    const wrong = meetingDayProblem(dto.on, this.clock.today());
    if (wrong) throw fieldProblem('on', wrong);
    return { on: dto.on, meeting: dto.meeting.trim(), meetingId: null };
  }

  async act(actor: Actor, financialYear: number, act: ProgrammeAct, given: Given): Promise<void> {
    await this.transactor.run(async () => {
      const before = await this.standing(actor, financialYear);
      const programme = await this.move(actor, financialYear, act, given);
      this.trail.record('programme.act', subjectOf(programme), {
        ...{ year: financialYearFrom(financialYear), act, from: before.status },
        ...{ to: programme.status, reason: given.reason?.trim() ?? null },
      });
    });
  }

  /** The programme of a year, which is a draft until somebody acts on it. */
  async standing(
    { partnershipId }: Pick<Actor, 'partnershipId'>,
    financialYear: number,
  ): Promise<Programme> {
    const found = await this.repository.of(partnershipId, financialYear);
    const draft = { id: this.ids.next(), status: 'draft', revision: 0 } as const;
    return found ?? { ...draft, partnershipId, financialYear, updatedAt: this.clock.instant() };
  }

  private async move(
    actor: Actor,
    financialYear: number,
    act: ProgrammeAct,
    { revision: seen }: Given,
  ): Promise<Programme> {
    const before = await this.standing(actor, financialYear);
    if (before.revision !== seen) throw stale();
    const status = afterAct(programmeActs, act, before.status);
    if (!status) {
      const label = programmeStatusLabels[before.status].toLowerCase();
      throw new ProblemError('transition.refused', `This programme is ${label} now.`);
    }
    const updatedAt = this.clock.instant();
    const programme = { ...before, status, updatedAt, revision: seen + 1 };
    await this.repository.write(programme, seen);
    return programme;
  }

  /** A change to an agreed programme needs its reason, which is kept; a closed one takes none. */
  private async heed(change: PlanChange): Promise<void> {
    const { before, after, reason, actor } = change;
    const differences = planDifferences(before, after);
    if (differences.length === 0) return;
    const years = new Set([before?.financialYear ?? after.financialYear, after.financialYear]);
    for (const year of years) {
      const programme = await this.repository.of(after.partnershipId, year);
      if (!programme || programme.status === 'draft') continue;
      const label = financialYearFrom(year);
      if (programme.status === 'closed' && change.origin === 'plan') {
        const detail = `The programme of ${label} is closed. Reopen it to change it.`;
        throw new ProblemError('transition.refused', detail);
      }
      if (!reason) {
        throw fieldProblem('reason', `The programme of ${label} is agreed: say why it changes`);
      }
      await this.repository.addChange({
        ...{ id: this.ids.next(), programmeId: programme.id, auditId: after.id },
        ...{ at: this.clock.instant(), byId: actor.accountId, reason, differences },
      });
    }
  }
}

function meetingDayProblem(on: string, today: string): string | undefined {
  const unreal = `${on} is not a date`;
  if (!isDay(on)) return unreal;
  return on > today ? `${dayLabel(on)} is still to come: agree it after the meeting` : undefined;
}

function fieldProblem(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', message, { fields: [{ field, message }] });
}

function subjectOf({ id, partnershipId }: Programme) {
  return { subjectType: 'programme', subjectId: id, partnershipId };
}
