import { Injector } from '@angular/core';
import type { ReturnView, SaveAnswersDto, SavedAnswersView } from '@sightline/contracts';
import type { Answer, Answers } from '@sightline/form-engine';
import fc from 'fast-check';
import { Observable } from 'rxjs';
import { HttpProblem } from '../../shared/http/client-problem';
import { ReturnsApi } from '../returns-api';
import { aForm } from '../../shared/questions/testing/a-form';
import { aReturn, aSave } from '../testing/a-return';
import { AnswerSync } from './answer-sync';

/** How a call fares: it arrives and is answered, never arrives, or its answer is lost. */
type Fate = 'answered' | 'lost' | 'unheard';
interface Call {
  readonly fate: Fate;
  readonly latency: number;
}
type Step =
  | { readonly does: 'type'; readonly question: 'C1' | 'N8a'; readonly keys: number }
  | { readonly does: 'wait'; readonly ms: number }
  | { readonly does: 'other person'; readonly count: number };

const unreachable = new HttpProblem({
  ...{ type: 'about:blank', title: 'lost', status: 0 },
  ...{ code: 'network.unreachable', requestId: '' },
});

/** The server's rules for saving (answers.service), on a network that loses calls. */
class FakeServer {
  answers: Record<string, Answer> = { N8: { value: 'yes' } };
  revision = 1;
  underWay = 0;
  mostUnderWay = 0;
  readonly stamps = new Map<string, number>();

  constructor(private readonly fates: Call[]) {}

  get view(): ReturnView {
    return aReturn({ answers: { ...this.answers }, revision: this.revision });
  }

  open = (): Observable<ReturnView> => this.call(() => this.view);

  saveAnswers = (_id: string, dto: SaveAnswersDto): Observable<SavedAnswersView> =>
    this.call(() => {
      const isClash = ([id, answer]: [string, Answer | null]) =>
        (this.stamps.get(id) ?? 0) > dto.revision &&
        JSON.stringify(answer) !== JSON.stringify(this.answers[id] ?? null);
      if (Object.entries(dto.changes).some(isClash)) throw new Error('A clash with itself');
      this.write(dto.changes);
      const others = [...this.stamps].filter(
        ([id, revision]) => revision > dto.revision && !(id in dto.changes),
      );
      return aSave({
        revision: this.revision,
        others: Object.fromEntries(others.map(([id]) => [id, this.answers[id] ?? null])),
      });
    });

  write(changes: Record<string, Answer | null>): void {
    this.revision += 1;
    for (const [id, answer] of Object.entries(changes)) {
      this.stamps.set(id, this.revision);
      if (answer === null) delete this.answers[id];
      else this.answers[id] = answer;
    }
  }

  private call<T>(work: () => T): Observable<T> {
    const { fate, latency } = this.fates.shift() ?? { fate: 'answered', latency: 20 };
    return new Observable<T>((caller) => {
      this.underWay += 1;
      this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
      const arrived = setTimeout(() => {
        this.underWay -= 1;
        const answer = fate === 'lost' ? undefined : work();
        if (fate !== 'answered' || answer === undefined) return caller.error(unreachable);
        caller.next(answer);
        caller.complete();
      }, latency);
      return () => clearTimeout(arrived);
    });
  }
}

const anyCall: fc.Arbitrary<Call> = fc.record({
  fate: fc.constantFrom<Fate>('answered', 'answered', 'lost', 'unheard'),
  latency: fc.integer({ min: 1, max: 3000 }),
});
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('type' as const),
    question: fc.constantFrom('C1' as const, 'N8a' as const),
    keys: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 4000 }) }),
  fc.record({
    does: fc.constant('other person' as const),
    count: fc.integer({ min: 0, max: 9 }),
  }),
);

describe('saving on a bad network', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('loses no character, never quarrels with itself and never saves twice at once', async () => {
    const isKept = async (steps: readonly Step[], calls: readonly Call[]) => {
      const server = new FakeServer([...calls]);
      const sync = Injector.create({
        providers: [
          { provide: ReturnsApi, useValue: server },
          { provide: AnswerSync, deps: [] },
        ],
      }).get(AnswerSync);
      sync.start(server.view, aForm);

      const typed: Record<string, string> = { C1: '', N8a: '' };
      for (const step of steps) {
        if (step.does === 'other person') server.write({ C5: { value: step.count } });
        if (step.does === 'wait') await jest.advanceTimersByTimeAsync(step.ms);
        if (step.does !== 'type') continue;
        for (let key = 0; key < step.keys; key++) {
          const text = `${typed[step.question] ?? ''}x`;
          typed[step.question] = text;
          sync.edit(step.question, { value: text });
          await jest.advanceTimersByTimeAsync(120);
        }
      }
      await jest.advanceTimersByTimeAsync(300_000);

      const said = (answers: Answers | undefined, id: string) => answers?.[id]?.value ?? '';
      for (const [id, text] of Object.entries(typed)) {
        expect(said(server.answers, id)).toBe(text);
        expect(said(sync.view()?.answers, id)).toBe(text);
      }
      expect([sync.edits().size, sync.conflicts().size, sync.phase()]).toEqual([0, 0, 'resting']);
      expect(server.mostUnderWay).toBeLessThanOrEqual(1);
      sync.ngOnDestroy();
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { maxLength: 12 }),
        fc.array(anyCall, { maxLength: 8 }),
        isKept,
      ),
      { numRuns: 150 },
    );
  });
});
