import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { IdentifiersView } from '@sightline/contracts';
import { ReturnFormStore } from '../return-form-store';
import { AnswerSync } from '../saving/answer-sync';
import { aReturn, aVersion, returnId } from '../testing/a-return';
import { IdentifierWatch } from './identifier-watch';

const url = `/api/v1/returns/${returnId}`;
const nothing: IdentifiersView = { marks: [], decisions: [] };
const name = 'Oluwakemisola';

/** Promises of the lazy detector settle between timers. */
async function pass(milliseconds: number): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await jest.advanceTimersByTimeAsync(milliseconds / 20);
}

async function setUp(over: Parameters<typeof aReturn>[0] = {}, known = nothing) {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(), provideHttpClientTesting()],
      ...[AnswerSync, ReturnFormStore, IdentifierWatch],
    ],
  });
  const store = TestBed.inject(ReturnFormStore);
  const server = TestBed.inject(HttpTestingController);
  const watch = TestBed.inject(IdentifierWatch);
  const opened = store.open(returnId);
  server.expectOne(url).flush(aReturn(over));
  await pass(0);
  server.expectOne('/api/v1/template-versions/version-1').flush(aVersion());
  await opened;
  TestBed.tick();
  server.expectOne(`${url}/identifiers`).flush(known);
  await pass(0);
  const type = async (questionId: string, words: string, schools: readonly string[] = []) => {
    store.edit(questionId, { value: words });
    TestBed.tick();
    await pass(900);
    const lists = server.match('/api/v1/schools');
    for (const list of lists) list.flush({ names: schools, revision: 1 });
    await pass(100);
  };
  const words = (questionId: string) =>
    watch
      .marks()
      .get(questionId)
      ?.map((mark) => mark.words);
  return { store, server, watch, type, words };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe(IdentifierWatch.name, () => {
  it('fetches neither detector nor list before there is a text to look at', async () => {
    const { store, server } = await setUp();
    store.edit('N8', { value: 'no' });
    TestBed.tick();
    await pass(2000);
    server.expectNone('/api/v1/schools');
  });

  it('waits until the hand rests, and then marks what was typed', async () => {
    const { store, watch, type, words } = await setUp();
    store.edit('C1', { value: `Told ${name}` });
    TestBed.tick();
    await pass(400);
    expect(watch.marks().size).toBe(0);
    await type('C1', `Told ${name} twice.`);
    expect(words('C1')).toEqual([name]);
    expect(watch.undecided()).toEqual(['C1']);
  });

  it('shows what only the server can know, until the answer is another one', async () => {
    const mark = {
      ...{ questionId: 'C1', part: 'value', start: 10, end: 16, kind: 'name' as const, kept: null },
      reason: 'This matches the name of a person in this case.',
    };
    const answers = { C1: { value: 'Seen with halina at home.' } };
    const { watch, type, words } = await setUp({ answers }, { marks: [mark], decisions: [] });
    expect(words('C1')).toEqual(['halina']);
    expect(watch.undecided()).toEqual(['C1']);
    await type('C1', 'Seen with her aunt at home.');
    expect(words('C1')).toBeUndefined();
  });

  it('marks a school of the partnership’s list', async () => {
    const { type, words } = await setUp();
    await type('C1', 'He left the glade.', ['The Glade']);
    expect(words('C1')).toEqual(['the glade']);
  });

  it('puts a role in the place of the words and notes the decision without them', async () => {
    const { store, server, watch, type, words } = await setUp();
    await type('C1', `Told ${name} twice.`);
    const mark = watch.marks().get('C1')![0]!;
    const done = watch.takeOut('C1', mark, 'mother');
    expect(store.answers()['C1']).toEqual({ value: 'Told mother twice.' });
    const call = server.expectOne(`${url}/identifiers`);
    expect(call.request.body).toEqual({
      ...{ questionId: 'C1', kind: 'name', decision: 'replaced', role: 'mother' },
    });
    call.flush(nothing);
    await done;
    expect(words('C1')).toBeUndefined();
  });

  it('keeps words for a reason, and tells why a reason is not taken', async () => {
    const { server, watch, type } = await setUp();
    await type('C1', `Told ${name} twice.`);
    const mark = watch.marks().get('C1')![0]!;
    const refused = watch.keep('C1', mark, 'Zofia said so');
    server
      .expectOne(`${url}/identifiers`)
      .flush(
        { type: 'x', title: 'No', status: 422, code: 'request.invalid', requestId: 'r' },
        { status: 422, statusText: '' },
      );
    expect((await refused)?.status).toBe(422);
    expect(watch.keptFor('C1', mark)).toBeUndefined();
    const kept = watch.keep('C1', mark, 'It is a service');
    const decision = { questionId: 'C1', kind: 'name', decision: 'stays', note: 'It is a service' };
    const call = server.expectOne(`${url}/identifiers`);
    expect(call.request.body).toMatchObject({ words: name, because: 'It is a service' });
    call.flush({ marks: [], decisions: [{ ...decision, by: 'Tom Ellery', at: 'now' }] });
    expect(await kept).toBeUndefined();
    expect(watch.keptFor('C1', mark)?.because).toBe('It is a service');
    expect(watch.undecided()).toEqual([]);
  });

  it('shows a reader what the server marked, with the reasons of what stays', async () => {
    const mark = {
      ...{ questionId: 'C1', part: 'value', start: 5, end: 18, kind: 'name' as const },
      reason: 'This looks like the name of a person.',
      kept: { because: 'A service', by: 'Tom Ellery', at: '2017-09-01T09:00:00.000Z' },
    };
    const answers = { C1: { value: `Told ${name} twice.` } };
    const { server, watch, words } = await setUp(
      { isWritable: false, answers },
      { marks: [mark], decisions: [] },
    );
    await pass(2000);
    server.expectNone('/api/v1/schools');
    expect(words('C1')).toEqual([name]);
    expect(watch.keptFor('C1', watch.marks().get('C1')![0]!)?.because).toBe('A service');
  });
});
