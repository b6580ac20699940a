import type {
  AgencyView,
  AuditView,
  FindingView,
  GridView,
  IssuedView,
  MyWorkView,
  Page,
  PanelCaseSummaryView,
  PanelCaseView,
  PersonView,
  ProgrammeView,
  RecommendationView,
  ReportPageView,
  ReportView,
  ReturnView,
  SavedAnswersView,
  TemplateVersionView,
  TemplateView,
  TrailEntryView,
} from '@sightline/contracts';
import { addDays, addWorkingDays, nextWorkingDay } from '@sightline/domain';
import { completeAnswers } from '@sightline/form-engine';
import { demonstration, Person } from './http';
import { expect, Steps } from './steps';

const url = (argument('--url') ?? 'http://localhost:3000').replace(/\/$/, '');
const today = new Date().toISOString().slice(0, 10);
const theme = `Smoke test ${new Date().toISOString()}`;
const steps = new Steps();
const people = new Map<string, Person>();

/** Signs in whoever holds the role in Castle City, for the agency where the role has one. */
async function as(role: string, agency?: string): Promise<Person> {
  const key = `${role} ${agency ?? ''}`;
  const known = people.get(key);
  if (known) return known;
  const { password, people: offered } = await demonstration(url);
  const found = offered.find(
    (each) =>
      each.roles.split(', ').includes(role) &&
      each.partnership === 'Castle City' &&
      (agency === undefined || each.agency === agency),
  );
  expect(found, `nobody is “${role}” of ${agency ?? 'the partnership'} in the demonstration`);
  const person = new Person(url, found.email);
  await person.signIn(password);
  people.set(key, person);
  return person;
}

const spoc = 'Agency single point of contact';
const auditor = 'Agency auditor';

let audit = await steps.step('the co-ordinator plans an audit', async () => {
  const coordinator = await as('Audit co-ordinator');
  const programme = await coordinator.get<ProgrammeView>('programmes');
  return coordinator.post<AuditView>('audits', {
    financialYear: programme.financialYear,
    quarter: 4,
    theme,
    method: 'macfa',
  });
});

const agencies = await steps.step('opens it and sets its scope', async () => {
  const coordinator = await as('Audit co-ordinator');
  audit = await coordinator.post(`audits/${audit.id}/open`, { revision: audit.revision });
  const all = await coordinator.get<AgencyView[]>('agencies');
  const chosen = ['childrens-social-care', 'police'].map((kind) => {
    const agency = all.find((each) => each.kind === kind);
    expect(agency, `there is no agency of kind ${kind}`);
    return agency;
  });
  const templates = await coordinator.get<TemplateView[]>('templates');
  const version = templates
    .find(({ key }) => key === 'sgo')
    ?.versions.find(({ status }) => status === 'published');
  expect(version, 'the special guardianship form is not published');
  const panelDay = addWorkingDays(nextWorkingDay(today), 15);
  audit = await coordinator.put(`audits/${audit.id}/scope`, {
    purpose: 'To prove that the main job works from one end to the other.',
    keyLines: ['Does each step of the main job work?'],
    windowFrom: addDays(today, -365),
    windowTo: today,
    panelDay,
    agencyIds: chosen.map(({ id }) => id),
    templateVersionId: version.id,
    revision: audit.revision,
  });
  expect(audit.milestones.length > 5, 'the milestones are planned');
  return chosen;
});

await steps.step('draws two cases in two strata', async () => {
  const coordinator = await as('Audit co-ordinator');
  audit = await coordinator.post(`audits/${audit.id}/sample`, {
    strata: [
      { key: 'recent', label: 'Recently placed', count: 1 },
      { key: 'established', label: 'In placement for some time', count: 1 },
    ],
    revision: audit.revision,
  });
  expect(audit.caseCount === 2, 'two cases are drawn');
});

await steps.step('issues the returns', async () => {
  const coordinator = await as('Audit co-ordinator');
  const { issued } = await coordinator.post<IssuedView>(`audits/${audit.id}/issue`, {
    revision: audit.revision,
  });
  expect(issued === 4, `four returns are issued, got ${issued}`);
});

const grid = await steps.step('sees the grid of cases and agencies', async () => {
  const view = await (await as('Audit co-ordinator')).get<GridView>(`audits/${audit.id}/grid`);
  expect(
    view.cells.every(({ status }) => status === 'known-check'),
    'every agency is asked: known to you?',
  );
  return view;
});

