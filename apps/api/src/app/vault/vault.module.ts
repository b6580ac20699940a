import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditsModule } from '../audits';
import { TrailModule } from '../trail';
import './vault.trail';
import { DigestsService } from './digests.service';
import { VaultKeys } from './vault-keys.service';
import { VaultRepository } from './vault.repository';
import { VaultService } from './vault.service';

@Module({
  imports: [TrailModule, AuditsModule],
  providers: [VaultRepository, VaultKeys, DigestsService, VaultService],
  exports: [VaultService],
})
export class VaultModule implements OnApplicationBootstrap {
  constructor(private readonly vault: VaultService) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.vault.tidy();
  }
}
