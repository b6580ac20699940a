import { Injectable } from '@nestjs/common';
import type { AnswerChangeView, AnswerHistoryView } from '@sightline/contracts';
import { questionOf, textsOf, type Answer } from '@sightline/form-engine';
import { PeopleService } from '../people';
import type { Actor } from '../platform/context';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import type { AnswerSave } from './entities/return-records.entity';
import { AnswerSavesRepository } from './answer-saves.repository';
import { FormOfReturn } from './form-of-return';
import { removedWords } from './identifier-marks';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { canReadHistory } from './returns.policy';

type Saved = Pick<AnswerSave, 'revision' | 'at' | 'accountId' | 'changes'>;

/** What became of one answer: who changed it, when, and what it was before. */
@Injectable()
export class AnswerHistoryService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly forms: FormOfReturn,
    private readonly saves: AnswerSavesRepository,
    private readonly people: PeopleService,
    private readonly trail: TrailService,
  ) {}

  async read(actor: Actor, returnId: string, questionId: string): Promise<AnswerHistoryView> {
    const facts = await this.acts.demand(actor, returnId);
    if (!canReadHistory(actor, facts)) {
      const detail = 'The history of an answer is for those who write, sign off or query it.';
      throw new ProblemError('permission.missing', detail);
    }
    const { auditReturn } = facts;
    const { definition } = await this.forms.of(auditReturn);
    if (!questionOf(definition, questionId)) throw notFound('This question');
    const { status } = auditReturn;
    await this.trail.recordRead('return.answer-history', returnSubject(auditReturn), { status });
    const saves = await this.saves.naming(returnId, questionId);
    const names = await this.people.namesById(saves.map(({ accountId }) => accountId));
    return { changes: changesOf(saves, questionId, names).reverse() };
  }
}

/** Saves in their order; one that left the answer as it was is no change. */
function changesOf(
  saves: readonly Saved[],
  questionId: string,
  names: ReadonlyMap<string, string>,
): AnswerChangeView[] {
  const found: AnswerChangeView[] = [];
  let before: Answer | null = null;
  for (const { revision, at, accountId, changes } of saves) {
    const changed = JSON.parse(changes) as Readonly<Record<string, Answer | null>>;
    if (!Object.hasOwn(changed, questionId)) continue;
    const after = changed[questionId] ?? null;
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      const hasRemovedWords = textsOf(after).some(({ text }) => text.includes(removedWords));
      const by = names.get(accountId) ?? '';
      found.push({ revision, at, by, before, after, hasRemovedWords });
    }
    before = after;
  }
  return found;
}
