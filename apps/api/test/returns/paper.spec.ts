import type { ReturnView, TemplateView } from '@sightline/contracts';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';
import { expectSoundWord, wordsOf } from '../platform/rendering/sound-word';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

jest.setTimeout(120_000);

describe('forms on paper', () => {
  let app: TestApp;
  let field: FieldAudit;
  let auditor: ApiClient;
  let path: string;

  beforeAll(async () => {
    app = await startApp();
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    await field.takeReturn('police', 0, 'allocated');
    auditor = await field.people.asAuditor('police');
    path = `returns/${field.returnId('police', 0)}`;
  });
  afterAll(() => app.stop());

  it('are for those who may read the return; refusals leave no download on the trail', async () => {
    for (const query of ['', '?answers=given', '?format=docx']) {
      const print = `${path}/print${query}`;
      expect((await app.client().get(print)).status).toBe(401);
      expect((await (await field.people.asAuditor('health-provider')).get(print)).status).toBe(404);
      const board = await field.people.as({ role: 'board-member' });
      expect((await board.get(print)).status).toBe(404);
    }
    for (const query of ['?format=html', '?answers=all', '?answer=given']) {
      expect((await auditor.get(`${path}/print${query}`)).status).toBe(422);
    }
    expect(await trailRows(app, 'return.download')).toEqual([]);
  });

  it('carry the case reference and no answer where they are to be filled in by hand', async () => {
    const { revision, caseFile } = bodyOf(await auditor.get<ReturnView>(path));
    const text = 'Seen twice by the officer';
    await auditor.patch(`${path}/answers`, { revision, changes: { C1: { value: text } } });
    const blank = await auditor.download(`${path}/print?format=docx`);
    expect(blank.headers.get('content-disposition')).toMatch(/return-\w{6}-to-fill-in\.docx/);
    expect(wordsOf(blank.bytes)).toContain(`Case reference: ${caseFile.reference}`);
    expect(wordsOf(blank.bytes)).toContain('☐');
    expect(wordsOf(blank.bytes)).not.toContain(text);
    expect(await lastTrailRow(app, 'return.download')).toMatchObject({
      ...{ subjectType: 'return', data: { format: 'docx', withAnswers: false } },
    });
    const filled = await auditor.download(`${path}/print?format=docx&answers=given`);
    expect(wordsOf(filled.bytes)).toContain(`Answer: ${text}`);
    expect(await lastTrailRow(app, 'return.download')).toMatchObject({
      data: { format: 'docx', withAnswers: true },
    });
  });

  it('leave out a text with words that nobody has decided about, and say so', async () => {
    const { revision } = bodyOf(await auditor.get<ReturnView>(path));
    const text = 'Seen with Oluwakemisola twice';
    bodyOf(await auditor.patch(`${path}/answers`, { revision, changes: { C1: { value: text } } }));
    const filled = await auditor.download(`${path}/print?format=docx&answers=given`);
    expect(wordsOf(filled.bytes)).not.toContain('Oluwakemisola');
    expect(wordsOf(filled.bytes)).toContain('Answer: Withheld');
  });

  it('are PDF/UA-1: tagged, titled, in English, with their marking', async () => {
    const file = await auditor.download(`${path}/print?answers=given`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const { pages } = expectSoundPdf(file.bytes, { title: /special guardianship/i });
    expect(pages.join('\n')).toContain('OFFICIAL-SENSITIVE');
  });

  it('are printed of a version with nothing of a case, by those who read forms', async () => {
    const coordinator = await field.people.asCoordinator();
    const forms = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    const { id } = forms.find(({ key }) => key === 'gp-practice-dip-test')!.versions[0]!;
    const print = `template-versions/${id}/print`;
    expect((await app.client().get(print)).status).toBe(401);
    expect((await (await field.people.as({ role: 'board-member' })).get(print)).status).toBe(404);
    expect((await coordinator.get(`${print}?format=html`)).status).toBe(422);
    const before = (await trailRows(app)).length;
    const docx = await coordinator.download(`${print}?format=docx`);
    expect(docx.headers.get('content-disposition')).toContain('-to-fill-in.docx');
    expect(wordsOf(docx.bytes)).toContain('Completed by (role):');
    const pdf = await coordinator.download(print);
    expectSoundPdf(pdf.bytes, { title: /dip test/i });
    expectSoundWord(docx.bytes, { title: /dip test/i });
    expect((await trailRows(app)).length).toBe(before);
  });
});
