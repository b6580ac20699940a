import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { formProgress } from '@sightline/form-engine';
import { ReturnFormStore } from './return-form-store';
import { AnswerSync } from './saving/answer-sync';
import { aForm, everyAnswer } from '../shared/questions/testing/a-form';
import { aReturn, aSave, aVersion, returnId } from './testing/a-return';

const url = `/api/v1/returns/${returnId}`;
const next = () => jest.advanceTimersByTimeAsync(0);

async function setUp(over: Parameters<typeof aReturn>[0] = {}, version = aVersion()) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), AnswerSync, ReturnFormStore],
  });
  const store = TestBed.inject(ReturnFormStore);
  const server = TestBed.inject(HttpTestingController);
  const opened = store.open(returnId);
  server.expectOne(url).flush(aReturn(over));
  await next();
  server.expectOne('/api/v1/template-versions/version-1').flush(version);
  await opened;
  return { store, server };
}

async function refuse(call: TestRequest, code: string, status: number, more: object = {}) {
  const body = { type: 'about:blank', title: code, status, code, requestId: 'r1', ...more };
  call.flush(body, { status, statusText: '' });
  await next();
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe(ReturnFormStore.name, () => {
  it('shows the problem where the return cannot be seen', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), AnswerSync, ReturnFormStore],
    });
    const store = TestBed.inject(ReturnFormStore);
    const opened = store.open(returnId);
    await refuse(TestBed.inject(HttpTestingController).expectOne(url), 'record.not-found', 404);
    await opened;
    expect([store.problem()?.status, store.view()]).toEqual([404, undefined]);
  });

  it('reads a form once, however many returns are opened with it', async () => {
    const { store, server } = await setUp();
    void store.open(returnId);
    server.expectOne(url).flush(aReturn());
    await next();
    server.expectNone('/api/v1/template-versions/version-1');
  });

  it('shows conditions live, before anything is saved', async () => {
    const { store } = await setUp();
    const ids = () => store.sections().flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(ids()).not.toContain('N8a');
    store.edit('N8', { value: 'yes' });
    expect(ids()).toContain('N8a');
  });

  it('says what is missing only once the person has looked, and what is wrong at once', async () => {
    const { store } = await setUp();
    store.edit('D1', { value: 'no' });
    expect(store.problems().size).toBe(0);
    store.lookForGaps();
    expect(store.problems().get('D1')?.[0]?.code).toBe('evidence-required');
    expect(store.problems().get('C1')?.[0]?.code).toBe('required');
  });

  it('counts progress as the engine does', async () => {
    const { store } = await setUp({ answers: { ...everyAnswer, D1: { value: 'no' } } });
    store.edit('N8', { value: 'yes' });
    store.edit('C5', null);
    const { context } = aReturn();
    expect(store.progress()).toEqual(formProgress(aForm, store.answers(), context));
  });

  it('asks for what a condition requires as soon as it holds, and counts it as the engine does', async () => {
    const [section] = aForm.sections;
    if (!section) throw new Error('The form has sections');
    const requiredWhen = { all: [{ question: 'C5', operator: 'at-least' as const, answer: 1 }] };
    const questions = section.questions.map((one) =>
      one.id === 'A5a' ? { ...one, requiredWhen } : one,
    );
    const definition = { ...aForm, sections: [{ ...section, questions }] };
    const { store } = await setUp({ answers: {} }, { ...aVersion(), definition });
    const { context } = aReturn();
    const seen = () => {
      expect(store.progress()).toEqual(formProgress(definition, store.answers(), context));
      return [store.progress().required, [...store.spared()].map(({ id }) => id)];
    };
    expect(seen()).toEqual([2, ['A5a']]);
    store.edit('C1', { value: 'Three reports' });
    store.edit('C5', { value: 0 });
    expect([seen(), store.nextOpen()]).toEqual([[2, ['A5a']], undefined]);
    store.edit('C5', { value: 1 });
    expect([seen(), store.nextOpen()]).toEqual([[3, []], 'A5a']);
  });

  it('keeps the lists of problems that did not change, so that their questions are not redrawn', async () => {
    const { store } = await setUp();
    store.lookForGaps();
    const before = store.problems().get('C1');
    store.edit('C5', { value: 2 });
    expect(store.problems().has('C5')).toBe(false);
    expect(store.problems().get('C1')).toBe(before);
  });

  it('keeps what is shown and counted while a text grows, and changes it where it changes', async () => {
    const { store } = await setUp();
    store.edit('C1', { value: 'The plan' });
    const before = [store.sections(), store.progress(), store.unsaved(), store.spared()];
    store.edit('C1', { value: 'The plan names' });
    const after = [store.sections(), store.progress(), store.unsaved(), store.spared()];
    expect(after.every((one, at) => one === before[at])).toBe(true);
    const { sections } = store.progress();
    store.edit('N8', { value: 'yes' });
    expect(store.progress()).not.toBe(before[1]);
    expect(store.sections()).not.toBe(before[0]);
    expect(store.progress().sections).not.toBe(sections);
  });

  it('goes on to the next question not answered, and then to what is incomplete', async () => {
    const { store } = await setUp({ answers: { ...everyAnswer, D1: { value: 'no' } } });
    expect(store.nextOpen()).toBe('D1');
    store.edit('N8', null);
    expect(store.nextOpen('C1')).toBe('N8');
  });

  it('does not count an answer to a hidden question as unsaved', async () => {
    const { store } = await setUp({ answers: { N8: { value: 'yes' } } });
    store.edit('N8a', { value: 'Rang the duty team' });
    expect(store.unsaved()).toEqual(['N8a']);
    store.edit('N8', { value: 'no' });
    expect(store.unsaved()).toEqual(['N8']);
  });

  it('is not handed in while an answer cannot be saved', async () => {
    const { store, server } = await setUp({ answers: everyAnswer });
    store.edit('C5', { value: 'three' });
    expect(await store.submit()).toBe(false);
    server.expectNone(`${url}/submit`);
    expect(store.unsaved()).toEqual(['C5']);
  });

  it('saves first and hands in once, however often the button is pressed', async () => {
    const { store, server } = await setUp({ answers: everyAnswer });
    store.edit('C5', { value: 4 });
    const first = store.submit();
    expect(await store.submit()).toBe(false);
    server.expectOne(`${url}/answers`).flush(aSave({ revision: 6 }));
    await next();
    const call = server.expectOne(`${url}/submit`);
    expect(call.request.body).toEqual({ revision: 6 });
    call.flush(aReturn({ status: 'submitted', isWritable: false, acts: [], revision: 7 }));
    expect(await first).toBe(true);
    expect(store.view()?.status).toBe('submitted');
    server.verify();
  });

  it('shows what the server finds missing, with the return as it is now', async () => {
    const { store, server } = await setUp();
    const submitted = store.submit();
    await next();
    const problems = [{ questionId: 'C1', part: 'value', code: 'required', message: 'Write' }];
    await refuse(server.expectOne(`${url}/submit`), 'return.incomplete', 422, {
      data: { problems },
    });
    server.expectOne(url).flush(aReturn({ revision: 6 }));
    expect(await submitted).toBe(false);
    expect(store.submitProblem()?.code).toBe('return.incomplete');
    expect(store.problems().get('C1')).toBeDefined();
    expect(store.view()?.revision).toBe(6);
  });

  it('reads again where somebody else changed it meanwhile, and can be handed in then', async () => {
    const { store, server } = await setUp({ answers: everyAnswer });
    const submitted = store.submit();
    await next();
    await refuse(server.expectOne(`${url}/submit`), 'record.stale', 409);
    server.expectOne(url).flush(aReturn({ answers: everyAnswer, revision: 8 }));
    expect(await submitted).toBe(false);
    void store.submit();
    await next();
    expect(server.expectOne(`${url}/submit`).request.body).toEqual({ revision: 8 });
  });
});
