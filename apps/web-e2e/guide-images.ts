// node tools/scripts/run-ts.mjs apps/web-e2e/guide-images.ts [FOLDER [WORD...]]
// The pictures of the user guide, of the built product with its demonstration: docs/guide/images
// unless another folder is named; with words, only those whose name holds one of them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium as playwright, type Page } from '@playwright/test';
import type { DraftSummaryView, DraftView, TemplateView } from '@sightline/contracts';
import { applyEdit, newQuestion, type EditOperation } from '@sightline/form-engine';
import { chromium } from './support/chromium';
import { approveReport } from './support/panel';
import type { PersonKey } from './support/people';
import { Person } from './support/person';
import { findLandmarks, type Landmarks } from './support/places';
import { Product } from './support/product';
import { settled } from './support/settled';

type Found = Omit<Landmarks, 'draft'>;

interface Picture {
  readonly name: string;
  /** Nobody: somebody who has not signed in. */
  readonly person?: PersonKey;
  readonly path: (found: Found, draft: string) => string;
  /** What is done on the page before it is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'programme', person: 'coordinator', path: () => '/programme' },
  { name: 'scope', person: 'coordinator', path: ({ sgo }) => `/audits/${sgo}/scope` },
  { name: 'returns-grid', person: 'coordinator', path: ({ sgo }) => `/audits/${sgo}/returns` },
  {
    name: 'workbench',
    person: 'coordinator',
    path: (_found, draft) => `/forms/drafts/${draft}/edit?question=D11`,
  },
  {
    name: 'workbench-preview',
    person: 'coordinator',
    path: (_found, draft) => `/forms/drafts/${draft}/preview`,
    prepare: async (page) => {
      await page.getByLabel('As this agency').selectOption('Police');
      await page.getByLabel('Say why questions show or hide').check();
      await page.getByRole('button', { name: /^Recognition, referral and threshold/ }).click();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'known-check',
    person: 'policeContact',
    path: ({ returnOf }) => `/returns/${returnOf('police', 'known-check')}`,
  },
  {
    name: 'signed-off',
    person: 'socialCareContact',
    path: ({ returnOf }) => `/returns/${returnOf('childrens-social-care', 'signed-off')}`,
  },
  {
    name: 'case-form',
    person: 'schoolsAuditor',
    path: ({ returnOf }) => `/returns/${returnOf('education', 'in-progress')}?section=C`,
  },
  {
    name: 'earlier-answers',
    person: 'schoolsAuditor',
    path: ({ askedAgain }) => `/returns/${askedAgain}?section=S11-5`,
  },
  {
    name: 'panel-case',
    person: 'chair',
    path: ({ sgo, openCase }) => `/audits/${sgo}/panel/${openCase}`,
  },
  { name: 'findings', person: 'chair', path: ({ sgo }) => `/audits/${sgo}/findings` },
  { name: 'report', person: 'chair', path: ({ sgo }) => `/audits/${sgo}/report` },
  { name: 'trail', person: 'coordinator', path: ({ sgo }) => `/audits/${sgo}/trail` },
];

/** Taken last, since the report is approved for it. */
const ofReport: Picture = {
  name: 'report-page',
  person: 'boardMember',
  path: ({ sgo }) => `/audits/${sgo}/report/read`,
};

const [folder = 'docs/guide/images', ...words] = process.argv.slice(2);
const isWanted = ({ name }: Picture) =>
  words.length === 0 || words.some((word) => name.includes(word));

const product = await Product.start();
const browser = await playwright.launch(chromium);
try {
  mkdirSync(folder, { recursive: true });
  const coordinator = await enter(browser, 'coordinator');
  const found = await findLandmarks(coordinator);
  const draft = await prepareDraft(coordinator);
  for (const picture of pictures.filter(isWanted)) await take(browser, picture, found, draft);
  if (isWanted(ofReport)) {
    await approveReport(await enter(browser, 'chair'), found.sgo);
    await take(browser, ofReport, found, draft);
  }
} finally {
  await browser.close();
  await product.stopAndForget();
}

function newContext(from: Browser) {
  return from.newContext({
    viewport: { width: 1280, height: 860 },
    ...{ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' },
    baseURL: product.url,
  });
}

async function enter(from: Browser, key: PersonKey): Promise<Person> {
  return Person.enter(await newContext(from), product.url, key);
}

async function take(
  from: Browser,
  { name, person, path, prepare }: Picture,
  found: Found,
  draft: string,
): Promise<void> {
  const page = person ? (await enter(from, person)).page : await (await newContext(from)).newPage();
  await page.goto(path(found, draft));
  await settled(page);
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
  process.stdout.write(`${name}\n`);
}

/** A draft with a question more, a condition, a comment and something that is still missing. */
async function prepareDraft(coordinator: Person): Promise<string> {
  const forms = await coordinator.get<TemplateView[]>('templates');
  const versionId = forms.find(({ key }) => key === 'cse')?.versions[0]?.id;
  const { id } = await coordinator.post<DraftSummaryView>('template-drafts', {
    ...{ versionId, title: 'Our exploitation form' },
  });
  const { definition, revision } = await coordinator.get<DraftView>(`template-drafts/${id}`);
  const section = definition.sections.findIndex((one) => one.id === 'D');
  const last = definition.sections.findIndex((one) => one.id === 'K');
  const at = { section, question: 2 };
  const edits: readonly EditOperation[] = [
    { edit: 'add-question', at, question: newQuestion(definition, 'compliance', 'D11') },
    {
      edit: 'change-question',
      at,
      parts: {
        text: 'Was the child told what would happen next?',
        showWhen: {
          all: [
            { question: 'D1', operator: 'one-of', answer: ['yes', 'partly'] },
            {
              any: [
                { agencyKind: ['police'] },
                { unit: 'ageBand', operator: 'equals', answer: '11-15' },
              ],
            },
          ],
        },
      },
    },
    { edit: 'change-question', at: { section: last, question: 0 }, parts: { text: '' } },
  ];
  const edited = edits.reduce(applyEdit, definition);
  await coordinator.put(`template-drafts/${id}`, { revision, definition: edited });
  await coordinator.post(`template-drafts/${id}/comments`, {
    ...{ questionId: 'D11', text: 'Ask this of the police only?' },
  });
  return id;
}
