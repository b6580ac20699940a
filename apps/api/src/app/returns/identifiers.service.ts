import { setImmediate as turn } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { personNumberReason, personReason } from '@sightline/disclosure';
import { withoutTexts, type Answer, type TextPlace } from '@sightline/form-engine';
import { Transactor } from '../platform/database';
import { TrailService } from '../trail';
import { VaultWords, type ListsOfCase } from '../vault';
import { questionsAfter } from './entities/answer-stamps';
import type { AuditReturn } from './entities/audit-return.entity';
import type { IdentifierCheck, StoredMark } from './entities/identifier-records.entity';
import { marksOf, questionsSince, withheldPlaces, withoutRemoved } from './identifier-marks';
import { IdentifiersRepository } from './identifiers.repository';
import { returnSubject } from './return-acts.service';

/** Milliseconds without a save, after which a return is looked at: not between two words. */
const pauseAfterSave = 3000;
const tries = 3;
const reasonsOfCase: readonly string[] = [personReason, personNumberReason];

/**
 * Looks at the words of returns on the server again. Not in the save itself, which stays quick: when
 * saving pauses, and always before words leave the return, so that a look can come late and never be
 * missed. Which revision was looked at is in the database.
 */
@Injectable()
export class IdentifiersService implements OnModuleDestroy {
  private readonly log = new Logger(IdentifiersService.name);
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly repository: IdentifiersRepository,
    private readonly words: VaultWords,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
  ) {}

  onModuleDestroy(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  /** Looks at the return when nothing has been saved for a while. Called outside a run. */
  soon(returnId: string): void {
    const timer = this.waiting.get(returnId);
    if (timer) {
      timer.refresh();
      return;
    }
    const look = setTimeout(() => {
      this.waiting.delete(returnId);
      this.check(returnId).catch((error: unknown) => this.log.error(error));
    }, pauseAfterSave);
    this.waiting.set(returnId, look.unref());
  }

  /** What is marked in the return as it is saved now. */
  async check(returnId: string): Promise<IdentifierCheck> {
    for (let attempt = 1; ; attempt += 1) {
      const auditReturn = await this.repository.returnById(returnId);
      if (!auditReturn) throw new Error('A check of a return that is not there');
      const lists = await this.words.listsOf(auditReturn);
      const before = await this.repository.checkOf(returnId);
      if (isFresh(before, auditReturn, lists)) return before;
      const check = look(auditReturn, before, lists);
      if (await this.store(auditReturn, before, check, lists)) return check;
      if (attempt === tries) return check;
    }
  }

  /** Return id -> where its texts stand that wait for a decision: they stay out of what leaves it. */
  async withheldOf(
    partnershipId: string,
    returnIds: readonly string[],
  ): Promise<Map<string, TextPlace[]>> {
    for (const id of await this.unchecked(partnershipId, returnIds)) {
      await this.check(id);
      // A hundred returns are looked at here the first time; others get their turn between.
      await turn();
    }
    const checks = await this.repository.checksOf(returnIds);
    const marked = checks.filter(({ marks }) => marks.length > 0);
    const decided = await this.repository.decisionsOf(marked.map(({ returnId }) => returnId));
    return new Map(
      marked.map(({ returnId, marks }) => [
        returnId,
        withheldPlaces(
          marks,
          decided.filter((one) => one.returnId === returnId),
        ),
      ]),
    );
  }

  /** The returns as they may be laid before others: without texts that wait for a decision. */
  async withoutUndecided(
    partnershipId: string,
    returns: readonly AuditReturn[],
    instead: string | null = null,
  ): Promise<AuditReturn[]> {
    const ids = returns.map(({ id }) => id);
    const withheld = await this.withheldOf(partnershipId, ids);
    return returns.map((one) => ({
      ...one,
      answers: withoutTexts(one.answers, withheld.get(one.id) ?? [], instead),
    }));
  }

  /** Those of the returns that were saved, or whose lists were written, after their last look. */
  private async unchecked(partnershipId: string, returnIds: readonly string[]): Promise<string[]> {
    const looks = await this.repository.looks(returnIds);
    const cases = looks.map(({ caseFileId }) => caseFileId);
    const revisions = await this.words.revisionsOf(partnershipId, cases);
    return looks
      .filter(
        ({ revision, seenRevision, listsRevision, caseFileId }) =>
          revision !== seenRevision || listsRevision !== revisions.get(caseFileId),
      )
      .map(({ id }) => id);
  }

  /** False where somebody saved while it was looked at. */
  private store(
    auditReturn: AuditReturn,
    before: IdentifierCheck | undefined,
    check: IdentifierCheck,
    lists: ListsOfCase,
  ): Promise<boolean> {
    return this.transactor.run(async () => {
      const { id, revision } = auditReturn;
      if ((await this.repository.heldRevision(id)) !== revision) return false;
      await this.repository.writeCheck(check);
      await this.removeFromHistory(auditReturn, before?.marks ?? [], check.marks, lists);
      return true;
    });
  }

  /**
   * Marked words that an answer no longer has leave its earlier saves too, with every other marked
   * word there that went before: what was typed and taken back is nobody's to find.
   */
  private async removeFromHistory(
    auditReturn: AuditReturn,
    before: readonly StoredMark[],
    now: readonly StoredMark[],
    { lists }: ListsOfCase,
  ): Promise<void> {
    const present = (questionId: string) =>
      new Set(now.filter((mark) => mark.questionId === questionId).map(({ digest }) => digest));
    const gone = before.filter(({ questionId, digest }) => !present(questionId).has(digest));
    const questions = [...new Set(gone.map(({ questionId }) => questionId))];
    if (questions.length === 0) return;
    let saves = 0;
    for (const { id, changes } of await this.repository.savesOf(auditReturn.id)) {
      const saved = JSON.parse(changes) as Record<string, Answer | null>;
      const cleaned = questions.flatMap((questionId) => {
        const answer = saved[questionId] ?? null;
        const left = withoutRemoved(auditReturn.id, answer, present(questionId), lists);
        return left ? [[questionId, left] as const] : [];
      });
      if (cleaned.length === 0) continue;
      const left = { ...saved, ...Object.fromEntries(cleaned) };
      await this.repository.rewriteSave(id, JSON.stringify(left));
      saves += 1;
    }
    this.trail.record('return.words-removed', returnSubject(auditReturn), { questions, saves });
  }
}

