import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database, Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { SignInAttempt } from './entities/sign-in-attempt.entity';

const minute = 60_000;
const failuresBeforeLock = 5;
const longestLock = 60 * minute;
/** Failures older than this say nothing about the next attempt. */
const forgottenAfter = 24 * 60 * minute;

type Known = Pick<SignInAttempt, 'failures' | 'lastFailedAt' | 'lockedUntil'>;

/** How long an address is locked after so many failures in a row: 1, 2, 4 ... 60 minutes. */
export function lockAfter(failures: number): number {
  if (failures < failuresBeforeLock) return 0;
  return Math.min(minute * 2 ** (failures - failuresBeforeLock), longestLock);
}

/** Lock-out kept in the database, so that neither a restart nor a second replica forgets it. */
@Injectable()
export class SignInLock {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts the attempt as failed before the password is compared: attempts made at the same
   * moment are all counted. Throws when the address is locked; answers the failures so far.
   */
  reserve(emailDigest: string): Promise<number> {
    return this.transactor.run(async () => {
      const now = this.clock.now();
      const known = await this.lockedRow(emailDigest, now);
      refuseWhileLocked(known, now);
      const failures = (isForgotten(known, now) ? 0 : known.failures) + 1;
      const lock = lockAfter(failures);
      const lockedUntil = lock > 0 ? new Date(now.getTime() + lock).toISOString() : null;
      await this.transactor.manager.update(
        SignInAttempt,
        { emailDigest },
        { failures, lastFailedAt: now.toISOString(), lockedUntil },
      );
      return failures;
    });
  }

  /** The address's row, made if need be, which no other attempt can change meanwhile. */
  private async lockedRow(emailDigest: string, now: Date): Promise<Known> {
    await this.transactor.query(
      'INSERT INTO sign_in_attempts (email_digest, failures, last_failed_at) VALUES (?, 0, ?) ' +
        'ON CONFLICT (email_digest) DO NOTHING',
      [emailDigest, now.toISOString()],
    );
    const [row] = await this.transactor.query<Known>(
      'SELECT failures, last_failed_at AS "lastFailedAt", locked_until AS "lockedUntil" ' +
        `FROM sign_in_attempts WHERE email_digest = ?${this.database.forUpdate}`,
      [emailDigest],
    );
    return row!;
  }

  async clear(emailDigest: string): Promise<void> {
    await this.transactor.manager.delete(SignInAttempt, { emailDigest });
  }
}

function refuseWhileLocked(known: Known, now: Date): void {
  if (!known.lockedUntil) return;
  const left = Date.parse(known.lockedUntil) - now.getTime();
  if (left <= 0) return;
  const minutes = Math.ceil(left / minute);
  throw new ProblemError(
    'session.locked',
    `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    { retryAfterSeconds: Math.ceil(left / 1000) },
  );
}

function isForgotten(known: Known, now: Date): boolean {
  return now.getTime() - Date.parse(known.lastFailedAt) > forgottenAfter;
}
