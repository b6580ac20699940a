import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  EndRoleDto,
  GiveRoleDto,
  HandOverRoleDto,
  InvitePersonDto,
  LeaveDto,
  paths,
  type InvitedView,
  type LeaverWorkView,
  type PeopleRegisterView,
  type RegisteredPersonView,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { InvitationsService } from './invitations.service';
import { LeavingService } from './leaving.service';
import { RegisterService } from './register.service';
import { RolesService } from './roles.service';

@Controller(paths.people)
export class RegisterController {
  constructor(
    private readonly register: RegisterService,
    private readonly invitations: InvitationsService,
    private readonly roles: RolesService,
    private readonly leaving: LeavingService,
  ) {}

  /** Everybody who holds, held or will hold a role; a contact sees the own agency’s people. */
  @RequirePermission('people.write')
  @Get('register')
  list(@CurrentActor() actor: Actor): Promise<PeopleRegisterView> {
    return this.register.list(actor);
  }

  /** Invites a person: the link is sent, and shown this once. */
  @RequirePermission('people.write')
  @Post('invitations')
  invite(@CurrentActor() actor: Actor, @Body() dto: InvitePersonDto): Promise<InvitedView> {
    return this.invitations.invite(actor, dto);
  }

  /** Sends a new link to somebody who has not chosen a password yet. */
  @RequirePermission('people.write')
  @HttpCode(200)
  @Post(':accountId/invitation')
  inviteAgain(
    @CurrentActor() actor: Actor,
    @RecordId('accountId') accountId: string,
  ): Promise<InvitedView> {
    return this.invitations.again(actor, accountId);
  }

  /** Gives a role for a period. */
  @RequirePermission('people.write')
  @Post(':accountId/roles')
  giveRole(
    @CurrentActor() actor: Actor,
    @RecordId('accountId') accountId: string,
    @Body() dto: GiveRoleDto,
  ): Promise<RegisteredPersonView> {
    return this.roles.give(actor, accountId, dto);
  }

  /** Sets the last day of a role. */
  @RequirePermission('people.write')
  @HttpCode(200)
  @Post(':accountId/roles/:assignmentId/end')
  endRole(
    @CurrentActor() actor: Actor,
    @RecordId('accountId') accountId: string,
    @RecordId('assignmentId') assignmentId: string,
    @Body() dto: EndRoleDto,
  ): Promise<RegisteredPersonView> {
    return this.roles.end(actor, accountId, assignmentId, dto);
  }

  /** Hands a role over to somebody else from a day on. */
  @RequirePermission('people.write')
  @HttpCode(200)
  @Post(':accountId/roles/:assignmentId/hand-over')
  handOverRole(
    @CurrentActor() actor: Actor,
    @RecordId('accountId') accountId: string,
    @RecordId('assignmentId') assignmentId: string,
    @Body() dto: HandOverRoleDto,
  ): Promise<RegisteredPersonView> {
    return this.roles.handOver(actor, accountId, assignmentId, dto);
  }

  /** What somebody has in hand, before they leave: counts by agency and audit. */
  @RequirePermission('people.write')
  @Get(':accountId/open-work')
  openWork(
    @CurrentActor() actor: Actor,
    @RecordId('accountId') accountId: string,
  ): Promise<LeaverWorkView[]> {
    return this.leaving.openWork(actor, accountId);
  }

  /** Somebody leaves: access ends at once, and open returns go to others of the agency. */
  @RequirePermission('people.write')
  @HttpCode(200)
  @Post(':accountId/leave')
  leave(
    @CurrentActor() actor: Actor,
    @RecordId('accountId') accountId: string,
    @Body() dto: LeaveDto,
  ): Promise<RegisteredPersonView> {
    return this.leaving.leave(actor, accountId, dto);
  }
}
