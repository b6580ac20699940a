import { namesRecord, reasonKinds, type ReasonKind } from '@sightline/domain';
import { IsIn, IsString, IsUUID, ValidateIf } from 'class-validator';
import { TrimmedLength } from './trimmed-length';

/** Why a theme is looked at: one reason, with the record it names. */
export interface ThemeReasonView {
  readonly kind: ReasonKind;
  readonly review: { readonly id: string; readonly name: string } | null;
  readonly audit: {
    readonly id: string;
    readonly theme: string;
    readonly yearLabel: string;
  } | null;
  readonly words: string;
}

export class ThemeReasonDto {
  @IsIn(reasonKinds, { message: 'Choose where the reason comes from' })
  kind!: ReasonKind;

  @ValidateIf(({ kind }: ThemeReasonDto) => kind === 'learning-review')
  @IsUUID(undefined, { message: 'Choose the learning review' })
  reviewId?: string;

  @ValidateIf(({ kind }: ThemeReasonDto) => kind === 'earlier-audit')
  @IsUUID(undefined, { message: 'Choose the earlier audit' })
  auditId?: string;

  @ValidateIf(({ kind, words }: ThemeReasonDto) => !namesRecord(kind) || !!words)
  @IsString()
  @TrimmedLength(3, 500, { message: 'Say the reason in 3 to 500 characters' })
  words?: string;
}
