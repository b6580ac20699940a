import type { AnswerConflictView } from '@sightline/contracts';
import { aReturn, aSave } from '../testing/a-return';
import { answersUrl, aSync, idsOf, problem, sentIn } from '../testing/a-sync';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('saving while a person writes', () => {
  it('waits for a pause, and saves within two seconds of it', async () => {
    const { write, pass, save, nothingSent } = aSync();
    write('C1', 'Three');
    await pass(900);
    write('C1', 'Three reports');
    await pass(900);
    nothingSent();
    await pass(600);
    expect(sentIn(save())).toEqual({ revision: 5, changes: { C1: { value: 'Three reports' } } });
  });

  it('does not wait for ever where there is no pause', async () => {
    const { write, pass, save } = aSync();
    for (let key = 0; key < 26; key++) {
      write('C1', 'x'.repeat(key + 1));
      await pass(200);
    }
    expect(Object.keys(sentIn(save()).changes)).toEqual(['C1']);
  });

  it('sends only the questions that changed, and clears with null', async () => {
    const { write, pass, save } = aSync(aReturn({ answers: { C5: { value: 2 } } }));
    write('C5', null);
    write('D1', 'yes');
    await pass(1000);
    expect(sentIn(save()).changes).toEqual({ C5: null, D1: { value: 'yes' } });
  });

  it('sends nothing where the answer came back to what is saved', async () => {
    const { sync, write, pass, nothingSent } = aSync(aReturn({ answers: { C5: { value: 2 } } }));
    write('C5', 3);
    write('C5', 2);
    await pass(5000);
    nothingSent();
    expect(sync.edits().size).toBe(0);
  });

  it('keeps what is typed during a save and sends it with the next, with the new revision', async () => {
    const { sync, write, pass, save, answer } = aSync();
    write('C1', 'Three');
    await pass(1000);
    const first = save();
    write('C1', 'Three reports');
    write('C5', 1);
    await answer(first, aSave({ revision: 6 }));
    expect(idsOf(sync.edits())).toEqual(['C1', 'C5']);
    await pass(1000);
    const second = save();
    expect(sentIn(second)).toEqual({
      revision: 6,
      changes: { C1: { value: 'Three reports' }, C5: { value: 1 } },
    });
    await answer(second, aSave({ revision: 7, savedAt: '2017-09-01T13:05:00.000Z' }));
    expect([sync.edits().size, sync.savedAt()]).toEqual([0, '2017-09-01T13:05:00.000Z']);
    expect(sync.view()?.answers).toEqual({ C1: { value: 'Three reports' }, C5: { value: 1 } });
  });

  it('never has two saves under way', async () => {
    const { write, pass, server } = aSync();
    write('C1', 'Three');
    await pass(1000);
    write('C1', 'Three reports');
    await pass(6000);
    expect(server.match(answersUrl)).toHaveLength(1);
  });

  it('saves an answer that still lacks its evidence', async () => {
    const { write, pass, save } = aSync();
    write('D1', 'no');
    await pass(1000);
    expect(sentIn(save()).changes).toEqual({ D1: { value: 'no' } });
  });

  it('keeps back what is of the wrong kind, says why, and sends the rest', async () => {
    const { sync, write, pass, save, answer } = aSync();
    write('C5', '3a');
    write('D1', 'yes');
    expect(sync.faults().size).toBe(0);
    await pass(1000);
    const first = save();
    expect(sentIn(first).changes).toEqual({ D1: { value: 'yes' } });
    expect(sync.faults().get('C5')?.[0]?.message).toBe('Enter a whole number');
    await answer(first, aSave());

    write('C5', 3);
    expect(sync.faults().size).toBe(0);
    await pass(1000);
    expect(sentIn(save()).changes).toEqual({ C5: { value: 3 } });
  });

  it('keeps an answer whose question another answer has hidden, and sends it when shown again', async () => {
    const { sync, write, pass, save, answer } = aSync(
      aReturn({ answers: { N8: { value: 'yes' } } }),
    );
    write('N8a', 'Rang the duty team');
    write('N8', 'no');
    await pass(1000);
    const first = save();
    expect(sentIn(first).changes).toEqual({ N8: { value: 'no' } });
    await answer(first, aSave());
    expect(idsOf(sync.edits())).toEqual(['N8a']);
    write('N8', 'yes');
    await pass(1000);
    expect(sentIn(save()).changes).toEqual({
      N8a: { value: 'Rang the duty team' },
      N8: { value: 'yes' },
    });
  });

  it('opens the concern here as the server does', async () => {
    const { sync, write, pass, save, answer } = aSync();
    write('N8', 'yes');
    await pass(1000);
    await answer(save(), aSave());
    expect(sync.view()?.hasOpenConcern).toBe(true);
  });

  it('may be handed in once its first answer is saved', async () => {
    const { sync, write, pass, save, answer } = aSync(
      aReturn({ status: 'issued', acts: ['start'] }),
    );
    write('C5', 1);
    await pass(1000);
    await answer(save(), aSave());
    expect([sync.view()?.status, sync.view()?.acts]).toEqual(['in-progress', ['submit']]);
  });

  it('sends at once and waits where asked to', async () => {
    const { sync, write, save, server } = aSync();
    write('C5', 1);
    const flushed = sync.flush();
    const first = save();
    write('C5', 2);
    first.flush(aSave());
    await jest.advanceTimersByTimeAsync(0);
    save().flush(aSave({ revision: 7 }));
    await flushed;
    expect(sync.edits().size).toBe(0);
    server.verify();
  });
});

