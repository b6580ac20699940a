import type { AuditView, CoverageTableView, CoverageView } from '@sightline/contracts';
import {
  anAuditInTheField,
  bodyOf,
  signedIn,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type People,
  type TestApp,
} from '../support';

const plan = { quarter: 1, date: '', method: 'macfa' };
const ageBand = '11-15';

describe('coverage', () => {
  let app: TestApp;
  let people: People;
  let coordinator: ApiClient;
  let field: FieldAudit;
  let year: number;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    coordinator = await people.asCoordinator();
    const kinds = ['childrens-social-care', 'police'] as const;
    field = await anAuditInTheField(app, { kinds, theme: 'Missing children' });
    const caseFile = field.caseAt(0);
    const { revision } = caseFile;
    bodyOf(await coordinator.patch(`cases/${caseFile.id}`, { ageBand, revision }));
    year = bodyOf(await coordinator.get<AuditView>(`audits/${field.auditId}`)).financialYear;
  });
  afterAll(() => app.stop());

  const coverage = async (client = coordinator, path = `coverage/${year}`) =>
    bodyOf(await client.get<CoverageView>(path));
  const tableOf = ({ tables }: CoverageView, key: CoverageTableView['key']) =>
    tables.find((table) => table.key === key)!;
  const cellsOf = (table: CoverageTableView, label: RegExp | string) =>
    table.rows
      .find((row) => (typeof label === 'string' ? row.label === label : label.test(row.label)))
      ?.cells.map(({ looked, planned }) => [looked.length, planned.length]);
  const planAudit = async (theme: string, financialYear: number, more: object = {}) =>
    bodyOf(await coordinator.post<AuditView>('audits', { ...plan, theme, financialYear, ...more }));

  it('is for the subgroup and the board, of their own partnership', async () => {
    expect((await (await people.asSpoc('police')).get('coverage')).status).toBe(403);
    for (const role of ['subgroup-member', 'board-member', 'scrutineer'] as const) {
      expect((await coverage(await people.as({ role }))).audits).toBe(1);
    }
    const county = await signedIn(app, 'Castle County').asCoordinator();
    const theirs = await coverage(county);
    expect([theirs.audits, tableOf(theirs, 'themes').rows]).toEqual([0, []]);
  });

  it('shows which agencies and age groups were looked at, and names those that were not', async () => {
    const view = await coverage();
    expect(view.years.map(({ financialYear }) => financialYear)).toEqual([
      year - 2,
      year - 1,
      year,
    ]);
    const ages = tableOf(view, 'ages');
    expect(cellsOf(ages, '11 to 15')).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
    expect(ages.rows.find(({ key }) => key === ageBand)!.cells[2]!.looked).toEqual([
      { id: field.auditId, theme: 'Missing children' },
    ]);
    expect(ages.gaps).toEqual([
      'Not looked at in these years: Unborn, 0 to 4, 5 to 10, 16 to 17, 18 to 25, care leaver.',
    ]);
    const agencies = tableOf(view, 'agencies');
    expect(cellsOf(agencies, /Police/)?.[2]).toEqual([1, 0]);
    expect(agencies.gaps[0]).toMatch(/^Not looked at in these years: /);
    expect(agencies.gaps[0]).not.toMatch(/Police/);
  });

  it('takes plans from what children’s social care handed in, and says where nothing is', async () => {
    const before = tableOf(await coverage(), 'plans');
    expect(before.unknown).toBe('1 of 1 audit hold no return that says the plan.');
    await field.takeReturn('childrens-social-care', 0, 'allocated');
    await field.save('childrens-social-care', 0, { B6: { value: 'cp' } });
    expect(cellsOf(tableOf(await coverage(), 'plans'), 'Child protection plan')?.[2]).toEqual([
      ...[0, 0],
    ]);
    await field.takeReturn('childrens-social-care', 1, 'signed-off');
    const plans = tableOf(await coverage(), 'plans');
    const looked = plans.rows.filter(({ cells }) => cells[2]!.looked.length > 0);
    expect([looked.length, plans.unknown]).toEqual([1, '']);
  });

  it('joins themes that repeat one another, counts neither postponed nor planned as looked at', async () => {
    const again = await planAudit('Children who go missing', year + 1, {
      reAuditOfId: field.auditId,
    });
    const put = await planAudit('Private fostering', year);
    const reason = 'The inspection takes the year';
    bodyOf(await coordinator.post(`audits/${put.id}/postpone`, { reason, revision: 1 }));
    const reasons = [{ kind: 'inspection', words: 'It was asked for' }];
    const idea = { title: 'Neglect of teenagers', priority: 'high', reasons };
    bodyOf(await coordinator.post('themes', idea));
    const themes = tableOf(await coverage(coordinator, `coverage/${year + 1}`), 'themes');
    expect(themes.rows.map(({ label }) => label)).toEqual([again.theme]);
    expect(cellsOf(themes, again.theme)).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
    expect(themes.gaps).toEqual(['In the theme register and not looked at: Neglect of teenagers.']);
    const later = tableOf(await coverage(coordinator, `coverage/${year + 4}`), 'themes');
    expect(later.gaps[0]).toBe('Looked at before and not in these years: Children who go missing.');
  });
});
