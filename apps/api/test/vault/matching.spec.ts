import type {
  IdentifiersView,
  NeverNamedNamesView,
  NeverNamedView,
  ReturnView,
} from '@sightline/contracts';
import {
  aChild,
  anAuditInTheField,
  asKeyHolder,
  bodyOf,
  keepIdentity,
  lastTrailRow,
  startApp,
  trailRows,
  type FieldAudit,
  type TestApp,
} from '../support';

const ofPerson = 'This matches the name of a person in this case.';
const ofNumber = 'This matches a number kept for the child of this case.';
const never = 'This person is never to be named.';

describe('the words of a case against its own people', () => {
  let app: TestApp;
  let field: FieldAudit;

  beforeAll(async () => {
    app = await startApp();
    field = await anAuditInTheField(app, { kinds: ['police'] });
    for (const index of [0, 1]) await field.takeReturn('police', index, 'allocated');
  });
  afterAll(() => app.stop());

  const save = async (caseIndex: number, value: string): Promise<void> => {
    bodyOf(await field.save('police', caseIndex, { L2: { value } }));
  };
  const marks = async (caseIndex: number) => {
    const auditor = await field.people.asAuditor('police');
    const path = `returns/${field.returnId('police', caseIndex)}/identifiers`;
    return bodyOf(await auditor.get<IdentifiersView>(path)).marks;
  };
  const reasons = async (caseIndex: number) => (await marks(caseIndex)).map(({ reason }) => reason);

  it('knows nobody before the vault does', async () => {
    await save(0, 'Seen with halina, and ida was at school; number lcs 20417.');
    expect(await reasons(0)).toEqual([]);
  });

  it('marks child, brothers and sisters, carers and numbers once the vault has them', async () => {
    await keepIdentity(field, 0);
    const found = await marks(0);
    expect(found.map(({ reason }) => reason)).toEqual([ofPerson, ofPerson, ofNumber]);
    expect(JSON.stringify(found)).not.toMatch(/halina|Trewhiddle|20417/i);
    await save(0, 'Zuzanna told the worker.');
    expect(await reasons(0)).toEqual([ofPerson]);
  });

  it('leaves the words of other cases alone', async () => {
    await save(1, 'Seen with halina, and ida was at school; number lcs 20417.');
    expect(await reasons(1)).toEqual([]);
  });

  it('keeps them out of a reason too', async () => {
    const auditor = await field.people.asAuditor('police');
    const path = `returns/${field.returnId('police', 0)}/identifiers`;
    const answer = await auditor.post(path, {
      ...{ questionId: 'L2', kind: 'name', decision: 'stays', words: 'Zuzanna' },
      because: 'it is what halina wanted',
    });
    expect([answer.status, answer.problem.fields?.[0]?.field]).toEqual([422, 'because']);
  });

  it('keeps them out of a reason for many returns, whichever case they are of', async () => {
    const coordinator = await field.people.asCoordinator();
    const returns = [1, 0].map((index) => ({
      ...{ returnId: field.returnId('police', index), seen: 'in-progress' },
    }));
    const path = `audits/${field.auditId}/grid/acts`;
    const before = (await trailRows(app, 'return.act')).length;
    const given = { act: 'waive', reason: 'Halina is with her aunt now' };
    const refused = await coordinator.post(path, { ...given, returns });
    expect([refused.status, refused.problem.fields?.[0]?.field]).toEqual([422, 'reason']);
    expect(JSON.stringify(refused.problem)).not.toMatch(/halina/i);
    expect(await trailRows(app, 'return.act')).toHaveLength(before);
  });

  it('keeps them out of what is written beside the form', async () => {
    const spoc = await field.people.asSpoc('police');
    const path = `returns/${field.returnId('police', 0)}`;
    const { revision } = bodyOf(await spoc.get<ReturnView>(path));
    const dto = { revision, reason: 'We do not hold what halina told the school' };
    const answer = await spoc.post(`${path}/decline`, dto);
    expect([answer.status, answer.problem.fields?.[0]?.field]).toEqual([422, 'reason']);
  });

  it('is looked at again when the identity is corrected', async () => {
    await save(0, 'The aunt, brionwen, was seen.');
    expect(await reasons(0)).toEqual([]);
    await keepIdentity(field, 0, { carers: `${aChild.carers}\nBrionwen Ash` });
    expect(await reasons(0)).toEqual([ofPerson]);
  });

  it('marks people never to be named, whom only co-ordinator and key-holders list', async () => {
    const spoc = await field.people.asSpoc('police');
    const coordinator = await field.people.asCoordinator();
    const keyHolder = await asKeyHolder(field);
    const dto = { names: ['Corwin  Halfpenny', 'corwin halfpenny'], revision: 0 };
    expect((await spoc.put('never-named', dto)).status).toBe(403);
    expect((await spoc.post('never-named/open')).status).toBe(403);
    const written = bodyOf(await keyHolder.put<NeverNamedView>('never-named', dto));
    expect([written.count, JSON.stringify(written)]).toEqual([
      1,
      expect.not.stringContaining('alfpenny'),
    ]);
    expect((await coordinator.put('never-named', dto)).status).toBe(409);
    await save(1, 'A visit by corwin halfpenny was noted.');
    expect(await reasons(1)).toEqual([never]);
    const opened = bodyOf(await coordinator.post<NeverNamedNamesView>('never-named/open'));
    expect(opened.names).toEqual(['corwin halfpenny']);
    expect((await lastTrailRow(app, 'never-named.open')).data).toEqual({ names: 1 });
    const stored = await app.transactor.query('SELECT * FROM never_named');
    expect(JSON.stringify([stored, await trailRows(app)])).not.toMatch(/halfpenny/i);
  });
});
