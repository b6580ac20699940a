import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  DrawSampleDto,
  EditCaseDto,
  paths,
  WithdrawCaseDto,
  type AuditView,
  type CaseFileView,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { CasesService } from './cases.service';

@Controller()
export class CasesController {
  constructor(private readonly cases: CasesService) {}

  /** The cases of an audit, by reference. */
  @RequirePermission('grid.read')
  @Get(`${paths.audits}/:auditId/cases`)
  list(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<CaseFileView[]> {
    return this.cases.list(actor, auditId);
  }

  @RequirePermission('sample.draw')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/sample`)
  draw(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: DrawSampleDto,
  ): Promise<AuditView> {
    return this.cases.draw(actor, auditId, dto);
  }

  /** Sets the age band of a case. */
  @RequirePermission('sample.draw')
  @Patch(`${paths.cases}/:caseId`)
  edit(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') id: string,
    @Body() dto: EditCaseDto,
  ): Promise<CaseFileView> {
    return this.cases.edit(actor, id, dto);
  }

  /** Withdraws a case with the reason; its outstanding returns go with it. */
  @RequirePermission('sample.draw')
  @HttpCode(200)
  @Post(`${paths.cases}/:caseId/withdraw`)
  withdraw(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') id: string,
    @Body() dto: WithdrawCaseDto,
  ): Promise<CaseFileView> {
    return this.cases.withdraw(actor, id, dto);
  }
}
