import type { ReportStanding } from '@sightline/domain';
import { IsInt } from 'class-validator';
import { ReasonDto } from './requests';

/** A reason that somebody gave for an act on a report. */
export interface ReportReasonView {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Where the trail stood when a report was approved, as it is printed on the last page. */
export interface ReportCheckpointView {
  readonly entry: number;
  readonly hash: string;
  readonly at: string;
}

/** What became of one version of a report, beside what it says. */
export interface ReportLifeView {
  readonly id: string;
  readonly version: number;
  readonly standing: ReportStanding;
  /** Why it was written, where it corrects an earlier version. */
  readonly correction: ReportReasonView | null;
  readonly recall: ReportReasonView | null;
  /** The approved version that takes its place. */
  readonly supersededBy: number | null;
  readonly checkpoint: ReportCheckpointView | null;
  /** Every version of this report that the reader may see, the newest first. */
  readonly versions: readonly ReportVersionView[];
  readonly canCorrect: boolean;
  readonly canRecall: boolean;
  readonly canSeeDownloads: boolean;
}

export interface ReportVersionView {
  readonly id: string;
  readonly version: number;
  readonly standing: ReportStanding;
  readonly approvedAt: string | null;
}

/** One file of a report that left Sightline. */
export interface ReportDownloadView {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  /** Such as `pdf`. */
  readonly rendering: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly digest: string;
  readonly wasDraft: boolean;
  /** When and how the holder was told that the report is recalled. */
  readonly told: { readonly at: string; readonly means: RecallMeans } | null;
}

export const recallMeans = ['notice-and-mail', 'mail'] as const;
/** Who has no account in the partnership any more gets the mail alone. */
export type RecallMeans = (typeof recallMeans)[number];

/** Who holds a copy of a version of a report. */
export interface ReportRegisterView {
  readonly version: number;
  readonly title: string;
  readonly recall: ReportReasonView | null;
  readonly holders: number;
  readonly downloads: readonly ReportDownloadView[];
}

/** An act on a report, or on a round of it, that needs a reason. */
export class ReportReasonDto extends ReasonDto {
  /** The revision that was seen. */
  @IsInt()
  revision!: number;
}
