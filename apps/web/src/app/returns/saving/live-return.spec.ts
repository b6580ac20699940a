import { TestBed } from '@angular/core/testing';
import type { PersonHereView } from '@sightline/contracts';
import { AnswerSync } from './answer-sync';
import { openEventSource } from '../../shared/http/live-line';
import { LiveReturn } from './live-return';

/** What the browser would open; the test says what comes down it. */
class Line extends EventTarget {
  isClosed = false;

  constructor(readonly url: string) {
    super();
  }

  close(): void {
    this.isClosed = true;
  }

  tell(revision: number, others: readonly PersonHereView[] = []): void {
    const data = JSON.stringify({ revision, others });
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  say(type: 'beat' | 'error'): void {
    this.dispatchEvent(new Event(type));
  }
}

const karen = { id: 'karen', name: 'Karen Oldfield', section: 'C' };

function setUp() {
  const lines: Line[] = [];
  const heard: number[] = [];
  TestBed.configureTestingModule({
    providers: [
      LiveReturn,
      { provide: AnswerSync, useValue: { hear: (revision: number) => heard.push(revision) } },
      {
        provide: openEventSource,
        useValue: (url: string) => {
          lines.push(new Line(url));
          return lines.at(-1);
        },
      },
    ],
  });
  const live = TestBed.inject(LiveReturn);
  return { live, lines, heard, last: () => lines.at(-1)!, open: () => lines.filter(isOpen).length };
}

const isOpen = ({ isClosed }: Line) => !isClosed;

function see(state: DocumentVisibilityState): void {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('following a return', () => {
  it('opens no line where there is no return, and none where the browser knows none', () => {
    const { live, lines } = setUp();
    live.follow(undefined);
    expect(lines).toEqual([]);
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        LiveReturn,
        { provide: AnswerSync, useValue: {} },
        { provide: openEventSource, useValue: undefined },
      ],
    });
    TestBed.inject(LiveReturn).follow('r1');
    expect(TestBed.inject(LiveReturn).others()).toEqual([]);
  });

  it('tells the form of each revision, and shows who is here', () => {
    const { live, last, heard } = setUp();
    live.follow('r1');
    expect(last().url).toBe('/api/v1/returns/r1/live');
    last().tell(7, [karen]);
    expect([heard, live.others()]).toEqual([[7], [karen]]);
  });

  it('says in which section the person is, once they rest there', () => {
    const { live, lines, open } = setUp();
    live.moveTo('A');
    live.follow('r1');
    expect(lines[0]?.url).toContain('?section=A');
    live.moveTo('B');
    live.moveTo('C');
    jest.advanceTimersByTime(1000);
    expect(lines.map(({ url }) => url.split('=')[1])).toEqual(['A', 'C']);
    expect(open()).toBe(1);
  });

  it('opens a lost line again, each time later, and at once when the network is back', () => {
    const { live, lines, last, heard } = setUp();
    live.follow('r1');
    last().tell(7, [karen]);
    last().say('error');
    expect(live.others()).toEqual([]);
    jest.advanceTimersByTime(999);
    expect(lines).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(lines).toHaveLength(2);
    last().say('error');
    jest.advanceTimersByTime(1999);
    expect(lines).toHaveLength(2);
    window.dispatchEvent(new Event('online'));
    expect(lines).toHaveLength(3);
    last().tell(8);
    expect(heard).toEqual([7, 8]);
  });

  it('takes a silent line for dead, but not one that gives signs of life', () => {
    const { live, lines, last } = setUp();
    live.follow('r1');
    for (let seconds = 0; seconds < 60; seconds += 4) {
      jest.advanceTimersByTime(4000);
      last().say('beat');
    }
    expect(lines).toHaveLength(1);
    jest.advanceTimersByTime(16_000);
    expect(lines).toHaveLength(2);
  });

  it('keeps no line for a page that nobody sees, and none after the page', () => {
    const { live, open } = setUp();
    live.follow('r1');
    see('hidden');
    expect(open()).toBe(0);
    see('visible');
    expect(open()).toBe(1);
    live.ngOnDestroy();
    see('visible');
    jest.advanceTimersByTime(60_000);
    expect(open()).toBe(0);
  });

  it('hears nothing more of the return before', () => {
    const { live, lines, heard } = setUp();
    live.follow('r1');
    lines[0]?.tell(7, [karen]);
    live.follow('r2');
    lines[0]?.tell(9, [karen]);
    expect([heard, live.others()]).toEqual([[7], []]);
  });
});
