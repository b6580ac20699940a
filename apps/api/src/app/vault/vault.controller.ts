import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  DestructionDto,
  HoldReasonDto,
  PaperQuery,
  paths,
  RevisionQuery,
  WriteNeverNamedDto,
  WriteVaultSettingsDto,
  type AuditVaultView,
  type NeverNamedNamesView,
  type NeverNamedView,
  type VaultSettingsView,
} from '@sightline/contracts';
import { toDownload } from '../form-templates';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { DestructionPaperService } from './destruction-paper.service';
import { DestructionService } from './destruction.service';
import { HoldsService } from './holds.service';
import { NeverNamedService } from './never-named.service';
import { VaultSettingsService } from './vault-settings.service';

@Controller()
export class VaultController {
  constructor(
    private readonly destruction: DestructionService,
    private readonly papers: DestructionPaperService,
    private readonly holds: HoldsService,
    private readonly settings: VaultSettingsService,
    private readonly neverNamed: NeverNamedService,
  ) {}

  /** How much is kept of which case, what holds it, and when it is destroyed. */
  @RequirePermission('vault.read')
  @Get(`${paths.audits}/:auditId/vault`)
  auditVault(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
  ): Promise<AuditVaultView> {
    return this.destruction.view(actor, auditId);
  }

  /** Asks for the destruction of an audit's identities; another person confirms. */
  @RequirePermission('vault.dispose')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/vault/destruction`)
  askDestruction(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: DestructionDto,
  ): Promise<AuditVaultView> {
    return this.destruction.ask(actor, auditId, dto.revision);
  }

  /** Takes the request back. */
  @RequirePermission('vault.dispose')
  @Delete(`${paths.audits}/:auditId/vault/destruction`)
  withdrawDestruction(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Query() query: RevisionQuery,
  ): Promise<AuditVaultView> {
    return this.destruction.withdraw(actor, auditId, query.revision);
  }

  /** Confirms the destruction: the key goes, and nothing of the audit opens again. */
  @RequirePermission('vault.dispose')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/vault/destruction/confirm`)
  confirmDestruction(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: DestructionDto,
  ): Promise<AuditVaultView> {
    return this.destruction.confirm(actor, auditId, dto.revision);
  }

  /** The certificate of the destruction, as JSON or as one printed page. */
  @RequirePermission('vault.read')
  @Get(`${paths.audits}/:auditId/vault/certificate`)
  async certificate(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Query() { format = 'json' }: PaperQuery,
  ): Promise<StreamableFile> {
    return toDownload(await this.papers.file(actor, auditId, format));
  }

  /** Sets a legal hold: nothing of the audit is destroyed while it stands. */
  @RequirePermission('vault.dispose')
  @HttpCode(200)
  @Post(`${paths.audits}/:auditId/vault/holds`)
  async setHold(
    @CurrentActor() actor: Actor,
    @RecordId('auditId') auditId: string,
    @Body() dto: HoldReasonDto,
  ): Promise<AuditVaultView> {
    await this.holds.set(actor, auditId, dto.reason);
    return this.destruction.view(actor, auditId);
  }

  /** Lifts a legal hold. */
  @RequirePermission('vault.dispose')
  @HttpCode(200)
  @Post(`${paths.holds}/:holdId/lift`)
  async liftHold(
    @CurrentActor() actor: Actor,
    @RecordId('holdId') holdId: string,
    @Body() dto: HoldReasonDto,
  ): Promise<AuditVaultView> {
    return this.destruction.view(actor, await this.holds.lift(actor, holdId, dto.reason));
  }

  /** How long identities are kept and what agencies are given. */
  @RequirePermission('settings.read')
  @Get(paths.vaultSettings)
  readVaultSettings(@CurrentActor() actor: Actor): Promise<VaultSettingsView> {
    return this.settings.read(actor);
  }

  @RequirePermission('vault.set')
  @Put(paths.vaultSettings)
  writeVaultSettings(
    @CurrentActor() actor: Actor,
    @Body() dto: WriteVaultSettingsDto,
  ): Promise<VaultSettingsView> {
    return this.settings.write(actor, dto);
  }

  /** How many people are never to be named. */
  @RequirePermission('never-named.write')
  @Get(paths.neverNamed)
  readNeverNamed(@CurrentActor() actor: Actor): Promise<NeverNamedView> {
    return this.neverNamed.read(actor);
  }

  /** Opens the list of people never to be named, to be corrected. */
  @RequirePermission('never-named.write')
  @HttpCode(200)
  @Post(`${paths.neverNamed}/open`)
  openNeverNamed(@CurrentActor() actor: Actor): Promise<NeverNamedNamesView> {
    return this.neverNamed.open(actor);
  }

  /** Writes the list anew. */
  @RequirePermission('never-named.write')
  @Put(paths.neverNamed)
  writeNeverNamed(
    @CurrentActor() actor: Actor,
    @Body() dto: WriteNeverNamedDto,
  ): Promise<NeverNamedView> {
    return this.neverNamed.write(actor, dto);
  }
}
