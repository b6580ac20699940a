import { IdentityOpening, OwnId } from './entities/openings.entity';
import { CaseAnchor } from './entities/vault-anchors.entity';
import { AuditedDigest, StagedIdentity, StoredIdentity } from './entities/vault-identities.entity';
import { Destruction, LegalHold, NeverNamed, VaultSetting } from './entities/vault-keeping.entity';
import { ChildOverlap, ChildPair } from './entities/same-children.entity';
import { Vault, VaultFrame } from './entities/vault-keys.entity';

export { AnchorsService } from './anchors.service';
export { IdentitiesService } from './identities.service';
export { SameChildren } from './same-children.service';
export { VaultExtensions } from './vault-extensions';
export { WordGuard, type Looked, type Texts } from './word-guard.service';
export { VaultWords, type CaseOfTexts, type ListsOfCase } from './vault-words.service';
export * from './vault.module';
export * from './vault.service';

export const vaultEntities = [
  Vault,
  VaultFrame,
  StagedIdentity,
  StoredIdentity,
  CaseAnchor,
  AuditedDigest,
  ChildPair,
  ChildOverlap,
  IdentityOpening,
  OwnId,
  VaultSetting,
  NeverNamed,
  LegalHold,
  Destruction,
];
