import { Module } from '@nestjs/common';
import { FormTemplatesModule, FormTemplatesService } from '../form-templates';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { ReviewsModule } from '../reviews';
import { TrailModule } from '../trail';
import './audits.trail';
import { AuditExtensions } from './audit-extensions';
import { AuditViews } from './audit-views';
import { AuditsController } from './audits.controller';
import { AuditsRepository } from './audits.repository';
import { AuditsService } from './audits.service';
import { IssueGate } from './issue-gate.service';
import { ClockService } from './clock.service';
import { MilestonesService } from './milestones.service';
import { PlanChecks } from './plan-checks';
import { ReasonViews } from './reason-views.service';
import { ScopeService } from './scope.service';

@Module({
  imports: [TrailModule, PeopleModule, FormTemplatesModule, ReviewsModule],
  controllers: [AuditsController],
  providers: [
    AuditsRepository,
    AuditExtensions,
    AuditViews,
    AuditsService,
    IssueGate,
    PlanChecks,
    ReasonViews,
    ClockService,
    MilestonesService,
    ScopeService,
  ],
  exports: [
    AuditExtensions,
    AuditViews,
    AuditsRepository,
    AuditsService,
    IssueGate,
    MilestonesService,
    PlanChecks,
    ReasonViews,
    ScopeService,
  ],
})
export class AuditsModule {
  constructor(
    visibility: RecordVisibility,
    audits: AuditsRepository,
    templates: FormTemplatesService,
  ) {
    visibility.provide('auditId', (actor, id) => audits.see(actor, id));
    templates.onLending((partnershipId, id) => audits.isFormJoined(partnershipId, id));
  }
}
