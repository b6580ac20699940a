export type CsvCell = string | number | null;

/** Rows as CSV with the line ends of RFC 4180; no cell is one that a spreadsheet would work out. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** As a file that spreadsheets open in UTF-8. */
export function csvFile(rows: readonly (readonly CsvCell[])[]): Buffer {
  return Buffer.from(`\uFEFF${writeCsv(rows)}`);
}

/** A text that a spreadsheet would take for a formula gets an apostrophe. */
function cell(value: CsvCell): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
