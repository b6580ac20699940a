import { Injectable } from '@nestjs/common';
import type { NeverNamedNamesView, NeverNamedView, WriteNeverNamedDto } from '@sightline/contracts';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { stale } from '../platform/errors';
import { KeyStore, seal, unseal, type KeyName } from '../platform/keys';
import { TrailService } from '../trail';
import { NeverNamed } from './entities/vault-keeping.entity';

/** Names at a revision of the list; 0 where there is none. */
export interface NamesAtRevision {
  readonly revision: number;
  readonly names: readonly string[];
}

const keyName = (partnershipId: string): KeyName => ({
  purpose: 'partnerships',
  id: partnershipId,
});
const placeOf = (partnershipId: string): string => `never-named|${partnershipId}`;

/** People whom a partnership never wants named: sealed as one list, matched on the server only. */
@Injectable()
export class NeverNamedService {
  constructor(
    private readonly people: PeopleService,
    private readonly keys: KeyStore,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async read({ partnershipId }: Actor): Promise<NeverNamedView> {
    const list = await this.of(partnershipId);
    const names = await this.people.namesById(list ? [list.updatedById] : []);
    return {
      count: list?.count ?? 0,
      revision: list?.revision ?? 0,
      updatedAt: list?.updatedAt ?? null,
      updatedBy: list ? (names.get(list.updatedById) ?? null) : null,
    };
  }

  /** Opens the list to be corrected; that it was opened is on the trail first. */
  async open({ partnershipId }: Actor): Promise<NeverNamedNamesView> {
    return this.transactor.run(async () => {
      const { names, revision } = await this.namesOf(partnershipId);
      const subject = { subjectType: 'never-named', subjectId: partnershipId, partnershipId };
      this.trail.record('never-named.open', subject, { names: names.length });
      return { names, revision };
    });
  }

  async write(actor: Actor, dto: WriteNeverNamedDto): Promise<NeverNamedView> {
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const seen = (await this.of(partnershipId))?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const names = eachOnce(dto.names);
      const { key } = this.keys.make(keyName(partnershipId));
      const revision = seen + 1;
      const list = {
        ...{ partnershipId, count: names.length, revision },
        sealed: seal(key, placeOf(partnershipId), names.join('\n')),
        ...{ updatedAt: this.clock.instant(), updatedById: accountId },
      };
      await this.transactor.table(NeverNamed).write(list, seen);
      const subject = { subjectType: 'never-named', subjectId: partnershipId, partnershipId };
      this.trail.record('never-named.write', subject, { revision, names: names.length });
    });
    return this.read(actor);
  }

  async revisionOf(partnershipId: string): Promise<number> {
    const table = this.transactor.table(NeverNamed);
    const rest = 'WHERE partnership_id = ?';
    return (await table.pick(['revision'], rest, [partnershipId]))[0]?.revision ?? 0;
  }

  /** For matching on the server; never for an answer. */
  async namesOf(partnershipId: string): Promise<NamesAtRevision> {
    const list = await this.of(partnershipId);
    if (!list) return { revision: 0, names: [] };
    const { key } = this.keys.open(keyName(partnershipId));
    const names = unseal(key, placeOf(partnershipId), list.sealed).split('\n');
    return { revision: list.revision, names: names.filter((name) => name !== '') };
  }

  private async of(partnershipId: string): Promise<NeverNamed | undefined> {
    const table = this.transactor.table(NeverNamed);
    return (await table.select('WHERE partnership_id = ?', [partnershipId]))[0];
  }
}

/** By the alphabet, without the blanks around. */
function eachOnce(names: readonly string[]): string[] {
  const byLetters = new Map(
    names.map((name) => name.trim().replace(/\s+/g, ' ')).map((name) => [name.toLowerCase(), name]),
  );
  return [...byLetters.values()].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
