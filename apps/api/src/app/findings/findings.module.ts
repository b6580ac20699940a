import { Module } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { CasesModule } from '../cases';
import { FormTemplatesModule } from '../form-templates';
import { ModerationModule } from '../moderation';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import './findings.trail';
import { CandidatesService } from './candidates.service';
import { Finding, Recommendation } from './entities/finding.entity';
import { FindingsController } from './findings.controller';
import { FindingsRepository } from './findings.repository';
import { FindingsService } from './findings.service';
import { RecommendationsController } from './recommendations.controller';
import { RecommendationsService } from './recommendations.service';

@Module({
  imports: [TrailModule, FormTemplatesModule, AuditsModule, CasesModule, ModerationModule],
  controllers: [FindingsController, RecommendationsController],
  providers: [FindingsRepository, FindingsService, RecommendationsService, CandidatesService],
  exports: [FindingsService, RecommendationsService],
})
export class FindingsModule {
  constructor(visibility: RecordVisibility, findings: FindingsRepository) {
    visibility.provide('findingId', (actor, id) => findings.find(Finding, actor, id));
    visibility.provide('recommendationId', (actor, id) => findings.find(Recommendation, actor, id));
  }
}
