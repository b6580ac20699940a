import type { SettingValues } from '@sightline/form-engine';
import { IsInt, Min } from 'class-validator';
import { IsDocument } from './documents';

/** What a partnership has set for its forms; a setting that is not here is as usual. */
export interface FormSettingsView {
  readonly values: SettingValues;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
}

/** All of them anew, by the names of form-engine's settings. */
export class WriteFormSettingsDto {
  @IsDocument({ message: 'Send the numbers by the names of the settings' })
  values!: Record<string, unknown>;

  @IsInt()
  @Min(0)
  revision!: number;
}
