import type { AgencyView, AuditView, TemplateView } from '@sightline/contracts';
import { addWorkingDays } from '@sightline/domain';
import { FormVersion } from '../../src/app/form-templates';
import { Ids } from '../../src/app/platform/clock';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const today = '2026-03-02';

describe('the scope of an audit', () => {
  let app: TestApp;
  let field: FieldAudit;
  let coordinator: ApiClient;
  let audit: AuditView;
  let agencies: readonly AgencyView[];
  let versionId: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock(`${today}T09:00:00.000Z`) });
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    coordinator = await field.people.asCoordinator();
    agencies = bodyOf(await coordinator.get<AgencyView[]>('agencies'));
    const templates = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    versionId = templates.find(({ key }) => key === 'sgo')!.versions[0]!.id;
    const planned = bodyOf(
      await coordinator.post<AuditView>('audits', {
        ...{ financialYear: 2026, quarter: 2, date: '', theme: 'Medical neglect', method: 'macfa' },
      }),
    );
    const { revision } = planned;
    audit = bodyOf(await coordinator.post<AuditView>(`audits/${planned.id}/open`, { revision }));
  });
  afterAll(() => app.stop());

  const idOf = (kind: string) => agencies.find((agency) => agency.kind === kind)!.id;
  const scope = (more: object = {}) => ({
    purpose: 'To see whether appointments that were missed were followed up.',
    keyLines: ['Was somebody told each time?'],
    ...{ windowFrom: '2025-03-01', windowTo: '2026-02-28' },
    panelDay: addWorkingDays(today, 60),
    ...{ agencyIds: [idOf('police')], templateVersionId: versionId, revision: audit.revision },
    ...more,
  });
  const set = (more: object = {}, client = coordinator, id = audit.id) =>
    client.put<AuditView>(`audits/${id}/scope`, scope(more));
  const current = async (id = audit.id) => bodyOf(await coordinator.get<AuditView>(`audits/${id}`));
  const refusal = async (more: object, id?: string) => {
    const { status, problem } = await set(more, coordinator, id);
    return [status, problem.fields?.map(({ field: name, message }) => `${name}: ${message}`)];
  };

  it('asks whoever has not signed in to do so, and refuses all but a co-ordinator', async () => {
    expect((await set({}, app.client())).status).toBe(401);
    expect((await set({}, await field.people.asChair())).status).toBe(403);
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await set({}, county)).status).toBe(404);
    expect((await current()).purpose).toBeNull();
  });

  it('refuses a panel for which forms would have been due before today', async () => {
    const panelDay = addWorkingDays(today, 5);
    expect(await refusal({ panelDay })).toEqual([
      422,
      [
        'panelDay: For a panel on Mon 9 Mar 2026 the returns would have been due on ' +
          'Mon 23 Feb 2026, which is past. Choose a later panel day.',
      ],
    ]);
    expect((await current()).milestones).toEqual([]);
  });

  it('refuses a panel on a weekend, a bank holiday or a day past, and says which', async () => {
    for (const [panelDay, words] of [
      ['2026-06-06', 'Sat 6 Jun 2026 is not a working day in England'],
      ['2026-05-25', 'Mon 25 May 2026 is a bank holiday: Spring bank holiday'],
      ['2026-02-27', 'Fri 27 Feb 2026 is past. Choose a panel day to come.'],
    ]) {
      const [status, said] = await refusal({ panelDay });
      expect([status, said]).toEqual([422, expect.arrayContaining([`panelDay: ${words}`])]);
    }
  });

  it('refuses days that are none and a window that ends before it begins', async () => {
    expect(await refusal({ windowFrom: '2025-02-30' })).toEqual([
      422,
      ['windowFrom: 2025-02-30 is not a date'],
    ]);
    expect(await refusal({ windowFrom: '2026-03-01' })).toEqual([
      422,
      ['windowTo: The window ends before it begins'],
    ]);
  });

  it('refuses words that are only spaces, and a window that ends after the panel', async () => {
    expect((await refusal({ purpose: ' '.repeat(20), keyLines: ['     '] }))[1]).toEqual([
      'purpose: Say the purpose in 10 to 2,000 characters',
      'keyLines: Each key line of enquiry has 5 to 300 characters',
    ]);
    const windowTo = addWorkingDays(today, 61);
    expect(await refusal({ windowTo })).toEqual([
      422,
      ['windowTo: The window ends after the panel meets'],
    ]);
  });

  it('refuses a form that is not published, is another unit’s or is nobody’s', async () => {
    const draftId = app.get(Ids).next();
    await app.transactor.run(async () => {
      const version = await app.transactor.manager.findOneByOrFail(FormVersion, { id: versionId });
      const draft = { ...version, id: draftId, number: 99, status: 'draft', publishedAt: null };
      await app.transactor.manager.insert(FormVersion, draft as never);
    });
    expect(await refusal({ templateVersionId: draftId })).toEqual([
      422,
      ['templateVersionId: This version of the form is not published; choose a published one'],
    ]);
    const templates = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    const ofAgencies = templates.find(({ unit }) => unit === 'agency')!.versions[0]!.id;
    expect(await refusal({ templateVersionId: ofAgencies })).toEqual([
      422,
      ['templateVersionId: This audit looks at case files; the form does not'],
    ]);
    expect(await refusal({ templateVersionId: crypto.randomUUID() })).toEqual([
      422,
      ['templateVersionId: Choose a form from the list'],
    ]);
    expect((await current()).template).toBeNull();
  });

  it('refuses an agency of another partnership', async () => {
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    const theirs = bodyOf(await county.get<AgencyView[]>('agencies')).find(
      ({ alsoIn }) => alsoIn.length === 0,
    )!;
    expect(await refusal({ agencyIds: [theirs.id] })).toEqual([
      422,
      ['agencyIds: Choose agencies of the partnerships that take part'],
    ]);
  });

  it('is set, plans the milestones back from the panel, and goes on the trail', async () => {
    const done = bodyOf(await set());
    const dueDay = addWorkingDays(done.panelDay!, -10);
    expect(done.milestones.find(({ key }) => key === 'returns-due')?.day).toBe(dueDay);
    expect(done.agencies.map(({ kind }) => kind)).toEqual(['police']);
    expect(await lastTrailRow(app, 'audit.scope')).toMatchObject({
      auditId: audit.id,
      data: { panelDay: done.panelDay, agencies: 1, formVersionId: versionId },
    });
    const stale = await set();
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
    audit = done;
  });

  it('refuses to move a scoped audit to a day for which forms would have been due', async () => {
    const date = addWorkingDays(today, 5);
    const dto = { financialYear: 2025, quarter: 4, date, revision: audit.revision };
    const answer = await coordinator.post<AuditView>(`audits/${audit.id}/replan`, dto);
    expect([answer.status, answer.problem.fields?.map(({ field: name }) => name)]).toEqual([
      422,
      ['date'],
    ]);
    expect(await current()).toMatchObject({ panelDay: audit.panelDay, quarter: audit.quarter });
    expect(await trailRows(app, 'audit.replan')).toEqual([]);
  });

  it('moves the milestones with the audit, but not those set by hand', async () => {
    const path = `audits/${audit.id}/milestones/returns-due`;
    const { revision } = audit;
    const byHand = bodyOf(await coordinator.put<AuditView>(path, { day: '2026-05-01', revision }));
    const date = addWorkingDays(audit.panelDay!, 10);
    const moved = bodyOf(
      await coordinator.post<AuditView>(`audits/${audit.id}/replan`, {
        ...{ financialYear: 2026, quarter: 1, date, revision: byHand.revision },
      }),
    );
    const dayOf = (key: string) => moved.milestones.find((one) => one.key === key);
    expect(moved.panelDay).toBe(date);
    expect(dayOf('returns-due')).toMatchObject({ day: '2026-05-01', isHandSet: true });
    expect(dayOf('pack-published')?.day).toBe(addWorkingDays(date, -5));
    expect((await lastTrailRow(app, 'audit.milestone')).data).toEqual({
      ...{ key: 'returns-due', day: '2026-05-01', isHandSet: true },
    });
    audit = moved;
  });

  it('refuses to set a milestone that the plan does not have, or the panel’s own', async () => {
    const { revision } = audit;
    const put = (key: string, day: string) =>
      coordinator.put(`audits/${audit.id}/milestones/${key}`, { day, revision });
    expect((await put('no-such-step', '2026-05-01')).status).toBe(404);
    expect((await put('panel', '2026-05-01')).status).toBe(409);
    expect((await put('returns-due', '2026-02-30')).status).toBe(422);
    const late = await put('returns-due', '2026-12-01');
    expect([late.status, late.problem.detail]).toEqual([
      422,
      expect.stringMatching(/^Returns are due before the panel meets, on /),
    ]);
  });

  describe('once returns are issued', () => {
    const fieldScope = async (more: object) => {
      const { revision, panelDay } = await current(field.auditId);
      const agencyIds = field.kinds.map((kind) => field.agencyId(kind));
      return { revision, panelDay, agencyIds, ...more };
    };

    it('keeps every agency that was asked, and the form', async () => {
      const one = await fieldScope({ agencyIds: [field.agencyId('police')] });
      const name = 'Castleshire University Hospitals NHS Trust';
      expect(await refusal(one, field.auditId)).toEqual([
        422,
        [`agencyIds: ${name} has already been issued returns, so it cannot leave the audit`],
      ]);
      const templates = bodyOf(await coordinator.get<TemplateView[]>('templates'));
      const cse = templates.find(({ key }) => key === 'cse')!.versions[0]!.id;
      expect(await refusal(await fieldScope({ templateVersionId: cse }), field.auditId)).toEqual([
        422,
        [
          'templateVersionId: Returns have been issued with the present form, ' +
            'so it cannot change any more',
        ],
      ]);
      expect((await current(field.auditId)).agencies).toHaveLength(2);
    });

    it('keeps an agency that has returned, and what it returned', async () => {
      await field.takeReturn('police', 0, 'signed-off');
      const one = await fieldScope({ agencyIds: [field.agencyId('health-provider')] });
      const [status, words] = await refusal(one, field.auditId);
      expect([status, words]).toEqual([
        422,
        [
          'agencyIds: Castleshire Police has already been issued returns, ' +
            'so it cannot leave the audit',
        ],
      ]);
      expect((await field.openReturn('police', 0)).status).toBe('signed-off');
      expect(await trailRows(app, 'audit.scope')).toHaveLength(2);
    });

    it('issues returns to an agency that joins', async () => {
      const agencyIds = [...field.kinds.map((kind) => field.agencyId(kind)), idOf('camhs')];
      const done = bodyOf(await set(await fieldScope({ agencyIds }), coordinator, field.auditId));
      expect(done.agencies.map(({ kind }) => kind)).toContain('camhs');
      expect((await lastTrailRow(app, 'return.issue-all')).data).toEqual({
        ...{ returns: 2, cases: 2, agencies: 1 },
      });
    });
  });
});
