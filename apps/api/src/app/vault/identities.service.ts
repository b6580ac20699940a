import { Injectable } from '@nestjs/common';
import type { CaseIdentityView, OwnIdView, WriteIdentityDto } from '@sightline/contracts';
import { identityFields, type Identity, type IdentityField } from '@sightline/domain';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { stale } from '../platform/errors';
import { TrailService } from '../trail';
import { AnchorsService } from './anchors.service';
import {
  IdentityAccessService,
  identitySubject,
  type IdentityAccess,
} from './identity-access.service';
import { OpeningsRepository } from './openings.repository';
import { sealIdentity } from './sealed-identity';
import { VaultKeys } from './vault-keys.service';
import { VaultRepository } from './vault.repository';
import { VaultService } from './vault.service';

/** What is kept of the child of a case: which fields there are, and writing them. */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly access: IdentityAccessService,
    private readonly repository: VaultRepository,
    private readonly openings: OpeningsRepository,
    private readonly vaultKeys: VaultKeys,
    private readonly vault: VaultService,
    private readonly anchors: AnchorsService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Which fields there are that the person may open; nothing of what they hold. */
  async view(actor: Actor, caseId: string): Promise<CaseIdentityView> {
    const access = await this.access.demand(actor, caseId);
    const { caseFile, isKeyHolder } = access;
    const vault = await this.repository.vaultOf(caseFile.auditId);
    const stored = await this.repository.identity(caseId);
    const sealed = stored?.sealed ?? {};
    return {
      ...{ caseId, auditId: caseFile.auditId, reference: caseFile.reference },
      isDestroyed: (vault?.destroyedAt ?? null) !== null,
      fields: identityFields
        .filter((field) => access.fields.has(field))
        .map((field) => ({ field, isKept: sealed[field] !== undefined })),
      ownIds: await this.ownIdsOf(access),
      isCounted: await this.anchors.isFixed(caseId),
      mayWrite: isKeyHolder,
      revision: stored?.revision ?? 0,
    };
  }

  /** Writes fields, and takes away those that are given empty; the others stay. */
  async write(actor: Actor, caseId: string, dto: WriteIdentityDto): Promise<CaseIdentityView> {
    await this.transactor.run(async () => {
      const access = await this.access.demandKeyHolder(actor, caseId);
      const { auditId, isConfirmed } = access.caseFile;
      const key = await this.vaultKeys.ofAudit(auditId);
      const before = await this.repository.identity(caseId);
      const seen = before?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const values = normal(dto.values);
      const given = identityFields.filter((field) => values[field] !== undefined);
      const left = Object.entries(before?.sealed ?? {}).filter(
        ([field]) => !given.includes(field as IdentityField),
      );
      const sealed = {
        ...Object.fromEntries(left),
        ...sealIdentity(key, { auditId, subjectId: caseId }, values),
      };
      const updatedAt = this.clock.instant();
      const revision = seen + 1;
      await this.repository.writeIdentity({ caseId, auditId, sealed, updatedAt, revision }, seen);
      this.trail.record('identity.write', identitySubject(access), {
        written: given.filter((field) => values[field] !== ''),
        removed: given.filter((field) => values[field] === ''),
      });
      if (isConfirmed) await this.vault.recordAudited(auditId, [caseId]);
    });
    return this.view(actor, caseId);
  }

  private async ownIdsOf({ caseFile, agencies }: IdentityAccess): Promise<OwnIdView[]> {
    const views: OwnIdView[] = [];
    for (const { id: agencyId, name: agencyName } of agencies) {
      const own = await this.openings.ownId(caseFile.id, agencyId);
      const isKept = own !== undefined && own.sealed !== '';
      views.push({ agencyId, agencyName, isKept, revision: own?.revision ?? 0 });
    }
    return views;
  }
}

/** Numbers without the blanks and dashes they are written with, names without blanks around. */
function normal(values: Identity): Identity {
  const numbers: readonly IdentityField[] = ['nhsNumber', 'upn'];
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => {
        const isNumber = numbers.includes(field as IdentityField);
        return [field, isNumber ? value.replace(/[\s-]/g, '').toUpperCase() : value.trim()];
      }),
  );
}
