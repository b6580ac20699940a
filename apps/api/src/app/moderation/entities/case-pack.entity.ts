import { Entity } from 'typeorm';
import { CaseFile } from '../../cases';
import { Account, Agency } from '../../people';
import { InstantColumn, PrimaryUuidColumn, TextColumn, UuidColumn } from '../../platform/database';

/** The pack of a case is published: who comes for an agency in the case may open it. */
@Entity('case_packs')
export class CasePackPublication {
  @PrimaryUuidColumn({ references: () => CaseFile, onDelete: 'CASCADE' })
  caseFileId!: string;

  @InstantColumn()
  publishedAt!: string;

  /** Null where convening the panel published it. */
  @UuidColumn({ nullable: true, references: () => Account })
  accountId!: string | null;
}

/** An agency in the case that the chair does not admit to its pack (domain brief, Settled 8). */
@Entity('pack_exclusions')
export class PackExclusion {
  @PrimaryUuidColumn({ references: () => CaseFile, onDelete: 'CASCADE' })
  caseFileId!: string;

  @PrimaryUuidColumn({ references: () => Agency })
  agencyId!: string;

  @TextColumn()
  reason!: string;

  /** Why marked words of the reason stay. */
  @TextColumn({ nullable: true })
  because!: string | null;
}
