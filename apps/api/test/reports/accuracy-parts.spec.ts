import type { AccuracyPartView } from '@sightline/contracts';
import { bodyOf, lastTrailRow, trailRows } from '../support';
import { anAccuracyDesk, comment, partOf, said, sayNothingToCorrect } from './accuracy-desk';

describe('the part of an agency in factual accuracy', () => {
  const { desk, contacts, path, open } = anAccuracyDesk();
  beforeAll(async () => {
    bodyOf(await open(desk.chair));
  });

  it('does not exist for another agency, nor for whoever is not its contact', async () => {
    const { id } = await partOf(contacts.police);
    expect((await contacts.social.get(`accuracy-parts/${id}`)).status).toBe(404);
    const dto = { passageKey: 'words:1', words: said };
    expect((await contacts.social.post(`accuracy-parts/${id}/comments`, dto)).status).toBe(404);
    expect((await contacts.social.post(`accuracy-parts/${id}/nothing-to-correct`)).status).toBe(
      404,
    );
    const auditor = await desk.field.people.asAuditor('police');
    expect((await auditor.get(`accuracy-parts/${id}`)).status).toBe(404);
    expect((await desk.chair.get(`accuracy-parts/${id}`)).status).toBe(404);
    expect((await auditor.get('accuracy-parts')).status).toBe(403);
    expect((await contacts.police.get(path())).status).toBe(403);
  });

  it('has its figures, the passages that name it, and nothing of the others', async () => {
    const { passages, agency, isOpen, hasAnswered } = await partOf(contacts.police);
    expect([isOpen, hasAnswered]).toEqual([true, false]);
    const returns = passages.find(({ text }) => text === 'Returns by agency')!;
    expect(returns.figures.slice(0, 2)).toEqual([
      { label: 'Expected', value: '2' },
      { label: 'In', value: '2' },
    ]);
    expect(passages.some(({ section }) => section === 'Agency by agency')).toBe(true);
    const others = (await partOf(contacts.social)).passages.filter(
      ({ section }) => section === 'Agency by agency',
    );
    expect(others.length).toBeGreaterThan(0);
    const own = passages.filter(({ section }) => section === 'Agency by agency');
    expect(JSON.stringify(own)).not.toContain((await partOf(contacts.social)).agency);
    expect(new Set(passages.map(({ key }) => key)).size).toBe(passages.length);
    expect(agency).not.toBe('');
    const row = await lastTrailRow(desk.app, 'accuracy.open-part');
    expect(row).toMatchObject({ auditId: desk.field.auditId, subjectType: 'accuracy-part' });
  });

  it('is commented on passage by passage, or has nothing to correct', async () => {
    expect((await comment(contacts.police, { words: ' ' })).status).toBe(422);
    expect((await comment(contacts.police, { passageKey: 'words:999' })).status).toBe(404);
    const named = await comment(contacts.police, { words: 'Zofia Nowak was told on the day.' });
    expect([named.status, named.problem.fields?.[0]?.field]).toEqual([422, 'words']);
    const { comments } = bodyOf(await comment(contacts.police));
    expect(comments).toMatchObject([
      { words: said, answer: null, by: contacts.police.session.name },
    ]);
    const row = await lastTrailRow(desk.app, 'accuracy.comment');
    expect(row.actorName).toBe(contacts.police.session.name);
    expect(JSON.stringify(row.data)).not.toContain(said);
    const both = await sayNothingToCorrect(contacts.police);
    expect(both.problem.detail).toBe('Your agency has comments; take them back first.');
    const none = bodyOf(await sayNothingToCorrect(contacts.social));
    expect(none.nothingToCorrect).toMatchObject({ by: contacts.social.session.name });
    expect((await lastTrailRow(desk.app, 'accuracy.nothing')).actorName).toBe(
      contacts.social.session.name,
    );
  });

  it('lets a comment be taken back, by its agency alone', async () => {
    const { comments } = bodyOf(
      await comment(contacts.police, { words: 'Not this one after all.' }),
    );
    const last = `accuracy-comments/${comments.at(-1)!.id}`;
    expect((await contacts.social.delete(last)).status).toBe(404);
    expect((await desk.chair.delete(last)).status).toBe(403);
    const left = bodyOf(await contacts.police.delete<AccuracyPartView>(last)).comments;
    expect(left.map((one) => one.words)).toEqual([said]);
    expect(await trailRows(desk.app, 'accuracy.withdraw')).toHaveLength(1);
  });
});
