import { Injectable } from '@nestjs/common';
import type {
  AgencyRef,
  ModeratedGradeView,
  PanelRoomCaseView,
  PanelRoomView,
  RoomScreenView,
} from '@sightline/contracts';
import { AuditsService } from '../../audits';
import { caseSubject } from '../../cases';
import { Presences } from '../../platform/change-feed';
import type { Actor } from '../../platform/context';
import { notFound } from '../../platform/errors';
import { ReturnsRepository } from '../../returns';
import { TrailService } from '../../trail';
import { PacksRepository } from '../packs.repository';
import { PanelMeetingsRepository } from '../panel-meetings.repository';
import { PanelService } from '../panel.service';
import { canRunRoom, screenLimits } from './room.policy';
import { RoomsRepository } from './rooms.repository';
import { RoomsService } from './rooms.service';

/** What is put on the wall: worked out here, so that no more than may be seen leaves the server. */
@Injectable()
export class RoomScreenService {
  constructor(
    private readonly rooms: RoomsService,
    private readonly repository: RoomsRepository,
    private readonly panel: PanelService,
    private readonly packs: PacksRepository,
    private readonly meetings: PanelMeetingsRepository,
    private readonly audits: AuditsService,
    private readonly returns: ReturnsRepository,
    private readonly presences: Presences,
    private readonly trail: TrailService,
  ) {}

  /** For those who run the meeting: they answer for who is in the room. */
  async view(actor: Actor, auditId: string): Promise<RoomScreenView> {
    const audit = await this.audits.demand(actor, auditId);
    if (!canRunRoom(actor, audit)) throw notFound('This room');
    const room = await this.rooms.view(actor, auditId);
    const place = room.cases.findIndex(({ caseFile }) => caseFile.id === room.caseId);
    const next = room.caseId === null ? undefined : room.cases[place + 1];
    return {
      ...{ theme: room.theme, meeting: room.meeting, revision: room.revision },
      case: room.caseId === null ? null : await this.caseOf(actor, room, room.caseId),
      ...{ place: place + 1, count: room.cases.length },
      nextId: next?.caseFile.id ?? null,
    };
  }

  private async caseOf(
    actor: Actor,
    room: PanelRoomView,
    caseId: string,
  ): Promise<NonNullable<RoomScreenView['case']>> {
    const caseFile = await this.panel.demand(actor, caseId);
    const { status } = caseFile;
    await this.trail.recordRead('room.screen', caseSubject(caseFile), { status });
    const view = await this.rooms.openCase(actor, caseId);
    const limits = await this.limitsOf(room.auditId, caseId, view);
    const line = room.cases.find((one) => one.caseFile.id === caseId)!;
    return {
      ...{ id: caseId, reference: caseFile.reference, clock: line.clock },
      keptFrom: view.agencies.filter(({ id }) => limits.keptFrom.includes(id)),
      shown: limits.keptFrom.length > 0 ? null : shownOf(view, limits.isBlind),
    };
  }

  private async limitsOf(auditId: string, caseId: string, { aside }: PanelRoomCaseView) {
    const [room, meeting, rows, exclusions] = await Promise.all([
      this.repository.of(auditId),
      this.meetings.of(auditId),
      this.returns.rowsOf([auditId]),
      this.packs.exclusionsOf(caseId),
    ]);
    const present = room ? await this.presences.at([room.id]) : new Map<string, never>();
    return screenLimits({
      ...{ caseId, meeting },
      rows: rows.filter((row) => row.caseFileId === caseId),
      present: (present.get(room?.id ?? '') ?? []).flatMap(({ place }) => (place ? [place] : [])),
      aside: aside.map(({ id }) => id),
      notAdmitted: exclusions.map(({ agencyId }) => agencyId),
    });
  }
}

/** No words of a return or of a person: grades, what disagrees, and the judgement. */
function shownOf(view: PanelRoomCaseView, isBlind: boolean) {
  const { panel, presenting, contradictions } = view;
  const inCase = (agency: AgencyRef) => presenting.some(({ id }) => id === agency.id);
  return {
    ...{ presenting, isBlind, isHeld: panel.isHeld },
    range: isBlind ? null : panel.range,
    grades: panel.agencies
      .filter(({ agency }) => inCase(agency))
      .map(({ agency, ownPractice, multiAgency }) => ({
        agency,
        own: standing(ownPractice),
        joint: isBlind ? null : standing(multiAgency),
      })),
    contradictions: [...new Set(contradictions.map(({ about }) => about))],
    judgement: panel.decided && { grade: panel.decided.grade, domains: panel.decided.domains },
  };
}

/** What was agreed, or else what the agency gave itself. */
function standing({ agreed, self }: ModeratedGradeView) {
  return agreed ?? self;
}
