import { Body, Controller, Get, Put } from '@nestjs/common';
import { paths, WriteSchoolListDto, type SchoolListView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { CurrentActor, RequirePermission } from '../platform/security';
import { SchoolsService } from './schools.service';

@Controller()
export class SchoolsController {
  constructor(private readonly schools: SchoolsService) {}

  /** Names of schools that are marked in the texts of forms. */
  @RequirePermission('school.read')
  @Get(paths.schools)
  readSchools(@CurrentActor() actor: Actor): Promise<SchoolListView> {
    return this.schools.read(actor);
  }

  /** Writes the list of schools anew. */
  @RequirePermission('school.write')
  @Put(paths.schools)
  writeSchools(
    @CurrentActor() actor: Actor,
    @Body() dto: WriteSchoolListDto,
  ): Promise<SchoolListView> {
    return this.schools.write(actor, dto);
  }
}
