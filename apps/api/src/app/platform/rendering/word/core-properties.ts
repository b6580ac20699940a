import { escapeHtml, type PreparedMetadata } from '@sightline/report-model';

/** The file's own properties, with the day of the version for its times: `docx` writes the clock's. */
export function coreProperties(metadata: PreparedMetadata): { path: string; data: string } {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(metadata.date) ? metadata.date : '1980-01-01';
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(metadata.title)}</dc:title>`,
    `<dc:subject>${escapeHtml(metadata.subject)}</dc:subject>`,
    `<dc:creator>${escapeHtml(metadata.partnership)}</dc:creator>`,
    `<dc:language>${metadata.language}</dc:language>`,
    `<cp:keywords>${escapeHtml(metadata.marking)}</cp:keywords>`,
    `${time('created')}${time('modified')}</cp:coreProperties>`,
  ].join('');
  return { path: 'docProps/core.xml', data };
}
