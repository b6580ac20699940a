import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { AnswerConflictView, ProblemCode, ReturnView } from '@sightline/contracts';
import { aForm } from '../../shared/questions/testing/a-form';
import { aReturn, aSave, returnId } from '../testing/a-return';
import { AnswerSync } from './answer-sync';

const answersUrl = `/api/v1/returns/${returnId}/answers`;
const returnUrl = `/api/v1/returns/${returnId}`;

function problem(code: ProblemCode, status: number, more: object = {}) {
  return [
    { type: 'about:blank', title: code, status, code, requestId: 'r1', ...more },
    { status, statusText: '' },
  ] as const;
}

function setUp(view: ReturnView = aReturn()) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), AnswerSync],
  });
  const sync = TestBed.inject(AnswerSync);
  const server = TestBed.inject(HttpTestingController);
  sync.start(view, aForm);
  return {
    sync,
    server,
    write: (questionId: string, value: string | number | null, more: object = {}) =>
      sync.edit(questionId, value === null ? null : { value, ...more }),
    pass: (ms: number) => jest.advanceTimersByTimeAsync(ms),
    save: () => server.expectOne({ method: 'PATCH', url: answersUrl }),
    read: () => server.expectOne({ method: 'GET', url: returnUrl }),
    nothingSent: () => server.expectNone(answersUrl),
    answer: async (call: TestRequest, body: object) => {
      call.flush(body);
      await jest.advanceTimersByTimeAsync(0);
    },
    refuse: async (call: TestRequest, ...[body, init]: ReturnType<typeof problem>) => {
      call.flush(body, init);
      await jest.advanceTimersByTimeAsync(0);
    },
    lose: async (call: TestRequest) => {
      call.error(new ProgressEvent('error'));
      await jest.advanceTimersByTimeAsync(0);
    },
  };
}

