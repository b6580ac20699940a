import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { AuditUnit } from '@sightline/domain';
import type { DefinitionProblem, FormDefinition } from '@sightline/form-engine';
import { IsDocument } from './documents';
import type { PersonRef } from './returns';
import { TrimmedLength } from './trimmed-length';

export interface TemplateVersionSummaryView {
  readonly id: string;
  readonly number: number;
  readonly status: 'draft' | 'published' | 'retired';
  readonly publishedAt: string | null;
  readonly questionCount: number;
  /** What its author says has changed. */
  readonly note: string | null;
}

/** A version of a form by its name, for a line of text. */
export interface VersionRef {
  readonly versionId: string;
  readonly title: string;
  readonly number: number;
}

export interface TemplateView {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly unit: AuditUnit;
  /** Ships with Sightline: not changed in place, but a partnership may make its own from it. */
  readonly isShipped: boolean;
  /** What the partnership's own form was made from; null for a blank one and a shipped one. */
  readonly basedOn: VersionRef | null;
  /** Newest first. */
  readonly versions: readonly TemplateVersionSummaryView[];
}

/** One version whole; once published its content never changes, only its status. */
export interface TemplateVersionView extends TemplateVersionSummaryView {
  readonly templateId: string;
  readonly definition: FormDefinition;
  /** SHA-256 of the definition's JSON, hex. */
  readonly contentHash: string;
}

/** A draft in the list. */
export interface DraftSummaryView {
  readonly id: string;
  readonly title: string;
  readonly unit: AuditUnit;
  /** The partnership's own form that it becomes a version of; null where it becomes a new form. */
  readonly templateId: string | null;
  /** The version that it began as, to compare it with. */
  readonly basedOn: VersionRef | null;
  readonly questionCount: number;
  readonly openComments: number;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: PersonRef;
  readonly updatedAt: string;
  readonly updatedBy: PersonRef;
}

/** Words of somebody consulted, on the draft as a whole, a section of it or a question. */
export interface DraftCommentView {
  readonly id: string;
  readonly draftId: string;
  readonly sectionId: string | null;
  readonly questionId: string | null;
  readonly text: string;
  readonly by: PersonRef;
  readonly at: string;
  /** Who said that it is dealt with, and when; null while it is open and blocks publishing. */
  readonly resolved: { readonly by: PersonRef; readonly at: string } | null;
}

/** A draft opened. Its problems are not sent: draftProblems() of the engine lists them as one types. */
export interface DraftView extends DraftSummaryView {
  readonly definition: FormDefinition;
  /** Every question id that this form ever had: none of them is proposed for a new question. */
  readonly usedIds: readonly string[];
  /** Oldest first. */
  readonly comments: readonly DraftCommentView[];
  /** The version that it was published as; it can then no longer be changed. */
  readonly publishedVersionId: string | null;
}

export interface SavedDraftView {
  readonly revision: number;
  readonly savedAt: string;
}

/** Data of the problem record.stale for a draft: what is stored, and whose it is. */
export interface DraftConflictView {
  readonly revision: number;
  readonly by: PersonRef;
  readonly at: string;
  readonly definition: FormDefinition;
}

/** Data of the problem template.not-ready: all that stands in the way of publishing. */
export interface NotReadyView {
  readonly problems: readonly DefinitionProblem[];
  readonly openComments: readonly DraftCommentView[];
}

/** Data of the problems import.refused and request.invalid for a form: what is wrong, and where. */
export interface RefusedFormView {
  readonly problems: readonly DefinitionProblem[];
}

/** An uploaded file that became a draft, and what of the file could not be taken over. */
export interface ImportedDraftView {
  readonly draft: DraftSummaryView;
  /** Always empty for JSON, which is taken whole or not at all. */
  readonly notes: readonly ImportNote[];
}

/** A row, a column or a part of a file that was left out, by its place, and why. */
export interface ImportNote {
  readonly place: string;
  readonly message: string;
}

/** What importing a file would make, before anything is made. */
export interface CheckedFormView {
  readonly title: string;
  readonly questionCount: number;
  /** Rows of a spreadsheet that were read and that were left out whole; null for JSON. */
  readonly rows: { readonly read: number; readonly leftOut: number } | null;
  readonly notes: readonly ImportNote[];
}

/** Formats in which forms are exchanged: the definition itself, and XLSForm. */
export const templateFormats = ['json', 'xlsx'] as const;
export type TemplateFormat = (typeof templateFormats)[number];

const titleWords = { message: 'Give the form a title in 3 to 200 characters' };

/** Begins a draft: blank with a title and a unit, or as a copy of a version. */
export class CreateDraftDto {
  /** The version to begin from; without it the draft is blank. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose a version from the list' })
  versionId?: string;

  /** Makes a new form even from a version of the partnership's own; a shipped one always does. */
  @IsOptional()
  @IsBoolean()
  isNewForm?: boolean;

  /** Needed for a blank form; for a copy the version's own title unless told. */
  @IsOptional()
  @IsString()
  @TrimmedLength(3, 200, titleWords)
  title?: string;

  /** Needed for a blank form. */
  @IsOptional()
  @IsIn(['case-file', 'agency'], { message: 'Say what the form looks at' })
  unit?: AuditUnit;
}

/** The whole draft as it now is, and the revision it was made from. */
export class SaveDraftDto {
  @IsInt()
  revision!: number;

  @IsDocument({ message: 'definition is a form' })
  definition!: FormDefinition;
}

export class PublishDraftDto {
  @IsInt()
  revision!: number;

  @IsString()
  @TrimmedLength(3, 1000, { message: 'Say in 3 to 1,000 characters what is new in this version' })
  note!: string;
}

/** A comment on a question or a section; on the whole draft without either. */
export class CommentOnDraftDto {
  @IsString()
  @TrimmedLength(2, 2000, { message: 'Write your comment in 2 to 2,000 characters' })
  text!: string;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  sectionId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  questionId?: string;
}

/** The format to download a form in. */
export class TemplateFormatQuery {
  @IsOptional()
  @IsIn(templateFormats, { message: `format is one of ${templateFormats.join(', ')}` })
  format?: TemplateFormat;
}

/** How to take an uploaded file: its format, and the own form that it becomes a version of. */
export class ImportFormQuery extends TemplateFormatQuery {
  @IsOptional()
  @IsUUID()
  templateId?: string;
}

/** Formats of a form to print: accessible PDF, and Word. */
export const printFormats = ['pdf', 'docx'] as const;
export type PrintFormat = (typeof printFormats)[number];

/** The format to print a form in; PDF unless told. */
export class PrintQuery {
  @IsOptional()
  @IsIn(printFormats, { message: `format is one of ${printFormats.join(', ')}` })
  format?: PrintFormat;
}

/** Whether a return is printed blank, to fill in by hand, or with the answers given so far. */
export class PrintReturnQuery extends PrintQuery {
  @IsOptional()
  @IsIn(['none', 'given'], { message: 'answers is none or given' })
  answers?: 'none' | 'given';
}

/** The most that a form may weigh, saved or as a file: room for the most questions with all of it. */
export const largestFormMegabytes = 4;

/** What is sent as the body of an import: the file as it is. */
export const formFileType = 'application/octet-stream';
