import {
  identifierDecisions,
  identifierKinds,
  type IdentifierDecision,
  type IdentifierKind,
} from '@sightline/domain';
import { IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { TrimmedLength } from './trimmed-length';

/** Why marked words stay, said by their writer. */
export interface KeptWordsView {
  readonly because: string;
  readonly by: string;
  readonly at: string;
}

/** Words of a saved answer that may say who somebody is; the words themselves are in the answer. */
export interface IdentifierMarkView {
  readonly questionId: string;
  /** `evidence`, `other`, `value`, or `value.2.note` for the cell of a table. */
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
  readonly reason: string;
  /** Null while nobody has decided: until then the text stays out of pack, export and report. */
  readonly kept: KeptWordsView | null;
}

/** A decision about words that are no longer there. */
export interface IdentifierDecisionView {
  readonly questionId: string;
  readonly kind: IdentifierKind;
  readonly decision: IdentifierDecision;
  /** The role put in their place, or why they stay. */
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

export interface IdentifiersView {
  readonly marks: readonly IdentifierMarkView[];
  readonly decisions: readonly IdentifierDecisionView[];
}

/** What the writer decided about marked words of a question. */
export class DecideIdentifierDto {
  @IsString()
  @Matches(/^[\w-]{1,64}$/, { message: 'Name a question by its id' })
  questionId!: string;

  @IsIn(identifierKinds, { message: 'Say what kind of identifier it is' })
  kind!: IdentifierKind;

  @IsIn(identifierDecisions, { message: 'Say what you decided' })
  decision!: IdentifierDecision;

  /** The words that stay; of words that went nothing is sent, so that nothing is kept. */
  @ValidateIf(({ decision }: DecideIdentifierDto) => decision === 'stays')
  @IsString()
  @TrimmedLength(1, 400, { message: 'Send the words that stay' })
  words?: string;

  /** Why they stay; it names nobody. */
  @ValidateIf(({ decision }: DecideIdentifierDto) => decision === 'stays')
  @IsString()
  @TrimmedLength(3, 300, { message: 'Say why it stays, in 3 to 300 characters' })
  because?: string;

  /** The role that was put in their place. */
  @IsOptional()
  @IsString()
  @MaxLength(60, { message: 'Keep the role to 60 characters' })
  role?: string;
}