describe('two people at one return', () => {
  const clash: AnswerConflictView = {
    questionId: 'C1',
    yours: { value: 'Mine' },
    theirs: { value: 'Theirs' },
    by: 'Priya Nair',
    at: '2017-09-01T13:00:00.000Z',
  };
  const theirView = aReturn({
    revision: 7,
    answers: { C1: { value: 'Theirs' }, D1: { value: 'partly' } },
    saved: {
      C1: { at: '2017-09-01T13:00:00.000Z', by: 'Priya Nair' },
      D1: { at: '2017-09-01T13:01:00.000Z', by: 'Priya Nair' },
    },
  });
  const refusal = problem('answers.conflict', 409, { data: { conflicts: [clash], revision: 7 } });

  async function inConflict() {
    const all = aSync();
    all.write('C1', 'Mine');
    all.write('C5', 4);
    await all.pass(1000);
    await all.refuse(all.save(), ...refusal);
    await all.pass(1000);
    await all.answer(all.read(), theirView);
    return all;
  }

  it('takes in what others answered to other questions', async () => {
    const { sync, write, pass, save, answer } = aSync();
    write('C5', 1);
    await pass(1000);
    await answer(save(), aSave({ others: { D1: { value: 'partly' } } }));
    expect(sync.view()?.answers).toEqual({ C5: { value: 1 }, D1: { value: 'partly' } });
    expect(sync.conflicts().size).toBe(0);
  });

  it('saves nothing over an answer of somebody else; shows both and saves the rest', async () => {
    const { sync, save } = await inConflict();
    expect(sync.conflicts().get('C1')).toMatchObject({
      theirs: { value: 'Theirs' },
      by: 'Priya Nair',
    });
    expect(sync.edits().get('C1')).toEqual({ value: 'Mine' });
    expect(sentIn(save())).toEqual({ revision: 7, changes: { C5: { value: 4 } } });
  });

  it('saves this answer over the other where the person keeps it', async () => {
    const { sync, pass, save, answer } = await inConflict();
    await answer(save(), aSave({ revision: 8 }));
    sync.choose('C1', 'mine');
    await pass(1000);
    expect(sentIn(save())).toEqual({ revision: 8, changes: { C1: { value: 'Mine' } } });
    expect(sync.conflicts().size).toBe(0);
  });

  it('takes the other answer where the person prefers it, and sends nothing', async () => {
    const { sync, pass, save, answer, nothingSent } = await inConflict();
    await answer(save(), aSave({ revision: 8 }));
    sync.choose('C1', 'theirs');
    await pass(5000);
    nothingSent();
    expect([sync.edits().size, sync.view()?.answers['C1']]).toEqual([0, { value: 'Theirs' }]);
  });

  it('meets a conflict also where the other answer comes back with a save', async () => {
    const { sync, write, pass, save, read, answer } = aSync();
    write('C5', 4);
    await pass(1000);
    const first = save();
    write('C1', 'Mine');
    await answer(first, aSave({ others: { C1: { value: 'Theirs' } } }));
    expect(idsOf(sync.conflicts())).toEqual(['C1']);
    await pass(5000);
    await answer(read(), theirView);
    expect(sync.conflicts().get('C1')?.by).toBe('Priya Nair');
  });

  it('is no conflict where both say the same', async () => {
    const { sync, write, pass, save, answer } = aSync();
    write('C5', 4);
    await pass(1000);
    const first = save();
    write('C1', 'Theirs');
    await answer(first, aSave({ others: { C1: { value: 'Theirs' } } }));
    expect([sync.conflicts().size, sync.edits().size]).toEqual([0, 0]);
  });
});
