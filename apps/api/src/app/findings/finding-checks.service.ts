import { Injectable } from '@nestjs/common';
import type { WriteFindingDto } from '@sightline/contracts';
import { compileForm } from '@sightline/form-engine';
import { AuditsRepository, type Audit } from '../audits';
import { CasesRepository } from '../cases';
import { FormTemplatesService } from '../form-templates';
import { refuseFields, unknownProblems } from './findings.policy';

/** What a finding may point at: cases, agencies and questions of its own audit. */
@Injectable()
export class FindingChecks {
  constructor(
    private readonly auditsRepository: AuditsRepository,
    private readonly cases: CasesRepository,
    private readonly templates: FormTemplatesService,
  ) {}

  async check(audit: Audit, { caseIds, agencyIds, questionIds }: WriteFindingDto): Promise<void> {
    const cases = await this.cases.listOf(audit.id);
    const agencies = await this.auditsRepository.agenciesOf(audit.id);
    const version = await this.templates.pinned(audit);
    const questions = version ? compileForm(version.definition).byId.keys() : [];
    refuseFields([
      ...unknownProblems('caseIds', caseIds, idsOf(cases), 'Choose cases of this audit'),
      ...unknownProblems('agencyIds', agencyIds, idsOf(agencies), 'Choose agencies in its scope'),
      ...unknownProblems('questionIds', questionIds, questions, 'Choose questions of its form'),
    ]);
  }
}

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
