import type { AgencySettingKind } from '@sightline/domain';
import { IsInt, IsUUID, ValidateIf } from 'class-validator';

/** What a return is about: its agency reads which one it is, everybody else only the kind. */
export interface ReturnSettingView {
  readonly kind: AgencySettingKind;
  readonly id: string | null;
  readonly name: string | null;
}

/** The school, practice or placement that a return is about; null for none. */
export class NameSettingDto {
  @ValidateIf(({ settingId }: NameSettingDto) => settingId !== null)
  @IsUUID(undefined, { message: 'Choose a setting of this agency' })
  settingId!: string | null;

  @IsInt()
  revision!: number;
}
