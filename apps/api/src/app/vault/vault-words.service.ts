import { Injectable } from '@nestjs/common';
import {
  findIdentifiers,
  prepareLists,
  withPersons,
  type PreparedLists,
} from '@sightline/disclosure';
import type { Identity } from '@sightline/domain';
import { SchoolsService } from '../people';
import { ProblemError } from '../platform/errors';
import { NeverNamedService } from './never-named.service';
import { unsealIdentity } from './sealed-identity';
import { VaultKeys } from './vault-keys.service';
import { VaultRepository } from './vault.repository';

/** The lists that the texts of one case are looked at with. */
export interface ListsOfCase {
  /** Grows with every change of any of the lists, and never else. */
  readonly revision: number;
  readonly lists: PreparedLists;
  /** Whether the people of the case cannot be known any more: marks of them stay as they were. */
  readonly isDestroyed: boolean;
}

interface OwnLists {
  readonly revision: number;
  readonly lists: PreparedLists;
}

/** The case that texts are of, where they are of one, and the partnership whose lists count. */
export interface CaseOfTexts {
  readonly partnershipId: string;
  readonly caseFileId?: string;
}

/**
 * What the texts of a case are looked at with on the server: the partnership's schools, the people
 * never to be named, and the child, family and numbers of that very case.
 */
@Injectable()
export class VaultWords {
  /** Prepared once for each revision; the people of a case are never kept in memory. */
  private readonly prepared = new Map<string, OwnLists>();

  constructor(
    private readonly schools: SchoolsService,
    private readonly neverNamed: NeverNamedService,
    private readonly repository: VaultRepository,
    private readonly vaultKeys: VaultKeys,
  ) {}

  async listsOf({ partnershipId, caseFileId }: CaseOfTexts): Promise<ListsOfCase> {
    const own = await this.ownLists(partnershipId);
    const stored = caseFileId ? await this.repository.identity(caseFileId) : undefined;
    if (!stored) return { ...own, isDestroyed: false };
    const revision = own.revision + stored.revision;
    const { auditId, sealed } = stored;
    const key = await this.vaultKeys.toOpen(auditId);
    if (!key) return { revision, lists: own.lists, isDestroyed: true };
    const identity = unsealIdentity(key, { auditId, subjectId: stored.caseId }, sealed);
    return { revision, lists: withPersons(own.lists, personsOf(identity)), isDestroyed: false };
  }

  /** Case id -> the revision of the lists its texts are looked at with. */
  async revisionsOf(
    partnershipId: string,
    caseIds: readonly string[],
  ): Promise<Map<string, number>> {
    const { revision } = await this.ownLists(partnershipId);
    const stored = await this.repository.revisionsOf([...new Set(caseIds)]);
    return new Map(caseIds.map((caseId) => [caseId, revision + (stored.get(caseId) ?? 0)]));
  }

  /** Refuses words that others read and that name somebody; says which field and why. */
  async refuseNaming(
    partnershipId: string,
    caseFileId: string,
    texts: Readonly<Record<string, string | undefined>>,
  ): Promise<void> {
    const { lists } = await this.listsOf({ partnershipId, caseFileId });
    refuse(texts, lists);
  }

  /** The same for words that are of an audit and not of one case. */
  async refuseNamingAnybody(
    partnershipId: string,
    texts: Readonly<Record<string, string | undefined>>,
  ): Promise<void> {
    refuse(texts, (await this.ownLists(partnershipId)).lists);
  }

  private async ownLists(partnershipId: string): Promise<OwnLists> {
    const schools = await this.schools.listsOf(partnershipId);
    const revision = schools.revision + (await this.neverNamed.revisionOf(partnershipId));
    const known = this.prepared.get(partnershipId);
    if (known?.revision === revision) return known;
    const { names } = await this.neverNamed.namesOf(partnershipId);
    const lists = prepareLists({ schools: schools.names, neverNamed: names });
    const made = { revision, lists };
    this.prepared.set(partnershipId, made);
    return made;
  }
}

function refuse(texts: Readonly<Record<string, string | undefined>>, lists: PreparedLists): void {
  for (const [field, text] of Object.entries(texts)) {
    const [found] = findIdentifiers(text ?? '', lists);
    if (!found) continue;
    const message = `Say it without naming anybody. ${found.reason}`;
    throw new ProblemError('request.invalid', message, { fields: [{ field, message }] });
  }
}

function personsOf(identity: Identity) {
  const { givenName = '', familyName = '', otherNames, siblings, carers } = identity;
  const listed = [otherNames, siblings, carers].flatMap((text) => (text ?? '').split(/[\n;,]/));
  const { nhsNumber, upn, localId } = identity;
  return {
    names: [`${givenName} ${familyName}`, ...listed].map((name) => name.trim()),
    numbers: [nhsNumber, upn, localId].filter((number) => number !== undefined),
  };
}
