import type {
  CalibrationSummaryView,
  CalibrationView,
  NoticesView,
  ProgrammeView,
  TemplateView,
} from '@sightline/contracts';
import {
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type TestApp,
} from '../support';

const vignette =
  'A girl of eight was placed with her grandmother under a special guardianship order two years ago. ' +
  'School saw her tired and hungry in the autumn term and told the front door, which closed the contact. ' +
  'The practice knew that the grandmother had been in hospital and told nobody.';
const rationale = 'School spoke up; nobody brought the hospital stay and the hunger together.';

describe('calibration on a shared case', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  let coordinator: ApiClient;
  let police: ApiClient;
  let chair: ApiClient;
  let formVersionId: string;
  let id: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    coordinator = await people.asCoordinator();
    chair = await people.asChair();
    police = await people.asAuditor('police');
    const forms = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    formVersionId = forms.find(({ unit }) => unit === 'case-file')!.versions[0]!.id;
    const plan = { financialYear: 2026, quarter: 3, theme: 'Neglect', method: 'macfa' };
    bodyOf(await coordinator.post('audits', plan));
  });
  afterAll(() => app.stop());

  const dto = (more: object = {}) => ({
    ...{ financialYear: 2026, title: 'A tired girl', vignette, formVersionId, ...more },
  });
  const open = (client: ApiClient) => client.get<CalibrationView>(`calibrations/${id}`);
  const grade = (client: ApiClient, more: object = {}) =>
    client.put<CalibrationView>(`calibrations/${id}/grade`, { grade: 'RI', rationale, ...more });
  const year = async () => bodyOf(await coordinator.get<ProgrammeView>('programmes/2026'));

  it('is suggested while the first audit of the year is to come', async () => {
    expect(await year()).toMatchObject({ calibration: null, isCalibrationDue: true });
  });

  it('is written by the co-ordinator alone', async () => {
    expect((await app.client().post('calibrations', dto())).status).toBe(401);
    for (const client of [chair, police, await people.asSpoc('police')]) {
      expect((await client.post('calibrations', dto())).status).toBe(403);
    }
    const board = await people.as({ role: 'board-member' });
    expect((await board.get('calibrations')).status).toBe(403);
  });

  it.each([
    ['a case told in a line', { vignette: 'Too short.' }, 'vignette'],
    [
      'a form that is none',
      { formVersionId: '00000000-0000-7000-8000-000000000000' },
      'formVersionId',
    ],
    ['a case that names a child', { vignette: `${vignette} Her name is Zofia Nowak.` }, 'vignette'],
  ])('refuses %s', async (_what, more, name) => {
    const answer = await coordinator.post('calibrations', dto(more));
    expect([answer.status, answer.problem.fields?.[0]?.field]).toEqual([422, name]);
  });

  it('is a draft that nobody else sees', async () => {
    const view = bodyOf(await coordinator.post<CalibrationView>('calibrations', dto()));
    ({ id } = view);
    expect(view).toMatchObject({ status: 'draft', canHold: true, canGrade: false, result: null });
    expect(view.scale.points.map(({ code }) => code)).toEqual(['O', 'G', 'RI', 'I']);
    expect((await open(police)).status).toBe(404);
    expect(bodyOf(await police.get<CalibrationSummaryView[]>('calibrations'))).toEqual([]);
    expect(await year()).toMatchObject({ calibration: { id }, isCalibrationDue: true });
    const edited = dto({ title: 'A hungry girl', revision: 1 });
    expect(
      bodyOf(await coordinator.put<CalibrationView>(`calibrations/${id}`, edited)),
    ).toMatchObject({ title: 'A hungry girl', revision: 2 });
    expect((await coordinator.put(`calibrations/${id}`, edited)).status).toBe(409);
    expect((await lastTrailRow(app, 'calibration.write')).data).toEqual({
      ...{ year: '2026/27', isNew: false },
    });
  });

  it('is laid before everybody who grades, who are told of it', async () => {
    const path = `calibrations/${id}/open`;
    expect((await police.post(path, { revision: 2 })).status).toBe(404);
    const view = bodyOf(await coordinator.post<CalibrationView>(path, { revision: 2 }));
    expect(view).toMatchObject({ status: 'open', graded: 0 });
    expect(view.asked?.length).toBeGreaterThan(3);
    const [told] = bodyOf(await police.get<NoticesView>('notices')).items;
    expect(told).toMatchObject({
      ...{ kind: 'calibration.opened', path: `/programme/calibrations/${id}` },
    });
    expect((await year()).isCalibrationDue).toBe(false);
    expect((await coordinator.put(`calibrations/${id}`, dto({ revision: 3 }))).status).toBe(409);
  });

  it('is graded by each alone: nobody sees another’s grade, nor does who holds it', async () => {
    expect((await grade(coordinator)).status).toBe(403);
    expect((await grade(police, { grade: 'superb' })).problem.fields?.[0]?.field).toBe('grade');
    const named = await grade(police, { rationale: `${rationale} Ask Zofia Nowak.` });
    expect(named.problem.fields?.[0]?.field).toBe('rationale');
    expect(bodyOf(await grade(police))).toMatchObject({ own: { grade: 'RI', rationale } });
    bodyOf(await grade(chair, { grade: 'I' }));
    bodyOf(await grade(police, { grade: 'G' }));
    const social = await people.asAuditor('childrens-social-care');
    for (const client of [social, coordinator]) {
      const view = bodyOf(await open(client));
      expect(view).toMatchObject({ own: null, result: null, graded: 2 });
      expect(JSON.stringify(view)).not.toContain(rationale);
    }
    const trail = await trailRows(app, 'calibration.grade');
    expect(trail.map(({ data }) => data)).toEqual([
      ...[{ isFirst: true }, { isFirst: true }, { isFirst: false }],
    ]);
  });

  it('is closed by who holds it, and then everybody sees how far they agree', async () => {
    bodyOf(await grade(await people.asAuditor('childrens-social-care'), { grade: 'G' }));
    const path = `calibrations/${id}/close`;
    expect((await chair.post(path, { revision: 3 })).status).toBe(403);
    expect((await coordinator.post(path, { revision: 2 })).status).toBe(409);
    bodyOf(await coordinator.post<CalibrationView>(path, { revision: 3 }));
    const { result, own, status } = bodyOf(await open(police));
    expect({ status, own }).toMatchObject({ status: 'closed', own: { grade: 'G' } });
    expect(result!.counts.map(({ code, count }) => [code, count])).toEqual([
      ...[
        ['O', 0],
        ['G', 2],
        ['RI', 0],
        ['I', 1],
      ],
    ]);
    // Three raters make three pairs: G with G alike, G with I two steps apart twice.
    expect(result!.agreement).toEqual({ raters: 3, pairs: 3, exact: 1, withinOne: 1, range: 2 });
    expect(result!.ratings.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    for (const { value, why } of result!.coefficients) {
      expect([value, why]).toEqual([null, expect.stringMatching(/5|five/)]);
    }
    expect((await grade(police)).status).toBe(409);
    const scrutineer = await people.as({ role: 'scrutineer' });
    expect(bodyOf(await open(scrutineer)).result).not.toBeNull();
    const county = await people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await open(county)).status).toBe(404);
  });
});

