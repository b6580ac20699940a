import type { AgencyKind, Grade } from '@sightline/domain';
import type { AnswerValue, Answers } from '@sightline/form-engine';
import type {
  AgencyInput,
  AuditInput,
  CaseInput,
  JudgementInput,
  ModeratedGradeInput,
  ReturnInput,
} from '../audit-input';
import { smallForm } from './small-form';

export function anAgency(id: string, kind: AgencyKind = 'police'): AgencyInput {
  return { id, name: `Agency ${id}`, shortName: id, kind };
}

export function aCase(id: string, more: Partial<CaseInput> = {}): CaseInput {
  return {
    id,
    reference: `SGO17-02-${id}`,
    stratum: 'recent',
    status: 'confirmed',
    ageBand: '5-10',
    ...more,
  };
}

/** Values by question; an answer with evidence is given whole. */
export function says(values: Readonly<Record<string, AnswerValue>>): Answers {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
}

/** A signed-off return of an agency about a case, on time. */
export function aReturn(
  caseId: string,
  agencyId: string,
  values: Readonly<Record<string, AnswerValue>> = {},
  more: Partial<ReturnInput> = {},
): ReturnInput {
  return {
    id: `${caseId}-${agencyId}`,
    caseId,
    agencyId,
    status: 'signed-off',
    nilKind: null,
    involvement: 'child',
    issuedDay: '2017-08-16',
    dueDay: '2017-09-14',
    originalDueDay: '2017-09-14',
    submittedDay: '2017-09-13',
    signedOffDay: '2017-09-13',
    answers: says(values),
    ...more,
  };
}

/** A return that is open, nil, declined or the like: nothing of it counts as an answer. */
export function notIn(caseId: string, agencyId: string, more: Partial<ReturnInput>): ReturnInput {
  return aReturn(caseId, agencyId, {}, { submittedDay: null, signedOffDay: null, ...more });
}

export function moderated(
  returnId: string,
  more: Partial<ModeratedGradeInput>,
): ModeratedGradeInput {
  return {
    returnId,
    measure: 'own-practice',
    outcome: 'confirmed',
    agreed: null,
    reason: null,
    ...more,
  };
}

export function judged(caseId: string, grade: Grade): JudgementInput {
  return { caseId, grade, rationale: 'What the panel saw.', differenceReason: null };
}

/** An audit the day after its panel; agencies and cases are those that the returns name. */
export function anAudit(
  returns: readonly ReturnInput[],
  more: Partial<AuditInput> = {},
): AuditInput {
  const ids = (key: 'agencyId' | 'caseId') => [...new Set(returns.map((one) => one[key]))].sort();
  return {
    audit: {
      id: 'audit',
      theme: 'Children under special guardianship',
      method: 'macfa',
      partnership: 'Castle City Safeguarding Children Partnership',
      purpose: null,
      keyLines: [],
      windowFrom: '2016-08-01',
      windowTo: '2017-07-31',
      panelDay: '2017-09-28',
      today: '2017-09-29',
      strata: [
        { key: 'recent', label: 'Recently placed' },
        { key: 'established', label: 'In placement for some time' },
      ],
      reviews: [],
      reAuditOf: null,
    },
    form: smallForm,
    agencies: ids('agencyId').map((id) => anAgency(id)),
    cases: ids('caseId').map((id) => aCase(id)),
    returns,
    moderatedGrades: [],
    judgements: [],
    ...more,
  };
}
