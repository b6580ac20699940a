import { ProblemError } from './problem-error';

interface DriverError {
  readonly code?: string;
  readonly message?: string;
}

const duplicate = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);
const inUse = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503']);
const busy = new Set(['SQLITE_BUSY', '40001', '40P01', '55P03', '57P03', '53300']);

/** What a constraint of either database says, in the API's words; undefined when it is our fault. */
export function problemOfDriverError(error: unknown): ProblemError | undefined {
  if (isPoolExhausted(error)) return tooBusy();
  const code = (error as { driverError?: DriverError } | null)?.driverError?.code;
  if (code === undefined) return undefined;
  if (duplicate.has(code)) {
    return new ProblemError('record.duplicate', 'There is already one like this.');
  }
  if (inUse.has(code)) {
    return new ProblemError('record.in-use', 'Something else depends on this record.');
  }
  if (busy.has(code)) return tooBusy();
  return undefined;
}

/** node-postgres tells of this by words alone. */
function isPoolExhausted(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('timeout exceeded when trying to');
}

function tooBusy(): ProblemError {
  return new ProblemError('server.busy', 'The database is busy. Try again in a moment.');
}