describe('calibrations that say little, and those that say more', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  let coordinator: ApiClient;
  let formVersionId: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    coordinator = await people.asCoordinator();
    const forms = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    formVersionId = forms.find(({ unit }) => unit === 'case-file')!.versions[0]!.id;
  });
  afterAll(() => app.stop());

  /** Held from draft to close; the grades are the chair's and two auditors'. */
  const held = async (...given: readonly string[]) => {
    const dto = { financialYear: 2026, title: 'A shared case', vignette, formVersionId };
    const { id } = bodyOf(await coordinator.post<CalibrationView>('calibrations', dto));
    const path = `calibrations/${id}`;
    bodyOf(await coordinator.post(`${path}/open`, { revision: 1 }));
    const raters = [
      await people.asChair(),
      await people.asAuditor('police'),
      await people.asAuditor('childrens-social-care'),
    ];
    for (const [index, grade] of given.entries()) {
      bodyOf(await raters[index]!.put(`${path}/grade`, { grade, rationale }));
    }
    const closed = await coordinator.post<CalibrationView>(`${path}/close`, { revision: 2 });
    return closed.status === 200 ? closed.body.result! : closed.status;
  };

  it('cannot be closed where nobody graded', async () => {
    expect(await held()).toBe(409);
  });

  it('show one rater’s grade and say that there is nothing to agree with', async () => {
    expect(await held('G')).toMatchObject({ agreement: null });
  });

  it('show that all grades are alike, and that no coefficient follows from it', async () => {
    expect(await held('G', 'G', 'G')).toMatchObject({
      agreement: { pairs: 3, exact: 3, withinOne: 3, range: 0 },
      coefficients: [{ value: null }, { value: null }],
    });
  });

  it('give coefficients once five cases were graded by two or more', async () => {
    await held('O', 'O', 'G');
    await held('RI', 'RI', 'RI');
    await held('I', 'RI', 'I');
    const last = await held('G', 'G', 'RI');
    if (typeof last === 'number') throw new Error('It was not closed');
    expect(last.coefficients.map(({ name, weights, n }) => [name, weights, n])).toEqual([
      ['Krippendorff’s alpha', 'ordinal', 5],
      ['Gwet’s AC2', 'quadratic', 5],
    ]);
    for (const { value } of last.coefficients) expect(value).toBeGreaterThan(0.7);
  });
});
