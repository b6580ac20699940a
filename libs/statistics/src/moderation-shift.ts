import { Coefficient } from './coefficient';
import { cohenKappa, GradePair } from './cohen-kappa';
import { figure, notDefined, Outcome, Printed, tooFew } from './outcome';
import { SignTest, signTest } from './paired-tests';
import { IndependentUnits } from './units';

/** Fewest pairs for a test or coefficient by agency; below it "x of y lowered" (domain brief 8). */
export const fewestPairs = 10;

export interface ModerationShift {
  readonly same: number;
  readonly lowered: number;
  readonly raised: number;
  /** Mean steps from self-grade to moderated grade; negative where grades were lowered. */
  readonly meanShift: Outcome<{ readonly value: number }>;
  readonly linearKappa: Outcome<Coefficient>;
  readonly quadraticKappa: Outcome<Coefficient>;
  readonly signTest: Outcome<SignTest>;
}

function meanShift(pairs: IndependentUnits<GradePair>, printed: Printed) {
  const total = pairs.values.reduce((sum, [self, moderated]) => sum + moderated - self, 0);
  return figure({ ...printed, statistic: 'Mean shift' }, { value: total / printed.n });
}

/**
 * One agency's self-grades against the moderated grades of the same cases. Counts always; figures
 * of leniency from ten pairs on.
 */
export function moderationShift(
  pairs: IndependentUnits<GradePair>,
  scale: readonly number[],
): Outcome<ModerationShift> {
  const printed: Printed = {
    statistic: 'Self-grade against moderated grade',
    weights: 'none',
    n: pairs.values.length,
    missing: pairs.missing,
  };
  if (printed.n === 0) return notDefined(printed, 'No case has both grades.');
  const lowered = pairs.values.filter(([self, moderated]) => moderated < self).length;
  const raised = pairs.values.filter(([self, moderated]) => moderated > self).length;
  const counts = { same: printed.n - lowered - raised, lowered, raised };
  if (printed.n < fewestPairs) {
    const few = tooFew(printed, `Only ${printed.n} cases have both grades.`);
    return figure(printed, {
      ...counts,
      meanShift: few,
      linearKappa: few,
      quadraticKappa: few,
      signTest: few,
    });
  }
  return figure(printed, {
    ...counts,
    meanShift: meanShift(pairs, printed),
    linearKappa: cohenKappa(pairs, scale, 'linear'),
    quadraticKappa: cohenKappa(pairs, scale, 'quadratic'),
    signTest: signTest(pairs),
  });
}
