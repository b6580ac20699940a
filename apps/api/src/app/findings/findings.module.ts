import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { CasesModule } from '../cases';
import { FormTemplatesModule } from '../form-templates';
import { ModerationModule } from '../moderation';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import { VaultModule } from '../vault';
import './findings.trail';
import { CandidatesRepository } from './candidates.repository';
import { CandidatesService } from './candidates.service';
import { EarlierLine } from './earlier/earlier-line.service';
import { EarlierRepository } from './earlier/earlier.repository';
import { PastAuditsController } from './earlier/past-audits.controller';
import { PastAuditsService } from './earlier/past-audits.service';
import { ProgressService } from './earlier/progress.service';
import { Finding, Recommendation } from './entities/finding.entity';
import { FindingChecks } from './finding-checks.service';
import { FindingTallies } from './finding-tallies.service';
import { FindingsController } from './findings.controller';
import { FindingsRepository } from './findings.repository';
import { FindingsService } from './findings.service';
import { MergingService } from './merging.service';
import { RecommendationsController } from './recommendations.controller';
import { RecommendationsService } from './recommendations.service';

@Module({
  imports: [
    TrailModule,
    PeopleModule,
    FormTemplatesModule,
    AuditsModule,
    CasesModule,
    ModerationModule,
    VaultModule,
  ],
  controllers: [FindingsController, RecommendationsController, PastAuditsController],
  providers: [
    FindingsRepository,
    FindingChecks,
    FindingTallies,
    FindingsService,
    MergingService,
    RecommendationsService,
    CandidatesRepository,
    CandidatesService,
    EarlierRepository,
    EarlierLine,
    PastAuditsService,
    ProgressService,
  ],
  exports: [
    FindingsService,
    FindingTallies,
    RecommendationsService,
    EarlierLine,
    PastAuditsService,
    ProgressService,
  ],
})
export class FindingsModule {
  constructor(
    visibility: RecordVisibility,
    findings: FindingsRepository,
    earlier: EarlierRepository,
  ) {
    visibility.provide('findingId', (actor, id) => findings.find(Finding, actor, id));
    visibility.provide('earlierId', (actor, id) => findings.find(Recommendation, actor, id));
    visibility.provide('earlierId', (actor, id) => earlier.enteredWith(actor, id));
    visibility.provide('recommendationId', (actor, id) => findings.find(Recommendation, actor, id));
  }
}
