import { createHash } from 'node:crypto';
import type {
  DraftCommentView,
  DraftSummaryView,
  DraftView,
  NotReadyView,
  TemplateVersionView,
} from '@sightline/contracts';
import { cleanText, diffForms, type FormDefinition } from '@sightline/form-engine';
import fc from 'fast-check';
import {
  aDraftOf,
  aSection,
  aSmallForm,
  aYesNo,
  bodyOf,
  lastTrailRow,
  shippedVersion,
} from '../support';
import { aPublishingDesk, drafts, note } from './publishing-desk';

describe('publishing a form', () => {
  const { desk, others, publish, published, templates, formOf, nextDraft } = aPublishingDesk();
  const hashOf = (form: unknown) => createHash('sha256').update(JSON.stringify(form)).digest('hex');

  it('is for those who publish; who makes forms hands them on', async () => {
    const draft = await aDraftOf(others.member, aSmallForm({ key: 'who-publishes' }));
    expect((await publish(draft, desk.app.client())).status).toBe(401);
    expect((await publish(draft, others.member)).status).toBe(403);
    expect((await publish(draft, await desk.field.people.asChair())).status).toBe(403);
    expect((await publish(draft, others.county)).status).toBe(404);
    expect((await publish(draft, desk.coordinator)).status).toBe(200);
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
    const draft = await aDraftOf(desk.coordinator, wrong);
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
    const draft = await aDraftOf(desk.coordinator, aSmallForm({ key: 'commented' }));
    const spoc = await desk.field.people.asSpoc('police');
    const path = `${drafts}/${draft.id}/comments`;
    const dto = { text: 'Does “done” mean \u202ebegun?', questionId: 'A1' };
    expect((await spoc.post(path, { ...dto, questionId: 'A9' })).status).toBe(422);
    expect((await spoc.post(path, { text: ' \u200f ' })).status).toBe(422);
    const comment = bodyOf(await spoc.post<DraftCommentView>(path, dto));
    expect(comment).toMatchObject({
      ...{ text: 'Does “done” mean begun?', questionId: 'A1', resolved: null },
      by: { name: spoc.session.name },
    });
    expect(await lastTrailRow(desk.app, 'template.comment')).toMatchObject({
      ...{ subjectId: comment.id, data: { draftId: draft.id, questionId: 'A1' } },
    });
    const refused = await publish(draft);
    expect([refused.status, refused.problem.code]).toEqual([422, 'template.not-ready']);
    expect(refused.problem.data).toEqual({ problems: [], openComments: [comment] });

    const resolve = `template-comments/${comment.id}/resolve`;
    const reopen = `template-comments/${comment.id}/reopen`;
    expect((await spoc.post(resolve)).status).toBe(403);
    expect((await others.county.post(resolve)).status).toBe(404);
    const resolved = bodyOf(await others.member.post<DraftCommentView>(resolve));
    expect(resolved.resolved).toMatchObject({ by: { name: others.member.session.name } });
    expect(await lastTrailRow(desk.app, 'template.comment-resolve')).toMatchObject({
      ...{ subjectId: comment.id, actorName: others.member.session.name },
    });
    expect((await others.member.post(resolve)).status).toBe(409);
    bodyOf(await others.member.post(reopen));
    expect((await others.member.post(reopen)).status).toBe(409);
    expect((await publish(draft)).status).toBe(422);
    bodyOf(await others.member.post(resolve));
    bodyOf(await publish(draft));
    const kept = bodyOf(await desk.coordinator.get<DraftView>(`${drafts}/${draft.id}`));
    expect(kept.comments).toHaveLength(1);
    expect((await spoc.post(path, dto)).status).toBe(409);
    expect((await others.member.post(reopen)).status).toBe(409);
  });

  it('is refused without a note, and for a draft that somebody changed meanwhile', async () => {
    const draft = await aDraftOf(desk.coordinator, aSmallForm({ key: 'noted' }));
    const blank = await publish(draft, desk.coordinator, { note: ' \u202e ' });
    expect([blank.status, blank.problem.fields?.[0]?.field]).toEqual([422, 'note']);
    const stale = await publish(draft, desk.coordinator, { revision: draft.revision - 1 });
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
  });

  it('makes a new form of the partnership’s own, on the trail, and closes the draft', async () => {
    const definition = aSmallForm({ key: 'own-form' });
    const draft = await aDraftOf(desk.coordinator, definition);
    const version = bodyOf(await publish(draft));
    expect(version).toMatchObject({ number: 1, status: 'published', note, definition });
    expect(await lastTrailRow(desk.app, 'template.publish')).toMatchObject({
      ...{ subjectId: version.id, actorName: desk.coordinator.session.name },
      data: { key: 'own-form', number: 1, hash: version.contentHash },
    });
    const form = await formOf(version);
    expect(form).toMatchObject({ isShipped: false, key: 'own-form', basedOn: null });
    expect((await templates(others.county)).map(({ id }) => id)).not.toContain(version.templateId);
    expect((await others.county.get(`template-versions/${version.id}`)).status).toBe(404);

    const closed = bodyOf(await desk.coordinator.get<DraftView>(`${drafts}/${draft.id}`));
    expect(closed.publishedVersionId).toBe(version.id);
    const { revision } = closed;
    const save = { revision, definition: aSmallForm({ title: 'Changed after all' }) };
    expect((await desk.coordinator.put(`${drafts}/${draft.id}`, save)).status).toBe(409);
    expect(
      (await desk.coordinator.delete(`${drafts}/${draft.id}?revision=${revision}`)).status,
    ).toBe(409);
    expect((await publish(closed)).status).toBe(409);
    const listed = bodyOf(await desk.coordinator.get<DraftSummaryView[]>(drafts));
    expect(listed.map(({ id }) => id)).not.toContain(draft.id);
    expect(bodyOf(await desk.coordinator.get(`template-versions/${version.id}`))).toEqual(version);
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
    bodyOf(
      await desk.coordinator.put(`${drafts}/${draft.id}`, { revision: draft.revision, definition }),
    );
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
        bodyOf(await desk.coordinator.get<TemplateVersionView>(`template-versions/${id}`)),
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
    const again = await publish(await aDraftOf(desk.coordinator, aSmallForm({ key: 'twice' })));
    expect(again.problem.fields).toEqual([
      {
        field: 'key',
        message: 'Another of your forms has the key “twice”; give this one another',
      },
    ]);
    const long = await publish(
      await aDraftOf(desk.coordinator, aSmallForm({ key: 'k'.repeat(64) })),
    );
    expect(long.problem.fields?.[0]?.field).toBe('key');
    const draft = await nextDraft(first);
    const definition = { ...draft.definition, key: 'other', unit: 'agency' as const };
    bodyOf(
      await desk.coordinator.put(`${drafts}/${draft.id}`, { revision: draft.revision, definition }),
    );
    const answer = await publish({ id: draft.id, revision: draft.revision + 1 });
    expect(answer.problem.fields?.map((one) => one.field)).toEqual(['key', 'unit']);
    const other = await nextDraft(first, { isNewForm: true });
    expect(other).toMatchObject({ templateId: null, definition: { key: 'twice-2' } });
  });

  it('keeps a partnership’s own copy of a shipped form beside it', async () => {
    const shipped = await shippedVersion(desk.coordinator, 'sgo');
    const { id } = bodyOf(
      await desk.coordinator.post<DraftSummaryView>(drafts, { versionId: shipped.id }),
    );
    const copy = bodyOf(await publish({ id, revision: 1 }));
    expect(await formOf(copy)).toMatchObject({
      ...{ isShipped: false, key: 'sgo', basedOn: { versionId: shipped.id, number: 1 } },
    });
    expect((await shippedVersion(desk.coordinator, 'sgo')).id).toBe(shipped.id);
    const mine = bodyOf(
      await others.county.post<DraftSummaryView>(drafts, { versionId: shipped.id }),
    );
    expect(bodyOf(await publish(mine, others.county)).number).toBe(1);
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
        const draft = await aDraftOf(desk.coordinator, aSmallForm());
        const path = `${drafts}/${draft.id}`;
        bodyOf(await desk.coordinator.put(path, { revision: draft.revision, definition }));
        const { id } = bodyOf(await publish({ id: draft.id, revision: draft.revision + 1 }));
        const viewed = bodyOf(
          await desk.coordinator.get<TemplateVersionView>(`template-versions/${id}`),
        );
        expect(viewed.definition).toEqual(definition);
        expect(viewed.contentHash).toBe(hashOf(definition));
        expect(hashOf(viewed.definition)).toBe(viewed.contentHash);
      }),
      { numRuns: 25 },
    );
  });
});
