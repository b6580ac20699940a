import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  DrawDto,
  ReportLifeView,
  ReportView,
  SamplingView,
  TemplateView,
} from '@sightline/contracts';
import {
  aDraw,
  aFixedFrame,
  anAuditAtPanel,
  anAuditToSample,
  approveReport,
  as,
  bodyOf,
  judgeEveryCase,
  keepIdentity,
  publishReport,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type GivenAnswers,
  type TestApp,
} from '../../support';
import { itWithLibreOffice } from './programs';
import { expectSoundPdf, type ExpectedPdf } from './sound-pdf';
import { expectNothingLost, expectSoundWord, wordsOf, type ExpectedWord } from './sound-word';

jest.setTimeout(300_000);

const openapi = join(__dirname, '../../../../../docs/openapi.json');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Events, records that disagree, and words of the child: something for every section of a pack. */
const answers: Readonly<Record<string, GivenAnswers>> = {
  'childrens-social-care': {
    B6: { value: 'cp' },
    C2: { value: [{ day: -40, type: 'assessment', action: 'Began an assessment.', outcome: '' }] },
    M4: { value: 'The child said they felt safe with their grandmother.' },
  },
  police: {
    C2: { value: [{ day: -25, type: 'missing', action: 'Found the child.', outcome: '' }] },
    N2: { value: 'RI' },
  },
};

const pdfs: readonly [string, ExpectedPdf][] = [
  ['a form to fill in', { title: /./, hasTables: true }],
  ['a return to fill in', { title: /./ }],
  ['a return with its answers', { title: /./ }],
  ['the certificate of a draw', { title: /^Certificate of a sample/, ...aPage(true) }],
  ['the record of a choice', { title: /^Record of a sample/, ...aPage(true) }],
  ['the pack of a case', { title: /^Panel pack: /, hasTables: true }],
  ['the draft report', { title: /findings of the multi-agency/, hasTables: true, figures: 7 }],
  ['the report', { title: /findings of the multi-agency audit/, hasTables: true, figures: 7 }],
  ['the publication', { title: /^Practice was uneven/, hasTables: true, figures: 1 }],
  ['the briefing', { title: /^Learning briefing: /, pages: 1 }],
  ['an agency’s extract', { title: /extract for/, hasTables: true }],
  ['the certificate of destruction', { title: /^Certificate of destruction/, ...aPage(false) }],
];

const words: readonly [string, ExpectedWord][] = [
  ['a form to fill in', { title: /./, tables: true }],
  ['a return to fill in', { title: /./ }],
  ['a return with its answers', { title: /./ }],
  ['the draft report', { title: /findings of/, hasContents: true, tables: true, pictures: 7 }],
  ['the report', { title: /findings of/, hasContents: true, tables: true, pictures: 7 }],
  ['the publication', { title: /^Practice/, hasContents: true, tables: true, pictures: 1 }],
  ['the briefing', { title: /^Learning briefing: /, tables: false }],
  ['an agency’s extract', { title: /extract for/, hasContents: true, tables: true }],
];

