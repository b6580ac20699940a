import { IsOptional, IsUUID } from 'class-validator';

/** What of a report is kept: approved, as it was sent to the agencies, or the draft as it stands. */
export const editionKinds = ['approved', 'sent', 'draft'] as const;
export type EditionKind = (typeof editionKinds)[number];

/** A version of a report that can be compared with another. */
export interface ReportEditionView {
  readonly id: string;
  readonly version: number;
  readonly kind: EditionKind;
  readonly at: string;
}

export const passageChanges = ['same', 'added', 'removed', 'changed'] as const;
export type PassageChange = (typeof passageChanges)[number];

/** A passage in both versions, or in one. */
export interface ComparedPassage {
  readonly change: PassageChange;
  readonly before: string | null;
  readonly after: string | null;
}

/** A figure of a table that is not the same in both; null where the table or the row is not there. */
export interface MovedFigure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Two versions beside each other, in words and in figures. */
export interface ReportComparisonView {
  readonly editions: readonly ReportEditionView[];
  /** Null where there is only one version. */
  readonly from: ReportEditionView | null;
  readonly to: ReportEditionView | null;
  /** Sections in which something is different. */
  readonly sections: readonly {
    readonly title: string;
    readonly passages: readonly ComparedPassage[];
  }[];
  readonly figures: readonly MovedFigure[];
}

/** The last two versions where none is named. */
export class CompareVersionsQuery {
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose a version' })
  from?: string;

  @IsOptional()
  @IsUUID(undefined, { message: 'Choose a version' })
  to?: string;
}
