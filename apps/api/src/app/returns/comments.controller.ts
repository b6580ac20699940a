import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  paths,
  ResolveCommentDto,
  ReturnActDto,
  WriteCommentDto,
  type ReturnView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { CommentsService } from './comments.service';
import { ReturnActsService } from './return-acts.service';
import { ReturnsService } from './returns.service';

@Controller(`${paths.returns}/:returnId`)
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly acts: ReturnActsService,
    private readonly returns: ReturnsService,
  ) {}

  /** Says something at one question, for whoever writes the return. */
  @RequirePermission('return.comment')
  @HttpCode(200)
  @Post('comments')
  async comment(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: WriteCommentDto,
  ): Promise<ReturnView> {
    await this.comments.write(actor, id, dto);
    return this.returns.open(actor, id);
  }

  /** Says that a comment is dealt with, and how. */
  @RequirePermission('return.write', 'return.enter')
  @HttpCode(200)
  @Post('comments/resolve')
  async resolve(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ResolveCommentDto,
  ): Promise<ReturnView> {
    await this.comments.resolve(actor, id, dto);
    return this.returns.open(actor, id);
  }

  /** Signs a return again whose content is no longer what was signed. */
  @RequirePermission('return.sign-off')
  @HttpCode(200)
  @Post('sign-again')
  async signAgain(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnActDto,
  ): Promise<ReturnView> {
    await this.acts.act(actor, id, 'sign-again', dto);
    return this.returns.open(actor, id);
  }
}
