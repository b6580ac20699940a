export { readWorkbook, type ReadWorkbook } from './read-workbook';
export { csvFile, writeCsv, type CsvCell } from './write-csv';
export { workbookType, writeWorkbook } from './write-workbook';