await steps.step('a SPOC sees own agency only, another’s return is 404', async () => {
  const [social, police] = agencies;
  const desk = await as(spoc, police?.name);
  const own = await desk.get<GridView>(`audits/${audit.id}/grid`);
  expect(
    own.cells.every(({ agencyId }) => agencyId === police?.id),
    'only own rows',
  );
  const foreign = grid.cells.find(({ agencyId }) => agencyId === social?.id);
  await desk.refused(404, 'GET', `returns/${foreign?.returnId}`);
});

const nilCell = grid.cells.find(({ agencyId }) => agencyId === agencies[1]?.id);
await steps.step('not known closes a return as nil', async () => {
  const desk = await as(spoc, agencies[1]?.name);
  const closed = await desk.post<ReturnView>(`returns/${nilCell?.returnId}/known-check`, {
    involvement: 'not-known',
    systemsSearched: ['Main record'],
    searchedAlternatives: true,
    shouldHaveKnown: false,
    revision: (await desk.get<ReturnView>(`returns/${nilCell?.returnId}`)).revision,
  });
  expect(closed.status === 'nil', 'the return is nil');
});

const toFill = grid.cells.filter(({ returnId }) => returnId !== nilCell?.returnId);
await steps.step('known: the SPOCs allocate auditors', async () => {
  for (const cell of toFill) {
    const agency = agencies.find(({ id }) => id === cell.agencyId);
    const desk = await as(spoc, agency?.name);
    const before = await desk.get<ReturnView>(`returns/${cell.returnId}`);
    const known = await desk.post<ReturnView>(`returns/${cell.returnId}/known-check`, {
      involvement: 'child',
      systemsSearched: ['Main record', 'E-mail'],
      searchedAlternatives: true,
      shouldHaveKnown: true,
      revision: before.revision,
    });
    const colleagues = await desk.get<PersonView[]>('people');
    const person = colleagues.find(({ roles }) => roles.some(({ role }) => role === 'auditor'));
    expect(person, 'the agency has an auditor');
    await desk.post(`returns/${cell.returnId}/allocate`, {
      accountIds: [person.id],
      revision: known.revision,
    });
  }
});

await steps.step(
  'an incomplete form cannot be handed in; the list says what is missing',
  async () => {
    const [cell] = toFill;
    const agency = agencies.find(({ id }) => id === cell?.agencyId);
    const person = await as(auditor, agency?.name);
    const before = await person.get<ReturnView>(`returns/${cell?.returnId}`);
    const saved = await person.patch<SavedAnswersView>(`returns/${cell?.returnId}/answers`, {
      revision: before.revision,
      changes: { A5: { value: 'none' } },
    });
    const problem = await person.refused(422, 'POST', `returns/${cell?.returnId}/submit`, {
      revision: saved.revision,
    });
    expect((problem.fields?.length ?? 0) > 10, 'the missing questions are named');
  },
);

await steps.step('the auditors complete and submit their forms', async () => {
  for (const cell of toFill) {
    const agency = agencies.find(({ id }) => id === cell.agencyId);
    const person = await as(auditor, agency?.name);
    const view = await person.get<ReturnView>(`returns/${cell.returnId}`);
    const { definition } = await person.get<TemplateVersionView>(
      `template-versions/${view.templateVersionId}`,
    );
    const changes = completeAnswers(definition, view.context, {});
    const saved = await person.patch<SavedAnswersView>(`returns/${cell.returnId}/answers`, {
      revision: view.revision,
      changes,
    });
    await person.post(`returns/${cell.returnId}/submit`, { revision: saved.revision });
  }
});

await steps.step('a SPOC sends one back with a reason, then all are signed off', async () => {
  for (const [index, cell] of toFill.entries()) {
    const agency = agencies.find(({ id }) => id === cell.agencyId);
    const desk = await as(spoc, agency?.name);
    let view = await desk.get<ReturnView>(`returns/${cell.returnId}`);
    if (index === 0) {
      const reason = 'Say more about what changed for the child.';
      view = await desk.post(`returns/${cell.returnId}/send-back`, {
        reason,
        revision: view.revision,
      });
      const person = await as(auditor, agency?.name);
      const saved = await person.patch<SavedAnswersView>(`returns/${cell.returnId}/answers`, {
        revision: view.revision,
        changes: { A5: { value: 'same-service' } },
      });
      view = await person.post(`returns/${cell.returnId}/submit`, { revision: saved.revision });
    }
    const signed = await desk.post<ReturnView>(`returns/${cell.returnId}/sign-off`, {
      revision: view.revision,
    });
    expect(
      signed.history.some(({ act }) => act === 'sign-off'),
      'the history shows it',
    );
  }
});