function isFresh(
  before: IdentifierCheck | undefined,
  { revision }: AuditReturn,
  lists: ListsOfCase,
): before is IdentifierCheck {
  return before?.revision === revision && before.listsRevision === lists.revision;
}

/** Only questions that changed are looked at again. */
function look(
  auditReturn: AuditReturn,
  before: IdentifierCheck | undefined,
  { revision: listsRevision, lists, isDestroyed }: ListsOfCase,
): IdentifierCheck {
  const { id: returnId, revision, answers } = auditReturn;
  const changed = questionsSince(auditReturn, before, listsRevision);
  const kept = (before?.marks ?? []).filter(
    ({ questionId }) => !changed.has(questionId) && questionId in answers,
  );
  const found = [...changed].flatMap((questionId) =>
    marksOf(returnId, questionId, answers[questionId], lists),
  );
  const lost = isDestroyed ? marksThatStay(auditReturn, before, changed) : [];
  const marks = [...kept, ...found, ...lost.filter((mark) => !isAmong(found, mark))];
  return { returnId, revision, listsRevision, marks };
}

/** Marks of people who cannot be known any more, in answers that are as they were. */
function marksThatStay(
  { stamps }: AuditReturn,
  before: IdentifierCheck | undefined,
  lookedAt: ReadonlySet<string>,
): StoredMark[] {
  if (!before) return [];
  const changed = questionsAfter(stamps, before.revision);
  return before.marks.filter(
    ({ questionId, reason }) =>
      lookedAt.has(questionId) && reasonsOfCase.includes(reason) && !changed.has(questionId),
  );
}

function isAmong(marks: readonly StoredMark[], { questionId, part, start }: StoredMark): boolean {
  return marks.some(
    (mark) => mark.questionId === questionId && mark.part === part && mark.start === start,
  );
}
