import { createHash } from 'node:crypto';
import type {
  AuditView,
  DraftCommentView,
  DraftSummaryView,
  DraftView,
  NotReadyView,
  TemplateVersionView,
  TemplateView,
} from '@sightline/contracts';
import { cleanText, diffForms, type FormDefinition } from '@sightline/form-engine';
import fc from 'fast-check';
import {
  aDraftOf,
  anAuditInTheField,
  aSection,
  aSmallForm,
  aYesNo,
  bodyOf,
  lastTrailRow,
  shippedVersion,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const drafts = 'template-drafts';
const note = 'What the subgroup agreed in May';

describe('publishing a form', () => {
  let app: TestApp;
  let field: FieldAudit;
  let ruth: ApiClient;
  let member: ApiClient;
  let county: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditInTheField(app, { kinds: ['police'] });
    ruth = await field.people.asCoordinator();
    member = await field.people.as({ role: 'subgroup-member' });
    county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
  });
  afterAll(() => app.stop());

  const publish = (draft: { id: string; revision: number }, client = ruth, more: object = {}) =>
    client.post<TemplateVersionView>(`${drafts}/${draft.id}/publish`, {
      ...{ revision: draft.revision, note },
      ...more,
    });
  const published = async (definition: FormDefinition) =>
    bodyOf(await publish(await aDraftOf(ruth, definition)));
  const templates = async (client = ruth) => bodyOf(await client.get<TemplateView[]>('templates'));
  const formOf = async ({ templateId }: TemplateVersionView) =>
    (await templates()).find(({ id }) => id === templateId)!;
  const nextDraft = async ({ id: versionId }: TemplateVersionView, more: object = {}) => {
    const { id } = bodyOf(await ruth.post<DraftSummaryView>(drafts, { versionId, ...more }));
    return bodyOf(await ruth.get<DraftView>(`${drafts}/${id}`));
  };
  const hashOf = (form: unknown) => createHash('sha256').update(JSON.stringify(form)).digest('hex');

  it('is for those who publish; who makes forms hands them on', async () => {
    const draft = await aDraftOf(member, aSmallForm({ key: 'who-publishes' }));
    expect((await publish(draft, app.client())).status).toBe(401);
    expect((await publish(draft, member)).status).toBe(403);
    expect((await publish(draft, await field.people.asChair())).status).toBe(403);
    expect((await publish(draft, county)).status).toBe(404);
    expect((await publish(draft, ruth)).status).toBe(200);
  });

  it('is refused with every problem that is open, and nothing is published', async () => {
    const wrong = aSmallForm({
      key: 'wrong',
      sections: [
        aSection(
          'A',
          aYesNo('A1', { text: ' ' }),
          aYesNo('A2', { showWhen: { all: [{ question: 'A3', operator: 'answered' }] } }),
          aYesNo('A3', { showWhen: { all: [{ question: 'A2', operator: 'answered' }] } }),
          { kind: 'single', id: 'A4', text: 'Which?', options: [] },
          aYesNo('A5', { askedOf: [] }),
        ),
      ],
    });
    const draft = await aDraftOf(ruth, wrong);
    const before = (await templates()).length;
    const answer = await publish(draft);
    expect([answer.status, answer.problem.code]).toEqual([422, 'template.not-ready']);
    const { problems } = answer.problem.data as NotReadyView;
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set([
        ...['blank', 'condition-later-question', 'condition-cycle', 'empty-options'],
        'asked-of-nobody',
      ]),
    );
    expect(answer.problem.fields?.map((one) => one.field)).toContain(
      'sections[0].questions[0].text',
    );
    expect((await templates()).length).toBe(before);
  });

  it('is refused while a comment is open, and done once an editor has resolved it', async () => {
    const draft = await aDraftOf(ruth, aSmallForm({ key: 'commented' }));
    const spoc = await field.people.asSpoc('police');
    const path = `${drafts}/${draft.id}/comments`;
    const dto = { text: 'Does “done” mean \u202ebegun?', questionId: 'A1' };
    expect((await spoc.post(path, { ...dto, questionId: 'A9' })).status).toBe(422);
    expect((await spoc.post(path, { text: ' \u200f ' })).status).toBe(422);
    const comment = bodyOf(await spoc.post<DraftCommentView>(path, dto));
    expect(comment).toMatchObject({
      ...{ text: 'Does “done” mean begun?', questionId: 'A1', resolved: null },
      by: { name: spoc.session.name },
    });
    expect(await lastTrailRow(app, 'template.comment')).toMatchObject({
      ...{ subjectId: comment.id, data: { draftId: draft.id, questionId: 'A1' } },
    });
    const refused = await publish(draft);
    expect([refused.status, refused.problem.code]).toEqual([422, 'template.not-ready']);
    expect(refused.problem.data).toEqual({ problems: [], openComments: [comment] });

    const resolve = `template-comments/${comment.id}/resolve`;
    const reopen = `template-comments/${comment.id}/reopen`;
    expect((await spoc.post(resolve)).status).toBe(403);
    expect((await county.post(resolve)).status).toBe(404);
    const resolved = bodyOf(await member.post<DraftCommentView>(resolve));
    expect(resolved.resolved).toMatchObject({ by: { name: member.session.name } });
    expect(await lastTrailRow(app, 'template.comment-resolve')).toMatchObject({
      ...{ subjectId: comment.id, actorName: member.session.name },
    });
    expect((await member.post(resolve)).status).toBe(409);
    bodyOf(await member.post(reopen));
    expect((await member.post(reopen)).status).toBe(409);
    expect((await publish(draft)).status).toBe(422);
    bodyOf(await member.post(resolve));
    bodyOf(await publish(draft));
    const kept = bodyOf(await ruth.get<DraftView>(`${drafts}/${draft.id}`));
    expect(kept.comments).toHaveLength(1);
    expect((await spoc.post(path, dto)).status).toBe(409);
    expect((await member.post(reopen)).status).toBe(409);
  });

  it('is refused without a note, and for a draft that somebody changed meanwhile', async () => {
    const draft = await aDraftOf(ruth, aSmallForm({ key: 'noted' }));
    const blank = await publish(draft, ruth, { note: ' \u202e ' });
    expect([blank.status, blank.problem.fields?.[0]?.field]).toEqual([422, 'note']);
    const stale = await publish(draft, ruth, { revision: draft.revision - 1 });
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
  });

  it('makes a new form of the partnership’s own, on the trail, and closes the draft', async () => {
    const definition = aSmallForm({ key: 'own-form' });
    const draft = await aDraftOf(ruth, definition);
    const version = bodyOf(await publish(draft));
    expect(version).toMatchObject({ number: 1, status: 'published', note, definition });
    expect(await lastTrailRow(app, 'template.publish')).toMatchObject({
      ...{ subjectId: version.id, actorName: ruth.session.name },
      data: { key: 'own-form', number: 1, hash: version.contentHash },
    });
    const form = await formOf(version);
    expect(form).toMatchObject({ isShipped: false, key: 'own-form', basedOn: null });
    expect((await templates(county)).map(({ id }) => id)).not.toContain(version.templateId);
    expect((await county.get(`template-versions/${version.id}`)).status).toBe(404);

    const closed = bodyOf(await ruth.get<DraftView>(`${drafts}/${draft.id}`));
    expect(closed.publishedVersionId).toBe(version.id);
    const { revision } = closed;
    const save = { revision, definition: aSmallForm({ title: 'Changed after all' }) };
    expect((await ruth.put(`${drafts}/${draft.id}`, save)).status).toBe(409);
    expect((await ruth.delete(`${drafts}/${draft.id}?revision=${revision}`)).status).toBe(409);
    expect((await publish(closed)).status).toBe(409);
    const listed = bodyOf(await ruth.get<DraftSummaryView[]>(drafts));
    expect(listed.map(({ id }) => id)).not.toContain(draft.id);
    expect(bodyOf(await ruth.get(`template-versions/${version.id}`))).toEqual(version);
  });

  it('makes the next version of an own form, which both can be compared by', async () => {
    const first = await published(aSmallForm({ key: 'versions' }));
    const draft = await nextDraft(first);
    expect(draft).toMatchObject({
      ...{ templateId: first.templateId, basedOn: { versionId: first.id, number: 1 } },
    });
    const scaled = { grades: { label: 'Grades', points: [{ code: 'O', label: 'Outstanding' }] } };
    const definition: FormDefinition = {
      ...{ ...draft.definition, title: 'Bruising, again', scales: scaled },
      sections: [
        aSection('A', aYesNo('A1'), { kind: 'grade', id: 'A2', text: 'How?', scale: 'grades' }),
      ],
    };
    bodyOf(await ruth.put(`${drafts}/${draft.id}`, { revision: draft.revision, definition }));
    const second = bodyOf(await publish({ id: draft.id, revision: draft.revision + 1 }));
    expect(second).toMatchObject({ number: 2, templateId: first.templateId });
    const form = await formOf(second);
    expect(form.title).toBe('Bruising, again');
    expect(form.versions.map(({ number, status }) => [number, status])).toEqual([
      [2, 'published'],
      [1, 'published'],
    ]);
    const both = await Promise.all(
      [first, second].map(async ({ id }) =>
        bodyOf(await ruth.get<TemplateVersionView>(`template-versions/${id}`)),
      ),
    );
    const { comparability } = diffForms(both[0]!.definition, both[1]!.definition);
    expect(comparability['A1']?.comparable).toBe(true);
    expect(comparability['A2']?.comparable).toBe(false);
    expect((await nextDraft(second)).usedIds).toEqual(['A1', 'A2']);
  });

  it('numbers two drafts of the same form that are published together apart', async () => {
    const first = await published(aSmallForm({ key: 'together' }));
    const [one, other] = [await nextDraft(first), await nextDraft(first)];
    const versions = await Promise.all([publish(one), publish(other)]);
    expect(versions.map((answer) => bodyOf(answer).number).sort()).toEqual([2, 3]);
  });

  it('refuses two new forms of one key, and a version that is another form', async () => {
    const first = await published(aSmallForm({ key: 'twice' }));
    const again = await publish(await aDraftOf(ruth, aSmallForm({ key: 'twice' })));
    expect(again.problem.fields).toEqual([
      {
        field: 'key',
        message: 'Another of your forms has the key “twice”; give this one another',
      },
    ]);
    const long = await publish(await aDraftOf(ruth, aSmallForm({ key: 'k'.repeat(64) })));
    expect(long.problem.fields?.[0]?.field).toBe('key');
    const draft = await nextDraft(first);
    const definition = { ...draft.definition, key: 'other', unit: 'agency' as const };
    bodyOf(await ruth.put(`${drafts}/${draft.id}`, { revision: draft.revision, definition }));
    const answer = await publish({ id: draft.id, revision: draft.revision + 1 });
    expect(answer.problem.fields?.map((one) => one.field)).toEqual(['key', 'unit']);
    const other = await nextDraft(first, { isNewForm: true });
    expect(other).toMatchObject({ templateId: null, definition: { key: 'twice-2' } });
  });

  it('keeps a partnership’s own copy of a shipped form beside it', async () => {
    const shipped = await shippedVersion(ruth, 'sgo');
    const { id } = bodyOf(await ruth.post<DraftSummaryView>(drafts, { versionId: shipped.id }));
    const copy = bodyOf(await publish({ id, revision: 1 }));
    expect(await formOf(copy)).toMatchObject({
      ...{ isShipped: false, key: 'sgo', basedOn: { versionId: shipped.id, number: 1 } },
    });
    expect((await shippedVersion(ruth, 'sgo')).id).toBe(shipped.id);
    const mine = bodyOf(await county.post<DraftSummaryView>(drafts, { versionId: shipped.id }));
    expect(bodyOf(await publish(mine, county)).number).toBe(1);
  });

  it('keeps every word and mark: what is viewed has the hash that was published', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => {
      const clean = cleanText(text);
      return clean === text && clean.trim() !== '';
    });
    const anyNumber = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(words, words, words, anyNumber, async (title, text, help, min) => {
        made += 1;
        const definition = aSmallForm({
          ...{ key: `any-${made}`, title, intro: help },
          sections: [
            aSection('A', aYesNo('A1', { text, help }), {
              ...{ kind: 'integer', id: 'A2', text, min },
            }),
          ],
        });
        const draft = await aDraftOf(ruth, aSmallForm());
        const path = `${drafts}/${draft.id}`;
        bodyOf(await ruth.put(path, { revision: draft.revision, definition }));
        const { id } = bodyOf(await publish({ id: draft.id, revision: draft.revision + 1 }));
        const viewed = bodyOf(await ruth.get<TemplateVersionView>(`template-versions/${id}`));
        expect(viewed.definition).toEqual(definition);
        expect(viewed.contentHash).toBe(hashOf(definition));
        expect(hashOf(viewed.definition)).toBe(viewed.contentHash);
      }),
      { numRuns: 25 },
    );
  });

  describe('and retiring it', () => {
    const reason = 'Replaced by the regional form';
    const retire = (path: string, client = ruth, more: object = {}) =>
      client.post<TemplateView[]>(`${path}/retire`, { reason, ...more });
    const scopeWith = async (templateVersionId: string) => {
      const audit = await field.audit();
      const { purpose, keyLines, windowFrom, windowTo, panelDay, agencies, revision } = audit;
      return ruth.put<AuditView>(`audits/${audit.id}/scope`, {
        ...{ purpose, keyLines, windowFrom, windowTo, panelDay, revision, templateVersionId },
        agencyIds: agencies.map(({ id }) => id),
      });
    };

    it('is for those who publish, with a reason, and for own forms only', async () => {
      const version = await published(aSmallForm({ key: 'retired-by' }));
      const paths = [`template-versions/${version.id}`, `templates/${version.templateId}`];
      for (const path of paths) {
        expect((await retire(path, app.client())).status).toBe(401);
        expect((await retire(path, member)).status).toBe(403);
        expect((await retire(path, county)).status).toBe(404);
        expect((await retire(path, ruth, { reason: '' })).status).toBe(422);
      }
      const shipped = await shippedVersion(ruth, 'cse');
      const cse = (await templates()).find(({ isShipped, key }) => isShipped && key === 'cse')!;
      for (const path of [`template-versions/${shipped.id}`, `templates/${cse.id}`]) {
        expect((await retire(path)).problem.code).toBe('transition.refused');
      }
      expect((await formOf(version)).versions[0]!.status).toBe('published');
      expect(await trailRows(app, 'template.retire')).toEqual([]);
    });

    it('takes a version out of use, on the trail, and no audit can be given it', async () => {
      const version = await published(aSmallForm({ key: 'retired' }));
      const listed = bodyOf(await retire(`template-versions/${version.id}`));
      const form = listed.find(({ id }) => id === version.templateId)!;
      expect(form.versions[0]).toMatchObject({ id: version.id, status: 'retired' });
      expect(await lastTrailRow(app, 'template.retire')).toMatchObject({
        ...{ subjectId: version.templateId, data: { key: 'retired', numbers: [1], reason } },
      });
      expect((await retire(`template-versions/${version.id}`)).status).toBe(409);
      expect((await retire(`templates/${version.templateId}`)).status).toBe(409);
      const viewed = bodyOf(await ruth.get<TemplateVersionView>(`template-versions/${version.id}`));
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
      expect((await lastTrailRow(app, 'template.retire')).data).toMatchObject({ numbers: [2, 1] });
      bodyOf(await publish(draft));
      expect((await formOf(first)).versions.map(({ status }) => status)).toEqual([
        ...['published', 'retired', 'retired'],
      ]);
    });

    it('leaves alone an audit that holds the version already', async () => {
      const version = await published(aSmallForm({ key: 'held' }));
      const planned = bodyOf(
        await ruth.post<AuditView>('audits', {
          ...{ financialYear: 2026, quarter: 3, date: '', theme: 'Held', method: 'macfa' },
        }),
      );
      const path = `audits/${planned.id}`;
      const { revision } = planned;
      const opened = bodyOf(await ruth.post<AuditView>(`${path}/open`, { revision }));
      const { purpose, keyLines, windowFrom, windowTo, agencies } = await field.audit();
      const scope = {
        ...{ purpose, keyLines, windowFrom, windowTo, templateVersionId: version.id },
        ...{ agencyIds: agencies.map(({ id }) => id), panelDay: '2026-11-26' },
      };
      const dto = { ...scope, revision: opened.revision };
      const scoped = bodyOf(await ruth.put<AuditView>(`${path}/scope`, dto));
      bodyOf(await retire(`template-versions/${version.id}`));
      const again = { ...dto, purpose: 'The same, said better.', revision: scoped.revision };
      const changed = bodyOf(await ruth.put<AuditView>(`${path}/scope`, again));
      expect(changed.template).toMatchObject({ versionId: version.id });
      expect(changed.purpose).toBe('The same, said better.');
    });
  });
});
