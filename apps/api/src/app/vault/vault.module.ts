import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { PeopleModule } from '../people';
import { RecordVisibility } from '../platform/security';
import { TrailModule } from '../trail';
import './vault.trail';
import { AnchorsService } from './anchors.service';
import { DestructionPaperService } from './destruction-paper.service';
import { DestructionService } from './destruction.service';
import { DigestsService } from './digests.service';
import { HoldsService } from './holds.service';
import { IdentitiesController } from './identities.controller';
import { IdentitiesService } from './identities.service';
import { IdentityAccessService } from './identity-access.service';
import { NeverNamedService } from './never-named.service';
import { OpeningsRepository } from './openings.repository';
import { OpeningsService } from './openings.service';
import { SameChildrenRepository } from './same-children.repository';
import { SameChildren } from './same-children.service';
import { VaultExtensions } from './vault-extensions';
import { VaultKeys } from './vault-keys.service';
import { VaultUpkeep } from './vault-upkeep.service';
import { VaultSettingsService } from './vault-settings.service';
import { VaultWords } from './vault-words.service';
import { VaultController } from './vault.controller';
import { VaultRepository } from './vault.repository';
import { VaultService } from './vault.service';
import { WordGuard } from './word-guard.service';

@Module({
  imports: [TrailModule, PeopleModule, AuditsModule],
  controllers: [IdentitiesController, VaultController],
  providers: [
    VaultExtensions,
    VaultRepository,
    OpeningsRepository,
    VaultKeys,
    DigestsService,
    SameChildrenRepository,
    SameChildren,
    VaultService,
    AnchorsService,
    VaultSettingsService,
    NeverNamedService,
    VaultWords,
    WordGuard,
    IdentityAccessService,
    IdentitiesService,
    OpeningsService,
    HoldsService,
    DestructionService,
    DestructionPaperService,
    VaultUpkeep,
  ],
  exports: [
    VaultService,
    SameChildren,
    AnchorsService,
    VaultExtensions,
    VaultWords,
    WordGuard,
    IdentitiesService,
  ],
})
export class VaultModule implements OnApplicationBootstrap {
  constructor(
    private readonly vault: VaultService,
    visibility: RecordVisibility,
    holds: HoldsService,
  ) {
    visibility.provide('holdId', (actor, id) => holds.find(actor, id));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.vault.tidy();
  }
}