const sentIn = (call: TestRequest) => call.request.body as { revision: number; changes: object };
const idsOf = (map: ReadonlyMap<string, unknown>) => [...map.keys()];

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('saving while a person writes', () => {
  it('waits for a pause, and saves within two seconds of it', async () => {
    const { write, pass, save, nothingSent } = setUp();
    write('C1', 'Three');
    await pass(900);
    write('C1', 'Three reports');
    await pass(900);
    nothingSent();
    await pass(600);
    expect(sentIn(save())).toEqual({ revision: 5, changes: { C1: { value: 'Three reports' } } });
  });

  it('does not wait for ever where there is no pause', async () => {
    const { write, pass, save } = setUp();
    for (let key = 0; key < 26; key++) {
      write('C1', 'x'.repeat(key + 1));
      await pass(200);
    }
    expect(Object.keys(sentIn(save()).changes)).toEqual(['C1']);
  });

  it('sends only the questions that changed, and clears with null', async () => {
    const { write, pass, save } = setUp(aReturn({ answers: { C5: { value: 2 } } }));
    write('C5', null);
    write('D1', 'yes');
    await pass(1000);
    expect(sentIn(save()).changes).toEqual({ C5: null, D1: { value: 'yes' } });
  });

  it('sends nothing where the answer came back to what is saved', async () => {
    const { sync, write, pass, nothingSent } = setUp(aReturn({ answers: { C5: { value: 2 } } }));
    write('C5', 3);
    write('C5', 2);
    await pass(5000);
    nothingSent();
    expect(sync.edits().size).toBe(0);
  });

  it('keeps what is typed during a save and sends it with the next, with the new revision', async () => {
    const { sync, write, pass, save, answer } = setUp();
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
    const { write, pass, server } = setUp();
    write('C1', 'Three');
    await pass(1000);
    write('C1', 'Three reports');
    await pass(6000);
    expect(server.match(answersUrl)).toHaveLength(1);
  });

  it('saves an answer that still lacks its evidence', async () => {
    const { write, pass, save } = setUp();
    write('D1', 'no');
    await pass(1000);
    expect(sentIn(save()).changes).toEqual({ D1: { value: 'no' } });
  });

  it('keeps back what is of the wrong kind, says why, and sends the rest', async () => {
    const { sync, write, pass, save, answer } = setUp();
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
    const { sync, write, pass, save, answer } = setUp(
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
    const { sync, write, pass, save, answer } = setUp();
    write('N8', 'yes');
    await pass(1000);
    await answer(save(), aSave());
    expect(sync.view()?.hasOpenConcern).toBe(true);
  });

  it('may be handed in once its first answer is saved', async () => {
    const { sync, write, pass, save, answer } = setUp(
      aReturn({ status: 'issued', acts: ['start'] }),
    );
    write('C5', 1);
    await pass(1000);
    await answer(save(), aSave());
    expect([sync.view()?.status, sync.view()?.acts]).toEqual(['in-progress', ['submit']]);
  });

  it('sends at once and waits where asked to', async () => {
    const { sync, write, save, server } = setUp();
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
    const all = setUp();
    all.write('C1', 'Mine');
    all.write('C5', 4);
    await all.pass(1000);
    await all.refuse(all.save(), ...refusal);
    await all.pass(1000);
    await all.answer(all.read(), theirView);
    return all;
  }

  it('takes in what others answered to other questions', async () => {
    const { sync, write, pass, save, answer } = setUp();
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
    const { sync, write, pass, save, read, answer } = setUp();
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
    const { sync, write, pass, save, answer } = setUp();
    write('C5', 4);
    await pass(1000);
    const first = save();
    write('C1', 'Theirs');
    await answer(first, aSave({ others: { C1: { value: 'Theirs' } } }));
    expect([sync.conflicts().size, sync.edits().size]).toEqual([0, 0]);
  });
});

describe('hearing of what others save', () => {
  it('reads what it hears of, and nothing where the page has it already', async () => {
    const { sync, server, read, answer } = setUp();
    sync.hear(5);
    server.expectNone(returnUrl);
    sync.hear(6);
    await answer(read(), aReturn({ revision: 6, answers: { C5: { value: 4 } } }));
    expect(sync.view()?.answers['C5']?.value).toBe(4);
    sync.hear(6);
    server.expectNone(returnUrl);
  });

  it('does not take its own save for news, whichever arrives first', async () => {
    const { sync, server, write, pass, save, answer } = setUp();
    write('C1', 'Three');
    await pass(1500);
    sync.hear(6);
    server.expectNone(returnUrl);
    await answer(save(), aSave({ revision: 6 }));
    server.expectNone(returnUrl);
  });

  it('offers both answers as soon as it hears of the other, and saves neither meanwhile', async () => {
    const { sync, write, read, answer, pass, nothingSent } = setUp();
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
    const { sync, write, read, answer, pass, save, nothingSent } = setUp();
    write('C1', 'Mine');
    sync.hear(6);
    const call = read();
    await pass(1500);
    nothingSent();
    await answer(call, aReturn({ revision: 6 }));
    expect(sentIn(save())).toEqual({ revision: 6, changes: { C1: { value: 'Mine' } } });
  });

  it('says nothing of a reading that fails, since nothing of the person is at stake', async () => {
    const { sync, server, read, lose, pass } = setUp();
    sync.hear(6);
    await lose(read());
    expect(sync.phase()).toBe('resting');
    await pass(60_000);
    server.expectNone(returnUrl);
    sync.hear(6);
    read();
  });

  it('tries again at once when the line says that the server is there', async () => {
    const { sync, write, pass, save, lose, read, answer } = setUp();
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
    const { sync, read, refuse } = setUp();
    sync.hear(6);
    await refuse(read(), ...problem('record.not-found', 404));
    expect([sync.phase(), sync.failure()?.code]).toEqual(['ended', 'record.not-found']);
  });
});

describe('where saving fails', () => {
  it('keeps everything, tries again after longer and longer waits, and reads first', async () => {
    const { sync, write, pass, save, read, answer, lose, nothingSent } = setUp();
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
    const { sync, write, pass, save, read, answer, refuse } = setUp();
    write('C1', 'Mine');
    await pass(1000);
    await refuse(save(), ...problem('server.busy', 503));
    sync.retry();
    await answer(read(), aReturn());
    await answer(save(), aSave());
    expect(sync.phase()).toBe('resting');
  });

  it('does not quarrel with itself where a save arrived and its answer was lost', async () => {
    const { sync, write, pass, save, read, answer, lose } = setUp();
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
    const { sync, write, pass, save, refuse } = setUp();
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
    const { sync, write, pass, save, read, answer, refuse, nothingSent } = setUp();
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
    const { sync, write, pass, save, answer } = setUp();
    write('C5', 4);
    await pass(1000);
    const late = save();
    const other = aReturn({ id: 'other', revision: 1 });
    sync.start(other, aForm);
    await answer(late, aSave({ revision: 6 }));
    expect(sync.view()).toBe(other);
  });

  it('saves nothing more once the page is left', async () => {
    const { sync, write, pass, nothingSent } = setUp();
    write('C5', 4);
    sync.ngOnDestroy();
    await pass(10_000);
    nothingSent();
  });
});