/** Whatever the product prints, made over HTTP from audits that went all the way. */
describe('every file to print', () => {
  const clock = new TestClock();
  const files = { pdf: new Map<string, Buffer>(), docx: new Map<string, Buffer>() };
  const taken: string[] = [];
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let approved: ReportView;
  let checkpoint: NonNullable<ReportLifeView['checkpoint']>;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditAtPanel(app, {
      ...{ kinds: ['childrens-social-care', 'police'], casesPerStratum: 2 },
      answersOf: (kind) => answers[kind] ?? {},
    });
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    await takeForms();
    await takeDraws();
    await takeReports();
    await takeDestruction();
  });
  afterAll(() => app.stop());

  async function take(kind: keyof typeof files, name: string, path: string, client = chair) {
    const { status, bytes } = await client.download(path);
    expect([path, status]).toEqual([path, 200]);
    taken.push(`/api/v1/${path.split('?')[0]}`);
    files[kind].set(name, bytes);
  }

  /** As PDF and as Word, by an address whose last part says which. */
  async function takeBoth(name: string, pathOf: (format: string) => string, client = chair) {
    await take('pdf', name, pathOf('pdf'), client);
    await take('docx', name, pathOf('docx'), client);
  }

  async function takeForms(): Promise<void> {
    const id = field.returnId('police', 0);
    const forms = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    const form = forms.find(({ key }) => key === 'sgo')!;
    const blank = `template-versions/${form.versions[0]!.id}/print`;
    await takeBoth('a form to fill in', (format) => `${blank}?format=${format}`, coordinator);
    const print = `returns/${id}/print?answers`;
    await takeBoth('a return to fill in', (format) => `${print}=none&format=${format}`);
    await takeBoth('a return with its answers', (format) => `${print}=given&format=${format}`);
  }

  async function takeDraws(): Promise<void> {
    const spoc = await field.people.asSpoc('childrens-social-care');
    const chosen = ['R000009', 'R000004'];
    const designs: readonly [string, Partial<DrawDto>][] = [
      ['the certificate of a draw', { method: 'stratified', stratifyBy: 'stratum' }],
      ['the record of a choice', { method: 'targeted', size: 2, chosen }],
    ];
    for (const [name, more] of designs) {
      const auditId = await anAuditToSample(app);
      await aFixedFrame(spoc, auditId, 40);
      const draws = `audits/${auditId}/draws`;
      const made = bodyOf(await coordinator.post<SamplingView>(draws, aDraw(more)));
      const { id } = made.draws.at(-1)!;
      await take('pdf', name, `draws/${id}/certificate?format=pdf`, coordinator);
    }
  }

  async function takeReports(): Promise<void> {
    await take('pdf', 'the pack of a case', `cases/${field.caseAt(0).id}/pack/file`);
    await judgeEveryCase(field);
    const { report } = await writeReport(field);
    const download = `reports/${report.id}/download`;
    await takeBoth('the draft report', (format) => `${download}/${format}`);
    approved = await approveReport(field, report);
    const life = await chair.get<ReportLifeView>(`reports/${report.id}/life`);
    checkpoint = bodyOf(life).checkpoint!;
    await takeBoth('the report', (format) => `${download}/${format}`);
    const publication = `publications/${(await publishReport(field)).id}`;
    await takeBoth('the publication', (format) => `${publication}/download/${format}`);
    await takeBoth('the briefing', (format) => `${publication}/briefing/download/${format}`);
    const extract = `audits/${field.auditId}/extracts/${field.agencyId('police')}`;
    await takeBoth('an agency’s extract', (format) => `${extract}/${format}`);
  }

  async function takeDestruction(): Promise<void> {
    await keepIdentity(field, 0);
    clock.advance({ days: 120 });
    const path = `audits/${field.auditId}/vault`;
    const signs = async (client: ApiClient, act: string) => {
      const { revision } = bodyOf(await client.get<{ revision: number }>(path));
      bodyOf(await client.post(`${path}/destruction${act}`, { revision }));
    };
    const [first, second] = [
      await as(app, { role: 'coordinator' }),
      await as(app, { role: 'key-holder' }),
    ];
    await signs(first, '');
    await signs(second, '/confirm');
    const name = 'the certificate of destruction';
    await take('pdf', name, `${path}/certificate?format=pdf`, first);
  }

  it.each([
    ['application/pdf', pdfs, 'pdf'],
    [word, words, 'docx'],
  ] as const)('is here as %s: no route makes another', (type, listed, kind) => {
    expect([...files[kind].keys()]).toEqual(expect.arrayContaining(listed.map(([name]) => name)));
    expect(files[kind].size).toBe(listed.length);
    const left = routesOf(type).filter((route) => {
      const pattern = new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      return !taken.some((path) => pattern.test(path));
    });
    expect(left).toEqual([]);
  });

  it.each(pdfs)('is sound as PDF: %s', (name, expected) => {
    expectSoundPdf(files.pdf.get(name)!, expected);
  });

  it.each(words)('is sound as Word: %s', (name, expected) => {
    expectSoundWord(files.docx.get(name)!, expected);
  });

  it('says at the end of the report how a copy is proved: hash, checkpoint, command', () => {
    const { entry, hash } = checkpoint;
    const { pages } = expectSoundPdf(files.pdf.get('the report')!, { title: /./, figures: 7 });
    const paragraphs = wordsOf(files.docx.get('the report')!).trim().split('\n');
    for (const end of [pages.at(-1)!, paragraphs.slice(-4).join(' ')]) {
      const said = end.replaceAll(/\s+/g, ' ');
      expect(said).toContain(`Content hash (SHA-256): ${approved.contentHash!}`);
      expect(said).toContain(`entry ${entry} of the trail`);
      expect(said).toContain(`npm run trail:verify -- --entry ${entry} --hash ${hash}`);
    }
  });

  itWithLibreOffice('loses nothing of a Word file in LibreOffice', () => {
    expectNothingLost(Object.fromEntries(files.docx));
  });
});

function aPage(hasTables: boolean) {
  return { pages: 1, hasHeadings: false, hasTables };
}

/** Paths of the routes that answer with a file of the type. */
function routesOf(type: string): string[] {
  const { paths } = JSON.parse(readFileSync(openapi, 'utf8')) as {
    readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  };
  const routes = Object.entries(paths).filter(([, { get }]) =>
    Object.values(get?.responses ?? {}).some(({ content }) => content && type in content),
  );
  expect(routes.length).toBeGreaterThan(4);
  return routes.map(([path]) => path);
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}
