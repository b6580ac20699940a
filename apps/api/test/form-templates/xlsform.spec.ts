import type {
  CheckedFormView,
  DraftSummaryView,
  DraftView,
  ImportedDraftView,
  RefusedFormView,
} from '@sightline/contracts';
import { exportForm, type Cell, type Sheet } from '@sightline/form-exchange';
import { shippedTemplates } from '@sightline/shipped-templates';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { readWorkbook, writeWorkbook } from '../../src/app/platform/spreadsheets';
import {
  aSection,
  aSmallForm,
  aYesNo,
  bodyOf,
  lastTrailRow,
  shippedVersion,
  signedIn,
  startApp,
  TestClock,
  type ApiClient,
  type TestApp,
} from '../support';

const small = aSmallForm({ sections: [aSection('A', aYesNo('A1'))] });

/** A workbook with its parts changed: as text by name, null to take one out. */
async function changed(parts: Readonly<Record<string, string | null>>): Promise<Uint8Array> {
  const archive: Zippable = unzipSync(await writeWorkbook(exportForm(small)));
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) delete archive[name];
    else archive[name] = strToU8(text);
  }
  return zipSync(archive);
}

async function sheetXml(change: (xml: string) => string): Promise<Uint8Array> {
  const archive = unzipSync(await writeWorkbook(exportForm(small)));
  const name = 'xl/worksheets/sheet1.xml';
  return changed({ [name]: change(new TextDecoder().decode(archive[name])) });
}

const survey = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: 'survey',
  rows: [['type', 'name', 'label', 'relevant'], ...rows],
});

/** Slow to make, so made once and before the server runs. */
const bomb = zipSync({ 'xl/sharedStrings.xml': new Uint8Array(17 * 1024 * 1024) });

