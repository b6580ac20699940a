import { Injectable } from '@nestjs/common';
import type { Audit } from '../audits';
import type { CaseFile } from '../cases';
import { PeopleService } from '../people';
import { groupBy } from '../platform/collections';
import { isIn, ReturnsRepository, SignaturesService, type ReturnRow } from '../returns';
import type { JudgedReturn } from './entities/moderation.entity';
import { ModerationRepository } from './moderation.repository';

/** Of a return signed off before there were signatures. */
const unsigned = 'signed-off';

/**
 * Which version of each return a judgement was made from. A return that is opened again, signed with
 * other content, or comes late leaves the judgement standing on what was there before.
 */
@Injectable()
export class JudgedReturnsService {
  constructor(
    private readonly repository: ModerationRepository,
    private readonly returns: ReturnsRepository,
    private readonly signatures: SignaturesService,
    private readonly people: PeopleService,
  ) {}

  /** The returns of a case that are in, each with its version. */
  async of({ id, auditId }: CaseFile): Promise<JudgedReturn[]> {
    const rows = await this.returns.rowsOf([auditId]);
    return this.versionsOf(rows.filter(({ caseFileId }) => caseFileId === id));
  }

  /** Case id -> short names of the agencies whose return is not the one that was judged. */
  async outdated(
    { id: auditId }: Pick<Audit, 'id'>,
    cases: readonly CaseFile[],
  ): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    const judgements = await this.repository.judgementsOf(cases.map(({ id }) => id));
    if (!judgements.some(({ basis }) => basis !== null)) return found;
    const rows = await this.returns.rowsOf([auditId]);
    const versions = new Map(
      (await this.versionsOf(rows)).map(({ returnId, version }) => [returnId, version]),
    );
    const agencies = await this.people.agenciesById(rows.map(({ agencyId }) => agencyId));
    const byCase = groupBy(rows, ({ caseFileId }) => caseFileId);
    for (const { caseFileId, basis } of judgements) {
      if (basis === null) continue;
      const judged = new Map(basis.map(({ returnId, version }) => [returnId, version]));
      const moved = (byCase.get(caseFileId) ?? []).filter(
        ({ id }) => judged.get(id) !== versions.get(id),
      );
      const names = moved.map(({ agencyId }) => agencies.get(agencyId)?.shortName ?? '');
      if (names.length > 0) found.set(caseFileId, names.sort());
    }
    return found;
  }

  private async versionsOf(rows: readonly ReturnRow[]): Promise<JudgedReturn[]> {
    const whole = rows.filter(isIn);
    const digests = await this.signatures.digestsOf(whole.map(({ id }) => id));
    return whole.map(({ id, nilKind }) => ({
      returnId: id,
      version: nilKind ?? digests.get(id) ?? unsigned,
    }));
  }
}
