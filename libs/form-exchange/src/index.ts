export { exportForm } from './export-form';
export { importForm, type ImportedForm } from './import-form';
export { formDocument, type PaperOptions } from './paper/form-document';
export {
  longestCell,
  placeOfNote,
  sheetNames,
  type Cell,
  type Sheet,
  type SheetNote,
} from './sheets';
