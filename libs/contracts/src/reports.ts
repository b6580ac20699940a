import { IsInt, IsString, MaxLength } from 'class-validator';

export const reportFormats = ['html', 'pdf', 'docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportSectionView {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  /** Narrative in the safe subset of Markdown. */
  readonly narrative: string;
  /** What Sightline drafted from the figures, to compare with or return to. */
  readonly drafted: string;
  /** Whether the figures have moved since the narrative was written. */
  readonly figuresMoved: boolean;
  readonly editedBy: string | null;
  readonly editedAt: string | null;
}

export interface ReportView {
  readonly id: string;
  readonly auditId: string;
  readonly title: string;
  readonly version: number;
  readonly status: 'draft' | 'approved';
  readonly sections: readonly ReportSectionView[];
  /** What stands in the way of approval, in words. */
  readonly blockers: readonly string[];
  readonly generatedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly contentHash: string | null;
  readonly canEdit: boolean;
  readonly canApprove: boolean;
  readonly revision: number;
}

export interface ReportListItemView {
  readonly id: string;
  readonly auditId: string;
  readonly title: string;
  readonly version: number;
  readonly status: 'draft' | 'approved';
  readonly approvedAt: string | null;
}

/** The report as an accessible page: HTML without script or inline style. */
export interface ReportPageView {
  readonly html: string;
  readonly title: string;
}

export class EditSectionDto {
  @IsString()
  @MaxLength(20_000, { message: 'Keep a section to 20,000 characters' })
  narrative!: string;

  /** The revision of the report that the writer saw. */
  @IsInt()
  revision!: number;
}

export class ReportActDto {
  @IsInt()
  revision!: number;
}
