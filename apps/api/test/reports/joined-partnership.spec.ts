import type {
  FindingView,
  RecommendationView,
  ReportListItemView,
  ReportView,
} from '@sightline/contracts';
import {
  aReportDesk,
  aPerson,
  approveReport,
  asPerson,
  bodyOf,
  lastTrailRow,
  partnershipNamed,
  type ApiClient,
} from '../support';
import type { Role } from '@sightline/domain';

const county = 'Castle County';
const readers = ['chair', 'coordinator', 'board-member', 'scrutineer', 'subgroup-member'] as const;

describe('what came of an audit that another partnership led', () => {
  const desk = aReportDesk();
  let chair: ApiClient;
  let stranger: ApiClient;

  beforeAll(async () => {
    const { id: partnershipId } = await partnershipNamed(desk.app, county);
    await desk.app.transactor.run(async () => {
      await desk.app.transactor.query(
        'INSERT INTO audit_partnerships (audit_id, partnership_id) VALUES (?, ?)',
        [desk.field.auditId, partnershipId],
      );
    });
    chair = await person('chair');
    stranger = await person('chair', 'Nottingham City (published)');
  });

  const person = async (role: Role, partnership = county) =>
    asPerson(desk.app, await aPerson(desk.app, { roles: [{ role, partnership }] }));
  const rewritten = () => {
    const { kind, soWhat, themes, questionIds, caseIds, agencyIds, revision } =
      desk.written.finding;
    const rest = { kind, soWhat, themes, questionIds, caseIds, agencyIds, revision };
    return { ...rest, title: 'Information came in time', evidence: 'In both cases.' };
  };
  const paths = () => [
    `audits/${desk.field.auditId}/report`,
    `reports/${desk.written.report.id}/page`,
    `reports/${desk.written.report.id}/download/html`,
  ];
  const lists = () => [
    `audits/${desk.field.auditId}/findings`,
    `audits/${desk.field.auditId}/recommendations`,
  ];
  const statuses = async (client: ApiClient, all: readonly string[]) =>
    Promise.all(all.map(async (path) => (await client.download(path)).status));
  const listed = async (client: ApiClient) =>
    bodyOf(await client.get<ReportListItemView[]>('reports')).map(({ id }) => id);

  it('is the lead’s alone until the report is approved', async () => {
    for (const role of readers) {
      const client = await person(role);
      expect([role, await statuses(client, paths())]).toEqual([role, [404, 404, 404]]);
      expect(await listed(client)).toEqual([]);
    }
    expect(await statuses(chair, lists())).toEqual([404, 404]);
    expect((await chair.patch(`findings/${desk.written.finding.id}`, rewritten())).status).toBe(
      404,
    );
  });

  it('is read by those who joined, once it is', async () => {
    const lead = await desk.field.people.asChair();
    const { id, sections, revision } = desk.written.report;
    const edited = bodyOf(
      await lead.patch<ReportView>(`reports/${id}/sections/${sections[0]!.key}`, {
        ...{ narrative: 'The children were seen, and heard.', revision },
      }),
    );
    expect(edited.sections[0]!.editedBy).toBe(lead.session.name);
    await approveReport(desk.field, edited);
    for (const role of readers) {
      const client = await person(role);
      expect([role, await statuses(client, paths())]).toEqual([role, [200, 200, 200]]);
      expect(await listed(client)).toEqual([id]);
      expect((await lastTrailRow(desk.app, 'report.open')).actorName).toBe(client.session.name);
    }
    const view = bodyOf(await chair.get<ReportView>(paths()[0]!));
    expect(view).toMatchObject({ status: 'approved', canEdit: false, canApprove: false });
    expect(view.sections[0]).toMatchObject({
      ...{ narrative: 'The children were seen, and heard.', editedBy: null },
    });
    const findings = bodyOf(await chair.get<FindingView[]>(lists()[0]!));
    expect(findings.map((finding) => finding.id)).toEqual([desk.written.finding.id]);
    const recommendations = bodyOf(await chair.get<RecommendationView[]>(lists()[1]!));
    expect(recommendations.map((one) => one.id)).toEqual([desk.written.recommendation.id]);
  });

  it('is no business of agencies’ people, nor of a partnership that took no part', async () => {
    const roles = [{ role: 'spoc', partnership: county, kind: 'police' } as const];
    const spoc = await asPerson(desk.app, await aPerson(desk.app, { roles }));
    expect(await statuses(spoc, lists())).toEqual([403, 403]);
    expect((await spoc.get(paths()[0]!)).status).toBe(403);
    expect(await statuses(stranger, [...paths(), ...lists()])).toEqual(Array(5).fill(404));
    expect(await listed(stranger)).toEqual([]);
  });

  it('is changed by nobody of the partnerships that joined', async () => {
    const { finding, recommendation, report } = desk.written;
    const audit = `audits/${desk.field.auditId}`;
    for (const [method, path, body] of [
      ['POST', `${audit}/report`, undefined],
      ['PATCH', `findings/${finding.id}`, rewritten()],
      ['DELETE', `findings/${finding.id}?revision=${finding.revision}`, undefined],
      ['DELETE', `recommendations/${recommendation.id}?revision=1`, undefined],
      ['GET', `${audit}/candidates`, undefined],
      ['GET', `${audit}/figures`, undefined],
    ] as const) {
      const { status } = await chair.send(method, path, body);
      expect([path, status]).toEqual([path, 404]);
    }
    const { revision } = report;
    const answer = await chair.post(`reports/${report.id}/approve`, { revision });
    expect([answer.status, answer.problem.code]).toEqual([409, 'report.frozen']);
    expect(bodyOf(await chair.get<FindingView[]>(lists()[0]!))).toHaveLength(1);
  });
});
