import { Injectable } from '@nestjs/common';
import type { KindFieldsDto, VaultSettingsView, WriteVaultSettingsDto } from '@sightline/contracts';
import {
  agencyKinds,
  usualIdentityFields,
  usualRetentionMonths,
  type AgencyKind,
  type IdentityField,
} from '@sightline/domain';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { stale } from '../platform/errors';
import { TrailService } from '../trail';
import { VaultSetting } from './entities/vault-keeping.entity';

/** How long a partnership keeps identities, and what agencies of each kind are given of them. */
@Injectable()
export class VaultSettingsService {
  constructor(
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async read({ partnershipId }: Actor): Promise<VaultSettingsView> {
    const setting = await this.of(partnershipId);
    const names = await this.people.namesById(setting ? [setting.updatedById] : []);
    return {
      retentionMonths: setting?.retentionMonths ?? usualRetentionMonths,
      kinds: kindsOf(setting),
      revision: setting?.revision ?? 0,
      updatedAt: setting?.updatedAt ?? null,
      updatedBy: setting ? (names.get(setting.updatedById) ?? null) : null,
    };
  }

  async write(actor: Actor, dto: WriteVaultSettingsDto): Promise<VaultSettingsView> {
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const seen = (await this.of(partnershipId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const revision = seen + 1;
      const { retentionMonths } = dto;
      const kinds = dto.kinds.map(({ kind, fields }) => ({ kind, fields: [...fields] }));
      const setting = {
        ...{ partnershipId, retentionMonths, kinds, revision },
        ...{ updatedAt: this.clock.instant(), updatedById: accountId },
      };
      await this.transactor.table(VaultSetting).write(setting, seen);
      const subject = { subjectType: 'vault-settings', subjectId: partnershipId, partnershipId };
      this.trail.record('vault.set', subject, { revision, retentionMonths });
    });
    return this.read(actor);
  }

  async retentionMonths(partnershipId: string): Promise<number> {
    return (await this.of(partnershipId))?.retentionMonths ?? usualRetentionMonths;
  }

  /** What agencies of those kinds are given together. */
  async fieldsFor(
    partnershipId: string,
    kinds: readonly AgencyKind[],
  ): Promise<ReadonlySet<IdentityField>> {
    const all = kindsOf(await this.of(partnershipId));
    return new Set(
      all.filter(({ kind }) => kinds.includes(kind)).flatMap(({ fields }) => [...fields]),
    );
  }

  private async of(partnershipId: string): Promise<VaultSetting | undefined> {
    const table = this.transactor.table(VaultSetting);
    return (await table.select('WHERE partnership_id = ?', [partnershipId]))[0];
  }
}

/** A kind that nobody has set is given the usual. */
function kindsOf(setting: VaultSetting | undefined): KindFieldsDto[] {
  return agencyKinds.map((kind) => {
    const set = setting?.kinds.find((one) => one.kind === kind);
    return { kind, fields: [...(set?.fields ?? usualIdentityFields[kind])] };
  });
}
