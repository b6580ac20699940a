import { Entity, Index, Unique } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  NameColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../database';

/** `kept`: there is no mail server, the outbox page shows it. `refused`: the server will not have it. */
export const mailStates = ['waiting', 'sent', 'refused', 'kept'] as const;
export type MailState = (typeof mailStates)[number];

/** A message, written in the transaction of the act it tells of. */
@Entity('mails')
@Unique(['messageId'])
@Index(['partnershipId', 'createdAt'])
export class Mail {
  @IdColumn()
  id!: string;

  /** The partnership whose co-ordinator may see that it was sent. */
  @UuidColumn()
  partnershipId!: string;

  /** What it is about, such as `invitation`. */
  @NameColumn(60)
  purpose!: string;

  @NameColumn(254)
  toAddress!: string;

  @NameColumn(200)
  subject!: string;

  /** Plain text; gone once sent where it held a secret link. */
  @TextColumn({ nullable: true })
  text!: string | null;

  /** Whether the text holds a link that lets in whoever has it. */
  @BooleanColumn()
  isSecret!: boolean;

  /** Stays the same however often it is sent, so that a second copy is seen to be one. */
  @NameColumn(200)
  messageId!: string;

  @OneOfColumn('state', mailStates)
  state!: MailState;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn({ nullable: true })
  endedAt!: string | null;

  /** What the mail server answered when it refused, as a number. */
  @NameColumn(60, { nullable: true })
  refusal!: string | null;
}
