import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditsModule } from './audits';
import { CalibrationsModule } from './calibrations';
import { CasesModule } from './cases';
import { FindingsModule } from './findings';
import { FormTemplatesModule } from './form-templates';
import { HomeModule } from './home';
import { ModerationModule } from './moderation';
import { NotificationsModule } from './notifications';
import { PeopleModule } from './people';
import { PlatformModule, type PlatformOptions } from './platform/platform.module';
import { AccessGuard } from './platform/security';
import { ProgrammesModule } from './programmes';
import { ReportsModule } from './reports';
import { ReturnsModule } from './returns';
import { ReviewsModule } from './reviews';
import { SamplesModule } from './samples';
import { TrailModule } from './trail';
import { VaultModule } from './vault';

/** The slices, each of which knows only those before it. */
const slices = [
  TrailModule,
  PeopleModule,
  FormTemplatesModule,
  ReviewsModule,
  AuditsModule,
  ProgrammesModule,
  VaultModule,
  CalibrationsModule,
  SamplesModule,
  CasesModule,
  ReturnsModule,
  ModerationModule,
  FindingsModule,
  ReportsModule,
  NotificationsModule,
  HomeModule,
];

@Module({ providers: [{ provide: APP_GUARD, useClass: AccessGuard }] })
export class AppModule {
  static with(options: PlatformOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(options), ...slices] };
  }
}