await steps.step('the panel is convened', async () => {
  const coordinator = await as('Audit co-ordinator');
  audit = await coordinator.get(`audits/${audit.id}`);
  audit = await coordinator.post(`audits/${audit.id}/convene`, { revision: audit.revision });
  expect(audit.status === 'panel', 'the audit is at the panel');
});

await steps.step('the chair judges each case', async () => {
  const chair = await as('Chair');
  const cases = await chair.get<PanelCaseSummaryView[]>(`audits/${audit.id}/panel`);
  for (const { caseFile } of cases) {
    const view = await chair.get<PanelCaseView>(`cases/${caseFile.id}/panel`);
    expect(view.offer.grade, 'the lower median is offered');
    await chair.put(`cases/${caseFile.id}/judgement`, {
      grade: view.offer.grade,
      rationale: 'The panel agreed with the grade offered after hearing both agencies.',
      revision: view.revision,
    });
  }
});

await steps.step('findings and a recommendation are written', async () => {
  const chair = await as('Chair');
  const finding = await chair.post<FindingView>(`audits/${audit.id}/findings`, {
    kind: 'development',
    title: 'Plans are not always shared with every agency',
    evidence: 'Returns of both agencies.',
    soWhat: 'Carers cannot follow what they have not seen.',
    themes: [],
    questionIds: [],
    caseIds: [],
    agencyIds: [],
  });
  await chair.post<RecommendationView>(`audits/${audit.id}/recommendations`, {
    text: 'Share the support plan with every agency within five working days.',
    rationale: 'It rests on the finding.',
    findingIds: [finding.id],
    priority: 'high',
    addressedTo: 'Children’s social care',
  });
});

let report = await steps.step('the draft report is generated', async () => {
  const chair = await as('Chair');
  const draft = await chair.post<ReportView>(`audits/${audit.id}/report`, {});
  expect(draft.sections.length >= 8, `the report has its sections, got ${draft.sections.length}`);
  return draft;
});

await steps.step('the chair edits the narrative and approves', async () => {
  const chair = await as('Chair');
  const [section] = report.sections;
  report = await chair.patch(`reports/${report.id}/sections/${section?.key}`, {
    narrative: `${section?.narrative ?? ''}\n\nThe chair adds a sentence of their own.`,
    revision: report.revision,
  });
  report = await chair.post(`reports/${report.id}/approve`, { revision: report.revision });
  expect(/^[0-9a-f]{64}$/.test(report.contentHash ?? ''), 'the content hash is frozen');
});

await steps.step('a board member reads it and downloads PDF and Word', async () => {
  const board = await as('Board member');
  const page = await board.get<ReportPageView>(`reports/${report.id}/page`);
  expect(page.html.includes('chair adds a sentence'), 'the words are in the report');
  const pdf = await board.download(`reports/${report.id}/download/pdf`);
  expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString() === '%PDF-', 'the PDF is a PDF');
  const word = await board.download(`reports/${report.id}/download/docx`);
  expect(Buffer.from(word.bytes.subarray(0, 2)).toString() === 'PK', 'the Word file is one');
});

await steps.step('everything is on the trail', async () => {
  const chair = await as('Chair');
  const actions = new Set<string>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: Page<TrailEntryView> = await chair.get(
      `trail?auditId=${audit.id}&limit=100${more}`,
    );
    for (const { action } of page.items) actions.add(action);
    cursor = page.next;
  }
  for (const action of [
    'audit.plan',
    'audit.scope',
    'sample.draw',
    'return.save',
    'return.act',
    'report.approve',
  ]) {
    expect(actions.has(action), `${action} is on the trail`);
  }
});

await steps.step('my work is there for every role', async () => {
  for (const role of [
    'Audit co-ordinator',
    'Chair',
    spoc,
    auditor,
    'Board member',
    'Administrator',
  ]) {
    const work = await (await as(role)).get<MyWorkView>('my-work');
    expect(work.groups.length > 0, `${role} has a home`);
  }
});

process.stdout.write(`All ${steps.count} steps passed at ${url}\n`);

function argument(name: string): string | undefined {
  const index = process.argv.indexOf(name);
  return index >= 0 ? process.argv[index + 1] : undefined;
}
