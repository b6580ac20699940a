import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { TrailService } from '../trail';
import { WordGuard, type CaseOfTexts, type Looked, type Texts } from '../vault';
import type { AuditReturn } from './entities/audit-return.entity';
import { TextDecision } from './entities/desk-records.entity';
import { returnSubject } from './return-subject';

/** Looks at texts beside the form as answers are looked at: reasons, notes, comments, concerns. */
@Injectable()
export class TextGuard {
  constructor(
    private readonly guard: WordGuard,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What is marked, or null; refused where nothing is said about it. */
  look(of: CaseOfTexts, texts: Texts, because: string | undefined): Promise<Looked | null> {
    return this.guard.look(of, texts, because);
  }

  /** One text that is kept with returns of several cases: it names nobody of any of them. */
  async lookForAll(
    cases: readonly CaseOfTexts[],
    texts: Texts,
    because: string | undefined,
  ): Promise<Looked | null> {
    if (Object.values(texts).every((text) => !text)) return null;
    const found: Looked[] = [];
    for (const each of new Map(cases.map((one) => [one.caseFileId, one])).values()) {
      const looked = await this.look(each, texts, because);
      if (looked) found.push(looked);
    }
    const [first] = found;
    if (!first) return null;
    return { ...first, kinds: [...new Set(found.flatMap(({ kinds }) => kinds))] };
  }

  /** The same where the text must go through in any case: a concern never waits for a name in it. */
  lookFreely(of: CaseOfTexts, texts: Texts, because: string | undefined): Promise<Looked | null> {
    return this.guard.lookFreely(of, texts, because);
  }

  /** Notes inside the run of the text what was decided about it. */
  async keep(
    actor: Actor,
    auditReturn: AuditReturn,
    place: string,
    looked: Looked | null,
  ): Promise<void> {
    if (!looked) return;
    await this.transactor.table(TextDecision).insert([
      {
        ...{ id: this.ids.next(), returnId: auditReturn.id, place, ...looked },
        ...{ accountId: actor.accountId, at: this.clock.instant() },
      },
    ]);
    if (looked.because === null) return;
    for (const kind of looked.kinds) {
      const facts = { questionId: place, kind, decision: 'stays' } as const;
      this.trail.record('return.words-decided', returnSubject(auditReturn), facts);
    }
  }

  /** Places of texts of the returns whose marked words nobody has decided about. */
  async undecided(returnIds: readonly string[]): Promise<Set<string>> {
    if (returnIds.length === 0) return new Set();
    const rows = await this.transactor
      .table(TextDecision)
      .pick(['place'], `WHERE return_id IN ${listOf(returnIds)} AND because IS NULL`, returnIds);
    return new Set(rows.map(({ place }) => place));
  }
}
