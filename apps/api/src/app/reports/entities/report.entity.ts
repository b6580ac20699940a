import type { VersionedTemplate } from '@sightline/analysis';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';
import { Account } from '../../people';

/** A section that a person has written; the others follow the figures by themselves. */
export interface ReportSection {
  readonly key: string;
  readonly narrative: string;
  /** What stood drafted when the words were written. */
  readonly drafted: string;
  /** Digest of the section's figures when the narrative was last written or kept. */
  readonly figuresDigest: string;
  readonly editedBy: string;
  readonly editedAt: string;
}

/** The level of assurance that the chair chose, with the reasons. */
export interface ReportAssurance {
  readonly level: string;
  readonly meaning: string;
  readonly reasons: string;
  /** Why words stay that may say who somebody is. */
  readonly because: string | null;
  readonly by: string;
  readonly at: string;
}

/** A findings report; approval freezes data, words and figures as one snapshot (ADR 15). */
@Entity('reports')
@Unique(['auditId', 'version'])
export class Report {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @IntegerColumn()
  version!: number;

  @OneOfColumn('status', ['draft', 'approved'])
  status!: 'draft' | 'approved';

  @NameColumn(500, { default: '' })
  title!: string;

  /** How the partnership wanted its reports when this one was begun; null where it had not chosen. */
  @JsonColumn({ nullable: true })
  template!: VersionedTemplate | null;

  /** Null until the chair has chosen. */
  @JsonColumn({ nullable: true })
  assurance!: ReportAssurance | null;

  @JsonColumn()
  sections!: ReportSection[];

  /** Data, words and figures at approval; null while it is a draft. */
  @JsonColumn({ nullable: true })
  snapshot!: unknown;

  /** SHA-256 of the snapshot in canonical JSON, hex. */
  @NameColumn(64, { nullable: true })
  contentHash!: string | null;

  @InstantColumn()
  generatedAt!: string;

  @UuidColumn({ nullable: true, references: () => Account })
  approvedById!: string | null;

  @InstantColumn({ nullable: true })
  approvedAt!: string | null;

  @IntegerColumn()
  revision!: number;
}
