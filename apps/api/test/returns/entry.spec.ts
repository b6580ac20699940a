import type {
  GridView,
  OpenedAgencyView,
  ReturnView,
  TemplateVersionView,
  TimelinessView,
} from '@sightline/contracts';
import { completeAnswers } from '@sightline/form-engine';
import {
  anAuditInTheField,
  aPerson,
  asPerson,
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const agency = { name: 'Young Carers Link', shortName: 'Carers Link', kind: 'voluntary' };
const entry = {
  ...{ contactName: 'Meera Sandhu', contactRole: 'Project manager' },
  paperKeptBy: 'Young Carers Link',
};
const independent = { independence: 'independent' };

describe('a return entered for an agency without people', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let coordinator: ApiClient;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    const administrator = await signedIn(app).asAdministrator();
    bodyOf(await administrator.post<OpenedAgencyView>('agencies', agency));
    field = await anAuditInTheField(app, { kinds: ['voluntary', 'police'] });
    coordinator = await field.people.asCoordinator();
  });
  afterAll(() => app.stop());

  const address = (caseIndex = 0) => `returns/${field.returnId('voluntary', caseIndex)}`;
  const open = async (caseIndex = 0, client = coordinator) =>
    bodyOf(await client.get<ReturnView>(address(caseIndex)));
  const send = async (name: string, more: object = {}, caseIndex = 0, client = coordinator) => {
    const { revision } = await open(caseIndex);
    return client.post<ReturnView>(`${address(caseIndex)}/${name}`, { revision, ...more });
  };
  const confirmation = (more: object = {}) => ({
    ...{ name: 'Meera Sandhu', role: 'Project manager', means: 'telephone' },
    ...{ day: clock.today(), ...independent, ...more },
  });
  const known = {
    ...{ involvement: 'child', systemsSearched: ['Paper file'] },
    ...{ searchedAlternatives: true, shouldHaveKnown: true },
  };
  const fill = async (caseIndex = 0) => {
    const { revision, context, templateVersionId } = await open(caseIndex);
    const path = `template-versions/${templateVersionId}`;
    const { definition } = bodyOf(await coordinator.get<TemplateVersionView>(path));
    const changes = completeAnswers(definition, context, {});
    return coordinator.patch(`${address(caseIndex)}/answers`, { revision, changes });
  };

  it('is begun by nobody but a co-ordinator of the partnership that leads', async () => {
    expect(await open()).toMatchObject({ mayEnter: true, entry: null });
    const { revision } = await open();
    const body = { revision, ...entry };
    expect((await app.client().post(`${address()}/entry`, body)).status).toBe(401);
    const chair = await field.people.asChair();
    expect((await chair.post(`${address()}/entry`, body)).status).toBe(403);
    const police = await field.people.asSpoc('police');
    expect((await police.post(`${address()}/entry`, body)).status).toBe(404);
    const county = await signedIn(app, 'Castle County').asCoordinator();
    expect((await county.post(`${address()}/entry`, body)).status).toBe(404);
  });

  it('is not begun where the agency has people', async () => {
    const id = field.returnId('police', 0);
    const view = bodyOf(await coordinator.get<ReturnView>(`returns/${id}`));
    expect(view.mayEnter).toBe(false);
    const body = { revision: view.revision, ...entry };
    const answer = await coordinator.post(`returns/${id}/entry`, body);
    expect([answer.status, answer.problem.code]).toEqual([403, 'permission.missing']);
    expect(answer.problem.detail).toBe('The people of the agency complete its returns.');
    for (const [act, more] of [
      ['known-check', known],
      ['submit', {}],
      ['decline', { reason: 'It has no time for it' }],
      ['send-back', { reason: 'It says too little' }],
      ['confirm-for-agency', confirmation()],
    ] as const) {
      const asked = { revision: view.revision, ...more };
      const refused = await coordinator.post(`returns/${id}/${act}`, asked);
      expect([act, refused.status, refused.problem.code]).toEqual([act, 403, 'permission.missing']);
    }
  });

  it('says who in the agency answers, who is not who enters it', async () => {
    const { name } = coordinator.session;
    const answer = await send('entry', { ...entry, contactName: `  ${name.toUpperCase()} ` });
    expect([answer.status, answer.problem.fields?.[0]?.field]).toEqual([422, 'contactName']);
    expect((await send('entry', { ...entry, contactRole: '' })).status).toBe(422);
    expect((await open()).entry).toBeNull();
  });

  it('is begun, and says so from then on', async () => {
    const view = bodyOf(await send('entry', entry));
    expect(view.entry).toMatchObject({
      ...{ by: coordinator.session.name, paperKeptBy: 'Young Carers Link', confirmed: null },
      contact: { name: 'Meera Sandhu', role: 'Project manager' },
    });
    expect(view.mayEnter).toBe(false);
    expect(view.history.at(-1)).toMatchObject({ act: 'enter-for-agency' });
    expect(await lastTrailRow(app, 'return.enter')).toMatchObject({
      ...{ actorName: coordinator.session.name, subjectId: view.id },
      data: { status: 'known-check' },
    });
    expect(JSON.stringify(await trailRows(app, 'return.enter'))).not.toContain('Sandhu');
    expect((await send('entry', entry)).status).toBe(409);
    const grid = bodyOf(await coordinator.get<GridView>(`audits/${field.auditId}/grid`));
    const entered = grid.cells.filter(({ isEntered }) => isEntered);
    expect(entered.map(({ returnId }) => returnId)).toEqual([view.id]);
  });

  it('takes the known check and the answers of the paper', async () => {
    const checked = bodyOf(await send('known-check', known));
    expect(checked).toMatchObject({ status: 'issued', isWritable: true });
    expect((await fill()).status).toBe(200);
    const submitted = bodyOf(await send('submit'));
    expect(submitted.status).toBe('submitted');
    expect([...submitted.acts].sort()).toEqual(
      ['confirm-for-agency', 'decline', 'send-back', 'waive', 'withdraw'].sort(),
    );
  });

  it('is not signed off by who entered it, nor by anybody without the agency', async () => {
    const answer = await send('sign-off');
    expect([answer.status, answer.problem.code]).toEqual([403, 'permission.missing']);
    const wrong: readonly (readonly [object, string])[] = [
      [{ name: coordinator.session.name }, 'name'],
      [{ day: '2020-01-01' }, 'day'],
      [{ day: '2099-01-01' }, 'day'],
      [{ means: 'in a dream' }, 'means'],
      [{ independence: 'not-independent' }, 'note'],
    ];
    for (const [more, place] of wrong) {
      const refused = await send('confirm-for-agency', confirmation(more));
      expect([refused.status, refused.problem.fields?.[0]?.field]).toEqual([422, place]);
    }
    const police = await field.people.asSpoc('police');
    expect((await send('confirm-for-agency', confirmation(), 0, police)).status).toBe(404);
    expect(await open()).toMatchObject({ status: 'submitted', signature: null });
  });

  it('counts once somebody of the agency has confirmed it', async () => {
    const view = bodyOf(await send('confirm-for-agency', confirmation()));
    expect(view).toMatchObject({
      status: 'signed-off',
      signature: { confirmedBy: 'Meera Sandhu (Project manager)', isIntact: true },
      entry: {
        confirmed: {
          ...{ name: 'Meera Sandhu', role: 'Project manager', means: 'telephone' },
          ...{ recordedBy: coordinator.session.name, independence: 'independent', note: null },
        },
      },
    });
    expect(await lastTrailRow(app, 'return.confirm')).toMatchObject({
      ...{ actorName: coordinator.session.name, subjectId: view.id },
      data: { means: 'telephone', day: clock.today() },
    });
    expect(await lastTrailRow(app, 'return.act')).toMatchObject({
      data: { act: 'confirm-for-agency', from: 'submitted', to: 'signed-off' },
    });
    const timely = bodyOf(await coordinator.get<TimelinessView>('timeliness'));
    const row = timely.byAgency.find(({ label }) => label === agency.name);
    expect(row?.figure).toMatchObject({ in: 1, onTime: { count: 1 } });
  });

  it('is confirmed anew after a query was answered', async () => {
    bodyOf(await send('query', { reason: 'Which meeting is meant in the third answer?' }));
    expect((await open()).isWritable).toBe(true);
    expect((await fill()).status).toBe(200);
    bodyOf(await send('submit'));
    const again = confirmation({ name: 'Owen Pike', role: 'Trustee', means: 'signed-paper' });
    const view = bodyOf(await send('confirm-for-agency', again));
    expect(view.entry?.confirmed).toMatchObject({ name: 'Owen Pike', means: 'signed-paper' });
    expect(view.signature).toMatchObject({ confirmedBy: 'Owen Pike (Trustee)', isIntact: true });
  });

  it('is the agency’s own again as soon as it has a contact', async () => {
    bodyOf(await send('entry', entry, 1));
    bodyOf(await send('known-check', known, 1));
    const agencyId = field.agencyId('voluntary');
    const person = await aPerson(app, { roles: [{ role: 'spoc', agencyId }] });
    const spoc = await asPerson(app, person);
    expect(await open(1)).toMatchObject({ isWritable: false, mayEnter: false });
    expect((await fill(1)).status).toBe(403);
    const view = await open(1, spoc);
    expect(view.entry).toMatchObject({ by: coordinator.session.name });
    expect(view.acts).toContain('decline');
  });
});
