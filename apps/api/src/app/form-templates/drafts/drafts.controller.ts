import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  CommentOnDraftDto,
  CreateDraftDto,
  ImportFormQuery,
  paths,
  PublishDraftDto,
  RevisionQuery,
  SaveDraftDto,
  TemplateFormatQuery,
  type CheckedFormView,
  type DraftCommentView,
  type DraftSummaryView,
  type DraftView,
  type ImportedDraftView,
  type SavedDraftView,
  type TemplateVersionView,
} from '@sightline/contracts';
import type { Request } from 'express';
import type { Actor } from '../../platform/context';
import { RecordId } from '../../platform/http';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { DraftCommentsService } from './comments.service';
import { DraftsService } from './drafts.service';
import { ExchangeService } from './exchange.service';
import { toDownload } from './form-download';
import { PublishingService } from './publishing.service';

@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly publishing: PublishingService,
    private readonly comments: DraftCommentsService,
    private readonly exchange: ExchangeService,
  ) {}

  /** The partnership's forms that are being made, the one changed last first. */
  @RequirePermission('template.read')
  @Get(paths.templateDrafts)
  list(@CurrentActor() actor: Actor): Promise<DraftSummaryView[]> {
    return this.drafts.list(actor);
  }

  /** Begins a draft: blank, a copy of a version, or the next version of the partnership's own form. */
  @RequirePermission('template.write')
  @Post(paths.templateDrafts)
  create(@CurrentActor() actor: Actor, @Body() dto: CreateDraftDto): Promise<DraftSummaryView> {
    return this.drafts.create(actor, dto);
  }

  /** Takes an uploaded file as a new draft: all of it, or nothing with every fault by its place. */
  @RequirePermission('template.write')
  @Post(`${paths.templateDrafts}/import`)
  import(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Query() query: ImportFormQuery,
  ): Promise<ImportedDraftView> {
    return this.exchange.import(actor, request.body, query);
  }

  /** Says what importing a file would make of it and what it would leave out; nothing is made. */
  @RequirePermission('template.write')
  @HttpCode(200)
  @Post(`${paths.templateDrafts}/import/check`)
  check(@Req() request: Request, @Query() query: ImportFormQuery): Promise<CheckedFormView> {
    return this.exchange.check(request.body, query);
  }

  /** A draft, whole, with what those consulted say of it. */
  @RequirePermission('template.read')
  @Get(`${paths.templateDrafts}/:draftId`)
  view(@CurrentActor() actor: Actor, @RecordId('draftId') id: string): Promise<DraftView> {
    return this.drafts.view(actor, id);
  }

  /** Saves the whole draft as it now is; a newer one answers 409 with it. */
  @RequirePermission('template.write')
  @Put(`${paths.templateDrafts}/:draftId`)
  save(
    @CurrentActor() actor: Actor,
    @RecordId('draftId') id: string,
    @Body() dto: SaveDraftDto,
  ): Promise<SavedDraftView> {
    return this.drafts.save(actor, id, dto);
  }

  /** Throws a draft away, with its comments. */
  @RequirePermission('template.write')
  @HttpCode(204)
  @Delete(`${paths.templateDrafts}/:draftId`)
  remove(
    @CurrentActor() actor: Actor,
    @RecordId('draftId') id: string,
    @Query() { revision }: RevisionQuery,
  ): Promise<void> {
    return this.drafts.remove(actor, id, revision);
  }

  /** Publishes a draft as a version that never changes; refused with all that stands in the way. */
  @RequirePermission('template.publish')
  @HttpCode(200)
  @Post(`${paths.templateDrafts}/:draftId/publish`)
  publish(
    @CurrentActor() actor: Actor,
    @RecordId('draftId') id: string,
    @Body() dto: PublishDraftDto,
  ): Promise<TemplateVersionView> {
    return this.publishing.publish(actor, id, dto);
  }

  /** A draft as a file that can be imported again. */
  @RequirePermission('template.read')
  @Get(`${paths.templateDrafts}/:draftId/download`)
  async download(
    @CurrentActor() actor: Actor,
    @RecordId('draftId') id: string,
    @Query() { format }: TemplateFormatQuery,
  ): Promise<StreamableFile> {
    return toDownload(await this.exchange.draftFile(actor, id, format));
  }

  /** Says something of a draft, of one of its sections or of a question. */
  @RequirePermission('template.read')
  @Post(`${paths.templateDrafts}/:draftId/comments`)
  comment(
    @CurrentActor() actor: Actor,
    @RecordId('draftId') id: string,
    @Body() dto: CommentOnDraftDto,
  ): Promise<DraftCommentView> {
    return this.comments.add(actor, id, dto);
  }

  @RequirePermission('template.write')
  @HttpCode(200)
  @Post(`${paths.templateComments}/:commentId/resolve`)
  resolve(
    @CurrentActor() actor: Actor,
    @RecordId('commentId') id: string,
  ): Promise<DraftCommentView> {
    return this.comments.resolve(actor, id);
  }

  @RequirePermission('template.write')
  @HttpCode(200)
  @Post(`${paths.templateComments}/:commentId/reopen`)
  reopen(
    @CurrentActor() actor: Actor,
    @RecordId('commentId') id: string,
  ): Promise<DraftCommentView> {
    return this.comments.reopen(actor, id);
  }
}
