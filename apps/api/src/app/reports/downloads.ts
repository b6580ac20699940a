import { StreamableFile } from '@nestjs/common';
import type { ReportFile } from './report-files.service';

/** Formats as a pipe checks a path's last part by them. */
export function formatsOf<Format extends string>(
  formats: readonly Format[],
): Record<string, Format> {
  return Object.fromEntries(formats.map((format) => [format, format]));
}

/** A file for the person's downloads. */
export function asDownload({ bytes, type, name }: ReportFile): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
}
