import { problemCodes, type FieldProblem, type ProblemCode } from '@sightline/contracts';

export interface ProblemDetails {
  readonly fields?: readonly FieldProblem[];
  /** Data of the problem: both values of a conflict, the rows of a refused import. */
  readonly data?: unknown;
  readonly retryAfterSeconds?: number;
}

/** A refusal that the person can understand; the one kind of error that services throw. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly extra: ProblemDetails = {},
  ) {
    super(detail ?? problemCodes[code].title);
  }

  get status(): number {
    return problemCodes[this.code].status;
  }
}

/** The answer for what is not there and for what this person may not know to be there. */
export function notFound(what = 'This page or record'): ProblemError {
  return new ProblemError('record.not-found', `${what} does not exist, or is not yours to see.`);
}

/** Somebody else saved a newer revision of the record. */
export function stale(): ProblemError {
  return new ProblemError(
    'record.stale',
    'Somebody else changed this since you opened it. Look at their change, then try again.',
  );
}
