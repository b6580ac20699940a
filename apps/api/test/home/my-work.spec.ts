import type { MyWorkView, WorkItemView } from '@sightline/contracts';
import { Audit } from '../../src/app/audits';
import {
  anAuditAtPanel,
  anAuditInTheField,
  aPerson,
  asPerson,
  bodyOf,
  signedIn,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type People,
  type TestApp,
} from '../support';

describe('my work', () => {
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  let app: TestApp;
  let people: People;
  let field: FieldAudit;

  beforeAll(async () => {
    app = await startApp({ clock });
    people = signedIn(app);
    field = await anAuditInTheField(app, {
      theme: 'Children who go missing',
      kinds: ['childrens-social-care', 'police'],
      casesPerStratum: 2,
    });
    await field.takeReturn('police', 0, 'in-progress', { N8: { value: 'yes' } });
    await field.takeReturn('police', 1, 'submitted');
    await field.act('spoc', 'police', 1, 'send-back', { reason: 'Say more about the review.' });
    await field.takeReturn('police', 2, 'submitted');
    await field.takeReturn('police', 3, 'issued');
  });
  afterAll(() => app.stop());

  const workOf = async (client: ApiClient) => bodyOf(await client.get<MyWorkView>('my-work'));
  const groupOf = async (client: ApiClient, key: string) =>
    (await workOf(client)).groups.find((group) => group.key === key);
  const titles = (items: readonly WorkItemView[] | undefined) => items?.map(({ title }) => title);
  const references = (...indices: readonly number[]) =>
    indices.map((index) => field.caseAt(index).reference);

  it('is for whoever has signed in', async () => {
    expect((await app.client().get('my-work')).status).toBe(401);
  });

  it('says what will be in a group that is empty', async () => {
    for (const who of [
      { role: 'coordinator' },
      { role: 'chair' },
      { role: 'subgroup-member' },
      { role: 'spoc', kind: 'camhs' },
      { role: 'auditor', kind: 'camhs' },
      { role: 'panel-member', kind: 'childrens-social-care' },
      { role: 'board-member' },
      { role: 'scrutineer' },
      { role: 'administrator' },
      { role: 'key-holder' },
    ] as const) {
      const { groups, today } = await workOf(await people.as(who));
      expect(today).toBe('2026-03-02');
      expect(groups.length).toBeGreaterThan(0);
      for (const group of groups) expect(group.empty.length).toBeGreaterThan(15);
    }
  });

  it('gives an auditor the forms to complete, those sent back first', async () => {
    const forms = await groupOf(await people.asAuditor('police'), 'forms');
    expect(titles(forms?.items)).toEqual(references(1, 0));
    expect(forms?.items[0]).toMatchObject({
      verb: 'Put right',
      link: ['/returns', field.returnId('police', 1)],
      detail: 'Children who go missing · sent back to you',
    });
    expect(forms?.items[1]).toMatchObject({ verb: 'Continue', progress: 1, isLate: false });
    expect(forms?.items[1]?.dueDay).toBe((await field.openReturn('police', 0)).dueDay);
  });

  it('gives an agency’s contact what to answer, allocate and sign off', async () => {
    const police = await people.asSpoc('police');
    expect(titles((await groupOf(police, 'allocate'))?.items)).toEqual(references(3));
    expect(titles((await groupOf(police, 'sign-off'))?.items)).toEqual(references(2));
    expect((await groupOf(police, 'known-checks'))?.items).toEqual([]);
    expect((await groupOf(police, 'overdue'))?.items).toEqual([]);
    expect(titles((await groupOf(police, 'concerns'))?.items)).toEqual(references(0));
    const social = await people.asSpoc('childrens-social-care');
    const checks = await groupOf(social, 'known-checks');
    expect(titles(checks?.items)).toEqual(references(0, 1, 2, 3));
    const { milestones } = await field.audit();
    const asked = milestones.find(({ key }) => key === 'forms-issued');
    expect(checks?.items[0]).toMatchObject({ verb: 'Answer', dueDay: asked?.day });
  });

  it('gives a key-holder the vaults of audits under way', async () => {
    const vaults = await groupOf(await people.as({ role: 'key-holder' }), 'identities');
    expect(vaults?.items).toEqual([
      expect.objectContaining({
        ...{ title: 'Children who go missing', verb: 'Open the vault' },
        link: ['/audits', field.auditId, 'identities'],
      }),
    ]);
  });

  it('shows an agency nothing of another', async () => {
    for (const client of [
      await people.asSpoc('childrens-social-care'),
      await people.asAuditor('childrens-social-care'),
    ]) {
      const { groups } = await workOf(client);
      const own = field.cases.map((_case, index) => field.returnId('childrens-social-care', index));
      const seen = groups.flatMap(({ items }) => items.map(({ link }) => link[1]));
      expect(seen.filter((id) => !own.includes(id ?? ''))).toEqual([]);
    }
  });

  it('shows another partnership nothing', async () => {
    const county = await people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await workOf(county)).groups.flatMap(({ items }) => items)).toEqual([]);
    const person = await aPerson(app, {
      roles: [{ role: 'spoc', partnership: 'Castle County', kind: 'police' }],
    });
    const spoc = await asPerson(app, person);
    expect((await workOf(spoc)).groups.flatMap(({ items }) => items)).toEqual([]);
  });

  it('tells the co-ordinator where each audit stands and what blocks it', async () => {
    const coordinator = await people.asCoordinator();
    const planned = await coordinator.post('audits', {
      ...{ financialYear: 2026, quarter: 1, date: '2026-05-14', method: 'macfa' },
      theme: 'Working with complex families',
    });
    const far = await coordinator.post('audits', {
      ...{ financialYear: 2026, quarter: 3, date: '2026-11-12', method: 'macfa' },
      theme: 'Medical neglect',
    });
    expect([planned.status, far.status]).toEqual([201, 201]);
    const steps = await groupOf(coordinator, 'next-steps');
    expect(titles(steps?.items)?.sort()).toEqual([
      'Children who go missing',
      'Working with complex families',
    ]);
    const inField = steps?.items.find(({ title }) => title === 'Children who go missing');
    expect(inField?.link).toEqual(['/audits', field.auditId, 'returns']);
    expect(inField?.detail).toContain('8 returns are still to come');
    expect((await groupOf(coordinator, 'late'))?.items).toEqual([]);
  });

  it('gives the chair the concerns to rule on', async () => {
    const concerns = await groupOf(await people.asChair(), 'concerns');
    expect(concerns?.items).toMatchObject([
      {
        title: field.caseAt(0).reference,
        detail: 'Children who go missing · Police · not acknowledged yet',
        link: ['/returns', field.returnId('police', 0)],
        verb: 'Rule on it',
      },
    ]);
  });

  describe('once the returns are late', () => {
    beforeAll(() => {
      clock.set('2026-04-22T09:00:00.000Z');
      people = signedIn(app);
    });

    it('counts them by agency for the co-ordinator', async () => {
      const late = await groupOf(await people.asCoordinator(), 'late');
      expect(titles(late?.items)?.sort()).toEqual([
        'Children’s Services: 4 returns late',
        'Police: 4 returns late',
      ]);
      expect(late?.items[0]).toMatchObject({
        link: ['/audits', field.auditId, 'returns'],
        isLate: true,
      });
    });

    it('lists those with an auditor for the agency’s contact', async () => {
      const overdue = await groupOf(await people.asSpoc('police'), 'overdue');
      expect(titles(overdue?.items)).toEqual(references(0, 1));
      const forms = await groupOf(await people.asAuditor('police'), 'forms');
      expect(forms?.items.every(({ isLate }) => isLate)).toBe(true);
    });
  });

  describe('at the panel', () => {
    let panel: FieldAudit;

    beforeAll(async () => {
      panel = await anAuditAtPanel(app, {
        answersOf: (kind, index) => ({
          N8: kind === 'police' && index === 1 ? { value: 'yes' } : undefined,
        }),
      });
      people = panel.people;
    });
    const setStatus = (status: Audit['status']) =>
      app.transactor.run(() =>
        app.transactor.manager.update(Audit, { id: panel.auditId }, { status }),
      );

    it('gives the chair the cases to judge', async () => {
      const judge = await groupOf(await people.asChair(), 'judge');
      expect(judge?.items).toMatchObject([
        {
          link: ['/audits', panel.auditId, 'panel'],
          detail: '2 of 2 cases still to judge; 1 held by a safeguarding concern',
        },
      ]);
    });

    it('gives a panel member the packs of the own agency’s cases', async () => {
      const own = await people.as({ role: 'panel-member', kind: 'childrens-social-care' });
      expect((await groupOf(own, 'panels'))?.items).toMatchObject([
        { link: ['/audits', panel.auditId, 'panel'], verb: 'Open the pack' },
      ]);
      const camhs = await aPerson(app, { roles: [{ role: 'panel-member', kind: 'camhs' }] });
      expect((await groupOf(await asPerson(app, camhs), 'panels'))?.items).toEqual([]);
    });

    it('gives the scrutineer the record of moderation', async () => {
      const record = await groupOf(await people.as({ role: 'scrutineer' }), 'moderation');
      expect(record?.items).toMatchObject([{ link: ['/audits', panel.auditId, 'panel'] }]);
    });

    it('gives the chair the draft to approve, and then the board the report', async () => {
      await setStatus('drafting');
      const draft = await groupOf(await people.asChair(), 'approve');
      expect(draft?.items).toMatchObject([{ link: ['/audits', panel.auditId, 'report'] }]);
      const board = await people.as({ role: 'board-member' });
      expect((await groupOf(board, 'reports'))?.items).toEqual([]);
      await setStatus('approved');
      expect((await groupOf(board, 'reports'))?.items).toMatchObject([
        { link: ['/audits', panel.auditId, 'report'], verb: 'Read' },
      ]);
      expect((await groupOf(await people.asChair(), 'approve'))?.items).toEqual([]);
    });
  });
});
