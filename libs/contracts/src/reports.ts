import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { GuardedTextDto } from './desk';
import type { AssuranceLevelView } from './report-templates';
import { TrimmedLength } from './trimmed-length';

/** As documents, as data for other programs, and its charts as pictures. */
export const reportFormats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json', 'charts'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportSectionView {
  readonly key: string;
  /** Null where the section has neither words nor tables, and so is left out of the report. */
  readonly number: number | null;
  readonly title: string;
  /** Narrative in the safe subset of Markdown, its figures bound as `{{key|what it said}}`. */
  readonly narrative: string;
  /** What Sightline drafted from the figures, to compare with or return to. */
  readonly drafted: string;
  /** Whether the figures have moved since the narrative was written. */
  readonly figuresMoved: boolean;
  readonly editedBy: string | null;
  readonly editedAt: string | null;
}

/** A figure that may stand among the words of a draft. */
export interface ReportFigureView {
  readonly key: string;
  /** What it says now. */
  readonly text: string;
  /** Key of the section that it is drafted in. */
  readonly section: string;
  /** The sentence that it is drafted in, with a gap in its place. */
  readonly sentence: string;
}

/** Data of the problem record.stale for a section: what somebody else has written meanwhile. */
export interface SectionConflictView {
  readonly section: ReportSectionView;
  readonly revision: number;
}

/** The version of the partnership's template that a draft has, and the newest; 0 is Sightline's own. */
export interface ReportTemplateStanding {
  readonly taken: number;
  readonly newest: number;
}

/** The level of assurance of a report, which the chair chooses. */
export interface ReportAssuranceView {
  readonly levels: readonly AssuranceLevelView[];
  readonly chosen: {
    readonly level: string;
    readonly meaning: string;
    readonly reasons: string;
    /** Empty for those who only read. */
    readonly by: string;
  } | null;
  readonly canChoose: boolean;
}

export interface ReportView {
  readonly id: string;
  readonly auditId: string;
  readonly title: string;
  readonly version: number;
  readonly status: 'draft' | 'approved';
  readonly sections: readonly ReportSectionView[];
  /** What a draft's figures say now; none once it is approved, since the words then hold them. */
  readonly figures: readonly ReportFigureView[];
  /** What stands in the way of approval, in words. */
  readonly blockers: readonly string[];
  readonly generatedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly contentHash: string | null;
  /** Which template a draft was begun with; null for those who only read, and once approved. */
  readonly template: ReportTemplateStanding | null;
  readonly assurance: ReportAssuranceView;
  readonly canEdit: boolean;
  /** Whether the person reads what is said of its passages, and while it is a draft says something. */
  readonly canComment: boolean;
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
  /** Taken back: nobody reads or downloads it. */
  readonly isRecalled: boolean;
}

/** The report as an accessible page: HTML without script or inline style. */
export interface ReportPageView {
  readonly html: string;
  readonly title: string;
  /** Files of a draft are for those who write it. */
  readonly canDownload: boolean;
}

export class EditSectionDto {
  @IsString()
  @MaxLength(20_000, { message: 'Keep a section to 20,000 characters' })
  narrative!: string;

  /** The revision of the report that the writer saw. */
  @IsInt()
  revision!: number;

  /**
   * The words of the section that the writer began from. Where others changed only other sections
   * meanwhile, both are kept; where they changed this one, the answer is 409 with their words.
   */
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  basis?: string;
}

/** So many characters may a title of a report have. */
export const longestReportTitle = 500;

export class RenameReportDto extends GuardedTextDto {
  @IsString()
  @TrimmedLength(3, longestReportTitle, { message: 'Give a title of 3 to 500 characters' })
  title!: string;

  /** The revision of the report that was seen. */
  @IsInt()
  revision!: number;
}

export class ReportActDto {
  @IsInt()
  revision!: number;
}

export class ChooseAssuranceDto extends GuardedTextDto {
  /** One of the partnership's levels. */
  @IsString()
  @TrimmedLength(2, 60, { message: 'Choose a level of assurance' })
  level!: string;

  @IsString()
  @TrimmedLength(10, 2000, { message: 'Give the reasons in 10 to 2,000 characters' })
  reasons!: string;

  /** The revision of the report that was seen. */
  @IsInt()
  revision!: number;
}
