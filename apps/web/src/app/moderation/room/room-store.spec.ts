import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PanelRoomView } from '@sightline/contracts';
import { openEventSource } from '../../shared/http/live-line';
import { Confirm } from '../../shared/ui/confirm';
import { RoomStore } from './room-store';
import { UnrecordedWords } from './unrecorded-words';

type Line = PanelRoomView['cases'][number];

const room = (caseId: string | null, change: number): PanelRoomView => ({
  ...{ auditId: 'audit', theme: 'Neglect', hasBegun: true, caseId, isElsewhere: false },
  ...{ waitsFor: null, meeting: { seconds: 0, isRunning: false }, canRun: false },
  ...{ revision: change, change },
  cases: ['one', 'two'].map((id) => ({ caseFile: { id }, isPublished: true }) as Line),
});

/** A line that tells what the test says. */
class FakeLine {
  private readonly listeners = new Map<string, (event: { readonly data: string }) => void>();

  addEventListener(type: string, listen: (event: { readonly data: string }) => void): void {
    this.listeners.set(type, listen);
  }

  close(): void {
    this.listeners.clear();
  }

  tell(change: number): void {
    this.listeners.get('message')?.({ data: JSON.stringify({ change, here: [] }) });
  }
}

describe('the room on a page', () => {
  let http: HttpTestingController;
  let store: RoomStore;
  let line: FakeLine;
  const asked = jest.fn<Promise<boolean>, []>();

  const answer = async (path: string, body: unknown) => {
    http.match(({ url }) => url.endsWith(path)).forEach((request) => request.flush(body as object));
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const showCase = (id: string) => answer(`cases/${id}/room`, { panel: { caseFile: { id } } });
  const chairGoesTo = async (id: string, change: number) => {
    line.tell(change);
    await answer('/room', room(id, change));
  };

  beforeEach(async () => {
    line = new FakeLine();
    asked.mockReset();
    TestBed.configureTestingModule({
      providers: [
        ...[RoomStore, UnrecordedWords, provideHttpClient(), provideHttpClientTesting()],
        { provide: openEventSource, useValue: () => line },
        { provide: Confirm, useValue: { ask: asked } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    store = TestBed.inject(RoomStore);
    void store.open('audit');
    await answer('audits/audit/room', room('one', 1));
    await showCase('one');
    await showCase('one');
  });
  afterEach(() => TestBed.resetTestingModule());

  it('goes where the chair goes', async () => {
    expect(store.shown()?.panel.caseFile.id).toBe('one');
    await chairGoesTo('two', 2);
    expect(store.shownId()).toBe('two');
    expect(store.isFollowing()).toBe(true);
  });

  it('stays where the person looks, and comes back when told to', async () => {
    await store.look('two');
    await chairGoesTo('one', 2);
    expect(store.shownId()).toBe('two');
    await store.follow();
    expect(store.shownId()).toBe('one');
  });

  it('stays with the case while a note on it is being written', async () => {
    TestBed.inject(UnrecordedWords).set('note', true);
    await chairGoesTo('two', 2);
    expect(store.shownId()).toBe('one');
    expect(store.isFollowing()).toBe(false);
    await store.follow();
    expect(store.shownId()).toBe('two');
    expect(asked).not.toHaveBeenCalled();
  });

  it('asks before a judgement that is half written is left', async () => {
    TestBed.inject(UnrecordedWords).set('judgement', true);
    asked.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await store.look('two');
    expect(store.shownId()).toBe('one');
    await store.look('two');
    expect(store.shownId()).toBe('two');
  });
});
