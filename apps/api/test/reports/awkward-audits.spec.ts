import type { AuditFigures } from '@sightline/analysis';
import type { PanelCaseView, ReportPageView, ReportView } from '@sightline/contracts';
import type { AgencyKind } from '@sightline/domain';
import {
  anAuditAtPanel,
  bodyOf,
  judgeEveryCase,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type PanelOptions,
  type TestApp,
} from '../support';

jest.setTimeout(120_000);

/** Audits from which little follows, and words that nobody should have written: issue by issue. */
describe('awkward input', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
  });
  afterAll(() => app.stop());

  const figuresOf = async ({ people, auditId }: FieldAudit) =>
    bodyOf(await (await people.asChair()).get<AuditFigures>(`audits/${auditId}/figures`));
  const offerOf = async (field: FieldAudit) => {
    const chair = await field.people.asChair();
    const path = `cases/${field.caseAt(0).id}/panel`;
    return bodyOf(await chair.get<PanelCaseView>(path)).offer;
  };
  /** The draft as its readers see it, without its marks. */
  const reportOf = async (field: FieldAudit) => {
    await judgeEveryCase(field);
    const { report } = await writeReport(field);
    const chair = await field.people.asChair();
    const { html } = bodyOf(await chair.get<ReportPageView>(`reports/${report.id}/page`));
    return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  };
  const audited = (theme: string, kinds: readonly AgencyKind[], more: PanelOptions = {}) =>
    anAuditAtPanel(app, { theme, kinds, ...more });

  it('one agency alone: its grade is offered, and no agreement is worked out', async () => {
    const field = await audited('Graded by one agency', ['police']);
    expect(await offerOf(field)).toMatchObject({ grade: 'G', gradedBy: 1, range: 0 });
    expect((await figuresOf(field)).agreement).toBeNull();
    const report = await reportOf(field);
    expect(report).toContain('Agencies gave 2 grades for multi-agency working');
    expect(report).not.toMatch(/alpha|AC2|same grade and/);
  });

  it('all grades alike: pairs agree, no coefficient follows, and the report says why', async () => {
    const kinds: AgencyKind[] = ['childrens-social-care', 'police'];
    const field = await audited('Graded alike', kinds, { casesPerStratum: 3 });
    expect(await offerOf(field)).toMatchObject({ grade: 'G', range: 0 });
    const { agreement } = await figuresOf(field);
    expect(agreement!.exact.text).toBe('6 of 6');
    for (const { value, why } of agreement!.coefficients) {
      expect([value, why]).toEqual([
        null,
        'Every grade is the same: chance agreement cannot be judged.',
      ]);
    }
    const report = await reportOf(field);
    expect(report).toContain('6 of 6');
    expect(report).toContain(agreement!.coefficients[0]!.why);
    expect(report).not.toMatch(/alpha \(ordinal[^)]*\) is (0|1)\.00/);
  });

  it('no grade of an agency moderated: its own stand, and nothing is said to be lowered', async () => {
    const field = await audited('Not moderated', ['police'], {
      answersOf: () => ({ N2: { value: 'RI' } }),
    });
    const { gradeGrids, shifts } = await figuresOf(field);
    const cells = gradeGrids['own-practice'].rows.flatMap((row) => row.cells);
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) {
      expect(cell).toMatchObject({ self: 'RI', moderated: null, standing: 'RI' });
    }
    expect(shifts['own-practice'].overall).toMatchObject({ pairs: 0, unmoderated: 2 });
    expect(await reportOf(field)).not.toContain('The panel looked at');
  });

  describe('in words', () => {
    let field: FieldAudit;
    let chair: ApiClient;
    let report: ReportView;

    beforeAll(async () => {
      field = await audited('Words of any kind', ['police']);
      chair = await field.people.asChair();
      report = (await writeReport(field)).report;
    });

    it('a title of 500 characters is refused at its field, and what was there stays', async () => {
      const title = 'Findings '.repeat(56);
      const finding = {
        ...{ kind: 'development', title, evidence: 'In both cases.', soWhat: '', themes: [] },
        ...{ questionIds: [], caseIds: [], agencyIds: [] },
      };
      const refused = await chair.post(`audits/${field.auditId}/findings`, finding);
      expect([refused.status, refused.problem.fields]).toEqual([
        ...[422, [{ field: 'title', message: 'Say the finding in 5 to 200 characters' }]],
      ]);
      const coordinator = await field.people.asCoordinator();
      const planned = await coordinator.post('audits', {
        ...{ financialYear: 2026, quarter: 1, date: null, theme: title, method: 'macfa' },
      });
      expect([planned.status, planned.problem.fields?.map(({ field: at }) => at)]).toEqual([
        ...[422, ['theme']],
      ]);
    });

    it('a heading of 500 characters is set in every rendering', async () => {
      report = await write(`# ${'Findings '.repeat(56).trim()}`);
      for (const format of ['pdf', 'docx', 'html', 'xlsx']) {
        const { status } = await chair.download(`reports/${report.id}/download/${format}`);
        expect([format, status]).toEqual([format, 200]);
      }
    });

    it('HTML of Word with scripts stays words that nothing runs', async () => {
      const pasted =
        '<p class=MsoNormal onclick="alert(1)">Seen<o:p></o:p></p><script>alert(2)</script>' +
        '<img src=x onerror=alert(3)> [link](javascript:alert(4))';
      report = await write(pasted);
      const { html } = bodyOf(await chair.get<ReportPageView>(`reports/${report.id}/page`));
      const file = await chair.download(`reports/${report.id}/download/html`);
      for (const page of [html, file.bytes.toString('utf8')]) {
        expect(page).toContain('&lt;script&gt;alert(2)&lt;/script&gt;');
        expect(page).not.toMatch(/<script|<img src=x|<[^>]+ on\w+=|href="javascript/i);
      }
    });

    const write = async (narrative: string) => {
      const path = `audits/${field.auditId}/report`;
      const { revision } = bodyOf(await chair.get<ReportView>(path));
      const dto = { narrative, revision };
      return bodyOf(await chair.patch<ReportView>(`reports/${report.id}/sections/why`, dto));
    };
  });
});
