import type { AuditView, TemplateVersionView, TemplateView } from '@sightline/contracts';
import { aSmallForm, bodyOf, lastTrailRow, shippedVersion, trailRows } from '../support';
import { aPublishingDesk } from './publishing-desk';

describe('retiring a form', () => {
  const { desk, others, publish, published, templates, formOf, nextDraft } = aPublishingDesk();
  const reason = 'Replaced by the regional form';
  const retire = (path: string, client = desk.coordinator, more: object = {}) =>
    client.post<TemplateView[]>(`${path}/retire`, { reason, ...more });
  const scopeWith = async (templateVersionId: string) => {
    const audit = await desk.field.audit();
    const { purpose, keyLines, windowFrom, windowTo, panelDay, agencies, revision } = audit;
    return desk.coordinator.put<AuditView>(`audits/${audit.id}/scope`, {
      ...{ purpose, keyLines, windowFrom, windowTo, panelDay, revision, templateVersionId },
      agencyIds: agencies.map(({ id }) => id),
    });
  };

  it('is for those who publish, with a reason, and for own forms only', async () => {
    const version = await published(aSmallForm({ key: 'retired-by' }));
    const paths = [`template-versions/${version.id}`, `templates/${version.templateId}`];
    for (const path of paths) {
      expect((await retire(path, desk.app.client())).status).toBe(401);
      expect((await retire(path, others.member)).status).toBe(403);
      expect((await retire(path, others.county)).status).toBe(404);
      expect((await retire(path, desk.coordinator, { reason: '' })).status).toBe(422);
    }
    const shipped = await shippedVersion(desk.coordinator, 'cse');
    const cse = (await templates()).find(({ isShipped, key }) => isShipped && key === 'cse')!;
    for (const path of [`template-versions/${shipped.id}`, `templates/${cse.id}`]) {
      expect((await retire(path)).problem.code).toBe('transition.refused');
    }
    expect((await formOf(version)).versions[0]!.status).toBe('published');
    expect(await trailRows(desk.app, 'template.retire')).toEqual([]);
  });

  it('takes a version out of use, on the trail, and no audit can be given it', async () => {
    const version = await published(aSmallForm({ key: 'retired' }));
    const listed = bodyOf(await retire(`template-versions/${version.id}`));
    const form = listed.find(({ id }) => id === version.templateId)!;
    expect(form.versions[0]).toMatchObject({ id: version.id, status: 'retired' });
    expect(await lastTrailRow(desk.app, 'template.retire')).toMatchObject({
      ...{ subjectId: version.templateId, data: { key: 'retired', numbers: [1], reason } },
    });
    expect((await retire(`template-versions/${version.id}`)).status).toBe(409);
    expect((await retire(`templates/${version.templateId}`)).status).toBe(409);
    const viewed = bodyOf(
      await desk.coordinator.get<TemplateVersionView>(`template-versions/${version.id}`),
    );
    expect(viewed).toEqual({ ...version, status: 'retired' });
    const answer = await scopeWith(version.id);
    expect(answer.problem.fields).toEqual([
      {
        field: 'templateVersionId',
        message: 'This version of the form has been retired; choose another',
      },
    ]);
  });

  it('retires every version of a form; a later one brings it back', async () => {
    const first = await published(aSmallForm({ key: 'all-retired' }));
    const second = bodyOf(await publish(await nextDraft(first)));
    const draft = await nextDraft(second);
    bodyOf(await retire(`templates/${first.templateId}`));
    expect((await formOf(first)).versions.map(({ status }) => status)).toEqual([
      ...['retired', 'retired'],
    ]);
    expect((await lastTrailRow(desk.app, 'template.retire')).data).toMatchObject({
      numbers: [2, 1],
    });
    bodyOf(await publish(draft));
    expect((await formOf(first)).versions.map(({ status }) => status)).toEqual([
      ...['published', 'retired', 'retired'],
    ]);
  });

  it('leaves alone an audit that holds the version already', async () => {
    const version = await published(aSmallForm({ key: 'held' }));
    const planned = bodyOf(
      await desk.coordinator.post<AuditView>('audits', {
        ...{ financialYear: 2026, quarter: 3, date: '', theme: 'Held', method: 'macfa' },
      }),
    );
    const path = `audits/${planned.id}`;
    const { revision } = planned;
    const opened = bodyOf(await desk.coordinator.post<AuditView>(`${path}/open`, { revision }));
    const { purpose, keyLines, windowFrom, windowTo, agencies } = await desk.field.audit();
    const scope = {
      ...{ purpose, keyLines, windowFrom, windowTo, templateVersionId: version.id },
      ...{ agencyIds: agencies.map(({ id }) => id), panelDay: '2026-11-26' },
    };
    const dto = { ...scope, revision: opened.revision };
    const scoped = bodyOf(await desk.coordinator.put<AuditView>(`${path}/scope`, dto));
    bodyOf(await retire(`template-versions/${version.id}`));
    const again = { ...dto, purpose: 'The same, said better.', revision: scoped.revision };
    const changed = bodyOf(await desk.coordinator.put<AuditView>(`${path}/scope`, again));
    expect(changed.template).toMatchObject({ versionId: version.id });
    expect(changed.purpose).toBe('The same, said better.');
  });
});
