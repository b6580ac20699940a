import type { NoticeKind } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, NameColumn, OneOfColumn, UuidColumn } from '../database';

/** How the person is told of it by mail: not looked at yet, with the day's digest, told, not told. */
export const noticeMailings = ['undecided', 'digest', 'mailed', 'not-mailed'] as const;
export type NoticeMailing = (typeof noticeMailings)[number];

/** Something a person is told of inside the product. */
@Entity('notices')
@Index(['accountId', 'partnershipId', 'createdAt'])
@Index(['mailing'])
export class Notice {
  @IdColumn()
  id!: string;

  @UuidColumn()
  accountId!: string;

  @UuidColumn()
  partnershipId!: string;

  @NameColumn(60)
  kind!: NoticeKind;

  /** One sentence in plain words: no child's name, no case reference. */
  @NameColumn(300)
  words!: string;

  /** The page it is about, from the root of the product. */
  @NameColumn(200)
  path!: string;

  @UuidColumn({ nullable: true })
  auditId!: string | null;

  @OneOfColumn('mailing', noticeMailings)
  mailing!: NoticeMailing;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn({ nullable: true })
  readAt!: string | null;
}
