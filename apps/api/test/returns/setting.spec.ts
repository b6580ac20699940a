import type { AuditFigures } from '@sightline/analysis';
import type { RegisteredAgencyView, ReturnView, TemplateVersionView } from '@sightline/contracts';
import type { Condition } from '@sightline/form-engine';
import {
  aDraftOf,
  anAuditInTheField,
  aSection,
  aSmallForm,
  aYesNo,
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const inPractices: Condition = {
  all: [{ unit: 'setting', operator: 'one-of', answer: ['practice'] }],
};

describe('the setting that a return names', () => {
  let app: TestApp;
  let field: FieldAudit;
  let spoc: ApiClient;
  let auditor: ApiClient;
  let coordinator: ApiClient;
  let settings: RegisteredAgencyView['settings'];

  beforeAll(async () => {
    app = await startApp();
    coordinator = await signedIn(app).asCoordinator();
    const form = aSmallForm({
      key: 'practices',
      sections: [
        aSection('A', aYesNo('A1'), {
          ...{ kind: 'compliance', id: 'A2', text: 'Was the record coded?', showWhen: inPractices },
        }),
      ],
    });
    const { id, revision } = await aDraftOf(coordinator, form);
    const published = `template-drafts/${id}/publish`;
    const version = bodyOf(
      await coordinator.post<TemplateVersionView>(published, { revision, note: 'As agreed.' }),
    );
    const kinds = ['health-provider', 'police'] as const;
    field = await anAuditInTheField(app, { kinds, versionId: version.id });
    spoc = await field.people.asSpoc('health-provider');
    const own = `agencies/${field.agencyId('health-provider')}/settings`;
    bodyOf(await spoc.post(own, { kind: 'practice', name: 'Larkrise Surgery' }));
    bodyOf(await spoc.post(own, { kind: 'team', name: 'Paediatric liaison' }));
    const [agency] = bodyOf(await spoc.get<RegisteredAgencyView[]>('agencies/register'));
    settings = agency!.settings;
  });
  afterAll(() => app.stop());

  const idOf = (kind: string) => settings.find((one) => one.kind === kind)!.id;
  const path = (caseIndex = 0) => `returns/${field.returnId('health-provider', caseIndex)}`;
  const open = async (client = spoc, caseIndex = 0) =>
    bodyOf(await client.get<ReturnView>(path(caseIndex)));
  const name = async (settingId: string | null, client = spoc, caseIndex = 0) => {
    const { revision } = await open(spoc, caseIndex);
    return client.post<ReturnView>(`${path(caseIndex)}/setting`, { settingId, revision });
  };

  it('is named by the agency of the return only', async () => {
    const body = { settingId: idOf('practice'), revision: 1 };
    expect((await app.client().post(`${path()}/setting`, body)).status).toBe(401);
    expect((await name(idOf('practice'), await field.people.asSpoc('police'))).status).toBe(404);
    for (const client of [coordinator, await field.people.asChair()]) {
      expect((await name(idOf('practice'), client)).status).toBe(403);
    }
    expect(await trailRows(app, 'return.name-setting')).toEqual([]);
  });

  it('is one of the agency, and open', async () => {
    const elsewhere = await field.people.asSpoc('police');
    const police = `agencies/${field.agencyId('police')}/settings`;
    const { settings: theirs } = bodyOf(
      await elsewhere.post<RegisteredAgencyView>(police, {
        kind: 'team',
        name: 'Public protection',
      }),
    );
    const closed = `agencies/${field.agencyId('health-provider')}/settings/${idOf('team')}`;
    bodyOf(await spoc.patch(closed, { name: 'Paediatric liaison', isClosed: true }));
    for (const settingId of [theirs[0]!.id, idOf('team'), 'Larkrise']) {
      const { status, problem } = await name(settingId);
      expect([status, problem.fields?.[0]?.field]).toEqual([422, 'settingId']);
    }
    const late = { settingId: idOf('practice'), revision: (await open()).revision - 1 };
    expect((await spoc.post(`${path()}/setting`, late)).status).toBe(409);
    expect((await open()).setting).toBeNull();
  });

  it('is read by its own people; others read its kind', async () => {
    const view = bodyOf(await name(idOf('practice')));
    expect(view.setting).toEqual({
      ...{ kind: 'practice', id: idOf('practice'), name: 'Larkrise Surgery' },
    });
    expect(view.settingChoices.map((one) => one.name)).toEqual(['Larkrise Surgery']);
    expect((await lastTrailRow(app, 'return.name-setting')).data).toEqual({ kind: 'practice' });
    for (const client of [coordinator, await field.people.asChair()]) {
      const seen = await open(client);
      expect(seen.setting).toEqual({ kind: 'practice', id: null, name: null });
      expect(JSON.stringify(seen)).not.toContain('Larkrise');
      expect(seen.settingChoices).toEqual([]);
    }
  });

  it('decides what is asked and what counts, in the form and in the figures', async () => {
    await field.takeReturn('health-provider', 0, 'allocated');
    await field.takeReturn('health-provider', 1, 'allocated');
    expect([(await open()).required, (await open(spoc, 1)).required]).toEqual([2, 1]);
    expect((await open()).context.unit).toMatchObject({ setting: 'practice' });
    auditor = await field.people.asAuditor('health-provider');
    bodyOf(await name(idOf('practice'), auditor, 1));
    expect((await open(spoc, 1)).required).toBe(2);
    bodyOf(await name(null, auditor, 1));
    expect((await open(spoc, 1)).required).toBe(1);
    for (const caseIndex of [0, 1]) {
      await field.fill('health-provider', caseIndex, { A2: { value: 'yes' } });
      await field.act('auditor', 'health-provider', caseIndex, 'submit');
      await field.act('spoc', 'health-provider', caseIndex, 'sign-off');
    }
    const path = `audits/${field.auditId}/figures`;
    const { compliance } = bodyOf(await coordinator.get<AuditFigures>(path));
    const asked = compliance.items.find(({ questionId }) => questionId === 'A2');
    expect(asked?.overall.met.text).toBe('1 of 1');
  });

  it('stands once the return is handed in', async () => {
    expect((await name(null)).status).toBe(403);
    expect((await open()).setting).toMatchObject({ kind: 'practice' });
    expect((await open()).settingChoices).toEqual([]);
  });
});
