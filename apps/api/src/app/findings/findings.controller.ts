import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  EditFindingDto,
  OrderDto,
  paths,
  RevisionQuery,
  WriteFindingDto,
  type FindingCandidateView,
  type FindingView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { CandidatesService } from './candidates.service';
import { FindingsService } from './findings.service';

@Controller()
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly candidates: CandidatesService,
  ) {}

  /** The findings of an audit, in their order. */
  @RequirePermission('finding.read')
  @Get(`${paths.audits}/:auditId/findings`)
  list(@CurrentActor() actor: Actor, @RecordId('auditId') auditId: string): Promise<FindingView[]> {
    return this.findings.list(actor, auditId);
  }

  /** Findings that the figures suggest and nobody has accepted yet. */
  @RequirePermission('finding.read')
  @Get(`${paths.audits}/:auditId/finding-candidates`)
  listCandidates(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<FindingCandidateView[]> {
    return this.candidates.list(actor, auditId);
  }

  /** Writes a finding. */
  @RequirePermission('finding.write')
  @Post(`${paths.audits}/:auditId/findings`)
  add(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: WriteFindingDto,
  ): Promise<FindingView> {
    return this.findings.add(actor, auditId, dto);
  }

  /** Puts the findings of an audit in order. */
  @RequirePermission('finding.write')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/findings/order`)
  order(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: OrderDto,
  ): Promise<FindingView[]> {
    return this.findings.order(actor, auditId, dto);
  }

  /** Changes a finding. */
  @RequirePermission('finding.write')
  @Patch(`${paths.findings}/:findingId`)
  edit(
    @CurrentActor() actor: Actor,
    @RecordId('findingId') id: string,
    @Body() dto: EditFindingDto,
  ): Promise<FindingView> {
    return this.findings.edit(actor, id, dto);
  }

  @RequirePermission('finding.write')
  @HttpCode(204)
  @Delete(`${paths.findings}/:findingId`)
  remove(
    @CurrentActor() actor: Actor,
    @RecordId('findingId') id: string,
    @Query() { revision }: RevisionQuery,
  ): Promise<void> {
    return this.findings.remove(actor, id, revision);
  }
}
