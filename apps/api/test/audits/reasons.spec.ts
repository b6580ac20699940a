import type { AuditView, ProgrammeView, ReviewView } from '@sightline/contracts';
import {
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  type ApiClient,
  type People,
  type TestApp,
} from '../support';

const plan = { financialYear: 2026, quarter: 2, date: '', theme: 'Neglect', method: 'macfa' };

describe('why a theme', () => {
  let app: TestApp;
  let people: People;
  let coordinator: ApiClient;
  let county: ApiClient;
  let review: ReviewView;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    coordinator = await people.asCoordinator();
    county = await signedIn(app, 'Castle County').asCoordinator();
    review = bodyOf(await coordinator.post<ReviewView>('reviews', { name: 'Child Quebec' }));
  });
  afterAll(() => app.stop());

  const post = (reasons: readonly object[], more: object = {}, client = coordinator) =>
    client.post<AuditView>('audits', { ...plan, ...more, reasons });
  const refusedAs = async (reason: object) => {
    const { status, problem } = await post([reason]);
    return [status, ...(problem.fields ?? []).map(({ field }) => field)];
  };

  it('is refused without words, without its record, or with a record of another partnership', async () => {
    const theirs = bodyOf(await county.post<ReviewView>('reviews', { name: 'Child Quebec' }));
    const other = bodyOf(await post([], {}, county));
    expect((await post([], {}, await people.asSpoc('police'))).status).toBe(403);
    expect((await refusedAs({ kind: 'a-hunch', words: 'It feels so' }))[0]).toBe(422);
    expect((await refusedAs({ kind: 'performance-data', words: '  ' }))[0]).toBe(422);
    expect((await refusedAs({ kind: 'learning-review' }))[0]).toBe(422);
    expect(await refusedAs({ kind: 'learning-review', reviewId: theirs.id })).toEqual([
      ...[422, 'reasons'],
    ]);
    expect(await refusedAs({ kind: 'earlier-audit', auditId: other.id })).toEqual([422, 'reasons']);
    expect(bodyOf(await coordinator.get<ProgrammeView>('programmes/2026')).audits).toEqual([]);
  });

  it('is kept with the audit, and a review that a reason names is followed up', async () => {
    const earlier = bodyOf(await post([], { theme: 'Plans', quarter: 1 }));
    const audit = bodyOf(
      await post([
        { kind: 'learning-review', reviewId: review.id, words: 'Recommendation 4' },
        { kind: 'earlier-audit', auditId: earlier.id },
        { kind: 'performance-data', words: ' Re-referrals\n rose to 24% ', reviewId: review.id },
      ]),
    );
    expect(audit.reasons).toEqual([
      {
        ...{ kind: 'learning-review', review: { id: review.id, name: 'Child Quebec' } },
        ...{ audit: null, words: 'Recommendation 4' },
      },
      {
        ...{ kind: 'earlier-audit', review: null, words: '' },
        audit: { id: earlier.id, theme: 'Plans', yearLabel: '2026/27' },
      },
      {
        ...{ kind: 'performance-data', review: null, audit: null },
        words: 'Re-referrals rose to 24%',
      },
    ]);
    expect(audit.reviews).toEqual([{ id: review.id, name: 'Child Quebec' }]);
  });

  it('is edited with the plan, named on the trail, and left alone by an edit that says nothing of it', async () => {
    const [, audit] = bodyOf(await coordinator.get<ProgrammeView>('programmes/2026')).audits;
    const { id, revision } = audit!;
    const edit = (more: object) =>
      coordinator.patch<AuditView>(`audits/${id}`, { ...plan, ...more });
    const itself = await edit({ revision, reasons: [{ kind: 'earlier-audit', auditId: id }] });
    expect([itself.status, itself.problem.fields?.[0]?.field]).toEqual([422, 'reasons']);
    const reasons = [{ kind: 'national-theme', words: 'The national panel’s report on neglect' }];
    const edited = bodyOf(await edit({ revision, reasons }));
    expect(edited.reasons).toMatchObject(reasons);
    expect(edited.reviews).toEqual([]);
    expect((await lastTrailRow(app, 'audit.edit'))?.data).toEqual({ changed: ['reasons'] });
    const commented = bodyOf(await edit({ revision: edited.revision, comment: 'With schools' }));
    expect(commented.reasons).toEqual(edited.reasons);
    expect((await lastTrailRow(app, 'audit.edit'))?.data).toEqual({ changed: ['comment'] });
  });

  it('is carried over with the audit to the next year', async () => {
    const { audits } = bodyOf(await coordinator.get<ProgrammeView>('programmes/2026'));
    const auditIds = audits.filter(({ theme }) => theme === 'Neglect').map(({ id }) => id);
    const next = bodyOf(
      await coordinator.post<ProgrammeView>('programmes/2027/carry-over', { auditIds }),
    );
    expect(next.audits.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([
      ['national-theme'],
    ]);
  });
});
