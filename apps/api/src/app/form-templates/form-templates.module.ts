import { Module } from '@nestjs/common';
import type { Actor } from '../platform/context';
import { RecordVisibility } from '../platform/security';
import { PeopleModule } from '../people';
import { TrailModule } from '../trail';
import { DraftCommentsService } from './drafts/comments.service';
import { DraftBeginnings } from './drafts/draft-beginnings';
import { DraftViews } from './drafts/draft-views';
import { DraftsController } from './drafts/drafts.controller';
import { DraftsRepository } from './drafts/drafts.repository';
import { DraftsService } from './drafts/drafts.service';
import { ExchangeService } from './drafts/exchange.service';
import { PublishingService } from './drafts/publishing.service';
import { FormPaper } from './form-paper.service';
import { FormSettingsController } from './form-settings.controller';
import { FormSettingsRepository } from './form-settings.repository';
import { FormSettingsService } from './form-settings.service';
import './form-templates.trail';
import { FormTemplatesController } from './form-templates.controller';
import { FormTemplatesRepository } from './form-templates.repository';
import { FormTemplatesService } from './form-templates.service';
import { LocalFormsService } from './local-forms.service';
import { RetirementService } from './retirement.service';

@Module({
  imports: [TrailModule, PeopleModule],
  controllers: [FormTemplatesController, DraftsController, FormSettingsController],
  providers: [
    FormTemplatesRepository,
    FormTemplatesService,
    RetirementService,
    DraftsRepository,
    DraftBeginnings,
    DraftViews,
    DraftsService,
    PublishingService,
    DraftCommentsService,
    ExchangeService,
    FormPaper,
    FormSettingsRepository,
    FormSettingsService,
    LocalFormsService,
  ],
  exports: [FormTemplatesService, FormPaper, FormSettingsService, LocalFormsService],
})
export class FormTemplatesModule {
  constructor(
    visibility: RecordVisibility,
    templates: FormTemplatesService,
    drafts: DraftsRepository,
  ) {
    const readers =
      (find: (actor: Actor, id: string) => Promise<object | null>) =>
      async (actor: Actor, id: string) =>
        actor.permissions.has('template.read') ? find(actor, id) : null;
    visibility.provide(
      'versionId',
      readers((actor, id) => templates.findForm(actor.partnershipId, id)),
    );
    visibility.provide(
      'templateId',
      readers((actor, id) => templates.findTemplate(actor.partnershipId, id)),
    );
    visibility.provide(
      'draftId',
      readers((actor, id) => drafts.find(actor, id)),
    );
    visibility.provide(
      'commentId',
      readers((actor, id) => drafts.findComment(actor, id)),
    );
  }
}
