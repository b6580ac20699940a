import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import {
  AuditActDto,
  AuditReasonDto,
  ClockStepDto,
  EditAuditDto,
  paths,
  PlanAuditDto,
  ReplanAuditDto,
  ScopeAuditDto,
  SetMilestoneDto,
  type AuditCardView,
  type AuditView,
  type NeighbourView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { AuditsService } from './audits.service';
import { ClockService } from './clock.service';
import { MilestonesService } from './milestones.service';
import { ScopeService } from './scope.service';

@Controller(paths.audits)
export class AuditsController {
  constructor(
    private readonly audits: AuditsService,
    private readonly scope: ScopeService,
    private readonly milestones: MilestonesService,
    private readonly clock: ClockService,
  ) {}

  /** Every audit of the partnership, as cards. */
  @RequirePermission('audit.read')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<AuditCardView[]> {
    return this.audits.list(actor);
  }

  /** One audit: scope, milestones, agencies and the steps of its workspace. */
  @RequirePermission('audit.read')
  @Get(':auditId')
  view(@CurrentActor() actor: Actor, @RecordId('auditId') id: string): Promise<AuditView> {
    return this.audits.view(actor, id);
  }

  /** Plans an audit. */
  @RequirePermission('audit.plan')
  @Post()
  plan(@CurrentActor() actor: Actor, @Body() dto: PlanAuditDto): Promise<AuditView> {
    return this.audits.plan(actor, dto);
  }

  /** Changes what the programme says of an audit. */
  @RequirePermission('audit.plan')
  @Patch(':auditId')
  edit(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: EditAuditDto,
  ): Promise<AuditView> {
    return this.audits.edit(actor, id, dto);
  }

  @RequirePermission('audit.plan')
  @HttpCode(200)
  @Post(':auditId/replan')
  replan(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: ReplanAuditDto,
  ): Promise<AuditView> {
    return this.audits.replan(actor, id, dto);
  }

  /** Postpones an audit, with the reason. */
  @RequirePermission('audit.plan')
  @HttpCode(200)
  @Post(':auditId/postpone')
  postpone(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: AuditReasonDto,
  ): Promise<AuditView> {
    return this.audits.act(actor, id, 'postpone', dto);
  }

  /** Cancels an audit, with the reason. */
  @RequirePermission('audit.plan')
  @HttpCode(200)
  @Post(':auditId/cancel')
  cancel(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: AuditReasonDto,
  ): Promise<AuditView> {
    return this.audits.act(actor, id, 'cancel', dto);
  }

  /** Takes up a cancelled audit again, with the reason. */
  @RequirePermission('audit.plan')
  @HttpCode(200)
  @Post(':auditId/reinstate')
  reinstate(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: AuditReasonDto,
  ): Promise<AuditView> {
    return this.audits.act(actor, id, 'reinstate', dto);
  }

  /** Opens a planned audit, so that its scope can be set. */
  @RequirePermission('audit.scope')
  @HttpCode(200)
  @Post(':auditId/open')
  open(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: AuditActDto,
  ): Promise<AuditView> {
    return this.audits.act(actor, id, 'open', dto);
  }

  /** Brings an audit to the panel once a return has been signed off. */
  @RequirePermission('panel.convene')
  @HttpCode(200)
  @Post(':auditId/convene')
  convene(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: AuditActDto,
  ): Promise<AuditView> {
    return this.audits.act(actor, id, 'convene', dto);
  }

  /** Opens the panel again before the report is approved, with the reason. */
  @RequirePermission('panel.convene')
  @HttpCode(200)
  @Post(':auditId/reopen-panel')
  reopenPanel(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: AuditReasonDto,
  ): Promise<AuditView> {
    return this.audits.act(actor, id, 'reopen-panel', dto);
  }

  /** Partnerships that may take part in the audit, with their agencies. */
  @RequirePermission('audit.scope')
  @Get(':auditId/neighbours')
  neighbours(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
  ): Promise<NeighbourView[]> {
    return this.scope.neighbours(actor, id);
  }

  /** Sets the scope: purpose, key lines of enquiry, window, panel day, agencies and form. */
  @RequirePermission('audit.scope')
  @Put(':auditId/scope')
  setScope(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Body() dto: ScopeAuditDto,
  ): Promise<AuditView> {
    return this.scope.set(actor, id, dto);
  }

  /** Starts or finishes a step of the ten-working-day clock of a mock JTAI. */
  @RequirePermission('audit.scope')
  @HttpCode(200)
  @Post(':auditId/clock/:key')
  async timeStep(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Param('key') key: string,
    @Body() dto: ClockStepDto,
  ): Promise<AuditView> {
    await this.clock.time(actor, id, key, dto);
    return this.audits.view(actor, id);
  }

  @RequirePermission('audit.scope')
  @Put(':auditId/milestones/:key')
  async setMilestone(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
    @Param('key') key: string,
    @Body() dto: SetMilestoneDto,
  ): Promise<AuditView> {
    await this.milestones.set(actor, id, key, dto);
    return this.audits.view(actor, id);
  }
}
