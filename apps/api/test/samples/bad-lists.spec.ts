import type { DrawDto, SamplingView } from '@sightline/contracts';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { writeWorkbook } from '../../src/app/platform/spreadsheets';
import {
  aDraw,
  aFixedFrame,
  anAuditToSample,
  bodyOf,
  sendList,
  signedIn,
  startApp,
  TestClock,
  type ApiClient,
  type TestApp,
} from '../support';

const sheetPart = 'xl/worksheets/sheet1.xml';

/** A workbook with the XML of its sheet changed. */
async function workbook(
  rows: readonly (readonly string[])[],
  change: (xml: string) => string,
): Promise<Uint8Array> {
  const archive: Zippable = unzipSync(await writeWorkbook([{ name: 'List', rows }]));
  const xml = new TextDecoder().decode(archive[sheetPart] as Uint8Array);
  archive[sheetPart] = strToU8(change(xml));
  return zipSync(archive);
}

const merging = (range: string) => (xml: string) =>
  xml.replace(
    '</sheetData>',
    `</sheetData><mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`,
  );

describe('a list that cannot be drawn from', () => {
  let app: TestApp;
  let spoc: ApiClient;
  let coordinator: ApiClient;
  let auditId: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock('2026-03-02T09:00:00.000Z') });
    const people = signedIn(app);
    spoc = await people.asSpoc('childrens-social-care');
    coordinator = await people.asCoordinator();
    auditId = await anAuditToSample(app);
  });
  afterAll(() => app.stop());

  const refusal = async (file: Uint8Array) => {
    const { status, problem } = await sendList(spoc, auditId, file);
    return [status, problem.detail];
  };

  it('has merged cells below its headings: they are named, and no frame is made', async () => {
    const rows = [
      ['Group', 'Gender'],
      ['A', 'Male'],
      ['A', 'Female'],
    ];
    expect(await refusal(await workbook(rows, merging('A2:A3')))).toEqual([
      422,
      expect.stringContaining('Cells are merged (A2:A3), so rows have lost their values.'),
    ]);
    const sampling = bodyOf(await spoc.get<SamplingView>(`audits/${auditId}/sampling`));
    expect(sampling.frame).toBeNull();
  });

  it('is read where what is merged is a title above its headings', async () => {
    const rows = [
      ['Children on a plan', ''],
      ['Group', 'Gender'],
      ['A', 'Male'],
    ];
    const read = await sendList(spoc, auditId, await workbook(rows, merging('A1:B1')));
    expect(bodyOf(read).frame?.rows).toBe(1);
  });

  it('is read where it has two rows of headings: neither is a child, and it is said', async () => {
    const rows = ['Child ID,Group,Sex', 'System ID,Outcome,Gender', '1,A,Male', '2,B,Female'];
    const read = await sendList(spoc, auditId, rows.join('\n'));
    expect(bodyOf(read).frame).toMatchObject({
      ...{ rows: 2, faultCount: 0 },
      notes: expect.arrayContaining([
        expect.stringContaining('Row 2 was left out: it reads as a second row of headings'),
      ]),
    });
    const told = await sendList(spoc, auditId, ['About us', ...rows].join('\n'), '?headingRow=2');
    expect(bodyOf(told).frame?.rows).toBe(2);
  });

  it('has formulas in a workbook: their cells are named', async () => {
    const rows = [
      ['Group', 'Gender'],
      ['A', 'Male'],
    ];
    const formula = (xml: string) =>
      xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><f>1+1</f><v>2</v></c>');
    expect(await refusal(await workbook(rows, formula))).toEqual([
      422,
      expect.stringMatching(/B2 holds a formula/),
    ]);
  });

  it('is too short for the sample that is asked of one of its groups', async () => {
    const other = await anAuditToSample(app);
    await aFixedFrame(spoc, other, 12);
    const given = [{ stratum: 'Recently placed', count: 8 }];
    const asked: Partial<DrawDto> = { method: 'stratified', stratifyBy: 'stratum', size: 8 };
    const draw = aDraw({ seed: '20260302', ...asked, ...{ allocation: 'given', given } });
    const refused = await coordinator.post<SamplingView>(`audits/${other}/draws`, draw);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.problem)).toMatch(/has \d+ to draw from and \d+ were asked for/);
    const { draws } = bodyOf(await coordinator.get<SamplingView>(`audits/${other}/sampling`));
    expect(draws).toEqual([]);
  });
});
