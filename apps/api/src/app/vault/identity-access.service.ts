import { Injectable } from '@nestjs/common';
import { identityFields, type IdentityField } from '@sightline/domain';
import { AuditsRepository, type Audit } from '../audits';
import { PeopleService, type Agency } from '../people';
import { holdsRole, type Actor } from '../platform/context';
import { notFound } from '../platform/errors';
import { VaultExtensions, type VaultCase } from './vault-extensions';
import { VaultSettingsService } from './vault-settings.service';

/** What a person may open of a case, and as whom. */
export interface IdentityAccess {
  readonly caseFile: VaultCase;
  readonly audit: Audit;
  readonly isKeyHolder: boolean;
  /** Agencies of the person's that have the case before them. */
  readonly agencies: readonly Agency[];
  readonly fields: ReadonlySet<IdentityField>;
}

/** Who may open whose identity: the row of identities in the table of the design. */
@Injectable()
export class IdentityAccessService {
  constructor(
    private readonly extensions: VaultExtensions,
    private readonly audits: AuditsRepository,
    private readonly people: PeopleService,
    private readonly settings: VaultSettingsService,
  ) {}

  /** What the person may open of the case; 404 for whoever may open nothing of it. */
  async demand(actor: Actor, caseId: string): Promise<IdentityAccess> {
    const access = await this.find(actor, caseId);
    if (!access) throw notFound('This case');
    return access;
  }

  /** The same for those who write identities. */
  async demandKeyHolder(actor: Actor, caseId: string): Promise<IdentityAccess> {
    const access = await this.demand(actor, caseId);
    if (!access.isKeyHolder) throw notFound('This case');
    return access;
  }

  private async find(actor: Actor, caseId: string): Promise<IdentityAccess | null> {
    const caseFile = await this.extensions.caseById(caseId);
    const audit = caseFile && (await this.audits.see(actor, caseFile.auditId));
    if (!caseFile || !audit) return null;
    // Key-holders are of the partnership that leads; an agency of another opens what it must find.
    const isLed = audit.partnershipId === actor.partnershipId;
    const isKeyHolder = isLed && holdsRole(actor, 'key-holder');
    const reading = await this.extensions.agenciesReading(actor, caseId);
    if (!isKeyHolder && reading.length === 0) return null;
    const agencies = [...(await this.people.agenciesById(reading)).values()];
    const fields = isKeyHolder
      ? new Set(identityFields)
      : await this.settings.fieldsFor(
          audit.partnershipId,
          agencies.map(({ kind }) => kind),
        );
    return { caseFile, audit, isKeyHolder, agencies, fields };
  }
}

/** How the trail names the case. */
export function identitySubject({ caseFile }: IdentityAccess) {
  const { id, reference, auditId } = caseFile;
  return { subjectType: 'case', subjectId: id, label: reference, auditId };
}
