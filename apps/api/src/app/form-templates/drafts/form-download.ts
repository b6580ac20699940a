import { StreamableFile } from '@nestjs/common';
import type { FormFile } from './form-files';

/** A form's file as it is sent, to be saved under its name. */
export function toDownload({ bytes, type, name }: FormFile): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
}
