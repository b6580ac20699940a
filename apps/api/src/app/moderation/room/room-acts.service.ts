import { Injectable } from '@nestjs/common';
import type { MoveRoomDto, RoomAgenciesDto, RunClockDto } from '@sightline/contracts';
import { elapsedAt, pausedAt, startedAt, type Stopwatch } from '@sightline/domain';
import { AuditsRepository, AuditsService, subjectOf, type Audit } from '../../audits';
import { CasesRepository, caseSubject, type CaseFile } from '../../cases';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { PanelRoom, PanelRoomCase } from '../entities/panel-room.entity';
import { ModerationRepository } from '../moderation.repository';
import { PacksRepository } from '../packs.repository';
import { canRunRoom, untouched } from './room.policy';
import { RoomsRepository } from './rooms.repository';
import { hasLeft, RoomsService } from './rooms.service';

/** What the chair and the co-ordinator do to the room: go to a case, run its clocks, set its order. */
@Injectable()
export class RoomActsService {
  constructor(
    private readonly rooms: RoomsService,
    private readonly repository: RoomsRepository,
    private readonly moderation: ModerationRepository,
    private readonly packs: PacksRepository,
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly cases: CasesRepository,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Goes to a case, which begins the meeting; the clock that ran for the last one runs for it. */
  async move(actor: Actor, auditId: string, { caseId, revision }: MoveRoomDto): Promise<void> {
    await this.transactor.run(async () => {
      const { audit, room } = await this.hold(actor, auditId, revision);
      const caseFile = await this.caseToHear(actor, audit, caseId);
      const now = this.clock.instant();
      const wasRunning = room ? await this.pauseCase(room.caseFileId, now) : false;
      const next = await this.keptOf(caseId);
      await this.repository.writeCase(wasRunning ? { ...next, ...startedAt(next, now) } : next);
      const begun = room ?? {
        ...{ id: this.ids.next(), auditId, elapsed: 0, runningSince: null },
      };
      await this.write({ ...begun, caseFileId: caseId, revision }, revision);
      this.trail.record('room.move', caseSubject(caseFile), { status: caseFile.status });
    });
  }

  /** Starts or pauses the clock of the meeting, or of the case that the chair is at. */
  async run(actor: Actor, auditId: string, dto: RunClockDto): Promise<void> {
    await this.transactor.run(async () => {
      const { audit, room } = await this.hold(actor, auditId, dto.revision);
      if (!room) throw refused('The meeting has not begun: go to the first case.');
      const now = this.clock.instant();
      const turned = (watch: Stopwatch) =>
        dto.isRunning ? startedAt(watch, now) : pausedAt(watch, now);
      const { isRunning } = dto;
      if (dto.of === 'meeting') {
        const seconds = Math.floor(elapsedAt(room, now) / 1000);
        await this.write({ ...room, ...turned(room) }, dto.revision);
        this.trail.record('room.clock', subjectOf(audit), { isRunning, seconds });
        return;
      }
      const caseFile = await this.caseToHear(actor, audit, room.caseFileId);
      const kept = await this.keptOf(caseFile.id);
      await this.repository.writeCase({ ...kept, ...turned(kept) });
      await this.write(room, dto.revision);
      const seconds = Math.floor(elapsedAt(kept, now) / 1000);
      this.trail.record('room.clock', caseSubject(caseFile), { isRunning, seconds });
    });
  }

  /** Sets the order in which the agencies of a case present. */
  async present(actor: Actor, caseId: string, dto: RoomAgenciesDto): Promise<void> {
    await this.change(actor, caseId, dto, async (audit, caseFile, kept) => {
      const inCase = await this.rooms.agenciesOfCase(audit, caseId);
      refuseStrangers(dto.agencyIds, inCase, 'This agency is not in the case');
      this.trail.record('room.presenting', caseSubject(caseFile), { agencyIds: dto.agencyIds });
      return { ...kept, presenting: dto.agencyIds };
    });
  }

  /** Says which agencies have left the room while a case is heard. */
  async standAside(actor: Actor, caseId: string, dto: RoomAgenciesDto): Promise<void> {
    await this.change(actor, caseId, dto, async (audit, caseFile, kept) => {
      const agencies = await this.auditsRepository.agenciesOf(audit.id);
      const inAudit = new Set(agencies.map(({ id }) => id));
      refuseStrangers(dto.agencyIds, inAudit, 'This agency is not in the audit');
      this.trail.record('room.aside', caseSubject(caseFile), { agencyIds: dto.agencyIds });
      return { ...kept, aside: dto.agencyIds };
    });
  }

  private async change(
    actor: Actor,
    caseId: string,
    { revision }: RoomAgenciesDto,
    work: (audit: Audit, caseFile: CaseFile, kept: PanelRoomCase) => Promise<PanelRoomCase>,
  ): Promise<void> {
    await this.transactor.run(async () => {
      const seen = await this.moderation.findCase(actor, caseId);
      if (!seen) throw notFound('This case');
      const { audit, room } = await this.hold(actor, seen.auditId, revision);
      if (!room) throw refused('The meeting has not begun: go to the first case.');
      const caseFile = await this.caseToHear(actor, audit, caseId);
      await this.repository.writeCase(await work(audit, caseFile, await this.keptOf(caseId)));
      await this.write(room, revision);
    });
  }

  private async hold(actor: Actor, auditId: string, revision: number) {
    const audit = await this.audits.hold(actor, auditId);
    const room = await this.repository.of(auditId);
    if ((room?.revision ?? 0) !== revision) throw stale();
    if (!canRunRoom(actor, audit)) {
      throw refused('A meeting is run from the field until the report is approved.');
    }
    return { audit, room };
  }

  /** The case, if those who come for an agency can be shown it. */
  private async caseToHear(actor: Actor, audit: Audit, caseId: string): Promise<CaseFile> {
    const caseFile = await this.moderation.findCase(actor, caseId);
    if (!caseFile || caseFile.auditId !== audit.id) {
      const gone = await this.cases.byId(caseId);
      throw gone?.auditId === audit.id ? refused(hasLeft(gone)) : notFound('This case');
    }
    if ((await this.packs.publicationsOf([caseId])).size === 0) {
      throw refused(
        `The pack of ${caseFile.reference} is not published, so those who come for an agency ` +
          'could not follow. Publish it first.',
      );
    }
    return caseFile;
  }

  /** Answers whether the clock of the case ran. */
  private async pauseCase(caseId: string, now: string): Promise<boolean> {
    const kept = await this.keptOf(caseId);
    if (kept.runningSince === null) return false;
    await this.repository.writeCase({ ...kept, ...pausedAt(kept, now) });
    return true;
  }

  private async keptOf(caseId: string): Promise<PanelRoomCase> {
    return (await this.repository.casesOf([caseId])).get(caseId) ?? untouched(caseId);
  }

  private write(room: PanelRoom, seen: number): Promise<void> {
    return this.repository.write({ ...room, revision: seen + 1 }, seen);
  }
}

function refuseStrangers(
  agencyIds: readonly string[],
  known: ReadonlySet<string>,
  message: string,
): void {
  const fields = agencyIds.flatMap((id, index) =>
    known.has(id) ? [] : [{ field: `agencyIds.${index}`, message }],
  );
  if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
}

function refused(detail: string): ProblemError {
  return new ProblemError('transition.refused', detail);
}
