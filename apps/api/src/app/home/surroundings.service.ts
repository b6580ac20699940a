import { Injectable } from '@nestjs/common';
import { AuditsRepository } from '../audits';
import { CasesRepository } from '../cases';
import { PeopleService } from '../people';
import type { Actor } from '../platform/context';
import type { ReturnRow } from '../returns';
import type { Surroundings } from './work-items';

/** Looks up what the returns on a page belong to. */
@Injectable()
export class SurroundingsService {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly cases: CasesRepository,
    private readonly people: PeopleService,
  ) {}

  async of(actor: Actor, rows: readonly ReturnRow[]): Promise<Surroundings> {
    const [cases, audits, agencies] = await Promise.all([
      this.cases.byIds(rows.map(({ caseFileId }) => caseFileId)),
      this.audits.byIds(actor, [...new Set(rows.map(({ auditId }) => auditId))]),
      this.people.agenciesById(rows.map(({ agencyId }) => agencyId)),
    ]);
    return {
      cases,
      themes: new Map(audits.map(({ id, theme }) => [id, theme])),
      agencies: new Map([...agencies.values()].map(({ id, shortName }) => [id, shortName])),
    };
  }
}
