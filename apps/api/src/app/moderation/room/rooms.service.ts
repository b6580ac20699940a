import { Injectable } from '@nestjs/common';
import type { PanelRoomCaseView, PanelRoomView } from '@sightline/contracts';
import { AuditsService, type Audit } from '../../audits';
import { CasesRepository, type CaseFile } from '../../cases';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { ReturnsRepository } from '../../returns';
import type { PanelRoom } from '../entities/panel-room.entity';
import { PacksService } from '../packs.service';
import { PanelOrderService } from '../panel-order.service';
import { PanelService } from '../panel.service';
import { PanelNotesService } from './panel-notes.service';
import {
  agenciesIn,
  canNote,
  canRunRoom,
  presentingOrder,
  toClockView,
  untouched,
} from './room.policy';
import { RoomsRepository } from './rooms.repository';

/** Reading the room of a panel's meeting: where it is, its clocks, and one case in it. */
@Injectable()
export class RoomsService {
  constructor(
    private readonly panel: PanelService,
    private readonly order: PanelOrderService,
    private readonly packs: PacksService,
    private readonly notes: PanelNotesService,
    private readonly repository: RoomsRepository,
    private readonly audits: AuditsService,
    private readonly cases: CasesRepository,
    private readonly returns: ReturnsRepository,
    private readonly clock: Clock,
  ) {}

  /** 404 for those to whom no case of the panel is open, but for whoever runs it. */
  async view(actor: Actor, auditId: string): Promise<PanelRoomView> {
    // First: what changes while the rest is read is read again.
    const change = await this.order.changeOf(auditId);
    const lines = await this.panel.list(actor, auditId);
    const audit = await this.audits.see(actor, auditId);
    const room = await this.repository.of(auditId);
    const kept = await this.repository.casesOf(lines.map(({ caseFile }) => caseFile.id));
    const now = this.clock.instant();
    const isSeen = lines.some(({ caseFile }) => caseFile.id === room?.caseFileId);
    const canRun = canRunRoom(actor, audit);
    const isPublished = lines.some((line) => line.isPublished);
    return {
      ...{ auditId, theme: audit.theme, canRun, hasBegun: room !== null },
      caseId: isSeen ? room!.caseFileId : null,
      isElsewhere: room !== null && !isSeen,
      waitsFor: canRun ? await this.hindrance(room, isSeen, isPublished) : null,
      meeting: toClockView(room ?? untouched(''), now),
      cases: lines.map((line) => {
        const { id } = line.caseFile;
        return { ...line, clock: toClockView(kept.get(id) ?? untouched(id), now) };
      }),
      revision: room?.revision ?? 0,
      change,
    };
  }

  /** Opens a case in the room: its reading goes on the trail with the opening of the pack. */
  async openCase(actor: Actor, caseId: string): Promise<PanelRoomCaseView> {
    const { panel, contradictions } = await this.packs.open(actor, caseId);
    const { auditId } = panel.caseFile;
    const audit = await this.audits.see(actor, auditId);
    const kept = (await this.repository.casesOf([caseId])).get(caseId) ?? untouched(caseId);
    const agencies = panel.agencies.map(({ agency }) => agency);
    const inCase = await this.agenciesOfCase(audit, caseId);
    return {
      ...{ panel, contradictions, agencies },
      presenting: presentingOrder(
        agencies.filter(({ id }) => inCase.has(id)),
        kept.presenting,
      ),
      aside: agencies.filter(({ id }) => kept.aside.includes(id)),
      notes: await this.notes.ofCase(actor, audit, caseId, panel.isBlind),
      canNote: canNote(actor, audit),
      canRun: canRunRoom(actor, audit),
    };
  }

  /** Ids of the agencies that are in the case. */
  async agenciesOfCase({ id }: Audit, caseId: string): Promise<Set<string>> {
    const rows = await this.returns.rowsOf([id]);
    return agenciesIn(rows.filter(({ caseFileId }) => caseFileId === caseId));
  }

  private async hindrance(
    room: PanelRoom | null,
    isSeen: boolean,
    isPublished: boolean,
  ): Promise<string | null> {
    if (!isPublished) return 'No pack is published yet. Publish the packs, then begin the meeting.';
    if (!room || isSeen) return null;
    const gone = await this.cases.byId(room.caseFileId);
    return gone ? hasLeft(gone) : null;
  }
}

/** What those who run the meeting are told of a case that was withdrawn while it was heard. */
export function hasLeft({ reference }: Pick<CaseFile, 'reference'>): string {
  return `${reference} has left the audit. Nothing more is recorded of it; go on to the next case.`;
}
