import type {
  AuditView,
  ImportProgrammeView,
  ProgrammeView,
  WorkloadView,
} from '@sightline/contracts';
import { aDesk, anAuditInTheField, bodyOf, type ApiClient } from '../support';

const heading = 'financial_year,quarter,date,theme,method,leads,status,status_reason';
const year = [
  heading,
  '2017/18,2,2017-09-28,Children placed under SGO,macfa,,,',
  '2017/18,3,2017-11,CSE toolkit compliance,dip-test,CSE Co-ordinator,,',
  '2017/18,4,2018-01-25,Children who go missing,macfa,,,',
  '2017/18,4,2018-03-29,Working with complex families,macfa,,,',
  '2017/18,4,,Supervision,macfa,,,',
  '2017/18,1,2017-06,Early help,macfa,,postponed,No frame yet',
].join('\n');

describe('the workload of a year', () => {
  const desk = aDesk(async ({ coordinator }) =>
    bodyOf(await coordinator.post<ImportProgrammeView>('programmes/import', { csv: year })),
  );

  const workload = async (financialYear: number, client = desk.coordinator) =>
    bodyOf(await client.get<WorkloadView>(`programmes/${financialYear}/workload`));

  it('is for whoever is signed in', async () => {
    expect((await desk.app.client().get('programmes/2017/workload')).status).toBe(401);
  });

  it('says what the two audits of the last quarter share (Settled 13)', async () => {
    const { overlaps } = await workload(2017);
    expect(overlaps.map(({ words }) => words)).toContain(
      '“Children who go missing” and “Working with complex families” are both under way from ' +
        'Thu 25 Jan 2018 to Thu 8 Mar 2018. The scoping of the second starts on the panel day of ' +
        'the first. No agency holds both sets of forms at once.',
    );
  });

  it('expects the usual returns of each agency while nothing more is known', async () => {
    const { agencies, spans, mondays } = await workload(2017);
    expect(agencies.map(({ shortName }) => shortName)).not.toContain('Business Unit');
    const police = agencies.find(({ shortName }) => shortName === 'Police')!;
    // Three audits of 8 returns of 4 hours; the dip test is done by named desk.people.
    expect(police.hours).toBe(96);
    expect(police.weeks.find(({ monday }) => monday === '2017-12-18')?.hours).toBe(8);
    expect([mondays[0], mondays.length]).toEqual(['2017-03-27', 53]);
    expect(spans.find(({ theme }) => theme === 'CSE toolkit compliance')).toMatchObject({
      ...{ panelDay: '2017-11-30', isAssumedDay: true, isEstimate: true },
    });
  });

  it('names what it does not count', async () => {
    expect((await workload(2017)).notCounted).toEqual([
      '“Early help” is postponed',
      '“Supervision” has no date yet',
    ]);
  });

  it('counts the cases, the agencies and the minutes of the form once they are known', async () => {
    const field = await anAuditInTheField(desk.app, { kinds: ['police', 'health-provider'] });
    const audit = bodyOf(await desk.coordinator.get<AuditView>(`audits/${field.auditId}`));
    const { agencies, spans } = await workload(audit.financialYear);
    expect(agencies.map(({ shortName }) => shortName).sort()).toEqual([
      'Hospitals Trust',
      'Police',
    ]);
    expect(spans).toMatchObject([{ isEstimate: false, panelDay: audit.panelDay }]);
    const police = agencies.find(({ shortName }) => shortName === 'Police')!;
    expect(police.hours).toBeGreaterThan(0);
    expect(police.hours).not.toBe(8);
    expect(police.weeks.every(({ parts }) => parts[0]?.auditId === audit.id)).toBe(true);
  });

  it('is the partnership’s own', async () => {
    const county = await desk.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect(await workload(2017, county)).toMatchObject({ spans: [], agencies: [], overlaps: [] });
  });

  it('goes out as the file that can be imported again, with no formula in it', async () => {
    const theme = '=HYPERLINK("http://example.org")';
    const plan = { financialYear: 2017, quarter: 3, date: '2017-10', method: 'macfa', theme };
    bodyOf(await desk.coordinator.post('audits', plan));
    const file = await desk.coordinator.download('programmes/2017/file');
    expect(file.headers.get('content-disposition')).toContain('programme-2017-18.csv');
    const csv = file.bytes.toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    const county = await desk.people.as({ role: 'coordinator', partnership: 'Castle County' });
    bodyOf(await county.post<ImportProgrammeView>('programmes/import', { csv }));
    const facts = async (client: ApiClient) =>
      bodyOf(await client.get<ProgrammeView>('programmes/2017')).audits.map(
        ({ theme, method, quarter, date, status, statusReason, leads }) => [
          ...[theme, method, quarter, date.value, status, statusReason, leads],
        ],
      );
    expect(await facts(county)).toEqual(await facts(desk.coordinator));
  });
});
