import type { AgencyKind } from '@sightline/domain';
import type { AnswerValue, FormDefinition, RowValue } from '@sightline/form-engine';
import { sgoTemplate } from '@sightline/shipped-templates';
import { analyseAudit } from '../analyse-audit';
import type { Contradiction } from '../audit-figures';
import { anAgency, anAudit, aReturn } from './makers';

const kinds: Readonly<Record<string, AgencyKind>> = {
  csc: 'childrens-social-care',
  police: 'police',
  gp: 'general-practice',
  trust: 'health-provider',
  school: 'education',
};

/** What each agency answers. */
export type Said = Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;

/** What the rule finds in one case where each agency says this. */
export function found(
  rule: string,
  said: Said,
  form: FormDefinition = sgoTemplate,
): Contradiction[] {
  const returns = Object.entries(said).map(([agencyId, values]) =>
    aReturn('C01', agencyId, values),
  );
  const agencies = Object.keys(said).map((id) => anAgency(id, kinds[id]));
  return analyseAudit(anAudit(returns, { form, agencies })).contradictions.filter(
    (one) => one.rule === rule,
  );
}

/** Agency and words on each side. */
export function sides(some: readonly Contradiction[]): string[][][] {
  return some.map((one) =>
    one.sides.map((side) => side.map(({ agencyId, says }) => `${agencyId}: ${says}`)),
  );
}

/** A row of a strategy discussion. */
export function strategy(day: number, attended: 'yes' | 'no'): RowValue {
  return {
    type: 'strategy',
    day,
    invited: 'yes',
    attended,
    report: 'not-needed',
    recordReceived: 'yes',
  };
}

/** A row of a referral. */
export function referral(
  direction: string,
  agency: string,
  day: number,
  outcomeTold = 'yes',
): RowValue {
  return { direction, agency, day, outcomeTold };
}
