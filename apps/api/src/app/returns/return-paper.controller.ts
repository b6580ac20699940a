import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { paths, PrintReturnQuery } from '@sightline/contracts';
import { toDownload } from '../form-templates';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { ReturnPaper } from './return-paper.service';

@Controller()
export class ReturnPaperController {
  constructor(private readonly paper: ReturnPaper) {}

  /** The form of a return to print, blank or with its answers: PDF/UA-1 or Word. */
  @RequirePermission('return.read')
  @Get(`${paths.returns}/:returnId/print`)
  async print(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Query() query: PrintReturnQuery,
  ): Promise<StreamableFile> {
    return toDownload(await this.paper.file(actor, id, query));
  }
}
