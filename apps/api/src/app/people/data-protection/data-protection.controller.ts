import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { paths, WriteDataProtectionDto, type DataProtectionView } from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { CurrentActor, RequirePermission } from '../../platform/security';
import { DataProtectionService } from './data-protection.service';

@Controller(paths.dataProtection)
export class DataProtectionController {
  constructor(private readonly papers: DataProtectionService) {}

  /** Which data protection papers the partnership has, and until when they hold. */
  @RequirePermission('data-protection.read')
  @Get()
  read(@CurrentActor() actor: Actor): Promise<DataProtectionView> {
    return this.papers.read(actor);
  }

  /** Records a paper with its days. */
  @RequirePermission('data-protection.write')
  @Put(':paper')
  write(
    @CurrentActor() actor: Actor,
    @Param('paper') paper: string,
    @Body() dto: WriteDataProtectionDto,
  ): Promise<DataProtectionView> {
    return this.papers.write(actor, paper, dto);
  }
}
