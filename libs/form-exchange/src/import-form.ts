import {
  readDraft,
  schemaVersion,
  type FormDefinition,
  type GradeScale,
} from '@sightline/form-engine';
import type { ScaleEntry } from './export-form';
import { readFields, type Row } from './fields';
import { formFields } from './form-fields';
import { idOf } from './names';
import { FormReader } from './read-questions';
import { readChoices, type ChoiceList } from './read-choices';
import { noteUnread, readTable, type Table } from './read-sheet';
import { rowTypeOf } from './row-types';
import type { Sheet, SheetName, SheetNote } from './sheets';
import { SurveyItems } from './survey-items';

/** A form read from an XLSForm, with everything that could not be taken over; or why none was. */
export type ImportedForm =
  | {
      readonly ok: true;
      readonly form: FormDefinition;
      /** Rows of the survey sheet that were read, and those that were left out. */
      readonly rowsRead: number;
      readonly rowsLeftOut: number;
      readonly notes: readonly SheetNote[];
    }
  | { readonly ok: false; readonly problems: readonly SheetNote[] };

/** Reads the sheets of an XLSForm as a draft of a form: whole or not at all. */
export function importForm(sheets: readonly Sheet[]): ImportedForm {
  const notes: SheetNote[] = [];
  const problems: SheetNote[] = [];
  const settings = readSettings(sheets, notes);
  const survey = tableOf(sheets, 'survey', settings.language, notes);
  if (!survey) return refusal('survey', 'the sheet “survey” is missing');
  const missing = ['type', 'name'].filter((column) => !survey.columns.includes(column));
  for (const column of missing) {
    problems.push({ sheet: 'survey', row: 1, column, message: 'this column is missing' });
  }
  if (missing.length > 0) return { ok: false, problems };
  const choices = tableOf(sheets, 'choices', settings.language, notes);
  if (!choices && asksForChoices(survey)) {
    return refusal('choices', 'the sheet “choices” is missing, and the survey asks for choices');
  }
  const lists = choices ? readChoices(choices, settings.isOurs, notes, problems) : noLists;
  noteUnread(survey, 'survey', surveyColumns, notes);
  const items = new SurveyItems(survey, notes, problems).read();
  if (problems.length > 0) return { ok: false, problems };
  const scales = scalesOf(settings.cells, lists);
  const reader = new FormReader(items, lists, scales, notes);
  const form = { ...settings.form, scales, sections: reader.sections() };
  return finished(form, items, survey, notes);
}

const noLists: ReadonlyMap<string, ChoiceList> = new Map();

function refusal(sheet: SheetName, message: string): ImportedForm {
  return { ok: false, problems: [{ sheet, message }] };
}

function tableOf(
  sheets: readonly Sheet[],
  name: SheetName,
  language: string,
  notes: SheetNote[],
): Table | undefined {
  const sheet = sheets.find((one) => one.name.trim().toLowerCase() === name);
  return sheet && readTable({ ...sheet, name }, language, notes);
}

function asksForChoices(survey: Table): boolean {
  return survey.rows.some(({ cells }) => {
    const type = rowTypeOf(cells['type'] ?? '');
    return type.is === 'question' && type.list !== undefined;
  });
}

interface Settings {
  readonly isOurs: boolean;
  readonly language: string;
  readonly cells: Row;
  readonly form: Omit<FormDefinition, 'scales' | 'sections'>;
}

const settingsColumns = [
  ...formFields.flatMap(({ columns }) => columns),
  'version',
  'default_language',
  'instance_name',
  'style',
  'sl::schema-version',
  'sl::scales',
];

function readSettings(sheets: readonly Sheet[], notes: SheetNote[]): Settings {
  const table = tableOf(sheets, 'settings', '', notes);
  const cells = table?.rows[0]?.cells ?? {};
  if (table) noteUnread(table, 'settings', settingsColumns, notes);
  const isOurs = cells['sl::schema-version'] !== undefined;
  const read = readFields(cells, formFields) as Partial<FormDefinition>;
  const title = (read.title ?? '') === '' && !isOurs ? 'Imported form' : (read.title ?? '');
  const key = read.key ?? title;
  return {
    isOurs,
    cells,
    language: cells['default_language'] ?? '',
    form: {
      ...{ schemaVersion, key: isOurs ? key : idOf(key.toLowerCase()), title },
      unit: read.unit ?? 'case-file',
      ...(read.intro !== undefined && { intro: read.intro }),
      ...(read.settings !== undefined && { settings: read.settings }),
    },
  };
}

function scalesOf(
  settings: Row,
  lists: ReadonlyMap<string, ChoiceList>,
): Readonly<Record<string, GradeScale>> {
  const entries = scaleEntries(settings['sl::scales'] ?? '[]').map(({ list, name, label }) => [
    name,
    { label, points: lists.get(list)?.points ?? [] },
  ]);
  return Object.fromEntries(entries) as Readonly<Record<string, GradeScale>>;
}

function scaleEntries(cell: string): readonly ScaleEntry[] {
  try {
    const entries: unknown = JSON.parse(cell);
    return Array.isArray(entries) ? (entries as ScaleEntry[]).filter(Boolean) : [];
  } catch {
    // SyntaxError: changed by hand; questions that lack their scale are listed in the workbench.
    return [];
  }
}

/** Takes the form where the engine does; what the engine says is told by the row. */
function finished(
  form: FormDefinition,
  items: SurveyItems,
  survey: Table,
  notes: readonly SheetNote[],
): ImportedForm {
  if (form.sections.every(({ questions }) => questions.length === 0) && items.leftOut.size > 0) {
    const message = 'not one row could be read as a question';
    return { ok: false, problems: [{ sheet: 'survey', message }, ...notes] };
  }
  const parsed = readDraft(JSON.stringify(form));
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ place, message }) => ({
      ...rowOf(place, items),
      message,
    }));
    return { ok: false, problems };
  }
  const rowsLeftOut = items.leftOut.size;
  const rowsRead = survey.rows.length - rowsLeftOut;
  return { ok: true, form: parsed.form, rowsRead, rowsLeftOut, notes };
}

function rowOf(place: string, items: SurveyItems): Pick<SheetNote, 'sheet' | 'row'> {
  const [, section, question, column] =
    /^sections\[(\d+)\](?:\.questions\[(\d+)\](?:\.columns\[(\d+)\])?)?/.exec(place) ?? [];
  if (section === undefined) {
    return { sheet: place.startsWith('scales') ? 'choices' : 'settings' };
  }
  const group = items.sections[Number(section)];
  const item = question === undefined ? undefined : group?.questions[Number(question)];
  const cell = column === undefined ? undefined : item?.columns[Number(column)];
  const row = (cell ?? item)?.row ?? group?.row;
  return { sheet: 'survey', ...(row && { row: row.number }) };
}

const surveyColumns = [
  ...['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'appearance'],
  ...['repeat_count', 'disabled', 'sl::id', 'sl::kind', 'sl::options', 'sl::fixed-rows'],
  ...['sl::intro', 'sl::asked-of', 'sl::evidence-when', 'sl::evidence-words'],
  ...['sl::evidence-prompt', 'sl::key-failing', 'sl::key-requires', 'sl::breach-answers'],
  ...['sl::breach-rule', 'sl::themes', 'sl::source', 'sl::domain', 'sl::scale', 'sl::measures'],
  ...['sl::other', 'sl::unit-label', 'sl::max', 'sl::max-words', 'sl::min-rows', 'sl::max-rows'],
];
