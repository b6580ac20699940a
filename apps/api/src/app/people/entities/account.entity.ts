import { Entity, Unique } from 'typeorm';
import { IdColumn, InstantColumn, NameColumn } from '../../platform/database';

/** A person who can sign in. E-mail addresses are kept in lower case. */
@Entity('accounts')
@Unique(['email'])
export class Account {
  @IdColumn()
  id!: string;

  @NameColumn(120)
  name!: string;

  @NameColumn(254)
  email!: string;

  /** Empty until the person has chosen a password by the link of the invitation. */
  @NameColumn(200)
  passwordHash!: string;

  @InstantColumn()
  createdAt!: string;
}
