import { aForm } from '../../shared/questions/testing/a-form';
import { aReturn, aSave, returnUrl } from '../testing/a-return';
import { aSync, problem, sentIn } from '../testing/a-sync';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('hearing of what others save', () => {
  it('reads what it hears of, and nothing where the page has it already', async () => {
    const { sync, server, read, answer } = aSync();
    sync.hear(5);
    server.expectNone(returnUrl);
    sync.hear(6);
    await answer(read(), aReturn({ revision: 6, answers: { C5: { value: 4 } } }));
    expect(sync.view()?.answers['C5']?.value).toBe(4);
    sync.hear(6);
    server.expectNone(returnUrl);
  });

  it('does not take its own save for news, whichever arrives first', async () => {
    const { sync, server, write, pass, save, answer } = aSync();
    write('C1', 'Three');
    await pass(1500);
    sync.hear(6);
    server.expectNone(returnUrl);
    await answer(save(), aSave({ revision: 6 }));
    server.expectNone(returnUrl);
  });

  it('offers both answers as soon as it hears of the other, and saves neither meanwhile', async () => {
    const { sync, write, read, answer, pass, nothingSent } = aSync();
    write('C1', 'Mine');
    sync.hear(6);
    const theirs = { C1: { value: 'Theirs' } };
    await answer(read(), aReturn({ revision: 6, answers: theirs }));
    expect(sync.conflicts().get('C1')).toMatchObject({
      theirs: theirs.C1,
      yours: { value: 'Mine' },
    });
    await pass(10_000);
    nothingSent();
    expect(sync.edits().get('C1')).toEqual({ value: 'Mine' });
  });

  it('lets a save wait for what is being read, and sends it then at once', async () => {
    const { sync, write, read, answer, pass, save, nothingSent } = aSync();
    write('C1', 'Mine');
    sync.hear(6);
    const call = read();
    await pass(1500);
    nothingSent();
    await answer(call, aReturn({ revision: 6 }));
    expect(sentIn(save())).toEqual({ revision: 6, changes: { C1: { value: 'Mine' } } });
  });

  it('says nothing of a reading that fails, since nothing of the person is at stake', async () => {
    const { sync, server, read, lose, pass } = aSync();
    sync.hear(6);
    await lose(read());
    expect(sync.phase()).toBe('resting');
    await pass(60_000);
    server.expectNone(returnUrl);
    sync.hear(6);
    read();
  });

  it('tries again at once when the line says that the server is there', async () => {
    const { sync, write, pass, save, lose, read, answer } = aSync();
    write('C1', 'Mine');
    await pass(1500);
    await lose(save());
    expect(sync.phase()).toBe('failing');
    sync.hear(5);
    await answer(read(), aReturn());
    await answer(save(), aSave());
    expect([sync.phase(), sync.edits().size]).toEqual(['resting', 0]);
  });

  it('says why where the return is no longer theirs', async () => {
    const { sync, read, refuse } = aSync();
    sync.hear(6);
    await refuse(read(), ...problem('record.not-found', 404));
    expect([sync.phase(), sync.failure()?.code]).toEqual(['ended', 'record.not-found']);
  });
});

describe('where saving fails', () => {
  it('keeps everything, tries again after longer and longer waits, and reads first', async () => {
    const { sync, write, pass, save, read, answer, lose, nothingSent } = aSync();
    write('C1', 'Mine');
    await pass(1000);
    await lose(save());
    expect([sync.phase(), sync.failure()?.code]).toEqual(['failing', 'network.unreachable']);
    write('C5', 4);
    await pass(1999);
    nothingSent();
    await pass(1);
    await lose(read());
    await pass(3999);
    expect(sync.edits().size).toBe(2);
    await pass(1);
    await answer(read(), aReturn());
    const again = save();
    expect(sentIn(again).changes).toEqual({ C1: { value: 'Mine' }, C5: { value: 4 } });
    await answer(again, aSave());
    expect([sync.phase(), sync.failure(), sync.edits().size]).toEqual(['resting', undefined, 0]);
  });

  it('tries again at once where asked to', async () => {
    const { sync, write, pass, save, read, answer, refuse } = aSync();
    write('C1', 'Mine');
    await pass(1000);
    await refuse(save(), ...problem('server.busy', 503));
    sync.retry();
    await answer(read(), aReturn());
    await answer(save(), aSave());
    expect(sync.phase()).toBe('resting');
  });

  it('does not quarrel with itself where a save arrived and its answer was lost', async () => {
    const { sync, write, pass, save, read, answer, lose } = aSync();
    write('C1', 'Three');
    await pass(1000);
    await lose(save());
    write('C1', 'Three reports');
    await pass(2000);
    await answer(read(), aReturn({ revision: 6, answers: { C1: { value: 'Three' } } }));
    expect(sync.conflicts().size).toBe(0);
    expect(sentIn(save())).toEqual({ revision: 6, changes: { C1: { value: 'Three reports' } } });
  });

  it('shows what the server finds wrong at its question, and saves the rest', async () => {
    const { sync, write, pass, save, refuse } = aSync();
    write('C1', 'Mine');
    write('C5', 4);
    await pass(1000);
    const problems = [
      { questionId: 'C1', part: 'value', code: 'too-long', message: 'Shorten this' },
    ];
    await refuse(save(), ...problem('answers.invalid', 422, { data: { problems } }));
    expect(sync.faults().get('C1')?.[0]?.message).toBe('Shorten this');
    await pass(1000);
    expect(sentIn(save()).changes).toEqual({ C5: { value: 4 } });
  });

  it('stops where the return was closed meanwhile, and keeps the words on the page', async () => {
    const { sync, write, pass, save, read, answer, refuse, nothingSent } = aSync();
    write('C1', 'Mine');
    await pass(1000);
    await refuse(save(), ...problem('return.closed', 409));
    await answer(read(), aReturn({ status: 'submitted', isWritable: false, revision: 9 }));
    expect([sync.phase(), sync.failure()?.code]).toEqual(['ended', 'return.closed']);
    expect(sync.view()?.status).toBe('submitted');
    expect(sync.edits().get('C1')).toEqual({ value: 'Mine' });
    await pass(60_000);
    nothingSent();
  });
});

describe('another return on the same page', () => {
  it('takes no answer that comes for the one before', async () => {
    const { sync, write, pass, save, answer } = aSync();
    write('C5', 4);
    await pass(1000);
    const late = save();
    const other = aReturn({ id: 'other', revision: 1 });
    sync.start(other, aForm);
    await answer(late, aSave({ revision: 6 }));
    expect(sync.view()).toBe(other);
  });

  it('saves nothing more once the page is left', async () => {
    const { sync, write, pass, nothingSent } = aSync();
    write('C5', 4);
    sync.ngOnDestroy();
    await pass(10_000);
    nothingSent();
  });
});
