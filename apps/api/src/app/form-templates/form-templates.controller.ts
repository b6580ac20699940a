import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  paths,
  PrintQuery,
  ReasonDto,
  TemplateFormatQuery,
  type TemplateVersionView,
  type TemplateView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { ExchangeService } from './drafts/exchange.service';
import { toDownload } from './drafts/form-download';
import { schemaFile } from './drafts/form-files';
import { FormPaper } from './form-paper.service';
import { FormTemplatesService } from './form-templates.service';
import { RetirementService } from './retirement.service';

@Controller()
export class FormTemplatesController {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly retirement: RetirementService,
    private readonly exchange: ExchangeService,
    private readonly paper: FormPaper,
  ) {}

  /** The forms there are, each with its versions. */
  @RequirePermission('template.read')
  @Get(paths.templates)
  list(@CurrentActor() actor: Actor): Promise<TemplateView[]> {
    return this.templates.list(actor);
  }

  /** The JSON Schema of a form: what tools of others check a file with before it comes here. */
  @RequirePermission('template.read')
  @Get(paths.templateSchema)
  schema(): StreamableFile {
    return toDownload(schemaFile());
  }

  /** Retires every version of a form of the partnership's own; answers the forms there are. */
  @RequirePermission('template.publish')
  @HttpCode(200)
  @Post(`${paths.templates}/:templateId/retire`)
  retireTemplate(
    @CurrentActor() actor: Actor,
    @RecordId('templateId') id: string,
    @Body() dto: ReasonDto,
  ): Promise<TemplateView[]> {
    return this.retirement.retireTemplate(actor, id, dto.reason);
  }

  /** One version of a form, whole; a published one never changes. */
  @RequirePermission('template.read')
  @Header('Cache-Control', 'private, max-age=3600')
  @Get(`${paths.templateVersions}/:versionId`)
  view(
    @CurrentActor() actor: Actor,
    @RecordId('versionId') versionId: string,
  ): Promise<TemplateVersionView> {
    return this.templates.view(actor, versionId);
  }

  /** A version as a file that can be imported again. */
  @RequirePermission('template.read')
  @Get(`${paths.templateVersions}/:versionId/download`)
  async download(
    @CurrentActor() actor: Actor,
    @RecordId('versionId') versionId: string,
    @Query() { format }: TemplateFormatQuery,
  ): Promise<StreamableFile> {
    return toDownload(await this.exchange.versionFile(actor, versionId, format));
  }

  /** A version to print and fill in by hand: PDF/UA-1 or Word. */
  @RequirePermission('template.read')
  @Get(`${paths.templateVersions}/:versionId/print`)
  async print(
    @CurrentActor() actor: Actor,
    @RecordId('versionId') versionId: string,
    @Query() { format }: PrintQuery,
  ): Promise<StreamableFile> {
    return toDownload(await this.paper.version(actor, versionId, format));
  }

  /** Retires a version: no new audit takes it, and audits that hold it go on. */
  @RequirePermission('template.publish')
  @HttpCode(200)
  @Post(`${paths.templateVersions}/:versionId/retire`)
  retireVersion(
    @CurrentActor() actor: Actor,
    @RecordId('versionId') versionId: string,
    @Body() dto: ReasonDto,
  ): Promise<TemplateView[]> {
    return this.retirement.retireVersion(actor, versionId, dto.reason);
  }
}
