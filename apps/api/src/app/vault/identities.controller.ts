import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import {
  OpenIdentityDto,
  PageQuery,
  paths,
  WriteIdentityDto,
  WriteOwnIdDto,
  type CaseIdentityView,
  type OpenedFieldView,
  type OpeningView,
  type Page,
} from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { IdentitiesService } from './identities.service';
import { OpeningsService } from './openings.service';

@Controller()
export class IdentitiesController {
  constructor(
    private readonly identities: IdentitiesService,
    private readonly openings: OpeningsService,
  ) {}

  /** Which fields of the child the person may open; nothing of what they hold. */
  @RequirePermission('identity.open')
  @Get(`${paths.cases}/:caseId/identity`)
  caseIdentity(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') id: string,
  ): Promise<CaseIdentityView> {
    return this.identities.view(actor, id);
  }

  /** Opens one field for a purpose; each opening is on the trail and in the co-ordinator's list. */
  @RequirePermission('identity.open')
  @HttpCode(200)
  @Post(`${paths.cases}/:caseId/identity/open`)
  openIdentity(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') id: string,
    @Body() dto: OpenIdentityDto,
  ): Promise<OpenedFieldView> {
    return this.openings.open(actor, id, dto);
  }

  /** Writes fields of the child, and takes away those that are given empty. */
  @RequirePermission('identity.write')
  @Patch(`${paths.cases}/:caseId/identity`)
  writeIdentity(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') id: string,
    @Body() dto: WriteIdentityDto,
  ): Promise<CaseIdentityView> {
    return this.identities.write(actor, id, dto);
  }

  /** Keeps an agency's own number for the child, which only its own people open. */
  @RequirePermission('identity.own-id')
  @Put(`${paths.cases}/:caseId/own-id`)
  writeOwnId(
    @CurrentActor() actor: Actor,
    @RecordId('caseId') id: string,
    @Body() dto: WriteOwnIdDto,
  ): Promise<CaseIdentityView> {
    return this.openings.writeOwnId(actor, id, dto);
  }

  /** Who opened what of an audit, when and for what; never what was in it. */
  @RequirePermission('vault.read')
  @Get(`${paths.audits}/:auditId/openings`)
  listOpenings(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Query() query: PageQuery,
  ): Promise<Page<OpeningView>> {
    return this.openings.list(actor, auditId, query);
  }
}
