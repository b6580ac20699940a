import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  DropCandidateDto,
  EditFindingDto,
  MergeFindingsDto,
  OrderDto,
  paths,
  RestoreCandidateDto,
  RevisionQuery,
  WriteFindingDto,
  type DroppedCandidateView,
  type FindingCandidateView,
  type FindingView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { CandidatesService } from './candidates.service';
import { FindingsService } from './findings.service';
import { MergingService } from './merging.service';

@Controller()
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly candidates: CandidatesService,
    private readonly merging: MergingService,
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

  /** Suggestions that were dropped, with the reasons. */
  @RequirePermission('finding.read')
  @Get(`${paths.audits}/:auditId/finding-candidates/dropped`)
  listDropped(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<DroppedCandidateView[]> {
    return this.candidates.listDropped(actor, auditId);
  }

  /** Drops a suggestion, with a reason. */
  @RequirePermission('finding.write')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/finding-candidates/drop`)
  drop(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: DropCandidateDto,
  ): Promise<DroppedCandidateView[]> {
    return this.candidates.drop(actor, auditId, dto);
  }

  /** Takes a dropped suggestion back. */
  @RequirePermission('finding.write')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/finding-candidates/restore`)
  restore(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() { key }: RestoreCandidateDto,
  ): Promise<DroppedCandidateView[]> {
    return this.candidates.restore(actor, auditId, key);
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

  /** Makes one finding of several: it takes the others in, with what rests on them. */
  @RequirePermission('finding.write')
  @HttpCode(200)
  @Post(`${paths.findings}/:findingId/merge`)
  merge(
    @CurrentActor() actor: Actor,
    @RecordId('findingId') id: string,
    @Body() dto: MergeFindingsDto,
  ): Promise<FindingView> {
    return this.merging.merge(actor, id, dto);
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
