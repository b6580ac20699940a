export { readWorkbook, type ReadWorkbook } from './read-workbook';
export { workbookType, writeWorkbook } from './write-workbook';
