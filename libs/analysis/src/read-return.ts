import {
  settingAttribute,
  type Answer,
  type AnswerValue,
  type FormContext,
} from '@sightline/form-engine';
import type { ReturnStanding } from './audit-figures';
import type { AgencyInput, CaseInput, ReturnInput } from './audit-input';

/** A return with what it belongs to; indexes point into the ordered lists of the reading. */
export interface ReadReturn {
  readonly input: ReturnInput;
  readonly standing: ReturnStanding;
  readonly agency: AgencyInput;
  readonly agencyIndex: number;
  readonly caseFile: CaseInput;
  readonly caseIndex: number;
  readonly stratumIndex: number;
}

/** An answer of a full return to a question that it was shown. */
export interface Given {
  readonly from: ReadReturn;
  readonly answer: Answer;
  readonly value: AnswerValue;
}

/**
 * What conditions of the form look at. A return without a known check (a dip test) is about the
 * child.
 */
export function formContextOf({ input, agency, caseFile }: ReadReturn): FormContext {
  const { stratum, ageBand, unit } = caseFile;
  const { settingKind } = input;
  return {
    agencyKind: agency.kind,
    involvement: input.involvement ?? 'child',
    unit: {
      stratum,
      ...(ageBand === null ? {} : { ageBand }),
      ...(settingKind ? { [settingAttribute]: settingKind } : {}),
      ...unit,
    },
  };
}

/** The full returns a column each, for figures that count over thousands of them. */
export interface ReturnColumns {
  readonly ids: readonly string[];
  readonly agencies: Int32Array;
  readonly strata: Int32Array;
  readonly cases: Int32Array;
}

/** The columns of these returns, in their order. */
export function columnsOf(full: readonly ReadReturn[]): ReturnColumns {
  return {
    ids: full.map(({ input }) => input.id),
    agencies: Int32Array.from(full, ({ agencyIndex }) => agencyIndex),
    strata: Int32Array.from(full, ({ stratumIndex }) => stratumIndex),
    cases: Int32Array.from(full, ({ caseIndex }) => caseIndex),
  };
}
