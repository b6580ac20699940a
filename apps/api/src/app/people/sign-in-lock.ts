import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { SignInAttempt } from './entities/sign-in-attempt.entity';

const minute = 60_000;
const failuresBeforeLock = 5;
const longestLock = 60 * minute;
/** Failures older than this say nothing about the next attempt. */
const forgottenAfter = 24 * 60 * minute;

/** How long an address is locked after so many failures in a row: 1, 2, 4 ... 60 minutes. */
export function lockAfter(failures: number): number {
  if (failures < failuresBeforeLock) return 0;
  return Math.min(minute * 2 ** (failures - failuresBeforeLock), longestLock);
}

/** Lock-out kept in the database, so that neither a restart nor a second replica forgets it. */
@Injectable()
export class SignInLock {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts the attempt as failed before the password is compared: attempts made at the same
   * moment are all counted. Throws when the address is locked; answers the failures so far.
   */
  reserve(emailDigest: string): Promise<number> {
    return this.transactor.run(async () => {
      const { manager } = this.transactor;
      const now = this.clock.now();
      const known = await manager.findOneBy(SignInAttempt, { emailDigest });
      refuseWhileLocked(known, now);
      const failures = (known && !isForgotten(known, now) ? known.failures : 0) + 1;
      const lock = lockAfter(failures);
      const lockedUntil = lock > 0 ? new Date(now.getTime() + lock).toISOString() : null;
      await manager.upsert(
        SignInAttempt,
        { emailDigest, failures, lastFailedAt: now.toISOString(), lockedUntil },
        ['emailDigest'],
      );
      return failures;
    });
  }

  async clear(emailDigest: string): Promise<void> {
    await this.transactor.manager.delete(SignInAttempt, { emailDigest });
  }
}

function refuseWhileLocked(known: SignInAttempt | null, now: Date): void {
  if (!known?.lockedUntil) return;
  const left = Date.parse(known.lockedUntil) - now.getTime();
  if (left <= 0) return;
  const minutes = Math.ceil(left / minute);
  throw new ProblemError(
    'session.locked',
    `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    { retryAfterSeconds: Math.ceil(left / 1000) },
  );
}

function isForgotten(known: SignInAttempt, now: Date): boolean {
  return now.getTime() - Date.parse(known.lastFailedAt) > forgottenAfter;
}
