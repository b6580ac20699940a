import type { AuditFigures, ItemFigure } from './audit-figures';
import { isGoodOrBetter } from './grade-grids';
import { baseAnswers } from './returns-behind';

/** A child whom two audits looked at, by its case in each; told to no figure (ADR 48). */
export interface CasePair {
  readonly then: string;
  readonly now: string;
}

/** What the vault knows of the children whom an audit and an earlier one both looked at. */
export interface RecognisedChildren {
  readonly pairs: readonly CasePair[];
  /** In both, though it is no longer known by which cases. */
  readonly others: number;
  /** Whether every child of both could be recognised; where not, there may be more. */
  readonly isWhole: boolean;
}

/** The same, with the cases of the later audit alone: all that its figures are made from. */
export interface SharedChildren extends Omit<RecognisedChildren, 'pairs'> {
  readonly caseIds: readonly string[];
}

/** What the earlier audit found of the child whom this case is about. */
export interface CaseThen {
  /** The case of the later audit. */
  readonly caseId: string;
  readonly met: boolean;
}

/** Whether each case met an item: every answer in the base is Yes. */
export function metByCase(
  { returnIds }: ItemFigure,
  caseOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, boolean> {
  const met = new Map<string, boolean>();
  for (const answer of baseAnswers) {
    for (const returnId of returnIds[answer]) {
      const caseId = caseOf.get(returnId);
      if (caseId === undefined) continue;
      met.set(caseId, (met.get(caseId) ?? true) && answer === 'yes');
    }
  }
  return met;
}

/** The case of each return, by its id. */
export function casesOfReturns({
  returns,
}: Pick<AuditFigures, 'returns'>): ReadonlyMap<string, string> {
  return new Map(returns.map(({ id, caseId }) => [id, caseId]));
}

/** What a snapshot says of the children who are in the later audit too. */
export class ThenOfChildren {
  readonly shared: SharedChildren;
  private readonly pairs: readonly CasePair[];
  private readonly caseOf: ReadonlyMap<string, string>;

  constructor(
    private readonly figures: AuditFigures,
    { pairs, others, isWhole }: RecognisedChildren,
  ) {
    const counted = new Set(figures.cases.map(({ id }) => id));
    this.pairs = pairs.filter(({ then }) => counted.has(then));
    this.caseOf = casesOfReturns(figures);
    this.shared = { caseIds: this.pairs.map(({ now }) => now), others, isWhole };
  }

  /** By item, those for whom somebody answered it. */
  of(item: ItemFigure): CaseThen[] {
    const met = metByCase(item, this.caseOf);
    return this.pairs.flatMap(({ then, now }) => {
      const found = met.get(then);
      return found === undefined ? [] : [{ caseId: now, met: found }];
    });
  }

  /** By the panel's judgement: whether it was Good or better. */
  get judged(): CaseThen[] {
    const judged = new Map(
      this.figures.judgements.cases.map(({ caseId, judgement }) => [caseId, judgement]),
    );
    return this.pairs.flatMap(({ then, now }) => {
      const grade = judged.get(then) ?? null;
      return grade === null ? [] : [{ caseId: now, met: isGoodOrBetter(grade) }];
    });
  }
}
