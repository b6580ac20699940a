import type { ClueKind } from '@sightline/domain';
import { Entity, Unique } from 'typeorm';
import { Audit } from '../../audits';
import { Account } from '../../people';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  UuidColumn,
} from '../../platform/database';
import { Report } from '../entities/report.entity';
import type { PublishableContent } from './publishable-content';

/** Words that somebody looked at and lets stand, wherever the part says them. */
export interface ConfirmedClue {
  readonly kind: ClueKind;
  readonly text: string;
  readonly reason: string;
}

/** A part whose words a person wrote; the others are as Sightline proposes them. */
export interface WrittenPart {
  readonly key: string;
  readonly words: string;
  readonly confirmed: readonly ConfirmedClue[];
  readonly editedBy: string;
  readonly editedAt: string;
}

/** The publishable rendering of an approved report, with its briefing (ADR 43). */
@Entity('publications')
@Unique(['reportId'])
export class Publication {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @UuidColumn({ references: () => Report })
  reportId!: string;

  @OneOfColumn('status', ['draft', 'published'])
  status!: 'draft' | 'published';

  @JsonColumn()
  parts!: readonly WrittenPart[];

  /** All that was published, frozen; null while it is a draft. Holds no true count. */
  @JsonColumn({ nullable: true })
  snapshot!: PublishableContent | null;

  /** SHA-256 of the snapshot in canonical JSON, hex. */
  @NameColumn(64, { nullable: true })
  contentHash!: string | null;

  @UuidColumn({ nullable: true, references: () => Account })
  publishedById!: string | null;

  @InstantColumn({ nullable: true })
  publishedAt!: string | null;

  @IntegerColumn()
  revision!: number;
}
