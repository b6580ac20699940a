import type {
  PacksPublishedView,
  PackView,
  PanelCaseSummaryView,
  PanelCaseView,
} from '@sightline/contracts';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type GivenAnswers,
  type TestApp,
} from '../support';

const event = (day: number, type: string, action: string) => ({ day, type, action, outcome: '' });

/** Social care's and the police's own events, records that disagree, and a view of the joint work. */
const answers: Readonly<Record<string, GivenAnswers>> = {
  'childrens-social-care': {
    B6: { value: 'cp' },
    C2: { value: [event(-40, 'assessment', 'Began an assessment.'), event(-10, 'other', 'Rang.')] },
    M4: { value: 'The child said they felt safe with their grandmother.' },
    N3: { value: 'RI' },
  },
  police: {
    C2: { value: [event(-25, 'missing', 'Searched and found the child.')] },
    N2: { value: 'G' },
    N3: { value: 'O' },
  },
};

describe('the pack of a case', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let social: ApiClient;
  let health: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditInTheField(app, { casesPerStratum: 2 });
    for (const kind of ['childrens-social-care', 'police'] as const) {
      await field.takeReturn(kind, 0, 'signed-off', answers[kind]);
      await field.takeReturn(kind, 1, 'signed-off', answers[kind]);
    }
    await field.takeReturn('health-provider', 0, 'in-progress');
    await field.takeReturn('health-provider', 1, 'issued');
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    social = await field.people.as({ role: 'panel-member', kind: 'childrens-social-care' });
    health = await field.people.asSpoc('health-provider');
  });
  afterAll(() => app.stop());

  const path = (index: number) => `cases/${field.caseAt(index).id}/pack`;
  const revisionOf = async (index: number) =>
    bodyOf(await chair.get<PackView>(path(index))).panel.revision;
  const jointOf = (view: PanelCaseView) =>
    view.agencies.map(({ agency, multiAgency }) => [agency.kind, multiAgency.self]);

  describe('before it is published', () => {
    it('is not there for those who come for an agency, nor for the scrutineer', async () => {
      const scrutineer = await field.people.as({ role: 'scrutineer' });
      for (const client of [social, health, scrutineer]) {
        expect((await client.get(path(0))).status).toBe(404);
        expect((await client.get(`${path(0)}/file`)).status).toBe(404);
        expect((await client.get(`audits/${field.auditId}/panel`)).status).toBe(404);
      }
      expect((await app.client().get(path(0))).status).toBe(401);
    });

    it('is read by the co-ordinator and the chair, who may publish it', async () => {
      const view = bodyOf(await coordinator.get<PackView>(path(0)));
      expect(view).toMatchObject({ publication: null, canPublish: true, canAdmit: false });
      expect(view.panel.isPublished).toBe(false);
    });

    it('is published by nobody else, and not from a case that somebody changed', async () => {
      const revision = await revisionOf(0);
      for (const client of [social, health, await field.people.asAuditor('police')]) {
        expect([403, 404]).toContain(
          (await client.post(`${path(0)}/publish`, { revision })).status,
        );
      }
      const stale = await chair.post(`${path(0)}/publish`, { revision: revision + 1 });
      expect(stale.status).toBe(409);
    });

    it('is not published while no return is signed off', async () => {
      const revision = await revisionOf(2);
      const answer = await coordinator.post<{ detail: string }>(`${path(2)}/publish`, { revision });
      expect(answer.status).toBe(409);
      expect(answer.body.detail).toContain('would be empty');
    });
  });

  describe('published', () => {
    beforeAll(async () => {
      const revision = await revisionOf(0);
      bodyOf(await coordinator.post<PackView>(`${path(0)}/publish`, { revision }));
    });

    it('stands on the trail with who published it', async () => {
      const row = await lastTrailRow(app, 'pack.publish');
      expect(row).toMatchObject({
        actorName: coordinator.session.name,
        subjectId: field.caseAt(0).id,
      });
      expect(row.data).toEqual({ byConvening: false });
    });

    it('is one case of the list for those entitled, though the panel has not met', async () => {
      const cases = bodyOf(
        await social.get<PanelCaseSummaryView[]>(`audits/${field.auditId}/panel`),
      );
      expect(cases.map(({ caseFile }) => caseFile.id)).toEqual([field.caseAt(0).id]);
      expect((await social.get(path(1))).status).toBe(404);
    });

    it('says who the case is about and what all agencies did, by day', async () => {
      const view = bodyOf(await social.get<PackView>(path(0)));
      expect(view.profile).toContainEqual({
        label: expect.stringMatching(/plan/i),
        value: expect.stringMatching(/child protection/i),
      });
      expect(view.chronology.map(({ day }) => day)).toEqual([-40, -25, -10]);
      expect(view.chronology[1]).toMatchObject({
        agencyId: field.agencyId('police'),
        typeLabel: 'Missing episode',
        action: 'Searched and found the child.',
        outcome: null,
      });
      expect(view.voice).toContainEqual({
        ...{ agencyId: field.agencyId('childrens-social-care'), whose: 'child' },
        text: expect.stringContaining('safe with their grandmother'),
      });
    });

    it('quotes both sides where records disagree', async () => {
      const { contradictions } = bodyOf(await social.get<PackView>(path(0)));
      expect(contradictions.length).toBeGreaterThan(0);
      for (const { sides, about } of contradictions) {
        expect(about).not.toBe('');
        expect(sides.map((side) => side.length)).not.toContain(0);
        for (const quote of sides.flat()) expect(quote.says).not.toBe('');
      }
    });

    it('leaves out words that wait for a decision about names', async () => {
      const words = 'Met Zofia Nowakowska at home.';
      const own = { C2: { value: [event(-5, 'seen-or-visit', words)] } };
      await field.takeReturn('police', 2, 'signed-off', own);
      const view = bodyOf(await chair.get<PackView>(path(2)));
      const event5 = view.chronology.find(({ day }) => day === -5);
      expect(event5).toMatchObject({ action: null, typeLabel: 'Child seen or home visit' });
      expect(JSON.stringify(view)).not.toContain('Nowakowska');
    });

    it('keeps grades of joint working from an agency whose own return is not signed off', async () => {
      const view = bodyOf(await health.get<PackView>(path(0)));
      expect(view.panel.isBlind).toBe(true);
      expect(jointOf(view.panel).map(([, self]) => self)).toEqual([null, null, null]);
      expect(view.panel).toMatchObject({ range: null, offered: null, gradedBy: 0 });
      const all = JSON.stringify(view);
      expect(all).not.toContain('grades-apart');
      expect(all).not.toMatch(/multi-agency working/i);
      const list = await health.get<PanelCaseSummaryView[]>(`audits/${field.auditId}/panel`);
      expect(bodyOf(list)[0]).toMatchObject({ range: null, offered: null, isBlind: true });
      expect((await health.get(`returns/${field.returnId('police', 0)}`)).status).toBe(404);
    });

    it('shows them to an agency whose own return is signed off', async () => {
      const { panel } = bodyOf(await social.get<PackView>(path(0)));
      expect(panel.isBlind).toBe(false);
      expect(new Map(jointOf(panel) as [string, string][]).get('police')).toBe('O');
      expect(panel.range).toBe(2);
    });

    it('is one accessible file with the reader’s name, and on the trail', async () => {
      const file = await social.download(`${path(0)}/file`);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toContain('application/pdf');
      const { pages } = expectSoundPdf(file.bytes, { title: /^Panel pack: /, hasTables: true });
      const letters = (text: string) => text.replaceAll(/\s/g, '');
      const name = letters(social.session.name);
      expect(pages.every((page) => letters(page).includes(name))).toBe(true);
      const row = await lastTrailRow(app, 'pack.download');
      expect(row).toMatchObject({ actorName: social.session.name });
      expect(row.data).toMatchObject({
        format: 'pdf',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }, 30_000);

    it('is read on the trail, once', async () => {
      await social.get(path(0));
      await social.get(path(0));
      const openings = (await trailRows(app, 'panel.open')).filter(
        ({ actorName, subjectId }) =>
          actorName === social.session.name && subjectId === field.caseAt(0).id,
      );
      expect(openings).toHaveLength(1);
    });
  });

  describe('admission', () => {
    const reason = 'Its panel member supervised the worker.';

    it('is the chair’s to refuse, for agencies that are in the case', async () => {
      const revision = await revisionOf(0);
      const dto = { revision, notAdmitted: [{ agencyId: field.agencyId('police'), reason }] };
      expect((await coordinator.put(`${path(0)}/admissions`, dto)).status).toBe(403);
      const stranger = { revision, notAdmitted: [{ agencyId: field.auditId, reason }] };
      expect((await chair.put(`${path(0)}/admissions`, stranger)).status).toBe(422);
    });

    it('keeps the pack from an agency that is not admitted, with the reason beside it', async () => {
      const police = await field.people.asSpoc('police');
      expect((await police.get(path(0))).status).toBe(200);
      const revision = await revisionOf(0);
      const agencyId = field.agencyId('police');
      const dto = { revision, notAdmitted: [{ agencyId, reason }] };
      const view = bodyOf(await chair.put<PackView>(`${path(0)}/admissions`, dto));
      expect(view.publication?.notAdmitted).toMatchObject([{ agency: { id: agencyId }, reason }]);
      expect((await police.get(path(0))).status).toBe(404);
      expect((await social.get(path(0))).status).toBe(200);
      expect((await lastTrailRow(app, 'pack.admit')).data).toEqual({
        notAdmitted: [agencyId],
      });
    });
  });

  describe('taken back, and published with the rest', () => {
    it('is gone for those who could read it', async () => {
      const revision = await revisionOf(0);
      const reason = 'A return was queried after it went out.';
      expect((await social.post(`${path(0)}/recall`, { revision, reason })).status).toBe(403);
      bodyOf(await chair.post<PackView>(`${path(0)}/recall`, { revision, reason }));
      expect((await social.get(path(0))).status).toBe(404);
      expect((await lastTrailRow(app, 'pack.recall')).data).toEqual({ reason });
    });

    it('publishes all that have something in them, and names the empty ones', async () => {
      const packs = `audits/${field.auditId}/packs`;
      const { revision } = await field.audit();
      expect((await social.post(packs, { revision })).status).toBe(403);
      expect((await coordinator.post(packs, { revision: revision + 1 })).status).toBe(409);
      const answer = await coordinator.post<PacksPublishedView>(packs, { revision });
      const { published, empty } = bodyOf(answer);
      expect(published).toEqual([0, 1, 2].map((index) => field.caseAt(index).reference));
      expect(empty).toEqual([field.caseAt(3).reference]);
      expect((await social.get(path(1))).status).toBe(200);
    });

    it('publishes what is left by convening the panel', async () => {
      expect((await health.get(path(3))).status).toBe(404);
      for (const kind of field.kinds) {
        if (kind !== 'police') await field.takeReturn(kind, 2, 'signed-off');
        await field.takeReturn(kind, 3, 'signed-off');
      }
      await field.convene();
      expect((await health.get(path(3))).status).toBe(200);
      const row = await lastTrailRow(app, 'pack.publish');
      expect(row).toMatchObject({ subjectId: field.caseAt(3).id });
      expect(row.data).toEqual({ byConvening: true });
    });

    it('leaves with its case', async () => {
      const { revision } = bodyOf(await chair.get<PackView>(path(1))).panel;
      const reason = 'A criminal trial has begun.';
      const withdrawn = await coordinator.post(`cases/${field.caseAt(1).id}/withdraw`, {
        revision,
        reason,
      });
      expect(withdrawn.status).toBe(200);
      for (const client of [social, chair]) {
        expect((await client.get(path(1))).status).toBe(404);
      }
    });
  });
});
