import { Controller, Get, Header } from '@nestjs/common';
import { paths, type TemplateVersionView, type TemplateView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { RecordId } from '../platform/http';
import { CurrentActor, RequirePermission } from '../platform/security';
import { FormTemplatesService } from './form-templates.service';

@Controller()
export class FormTemplatesController {
  constructor(private readonly templates: FormTemplatesService) {}

  /** The forms there are, each with its versions. */
  @RequirePermission('template.read')
  @Get(paths.templates)
  list(@CurrentActor() actor: Actor): Promise<TemplateView[]> {
    return this.templates.list(actor);
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
}
