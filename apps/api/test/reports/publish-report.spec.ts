import type {
  PublicationPartView,
  PublicationSettingView,
  PublicationView,
  ReportView,
} from '@sightline/contracts';
import {
  anAuditAtPanel,
  approveReport,
  bodyOf,
  judgeEveryCase,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
  type Who,
} from '../support';

const agencyPeople: readonly Who[] = [
  { role: 'auditor', kind: 'police' },
  { role: 'spoc', kind: 'police' },
  { role: 'panel-member', kind: 'childrens-social-care' },
];
const readers: readonly Who[] = [
  ...agencyPeople,
  { role: 'board-member' },
  { role: 'scrutineer' },
  { role: 'subgroup-member' },
];

describe('publishing the findings report', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let report: ReportView;
  let publication: PublicationView;
  let path: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, {
      ...{ kinds: ['childrens-social-care', 'police'], casesPerStratum: 2 },
    });
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    await judgeEveryCase(field);
    report = (await writeReport(field)).report;
    path = `audits/${field.auditId}/publication`;
  }, 120_000);
  afterAll(() => app.stop());

  const open = async (client = chair) => bodyOf(await client.get<PublicationView>(path));
  const partOf = ({ parts }: PublicationView, key: string): PublicationPartView =>
    parts.find((part) => part.key === key)!;
  const write = (key: string, words: string, confirmed: object[] = [], client = chair) =>
    client.put<PublicationView>(`publications/${publication.id}/parts/${key}`, {
      ...{ words, confirmed, revision: publication.revision },
    });
  const publish = (client = chair, seen = publication.seen) =>
    client.post<PublicationView>(`publications/${publication.id}/publish`, {
      ...{ revision: publication.revision, seen },
    });
  const refusalOf = async (answer: Promise<{ status: number; problem: { code: string } }>) => {
    const { status, problem } = await answer;
    return [status, problem.code];
  };

  it('is for those who write it, and only once the report is approved', async () => {
    expect((await app.client().post(path)).status).toBe(401);
    for (const who of [...readers, { role: 'administrator' } as const]) {
      expect([who.role, (await (await field.people.as(who)).post(path)).status]).toEqual([
        ...[who.role, 403],
      ]);
    }
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.post(path)).status).toBe(404);
    expect(await refusalOf(chair.post(path))).toEqual([409, 'transition.refused']);
    expect(await trailRows(app, 'publication.begin')).toEqual([]);
  });

  it('begins with people’s words, in which counts and names are found', async () => {
    const edited = bodyOf(
      await chair.patch<ReportView>(`reports/${report.id}/sections/summary`, {
        narrative:
          'Seven of ten plans were late, Police said. It took twelve weeks.\n\n> I was not told.',
        revision: report.revision,
      }),
    );
    report = await approveReport(field, edited);
    publication = bodyOf(await coordinator.post<PublicationView>(path));
    expect(publication).toMatchObject({
      status: 'draft',
      version: 1,
      threshold: 5,
      canPublish: false,
    });
    expect((await lastTrailRow(app, 'publication.begin')).auditId).toBe(field.auditId);
    expect(await refusalOf(chair.post(path))).toEqual([409, 'record.duplicate']);
    publication = await open();
    expect(publication).toMatchObject({ canEdit: true, canPublish: true });
    const summary = partOf(publication, 'summary');
    expect(summary.words).not.toContain('I was not told');
    expect(summary.clues.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      ...['count: Seven of ten', 'agency: Police', 'number: twelve'],
    ]);
    expect(partOf(publication, 'recommendations').words).toContain('Agree who tells the school');
    expect(partOf(publication, 'method').words).toMatch(/^\*\*Key lines of enquiry\*\*\n\n- /);
    expect(partOf(publication, 'briefing-what-we-found').words).toBe('- Information came late.');
  });

  it('says nothing from the figures that the gate does not let out', () => {
    const said = publication.parts.map(({ made }) => made).join('\n');
    expect(said).toContain('fewer than 10 cases');
    expect(said).not.toMatch(/\d+ of \d+/);
    expect(publication.differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'left-out', what: 'Quotes' }),
        expect.objectContaining({
          kind: 'kept-back',
          what: 'Own practice, as agencies’ grades stand',
        }),
        expect.objectContaining({ kind: 'reworded', what: 'Summary' }),
      ]),
    );
  });

  it('does not exist for anybody else before it is published', async () => {
    for (const who of readers) {
      const client = await field.people.as(who);
      expect(await client.get(path)).toMatchObject({ status: 200, body: null });
      expect((await client.get(`publications/${publication.id}/page`)).status).toBe(404);
      expect((await client.get(`publications/${publication.id}/download/csv`)).status).toBe(404);
    }
  });

  it('is refused while a count stands in the words, which no reason lets stay', async () => {
    expect(await refusalOf(publish(coordinator))).toEqual([403, 'permission.missing']);
    expect(await refusalOf(publish())).toEqual([409, 'publication.not-ready']);
    const confirmed = [
      { kind: 'count', text: 'Seven of ten', reason: 'It is known anyway.' },
      { kind: 'agency', text: 'Police', reason: 'It agreed to be named.' },
      { kind: 'number', text: 'twelve', reason: 'A length of time.' },
    ];
    publication = bodyOf(await write('summary', partOf(publication, 'summary').words, confirmed));
    expect(partOf(publication, 'summary').clues.map((clue) => clue.confirmed)).toEqual([
      ...[null, 'It agreed to be named.', 'A length of time.'],
    ]);
    expect(publication.blockers.join()).toContain('“Seven of ten”');
    const { problem } = await publish();
    expect(problem.fields?.some(({ message }) => message.includes('“Seven of ten”'))).toBe(true);
    expect(await trailRows(app, 'publication.publish')).toEqual([]);
  });

  it('takes no empty reason, no part that there is not, and no box that is too long', async () => {
    const empty = [{ kind: 'number', text: 'twelve', reason: '' }];
    expect((await write('summary', 'Twelve.', empty)).status).toBe(422);
    expect((await write('appendix', 'Words.')).status).toBe(404);
    expect((await write('briefing-learning', 'a'.repeat(601))).status).toBe(422);
    expect(
      await refusalOf(
        chair.put(`publications/${publication.id}/parts/summary`, {
          ...{ words: 'Mine.', confirmed: [], revision: 1 },
        }),
      ),
    ).toEqual([409, 'record.stale']);
  });

  it('is published once nothing is open and what was listed is what goes out', async () => {
    for (const { key, clues } of publication.parts) {
      if (clues.every(({ confirmed }) => confirmed !== null)) continue;
      publication = bodyOf(await write(key, 'Plans came late, and children waited.'));
    }
    expect(publication.blockers).toEqual([]);
    expect((await lastTrailRow(app, 'publication.write')).data).toMatchObject({ confirmed: 0 });
    expect(await refusalOf(publish(chair, 'another list'))).toEqual([409, 'publication.changed']);
    publication = bodyOf(await publish());
    expect(publication).toMatchObject({ status: 'published', canEdit: false, parts: [] });
    expect((await lastTrailRow(app, 'publication.publish')).data).toMatchObject({
      ...{ version: 1, threshold: 5, contentHash: publication.contentHash },
    });
    expect(await refusalOf(publish())).toEqual([409, 'publication.frozen']);
    expect(await refusalOf(write('summary', 'Other.'))).toEqual([409, 'publication.frozen']);
  });

  it('is read by everybody of the partnership but the administrator, and by no other', async () => {
    for (const who of readers) {
      const client = await field.people.as(who);
      expect(bodyOf(await client.get<PublicationView>(path))).toMatchObject({
        ...{ status: 'published', differences: [], parts: [] },
      });
      expect((await client.get(`publications/${publication.id}/page`)).status).toBe(200);
      expect((await lastTrailRow(app, 'publication.open')).actorName).toBe(client.session.name);
    }
    expect((await (await field.people.as({ role: 'administrator' })).get(path)).status).toBe(403);
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.get(path)).status).toBe(404);
  });

  it('has a threshold of the partnership’s own, never under five', async () => {
    const setting = 'publication-settings';
    expect((await chair.get(setting)).status).toBe(403);
    expect((await coordinator.put(setting, { threshold: 4, revision: 0 })).status).toBe(422);
    const written = bodyOf(
      await coordinator.put<PublicationSettingView>(setting, { threshold: 10, revision: 0 }),
    );
    expect(written).toMatchObject({ threshold: 10, updatedBy: coordinator.session.name });
    expect((await lastTrailRow(app, 'publication-setting.write')).data).toEqual({ threshold: 10 });
    expect((await coordinator.put(setting, { threshold: 12, revision: 0 })).status).toBe(409);
  });
});
