export { exportForm } from './export-form';
export { importForm, type ImportedForm } from './import-form';
export {
  longestCell,
  placeOfNote,
  sheetNames,
  type Cell,
  type Sheet,
  type SheetNote,
} from './sheets';
