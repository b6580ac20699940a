import { Body, Controller, Get, HttpCode, Post, Put, StreamableFile } from '@nestjs/common';
import {
  AdmitToPackDto,
  paths,
  PublishPackDto,
  PublishPacksDto,
  RecallPackDto,
  type PacksPublishedView,
  type PackView,
} from '@sightline/contracts';
import { toDownload } from '../form-templates';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { PackActsService } from './pack-acts.service';
import { PacksService } from './packs.service';

@Controller()
export class PacksController {
  constructor(
    private readonly packs: PacksService,
    private readonly acts: PackActsService,
  ) {}

  /** Everything that is read of a case before the panel: profile, chronology, grades, voice. */
  @RequirePermission('panel.read')
  @Get(`${paths.cases}/:caseId/pack`)
  open(@CurrentActor() actor: Actor, @RecordId('caseId') caseId: string): Promise<PackView> {
    return this.packs.open(actor, caseId);
  }

  /** The pack as one PDF/UA-1 file, watermarked with the reader’s name. */
  @RequirePermission('panel.read')
  @Get(`${paths.cases}/:caseId/pack/file`)
  async file(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
  ): Promise<StreamableFile> {
    return toDownload(await this.packs.file(actor, caseId));
  }

  @RequirePermission('pack.publish')
  @HttpCode(200)
  @Post(`${paths.cases}/:caseId/pack/publish`)
  async publish(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Body() dto: PublishPackDto,
  ): Promise<PackView> {
    await this.acts.publish(actor, caseId, dto.revision);
    return this.packs.open(actor, caseId);
  }

  /** Takes a pack back from those who could read it, with a reason. */
  @RequirePermission('pack.publish')
  @HttpCode(200)
  @Post(`${paths.cases}/:caseId/pack/recall`)
  async recall(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Body() dto: RecallPackDto,
  ): Promise<PackView> {
    await this.acts.recall(actor, caseId, dto.revision, dto.reason);
    return this.packs.open(actor, caseId);
  }

  /** Says which agencies in the case do not come to its pack. */
  @RequirePermission('panel.judge')
  @Put(`${paths.cases}/:caseId/pack/admissions`)
  async admit(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') caseId: string,
    @Body() dto: AdmitToPackDto,
  ): Promise<PackView> {
    await this.acts.admit(actor, caseId, dto);
    return this.packs.open(actor, caseId);
  }

  /** Publishes every pack of the audit that has something in it and is not published yet. */
  @RequirePermission('pack.publish')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/packs`)
  publishAll(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: PublishPacksDto,
  ): Promise<PacksPublishedView> {
    return this.acts.publishAll(actor, auditId, dto.revision);
  }
}
