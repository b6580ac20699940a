import { Injectable } from '@nestjs/common';
import type { SessionView, SignInDto } from '@sightline/contracts';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { digestOf, Passwords } from '../platform/security';
import { TrailService } from '../trail';
import { lockAfter, SignInLock } from './sign-in-lock';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';

export interface SignedIn {
  readonly token: string;
  readonly session: SessionView;
}

/** Compares a password and opens a session; an unknown address is answered like a wrong one. */
@Injectable()
export class SignInService {
  constructor(
    private readonly transactor: Transactor,
    private readonly repository: SessionRepository,
    private readonly sessions: SessionService,
    private readonly lock: SignInLock,
    private readonly passwords: Passwords,
    private readonly trail: TrailService,
  ) {}

  async signIn(dto: SignInDto): Promise<SignedIn> {
    const email = dto.email.trim().toLowerCase();
    const emailDigest = digestOf(email);
    const failures = await this.lock.reserve(emailDigest);
    const account = await this.repository.accountByEmail(email);
    const isRight = await this.passwords.matches(dto.password, account?.passwordHash);
    if (!account || !isRight) {
      await this.recordRefusal(emailDigest, failures);
      throw new ProblemError('session.refused', 'Check the e-mail address and the password.');
    }
    const token = await this.transactor.run(async () => {
      await this.lock.clear(emailDigest);
      return this.sessions.open(account);
    });
    return { token, session: await this.sessions.view(token) };
  }

  /** The subject is the digest of what was typed, whether or not somebody has that address. */
  private async recordRefusal(emailDigest: string, failures: number): Promise<void> {
    await this.transactor.run(async () => {
      this.trail.record(
        'session.refuse',
        { subjectType: 'e-mail', subjectId: emailDigest },
        { failures, isLocked: lockAfter(failures) > 0 },
      );
      return Promise.resolve();
    });
  }
}
