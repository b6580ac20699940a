import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  AllocateDto,
  IssueReturnsDto,
  KnownCheckDto,
  ListReturnsQuery,
  paths,
  ReopenNilDto,
  ReturnActDto,
  ReturnReasonDto,
  SaveAnswersDto,
  type IssuedView,
  type Page,
  type ReturnHistoryView,
  type ReturnRowView,
  type ReturnView,
  type SavedAnswersView,
} from '@sightline/contracts';
import type { ReturnAct } from '@sightline/domain';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { AnswersService } from './answers.service';
import { IssueService } from './issue.service';
import { ReturnActsService, type ActGiven } from './return-acts.service';
import { ReturnsService } from './returns.service';
import { SpocDeskService } from './spoc-desk.service';

@Controller()
export class ReturnsController {
  constructor(
    private readonly returns: ReturnsService,
    private readonly answers: AnswersService,
    private readonly desk: SpocDeskService,
    private readonly acts: ReturnActsService,
    private readonly issuing: IssueService,
  ) {}

  /** A page of the returns that the person may see. */
  @RequirePermission('return.read')
  @Get(paths.returns)
  list(
    @CurrentActor() actor: Actor,
    @Query() query: ListReturnsQuery,
  ): Promise<Page<ReturnRowView>> {
    return this.returns.list(actor, query);
  }

  @RequirePermission('return.issue')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/issue`)
  issue(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: IssueReturnsDto,
  ): Promise<IssuedView> {
    return this.issuing.issue(actor, auditId, dto.revision, dto.withoutPapers);
  }

  @RequirePermission('return.read')
  @Get(`${paths.returns}/:returnId`)
  open(@CurrentActor() actor: Actor, @RecordId('returnId') id: string): Promise<ReturnView> {
    return this.returns.open(actor, id);
  }

  /** What became of a return and when, without its answers. */
  @RequirePermission('return.read')
  @Get(`${paths.returns}/:returnId/history`)
  history(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
  ): Promise<ReturnHistoryView> {
    return this.returns.history(actor, id);
  }

  @RequirePermission('return.write', 'return.enter')
  @Patch(`${paths.returns}/:returnId/answers`)
  save(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: SaveAnswersDto,
  ): Promise<SavedAnswersView> {
    return this.answers.save(actor, id, dto);
  }

  @RequirePermission('return.submit', 'return.enter')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/submit`)
  async submit(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnActDto,
  ): Promise<ReturnView> {
    await this.answers.submit(actor, id, dto);
    return this.returns.open(actor, id);
  }

  @RequirePermission('return.check-known', 'return.enter')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/known-check`)
  async checkKnown(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: KnownCheckDto,
  ): Promise<ReturnView> {
    await this.desk.checkKnown(actor, id, dto);
    return this.returns.open(actor, id);
  }

  @RequirePermission('return.reopen-nil')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/reopen-nil`)
  async reopenNil(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReopenNilDto,
  ): Promise<ReturnView> {
    await this.desk.reopenNil(actor, id, dto);
    return this.returns.open(actor, id);
  }

  @RequirePermission('return.allocate')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/allocate`)
  async allocate(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: AllocateDto,
  ): Promise<ReturnView> {
    await this.desk.allocate(actor, id, dto);
    return this.returns.open(actor, id);
  }

  /** Signs a submitted return off for the agency. */
  @RequirePermission('return.sign-off')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/sign-off`)
  signOff(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnActDto,
  ): Promise<ReturnView> {
    return this.does(actor, id, 'sign-off', dto);
  }

  /** Sends a submitted return back to its auditor, with the reason. */
  @RequirePermission('return.sign-off', 'return.enter')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/send-back`)
  sendBack(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnReasonDto,
  ): Promise<ReturnView> {
    return this.does(actor, id, 'send-back', dto);
  }

  /** Declines a return for the agency, with the reason. */
  @RequirePermission('return.decline', 'return.enter')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/decline`)
  decline(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnReasonDto,
  ): Promise<ReturnView> {
    return this.does(actor, id, 'decline', dto);
  }

  /** Queries a return that is signed off, with the reason. */
  @RequirePermission('return.query')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/query`)
  query(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnReasonDto,
  ): Promise<ReturnView> {
    return this.does(actor, id, 'query', dto);
  }

  /** Waives a return, with the reason. */
  @RequirePermission('return.waive')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/waive`)
  waive(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnReasonDto,
  ): Promise<ReturnView> {
    return this.does(actor, id, 'waive', dto);
  }

  /** Withdraws a return, with the reason. */
  @RequirePermission('return.waive')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/withdraw`)
  withdraw(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnReasonDto,
  ): Promise<ReturnView> {
    return this.does(actor, id, 'withdraw', dto);
  }

  /** Issues a closed return again, with the reason. */
  @RequirePermission('return.issue')
  @HttpCode(200)
  @Post(`${paths.returns}/:returnId/re-issue`)
  reIssue(
    @CurrentActor() actor: Actor,
    @RecordId('returnId') id: string,
    @Body() dto: ReturnReasonDto,
  ): Promise<ReturnView> {
    return this.does(actor, id, 're-issue', dto);
  }

  private async does(
    actor: Actor,
    id: string,
    act: ReturnAct,
    given: ActGiven,
  ): Promise<ReturnView> {
    await this.acts.act(actor, id, act, given);
    return this.returns.open(actor, id);
  }
}