describe('XLSForm', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  let ruth: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    ruth = await people.asCoordinator();
  });
  afterAll(() => app.stop());

  const send = <Body>(client: ApiClient, bytes: Uint8Array, step = 'import') =>
    client.post<Body>(`template-drafts/${step}?format=xlsx`, Uint8Array.from(bytes), {
      type: 'application/octet-stream',
    });
  const drafts = async () =>
    bodyOf(await ruth.get<DraftSummaryView[]>('template-drafts')).map(({ id }) => id);

  it('comes in through those who make forms only', async () => {
    const bytes = await writeWorkbook(exportForm(small));
    for (const step of ['import', 'import/check']) {
      expect((await send(app.client(), bytes, step)).status).toBe(401);
      expect((await send(await people.asChair(), bytes, step)).status).toBe(403);
    }
    expect(await drafts()).toEqual([]);
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string, RegExp]>([
    ['no file', () => new Uint8Array(0), 'definition', /not a workbook/],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'definition', /not a workbook/],
    ['an old .xls', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'definition', /old \.xls/],
    [
      'an archive of something else',
      () => zipSync({ 'a.txt': strToU8('a') }),
      'definition',
      /not a workbook/,
    ],
    [
      'half a file',
      async () => (await writeWorkbook(exportForm(small))).slice(0, 3000),
      'definition',
      /damaged|cannot be read/,
    ],
    ['a bomb that says what it becomes', () => bomb, 'definition', /too large when it is unpacked/],
    [
      'a bomb that does not',
      () => understated(bomb),
      'definition',
      /too large when it is unpacked/,
    ],
    ['macros', () => changed({ 'xl/vbaProject.bin': 'x' }), 'definition', /macros/],
    [
      'entities',
      () => sheetXml((xml) => xml.replace('?>', '?><!DOCTYPE x>')),
      'definition',
      /declarations/,
    ],
    [
      'a part that is no XML',
      () => changed({ 'xl/workbook.xml': 'Dear colleague' }),
      'definition',
      /cannot be read/,
    ],
    [
      'a cell a million rows down',
      () =>
        sheetXml((xml) =>
          xml.replace(
            '</sheetData>',
            '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>',
          ),
        ),
      'definition',
      /goes as far as 1048576/,
    ],
    [
      'formulas',
      () =>
        sheetXml((xml) =>
          xml.replace(
            '</sheetData>',
            '<row r="9"><c r="C9" t="str"><f>A1</f><v>x</v></c></row></sheetData>',
          ),
        ),
      'survey, row 9',
      /the cell C9 holds a formula/,
    ],
    [
      'a missing sheet',
      () => writeWorkbook([{ name: 'Sheet1', rows: [['type']] }]),
      'survey',
      /“survey” is missing/,
    ],
    [
      'a name twice',
      () => writeWorkbook([survey(['text', 'a', 'A'], ['text', 'a', 'B'])]),
      'survey, row 3, column name',
      /the name of row 2 already/,
    ],
  ])('refuses %s, naming the place, and nothing is kept', async (_what, make, place, words) => {
    const bytes = await make();
    for (const step of ['import/check', 'import']) {
      const answer = await send(ruth, bytes, step);
      expect([answer.status, answer.problem.code]).toEqual([422, 'import.refused']);
      const { problems } = answer.problem.data as RefusedFormView;
      expect(answer.problem.fields?.[0]?.field).toBe(place);
      expect(problems[0]!.message).toMatch(words);
    }
    expect(await drafts()).toEqual([]);
  });

  it('is refused where it is larger than any form', async () => {
    expect((await send(ruth, new Uint8Array(5e6))).status).toBe(413);
  });

  it('says what it would leave out before anything is made, and makes the rest', async () => {
    const bytes = await writeWorkbook([
      survey(['text', 'a', 'A'], ['geopoint', 'b', 'B'], ['text', 'c', 'C', '${a} = ']),
    ]);
    const checked = bodyOf(await send<CheckedFormView>(ruth, bytes, 'import/check'));
    expect(checked).toMatchObject({
      ...{ title: 'Imported form', questionCount: 2, rows: { read: 2, leftOut: 1 } },
    });
    expect(checked.notes.map(({ place }) => place)).toEqual([
      'survey, row 3, column type',
      'survey, row 4, column relevant',
    ]);
    expect(await drafts()).toEqual([]);
    const imported = bodyOf(await send<ImportedDraftView>(ruth, bytes));
    expect(imported.notes).toEqual(checked.notes);
    expect(await drafts()).toEqual([imported.draft.id]);
    expect(await lastTrailRow(app, 'template.draft')).toMatchObject({
      ...{ subjectId: imported.draft.id, data: { questions: 2, from: 'file' } },
    });
  });

  it('carries a shipped form out and in again unchanged, through the file itself', async () => {
    const form = shippedTemplates.find(({ key }) => key === 'cse')!;
    const { id } = await shippedVersion(ruth, 'cse');
    const file = await ruth.download(`template-versions/${id}/download?format=xlsx`);
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="cse-version-1.xlsx"',
    );
    const imported = bodyOf(await send<ImportedDraftView>(ruth, file.bytes));
    expect(imported.notes).toEqual([]);
    const draft = bodyOf(await ruth.get<DraftView>(`template-drafts/${imported.draft.id}`));
    expect(draft.definition).toEqual(form);
  });

  it('writes what begins like a formula as the words that it is', async () => {
    const words = ['=1+1', '+44', '-1', '@SUM(A1)'];
    const bytes = await writeWorkbook([{ name: 'survey', rows: [words] }]);
    const xml = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part));
    expect(xml.filter((part) => /<f[\s>]/.test(part))).toEqual([]);
    expect(await readWorkbook(bytes)).toEqual({
      ...{ ok: true, merged: [], sheets: [{ name: 'survey', rows: [words] }] },
    });
  });
});

/** The archive with the sizes that its parts become said to be one byte. */
function understated(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 30; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 1, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  return bytes;
}
