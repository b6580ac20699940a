import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { PaperQuery, paths } from '@sightline/contracts';
import { toDownload } from '../form-templates';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { DrawPaperService } from './draw-paper.service';
import { DrawsService } from './draws.service';
import { FramesService } from './frames.service';

/** What is downloaded of a sample: enough for anybody to repeat the draw. */
@Controller()
export class SamplePapersController {
  constructor(
    private readonly frames: FramesService,
    private readonly draws: DrawsService,
    private readonly papers: DrawPaperService,
  ) {}

  /** The canonical bytes of the frame: once it is fixed, their SHA-256 is its hash. */
  @RequirePermission('sample.read')
  @Get(`${paths.audits}/:auditId/frame/file`)
  async frame(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') id: string,
  ): Promise<StreamableFile> {
    return toDownload(await this.frames.file(actor, id));
  }

  /** The canonical bytes of the frame that a draw was made from. */
  @RequirePermission('sample.read')
  @Get(`${paths.draws}/:drawId/frame`)
  async frameOfDraw(
    @CurrentActor() actor: Actor,
    @RecordId('drawId') id: string,
  ): Promise<StreamableFile> {
    const { draw, audit } = await this.draws.demand(actor, id);
    return toDownload(await this.frames.fileOfDraw(audit, draw.frameId));
  }

  /** The certificate of a draw, or the record of a choice. */
  @RequirePermission('sample.read')
  @Get(`${paths.draws}/:drawId/certificate`)
  async certificate(
    @CurrentActor() actor: Actor,
    @RecordId('drawId') id: string,
    @Query() { format = 'json' }: PaperQuery,
  ): Promise<StreamableFile> {
    const { draw, audit } = await this.draws.demand(actor, id);
    return toDownload(await this.papers.file(audit, draw, format));
  }
}
