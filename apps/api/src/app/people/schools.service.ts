import { Injectable } from '@nestjs/common';
import type { SchoolListView, WriteSchoolListDto } from '@sightline/contracts';
import { prepareLists, type PreparedLists } from '@sightline/disclosure';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { stale } from '../platform/errors';
import { TrailService } from '../trail';
import { PeopleService } from './people.service';
import { SchoolsRepository } from './schools.repository';

/** The kept lists of a partnership, ready for the detector, and the revision they were made from. */
export interface ListsAtRevision {
  readonly revision: number;
  readonly lists: PreparedLists;
  readonly names: readonly string[];
}

/** The schools that a partnership wants marked in free text. */
@Injectable()
export class SchoolsService {
  /** Prepared once for each revision: every text of the partnership is looked at with them. */
  private readonly prepared = new Map<string, ListsAtRevision>();

  constructor(
    private readonly repository: SchoolsRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async read({ partnershipId }: Actor): Promise<SchoolListView> {
    const list = await this.repository.of(partnershipId);
    if (!list) return { names: [], revision: 0, updatedAt: null, updatedBy: null };
    const { names, revision, updatedAt, updatedById } = list;
    const writers = await this.people.namesById([updatedById]);
    return { names, revision, updatedAt, updatedBy: writers.get(updatedById) ?? null };
  }

  async write(actor: Actor, dto: WriteSchoolListDto): Promise<SchoolListView> {
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const seen = await this.repository.revisionOf(partnershipId);
      if (seen !== dto.revision) throw stale();
      const names = inOrder(dto.names);
      const revision = seen + 1;
      const updatedAt = this.clock.instant();
      const list = { partnershipId, names, updatedAt, updatedById: accountId, revision };
      await this.repository.write(list, seen);
      const subject = { subjectType: 'school-list', subjectId: partnershipId, partnershipId };
      this.trail.record('school-list.write', subject, { revision, schools: names.length });
    });
    return this.read(actor);
  }

  async listsOf(partnershipId: string): Promise<ListsAtRevision> {
    const revision = await this.repository.revisionOf(partnershipId);
    const known = this.prepared.get(partnershipId);
    if (known?.revision === revision) return known;
    const list = await this.repository.of(partnershipId);
    const names = list?.names ?? [];
    const lists = prepareLists({ schools: names });
    const made = { revision: list?.revision ?? 0, lists, names };
    this.prepared.set(partnershipId, made);
    return made;
  }
}

/** Each name once, by the alphabet. */
function inOrder(names: readonly string[]): string[] {
  const byLetters = new Map(
    names.map((name) => name.trim().replace(/\s+/g, ' ')).map((name) => [name.toLowerCase(), name]),
  );
  return [...byLetters.values()].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
