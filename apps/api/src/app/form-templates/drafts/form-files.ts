import {
  formFileType,
  type CheckedFormView,
  type ImportNote,
  type TemplateFormat,
} from '@sightline/contracts';
import {
  formDefinitionSchema,
  readDraft,
  schemaVersion,
  type DefinitionProblem,
  type FormDefinition,
  type ParsedDefinition,
} from '@sightline/form-engine';
import { exportForm, importForm, placeOfNote, type SheetNote } from '@sightline/form-exchange';
import { readWorkbook, workbookType, writeWorkbook } from '../../platform/spreadsheets';

/** A form as a file. */
export interface FormFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

/** A form read from a file, and what of the file it could not take. */
export type ReadFormFile =
  | {
      readonly ok: true;
      readonly form: FormDefinition;
      readonly rows: CheckedFormView['rows'];
      readonly notes: readonly ImportNote[];
    }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/** Writes a form so that reading the file gives the same form again. */
export async function formFile(
  definition: FormDefinition,
  what: string,
  format: TemplateFormat = 'json',
): Promise<FormFile> {
  const name = `${definition.key}-${what}.${format}`;
  if (format === 'xlsx') {
    return { bytes: await writeWorkbook(exportForm(definition)), type: workbookType, name };
  }
  return { bytes: asJson(definition), type: 'application/json', name };
}

/** The published JSON Schema of a form, as a file. */
export function schemaFile(): FormFile {
  const name = `sightline-form-${schemaVersion}.schema.json`;
  return { bytes: asJson(formDefinitionSchema), type: 'application/schema+json', name };
}

function asJson(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** Reads a form from the bytes of a file. */
export async function readFormFile(
  bytes: unknown,
  format: TemplateFormat = 'json',
): Promise<ReadFormFile> {
  if (!(bytes instanceof Uint8Array)) return { ok: false, problems: [noFile] };
  if (format === 'xlsx') return readXlsForm(bytes);
  const parsed = readJson(bytes);
  return parsed.ok ? { ...parsed, rows: null, notes: [] } : parsed;
}

async function readXlsForm(bytes: Uint8Array): Promise<ReadFormFile> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return { ok: false, problems: workbook.problems.map(toProblem) };
  const imported = importForm(workbook.sheets);
  if (!imported.ok) return { ok: false, problems: imported.problems.map(toProblem) };
  const { form, rowsRead: read, rowsLeftOut: leftOut, notes } = imported;
  return { ok: true, form, rows: { read, leftOut }, notes: notes.map(toNote) };
}

function toNote(note: SheetNote): ImportNote {
  return { place: placeOfNote(note), message: note.message };
}

function toProblem(note: SheetNote): DefinitionProblem {
  return { code: 'shape', severity: 'error', ...toNote(note) };
}

const noFile: DefinitionProblem = {
  ...{ code: 'not-json', severity: 'error', place: '' },
  message: `Send the file itself, as ${formFileType}`,
};

function readJson(bytes: Uint8Array): ParsedDefinition {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TypeError: the bytes are not UTF-8, so this is a picture, a spreadsheet or the like.
    const message = 'This file is not JSON: it holds bytes that are not text';
    const problem = { code: 'not-json', severity: 'error', place: '', message } as const;
    return { ok: false, problems: [problem] };
  }
  return readDraft(text);
}
