import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id by OWASP's first choice for small servers: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  /** Compares; an account that does not exist costs as much time as one that does. */
  async matches(password: string, stored: string | undefined): Promise<boolean> {
    this.nobody ??= this.hash('nobody has this password');
    // Empty where the person was invited and has not chosen one yet.
    const hasNone = stored === undefined || stored === '';
    const isMatch = await verify(hasNone ? await this.nobody : stored, password);
    return isMatch && !hasNone;
  }
}
