import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntegerColumn } from '../../platform/database';

/** Failures in a row for one e-mail address, whether or not anybody has it. */
@Entity('sign_in_attempts')
export class SignInAttempt {
  /** SHA-256 of the address: the addresses of strangers are none of our business. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  emailDigest!: string;

  @IntegerColumn()
  failures!: number;

  @InstantColumn()
  lastFailedAt!: string;

  @InstantColumn({ nullable: true })
  lockedUntil!: string | null;
}
