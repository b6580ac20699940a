import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  CompareReturnsQuery,
  EditNoteDto,
  MoveRoomDto,
  paths,
  RoomAgenciesDto,
  RunClockDto,
  WriteNoteDto,
  type LivePanelRoomView,
  type PanelRoomCaseView,
  type PanelRoomView,
  type ReturnsComparedView,
  type RoomScreenView,
} from '@sightline/contracts';
import type { Request, Response } from 'express';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { cookieOf, CurrentActor, RequirePermission, sessionCookie } from '../../platform/security';
import { ComparisonService } from './comparison.service';
import { LiveRoomService } from './live-room.service';
import { PanelNotesService } from './panel-notes.service';
import { RoomActsService } from './room-acts.service';
import { RoomScreenService } from './room-screen.service';
import { RoomsService } from './rooms.service';

const eventStream = 'text/event-stream';

@Controller()
export class RoomsController {
  constructor(
    private readonly rooms: RoomsService,
    private readonly acts: RoomActsService,
    private readonly live: LiveRoomService,
    private readonly screen: RoomScreenService,
    private readonly notes: PanelNotesService,
    private readonly comparison: ComparisonService,
  ) {}

  /** The room of the panel’s meeting: the chair’s case, the clocks, the cases by disagreement. */
  @RequirePermission('panel.read')
  @Get(`${paths.audits}/:auditId/room`)
  view(@CurrentActor() actor: Actor, @RecordId('auditId') auditId: string): Promise<PanelRoomView> {
    return this.rooms.view(actor, auditId);
  }

  /**
   * A number that moves with everything the room shows, and who else has it open. Whoever accepts
   * `text/event-stream` is told again at every change, as server-sent events.
   */
  @RequirePermission('panel.read')
  @Get(`${paths.audits}/:auditId/room/live`)
  async follow(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<LivePanelRoomView> {
    const view = await this.live.now(actor, auditId);
    if (request.get('accept')?.includes(eventStream)) {
      const token = cookieOf(request, sessionCookie) ?? '';
      await this.live.follow(actor, auditId, { response, token });
    } else {
      response.json(view);
    }
    return view;
  }

  /** What is put on the wall: no more than every agency in the room may see. */
  @RequirePermission('panel.convene')
  @Get(`${paths.audits}/:auditId/room/screen`)
  wall(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<RoomScreenView> {
    return this.screen.view(actor, auditId);
  }

  /** Goes to a case; those who follow the chair go with it. */
  @RequirePermission('panel.convene')
  @Put(`${paths.audits}/:auditId/room/place`)
  async move(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: MoveRoomDto,
  ): Promise<PanelRoomView> {
    await this.acts.move(actor, auditId, dto);
    return this.rooms.view(actor, auditId);
  }

  /** Starts or pauses the clock of the meeting or of the case. */
  @RequirePermission('panel.convene')
  @Put(`${paths.audits}/:auditId/room/clock`)
  async run(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: RunClockDto,
  ): Promise<PanelRoomView> {
    await this.acts.run(actor, auditId, dto);
    return this.rooms.view(actor, auditId);
  }

  /** One case in the room: its grades, what disagrees, who presents, and the notes. */
  @RequirePermission('panel.read')
  @Get(`${paths.cases}/:caseId/room`)
  openCase(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
  ): Promise<PanelRoomCaseView> {
    return this.rooms.openCase(actor, caseId);
  }

  /** Two returns of a case question by question, differences first. */
  @RequirePermission('panel.read')
  @Get(`${paths.cases}/:caseId/room/comparison`)
  compare(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Query() query: CompareReturnsQuery,
  ): Promise<ReturnsComparedView> {
    return this.comparison.compare(actor, caseId, query);
  }

  /** The order in which the agencies of a case present. */
  @RequirePermission('panel.convene')
  @Put(`${paths.cases}/:caseId/room/presenting`)
  async present(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Body() dto: RoomAgenciesDto,
  ): Promise<PanelRoomCaseView> {
    await this.acts.present(actor, caseId, dto);
    return this.rooms.openCase(actor, caseId);
  }

  /** Agencies that have left the room while a case is heard. */
  @RequirePermission('panel.convene')
  @Put(`${paths.cases}/:caseId/room/aside`)
  async standAside(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Body() dto: RoomAgenciesDto,
  ): Promise<PanelRoomCaseView> {
    await this.acts.standAside(actor, caseId, dto);
    return this.rooms.openCase(actor, caseId);
  }

  /** Adds a note of the panel to a case. */
  @RequirePermission('panel.note')
  @HttpCode(200)
  @Post(`${paths.cases}/:caseId/room/notes`)
  async writeNote(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Body() dto: WriteNoteDto,
  ): Promise<PanelRoomCaseView> {
    await this.notes.write(actor, caseId, dto);
    return this.rooms.openCase(actor, caseId);
  }

  /** Changes a note at the revision that was seen. */
  @RequirePermission('panel.note')
  @Put(`${paths.cases}/:caseId/room/notes`)
  async editNote(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Body() dto: EditNoteDto,
  ): Promise<PanelRoomCaseView> {
    await this.notes.edit(actor, caseId, dto);
    return this.rooms.openCase(actor, caseId);
  }
}
