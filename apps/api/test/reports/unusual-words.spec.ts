import type { PanelCaseView, ReportView } from '@sightline/contracts';
import { cleanText } from '@sightline/report-model';
import { renderFormats } from '../../src/app/platform/rendering';
import { readArchive } from '../platform/rendering/read-archive';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';
import { expectSoundWord } from '../platform/rendering/sound-word';
import { unusualTexts } from '../platform/rendering/unusual-report';
import { aPanelDesk, approveReport, bodyOf, wordPublication, writeReport } from '../support';

jest.setTimeout(300_000);

/** Sections that the texts are written into, so many to each. */
const sections = ['summary', 'why', 'method', 'sample', 'returns', 'judgements', 'findings'];
const formats = renderFormats.filter((format) => format !== 'screen');
const texts = unusualTexts(1000);
const each = Math.ceil(texts.length / sections.length);
const whole = 'A plain beginning, so that there are words in any case.';

/** 1,000 random texts as people would bring them in: over HTTP, into every place that takes words. */
describe('words of any kind', () => {
  const desk = aPanelDesk({
    // A form refuses the hidden characters that a report takes out.
    answersOf: (_kind, index) => ({
      C1: { value: cleanText(some(index * 3, 3)) },
      M4: { value: cleanText(some(index * 5 + 40, 5)) },
    }),
  });
  let report: ReportView;
  const files = new Map<string, Buffer>();

  beforeAll(async () => {
    for (const [index, { id }] of desk.field.cases.entries()) {
      await judge(id, some(index * 9 + 80, 9));
    }
    report = (await writeReport(desk.field)).report;
    for (const [index, key] of sections.entries()) await write(key, some(index * each, each));
    await approveReport(desk.field, report);
    const publication = await wordPublication(desk.field, ({ longest }) =>
      some(longest, 60).slice(0, longest).trim(),
    );
    // All at once: while a check holds this process up, an idle connection to its server is cut.
    const extract = `audits/${desk.field.auditId}/extracts/${desk.field.agencyId('police')}`;
    const publicationFiles = `publications/${publication.id}`;
    for (const format of formats) {
      await take(`the report ${format}`, `reports/${report.id}/download/${format}`);
      await take(`the publication ${format}`, `${publicationFiles}/download/${format}`);
    }
    for (const format of ['pdf', 'docx']) {
      await take(`the extract ${format}`, `${extract}/${format}`);
      await take(`the briefing ${format}`, `${publicationFiles}/briefing/download/${format}`);
    }
    await take('the pack pdf', `cases/${desk.field.caseAt(0).id}/pack/file`);
  });

  function some(from: number, count: number): string {
    return [whole, ...texts.slice(from, from + count)].join('\n\n');
  }

  async function judge(caseId: string, rationale: string): Promise<void> {
    const { revision } = bodyOf(await desk.chair.get<PanelCaseView>(`cases/${caseId}/panel`));
    const dto = { grade: 'G', rationale, because: 'Signs and no names.', revision };
    bodyOf(await desk.chair.put(`cases/${caseId}/judgement`, dto));
  }

  async function write(key: string, narrative: string): Promise<void> {
    const { revision } = report;
    const path = `reports/${report.id}/sections/${key}`;
    report = bodyOf(await desk.chair.patch<ReportView>(path, { narrative, revision }));
  }

  async function take(name: string, path: string): Promise<void> {
    const { status, bytes } = await desk.chair.download(path);
    expect([name, status]).toEqual([name, 200]);
    files.set(name, bytes);
  }

  it.each(formats)('are in the report and in what is published of it, as %s', (format) => {
    for (const name of [`the report ${format}`, `the publication ${format}`]) {
      const bytes = files.get(name)!;
      if (format === 'xlsx') expect(sheetsOf(bytes)).not.toMatch(/<(?:\w+:)?f[\s>/]/);
      if (format === 'csv') expect(formulasIn(bytes)).toEqual([]);
      if (format === 'json') expect(() => JSON.parse(bytes.toString()) as unknown).not.toThrow();
      if (format === 'html') expect(bytes.toString()).not.toMatch(/<script|<[^>]* on[a-z]+=/i);
      if (format === 'pdf') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      if (format === 'charts') expect(readArchive(bytes).has('alternative-text.txt')).toBe(true);
      if (format === 'docx') expectSoundWord(bytes, { ...anything, pictures: picturesIn(bytes) });
    }
  });

  it.each(['the pack', 'the extract', 'the briefing'])('are in %s', (name) => {
    expectSoundPdf(files.get(`${name} pdf`)!, { title: /./ });
    const hasContents = name === 'the extract';
    const word = files.get(`${name} docx`);
    if (word) expectSoundWord(word, { title: /./, hasContents });
  });
});

const anything = { title: /./, hasContents: true } as const;

function sheetsOf(workbook: Uint8Array): string {
  const sheets = [...readArchive(workbook)].filter(([name]) => name.startsWith('xl/worksheets/'));
  return sheets.map(([, bytes]) => bytes.toString('utf8')).join('\n');
}

function formulasIn(csv: Buffer): string[] {
  const cells = csv.toString('utf8').match(/"(?:[^"]|"")*"|[^",\r\n]+/g) ?? [];
  return cells.filter((cell) => /^"?[=+@\t\r-]/.test(cell));
}

function picturesIn(docx: Uint8Array): number {
  return [...readArchive(docx).keys()].filter((name) => /^word\/media\/.+/.test(name)).length;
}
