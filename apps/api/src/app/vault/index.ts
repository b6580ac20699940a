import { AuditedDigest, StagedIdentity, StoredIdentity } from './entities/vault-identities.entity';
import { Vault, VaultFrame } from './entities/vault-keys.entity';

export * from './vault.module';
export * from './vault.service';

export const vaultEntities = [Vault, VaultFrame, StagedIdentity, StoredIdentity, AuditedDigest];
