import type { ReviewView } from '@sightline/contracts';
import {
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  type ApiClient,
  type People,
  type TestApp,
} from '../support';

describe('learning reviews', () => {
  let app: TestApp;
  let people: People;
  let coordinator: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    people = signedIn(app);
    coordinator = await people.asCoordinator();
  });
  afterAll(() => app.stop());

  const add = (dto: object, client = coordinator) => client.post<ReviewView>('reviews', dto);
  const namesFor = async (client = coordinator) =>
    bodyOf(await client.get<ReviewView[]>('reviews')).map(({ name }) => name);

  it('asks whoever has not signed in to do so, and refuses all but a co-ordinator', async () => {
    expect((await add({ name: 'Child Quebec' }, app.client())).status).toBe(401);
    for (const client of [await people.asChair(), await people.asSpoc('police')]) {
      expect((await add({ name: 'Child Quebec' }, client)).status).toBe(403);
    }
    expect(await namesFor()).toEqual([]);
  });

  it.each([
    ['no name', {}, ['name']],
    ['a name of one letter', { name: 'J' }, ['name']],
    ['a name of spaces', { name: '     ' }, ['name']],
    ['a field nobody knows', { name: 'Child Quebec', child: 'Someone' }, ['child']],
  ])('refuses %s', async (_what, dto, fields) => {
    const answer = await add(dto);
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field }) => field)).toEqual(fields);
    expect(await namesFor()).toEqual([]);
  });

  it('are added once, and go on the trail', async () => {
    const review = bodyOf(await add({ name: ' Child Quebec ', note: 'Published in May.' }));
    expect(review).toMatchObject({ name: 'Child Quebec', note: 'Published in May.' });
    expect(await lastTrailRow(app, 'review.add')).toMatchObject({
      ...{ actorName: 'Ruth Okafor', subjectId: review.id, data: { name: 'Child Quebec' } },
    });
    const again = await add({ name: 'child quebec' });
    expect([again.status, again.problem.code]).toEqual([409, 'record.duplicate']);
    expect(again.problem.fields?.map(({ field }) => field)).toEqual(['name']);
    expect(await namesFor()).toEqual(['Child Quebec']);
  });

  it('are the partnership’s own', async () => {
    const county = await people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect(await namesFor(county)).toEqual([]);
    bodyOf(await add({ name: 'Child Quebec' }, county));
    expect(await namesFor()).toEqual(['Child Quebec']);
  });
});
