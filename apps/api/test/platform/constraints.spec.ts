import { problemOfDriverError, type ProblemError } from '../../src/app/platform/errors';
import { Agency, Partnership } from '../../src/app/people';
import { Ids } from '../../src/app/platform/clock';
import { agencyOfKind, aPerson, partnershipNamed, startApp, type TestApp } from '../support';

describe('constraints of the database', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const problemOf = async (work: () => Promise<unknown>): Promise<ProblemError | undefined> => {
    try {
      await app.transactor.run(work);
    } catch (error) {
      // What the constraint made of the run.
      return problemOfDriverError(error);
    }
    throw new Error('The constraint let it pass');
  };

  it('become record.duplicate when something is there already', async () => {
    await aPerson(app, { email: 'twice@test.example' });
    await expect(aPerson(app, { email: 'twice@test.example' })).rejects.toThrow();
    const { id } = await partnershipNamed(app);
    const { manager } = app.transactor;
    expect(manager).toBeDefined();
    const problem = await problemOf(() =>
      app.transactor.manager.insert(Partnership, { id, name: 'Again', shortName: 'Again' }),
    );
    expect(problem?.code).toBe('record.duplicate');
  });

  it('become record.in-use when something depends on it', async () => {
    const { id } = await agencyOfKind(app, 'police');
    const problem = await problemOf(() => app.transactor.manager.delete(Agency, { id }));
    expect(problem?.code).toBe('record.in-use');
  });

  it('stay a fault of ours when they are neither', async () => {
    const problem = await problemOf(() =>
      app.transactor.manager.insert(Agency, {
        id: app.get(Ids).next(),
        name: 'A',
        shortName: 'A',
        kind: 'circus' as 'police',
      }),
    );
    expect(problem).toBeUndefined();
  });
});
