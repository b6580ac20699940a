import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SaveDraftDto } from '@sightline/contracts';
import type { EditOperation } from '@sightline/form-engine';
import { aForm } from '../shared/questions/testing/a-form';
import { DraftSaver } from './draft-saver';
import { DraftStore } from './draft-store';
import { aConflict, aDraft, draftId, reworded } from './testing/a-draft';

const url = `/api/v1/template-drafts/${draftId}`;
const next = () => jest.advanceTimersByTimeAsync(0);
const atFirst = { section: 0, question: 0 };
const reword = (text: string): EditOperation => ({
  ...{ edit: 'change-question', at: atFirst, parts: { text } },
});

async function opened() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), DraftSaver, DraftStore],
  });
  const store = TestBed.inject(DraftStore);
  const saver = TestBed.inject(DraftSaver);
  const server = TestBed.inject(HttpTestingController);
  const opening = store.open(draftId);
  server.expectOne(url).flush(aDraft());
  await opening;
  const words = () => store.form()?.sections[0]?.questions[0]?.text;
  return { store, saver, server, words };
}

function sent({ request }: TestRequest): SaveDraftDto {
  return request.body as SaveDraftDto;
}

async function accept(call: TestRequest, revision = 4): Promise<void> {
  call.flush({ revision, savedAt: '2017-09-28T13:04:00.000Z' });
  await next();
}

async function refuse(call: TestRequest, status: number, code: string, data?: unknown) {
  const body = { type: 'about:blank', title: code, status, code, requestId: 'r1', data };
  call.flush(body, { status, statusText: '' });
  await next();
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('saving a draft', () => {
  it('shows the problem where the draft cannot be seen', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), DraftSaver, DraftStore],
    });
    const store = TestBed.inject(DraftStore);
    const opening = store.open(draftId);
    await refuse(TestBed.inject(HttpTestingController).expectOne(url), 404, 'record.not-found');
    await opening;
    expect([store.problem()?.status, store.form()]).toEqual([404, undefined]);
  });

  it('saves by itself after a pause, once for a run of typing, and says when', async () => {
    const { store, saver, server } = await opened();
    store.edit(reword('Why was'));
    store.edit(reword('Why was your agency'));
    expect(saver.phase()).toBe('waiting');
    await jest.advanceTimersByTimeAsync(1000);
    const call = server.expectOne({ url, method: 'PUT' });
    expect(sent(call).revision).toBe(3);
    expect(sent(call).definition).toEqual(reworded('Why was your agency'));
    await accept(call);
    expect([saver.phase(), saver.savedAt()]).toEqual(['quiet', '2017-09-28T13:04:00.000Z']);
  });

  it('saves at the latest after a few seconds, however long somebody types', async () => {
    const { store, server } = await opened();
    for (let step = 0; step < 9; step += 1) {
      store.edit(reword(`Why ${step}`));
      await jest.advanceTimersByTimeAsync(500);
    }
    await accept(server.expectOne({ url, method: 'PUT' }));
  });

  it('sends what was typed while a save was under way, from the new revision', async () => {
    const { store, server } = await opened();
    store.edit(reword('One'));
    await jest.advanceTimersByTimeAsync(1000);
    store.edit(reword('Two'));
    await accept(server.expectOne({ url, method: 'PUT' }), 4);
    await jest.advanceTimersByTimeAsync(2000);
    const call = server.expectOne({ url, method: 'PUT' });
    expect([sent(call).revision, sent(call).definition]).toEqual([4, reworded('Two')]);
  });

  it('says that it is not saved while the server cannot be reached, and tries again', async () => {
    const { store, saver, server } = await opened();
    store.edit(reword('One'));
    await jest.advanceTimersByTimeAsync(1000);
    server.expectOne({ url, method: 'PUT' }).error(new ProgressEvent('error'));
    await next();
    expect(saver.phase()).toBe('failing');
    await jest.advanceTimersByTimeAsync(5000);
    await accept(server.expectOne({ url, method: 'PUT' }));
    expect(saver.phase()).toBe('quiet');
  });

  it('saves nothing where an edit is undone before it left', async () => {
    const { store, server } = await opened();
    store.edit(reword('One'));
    store.undo();
    await jest.advanceTimersByTimeAsync(5000);
    server.expectNone({ url, method: 'PUT' });
  });
});

describe('two people with one draft', () => {
  async function clashed() {
    const setting = await opened();
    setting.store.edit(reword('Mine'));
    await jest.advanceTimersByTimeAsync(1000);
    const call = setting.server.expectOne({ url, method: 'PUT' });
    await refuse(call, 409, 'record.stale', aConflict(reworded('Theirs')));
    return setting;
  }

  it('holds both and sends nothing until the person has chosen', async () => {
    const { store, saver, server, words } = await clashed();
    expect([saver.phase(), saver.conflict()?.by.name]).toEqual(['conflict', 'Leila Haddad']);
    store.edit(reword('Mine and more'));
    await jest.advanceTimersByTimeAsync(10_000);
    server.expectNone({ url, method: 'PUT' });
    expect(words()).toBe('Mine and more');
  });

  it('loads theirs, and undo brings mine back to be saved', async () => {
    const { store, server, words } = await clashed();
    store.takeTheirs();
    expect(words()).toBe('Theirs');
    await jest.advanceTimersByTimeAsync(5000);
    server.expectNone({ url, method: 'PUT' });
    store.undo();
    expect(words()).toBe('Mine');
    await jest.advanceTimersByTimeAsync(1000);
    const call = server.expectOne({ url, method: 'PUT' });
    expect([sent(call).revision, sent(call).definition]).toEqual([8, reworded('Mine')]);
  });

  it('keeps mine over theirs, and undo reaches theirs', async () => {
    const { store, server, words } = await clashed();
    const keeping = store.keepMine();
    await next();
    const call = server.expectOne({ url, method: 'PUT' });
    expect([sent(call).revision, sent(call).definition]).toEqual([8, reworded('Mine')]);
    await accept(call, 9);
    await keeping;
    store.undo();
    expect(words()).toBe('Theirs');
  });
});

describe('what is edited', () => {
  it('undo shows the question where it has its effect', async () => {
    const { store } = await opened();
    store.edit(reword('One'));
    store.choose({ kind: 'section', section: 2 });
    expect(store.undo()).toBe('change the text of C1');
    expect([store.question()?.id, store.form()]).toEqual(['C1', aForm]);
  });

  it('shows what is next to it where the question shown is gone', async () => {
    const { store } = await opened();
    store.choose({ kind: 'question', section: 1, question: 0 });
    store.edit({ edit: 'remove-question', at: { section: 1, question: 0 } });
    expect(store.place()).toEqual({ kind: 'section', section: 1 });
  });

  it('lists what is wrong as one edits', async () => {
    const { store } = await opened();
    const before = store.errors().length;
    store.edit(reword(''));
    expect(store.errors()).toHaveLength(before + 1);
    expect(store.errors()[0]).toMatchObject({ questionId: 'C1', code: 'blank' });
  });
});
