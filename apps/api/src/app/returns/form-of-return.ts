import { Injectable } from '@nestjs/common';
import {
  formFlags,
  isIndependent,
  settingAttribute,
  type FormContext,
  type FormDefinition,
  type FormFlag,
} from '@sightline/form-engine';
import { FormTemplatesService } from '../form-templates';
import type { AuditReturn } from './entities/audit-return.entity';
import { ReturnsRepository, type AskedOf } from './returns.repository';

export interface ReturnForm {
  readonly definition: FormDefinition;
  readonly context: FormContext;
}

/** The pinned form of a return and what its conditions look at. */
@Injectable()
export class FormOfReturn {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly repository: ReturnsRepository,
  ) {}

  async of(auditReturn: AuditReturn): Promise<ReturnForm> {
    const version = await this.templates.pinned(auditReturn);
    const asked = await this.repository.askedOf(auditReturn);
    if (!version || !asked) throw new Error('A return points at nothing');
    return { definition: version.definition, context: contextOf(auditReturn, asked) };
  }
}

/** What conditions of the form may look at for this return. */
function contextOf(
  { involvement, settingKind }: AuditReturn,
  { agencyKind, stratum, ageBand }: AskedOf,
): FormContext {
  const unit: Record<string, string> = { stratum };
  if (ageBand) unit['ageBand'] = ageBand;
  if (settingKind) unit[settingAttribute] = settingKind;
  return { agencyKind, involvement: involvement ?? 'child', unit };
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
