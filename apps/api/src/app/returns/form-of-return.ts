import { Injectable } from '@nestjs/common';
import {
  formFlags,
  isIndependent,
  type FormContext,
  type FormDefinition,
  type FormFlag,
} from '@sightline/form-engine';
import { CasesRepository, type CaseFile } from '../cases';
import { FormTemplatesService } from '../form-templates';
import { PeopleService } from '../people';
import type { AuditReturn } from './entities/audit-return.entity';

export interface ReturnForm {
  readonly definition: FormDefinition;
  readonly context: FormContext;
}

/** The pinned form of a return and what its conditions look at. */
@Injectable()
export class FormOfReturn {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly cases: CasesRepository,
    private readonly people: PeopleService,
  ) {}

  async of(auditReturn: AuditReturn): Promise<ReturnForm> {
    const [version, caseFile, agencies] = await Promise.all([
      this.templates.pinned(auditReturn),
      this.cases.byId(auditReturn.caseFileId),
      this.people.agenciesById([auditReturn.agencyId]),
    ]);
    const agency = agencies.get(auditReturn.agencyId);
    if (!version || !caseFile || !agency) throw new Error('A return points at nothing');
    const { definition } = version;
    return { definition, context: contextOf(auditReturn, caseFile, agency.kind) };
  }
}

/** What conditions of the form may look at for this return. */
export function contextOf(
  auditReturn: Pick<AuditReturn, 'involvement'>,
  caseFile: Pick<CaseFile, 'stratumKey' | 'ageBand'>,
  agencyKind: FormContext['agencyKind'],
): FormContext {
  const unit: Record<string, string> = { stratum: caseFile.stratumKey };
  if (caseFile.ageBand) unit['ageBand'] = caseFile.ageBand;
  return { agencyKind, involvement: auditReturn.involvement ?? 'child', unit };
}

/** The warnings of one return (domain brief 1.5); they never block. */
export function flagsOf(auditReturn: AuditReturn, { definition, context }: ReturnForm): FormFlag[] {
  const { originalDueDay, submittedAt } = auditReturn;
  return formFlags(definition, auditReturn.answers, context, {
    auditorIndependent: isIndependent(auditReturn.answers),
    changedAfterDue:
      originalDueDay !== null && submittedAt !== null && submittedAt.slice(0, 10) > originalDueDay,
  });
}
