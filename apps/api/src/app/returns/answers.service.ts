import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AnswerConflictView,
  FieldProblem,
  SaveAnswersDto,
  SavedAnswersView,
} from '@sightline/contracts';
import { writableReturnStatuses } from '@sightline/domain';
import {
  checkSave,
  validateAnswers,
  type Answer,
  type AnswerProblem,
  type Answers,
  type SaveCheck,
} from '@sightline/form-engine';
import { PeopleService } from '../people';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { AnswerSavesRepository } from './answer-saves.repository';
import { CommentsService } from './comments.service';
import { ConcernsService } from './concerns.service';
import { savesAfter, withSave } from './entities/answer-stamps';
import type { AuditReturn } from './entities/audit-return.entity';
import { FormOfReturn } from './form-of-return';
import { IdentifiersService } from './identifiers.service';
import { ReturnActsService, returnSubject, type ActGiven } from './return-acts.service';
import { canWrite } from './returns.policy';
import { ReturnsRepository } from './returns.repository';

type Changes = Readonly<Record<string, Answer | null>>;

/** What the trail is told of a save; the changes are the JSON that was stored. */
interface Saved {
  readonly revision: number;
  readonly questions: readonly string[];
  readonly changes: string;
}

const mostChanges = 400;

/** Saving answers per question and handing the form in. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly forms: FormOfReturn,
    private readonly repository: ReturnsRepository,
    private readonly saves: AnswerSavesRepository,
    private readonly people: PeopleService,
    private readonly identifiers: IdentifiersService,
    private readonly concerns: ConcernsService,
    private readonly comments: CommentsService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Saves what changed: different questions merge, the same question answers 409 with both. */
  async save(actor: Actor, id: string, dto: SaveAnswersDto): Promise<SavedAnswersView> {
    const saved = await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      const { auditReturn } = facts;
      if (!canWrite(actor, facts)) throw closed(auditReturn);
      const { definition, context } = await this.forms.of(auditReturn);
      checkSize(dto);
      const answers = merge(auditReturn.answers, dto.changes);
      const check = checkSave(definition, answers, dto.changes, context);
      if (check.problems.length > 0) throw invalid('answers.invalid', check.problems);
      await this.refuseConflicts(auditReturn, dto);
      return this.store(actor, auditReturn, { ...check, answers }, dto);
    });
    this.identifiers.soon(id);
    return saved;
  }

  /** Hands the form to the SPOC; refused with the list of what is missing. */
  async submit(actor: Actor, id: string, given: ActGiven): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, id);
      this.acts.check(actor, facts, 'submit');
      const { auditReturn } = facts;
      const { definition, context } = await this.forms.of(auditReturn);
      const problems = validateAnswers(definition, auditReturn.answers, context, 'submit');
      if (problems.length > 0) throw invalid('return.incomplete', problems);
      await this.refuseOpen(id);
      await this.acts.move(actor, auditReturn, 'submit', given);
    });
  }

  /** What was asked at a question is dealt with before the form goes on. */
  private async refuseOpen(returnId: string): Promise<void> {
    const open = await this.comments.openOf(returnId);
    if (open.length === 0) return;
    const message = 'Deal with the comment here';
    const fields = open.map(({ questionId }) => ({ field: questionId, message }));
    const said = open.length === 1 ? '1 comment is' : `${open.length} comments are`;
    throw new ProblemError('return.comments-open', `${said} not dealt with yet.`, { fields });
  }

  private async store(
    actor: Actor,
    auditReturn: AuditReturn,
    { answers, answered, required }: SaveCheck & { readonly answers: Answers },
    dto: SaveAnswersDto,
  ): Promise<SavedAnswersView> {
    const at = this.clock.instant();
    const revision = auditReturn.revision + 1;
    const questions = Object.keys(dto.changes);
    const save = { revision, at, by: actor.accountId, questions };
    const stamps = withSave(auditReturn.stamps, save);
    const concern = concernAfter(auditReturn, dto.changes);
    const changes = JSON.stringify(dto.changes);
    await this.saves.add({
      ...{ id: this.ids.next(), returnId: auditReturn.id, revision, at, changes },
      accountId: actor.accountId,
    });
    const change = { answers, stamps, answered, required, ...concern };
    await this.moveOn(actor, auditReturn, change, at);
    this.recordSave(auditReturn, { revision, questions, changes });
    if (concern.hasOpenConcern) {
      await this.concerns.open(actor, { ...auditReturn, status: 'in-progress' }, null);
    }
    const others = changedByOthers(auditReturn, dto);
    return { revision, savedAt: at, status: 'in-progress', others, answered, required };
  }

  /** The first save starts the return; one after it was sent back takes it up again. */
  private async moveOn(
    actor: Actor,
    auditReturn: AuditReturn,
    change: Partial<AuditReturn>,
    updatedAt: string,
  ): Promise<void> {
    const { id, revision, status } = auditReturn;
    if (status === 'in-progress') {
      await this.repository.update(id, revision, { ...change, updatedAt });
    } else {
      const act = status === 'issued' ? 'start' : 'resume';
      await this.acts.move(actor, auditReturn, act, { revision }, change);
    }
  }

  private recordSave(auditReturn: AuditReturn, { revision, questions, changes }: Saved): void {
    const digest = hash('sha256', changes, 'hex');
    const facts = { revision, questions, digest };
    this.trail.record('return.save', returnSubject(auditReturn), facts);
  }

  private async refuseConflicts(auditReturn: AuditReturn, dto: SaveAnswersDto): Promise<void> {
    const clashing = savesAfter(auditReturn.stamps, dto.revision).flatMap(({ questions, by, at }) =>
      questions
        .filter((questionId) => Object.hasOwn(dto.changes, questionId))
        .map((questionId) => ({
          ...{ questionId, by, at },
          yours: dto.changes[questionId] ?? null,
          theirs: auditReturn.answers[questionId] ?? null,
        }))
        .filter(({ yours, theirs }) => JSON.stringify(yours) !== JSON.stringify(theirs)),
    );
    if (clashing.length === 0) return;
    const names = await this.people.namesById(clashing.map(({ by }) => by));
    const conflicts: AnswerConflictView[] = clashing.map((clash) => ({
      ...clash,
      by: names.get(clash.by) ?? 'Somebody else',
    }));
    const detail = 'Choose which answer stays; nothing was saved or lost.';
    const data = { conflicts, revision: auditReturn.revision };
    throw new ProblemError('answers.conflict', detail, { data });
  }
}

function merge(answers: Answers, changes: Changes): Answers {
  const merged: Record<string, Answer | null> = { ...answers, ...changes };
  for (const questionId of Object.keys(changes)) {
    if (changes[questionId] === null) delete merged[questionId];
  }
  return merged as Answers;
}

/**
 * N8 opens a concern when it becomes Yes; it is closed by acts of its own, not by an answer. Where
 * one is open, the answer says it again.
 */
function concernAfter(
  { answers, hasOpenConcern }: AuditReturn,
  changes: Changes,
): { hasOpenConcern?: true } {
  const isSaid = changes['N8']?.value === 'yes' && answers['N8']?.value !== 'yes';
  return isSaid && !hasOpenConcern ? { hasOpenConcern: true } : {};
}

function changedByOthers(
  auditReturn: AuditReturn,
  dto: SaveAnswersDto,
): Record<string, Answer | null> {
  const { stamps, answers } = auditReturn;
  const others = savesAfter(stamps, dto.revision)
    .flatMap(({ questions }) => questions)
    .filter((questionId) => !Object.hasOwn(dto.changes, questionId));
  return Object.fromEntries(others.map((questionId) => [questionId, answers[questionId] ?? null]));
}

function checkSize(dto: SaveAnswersDto): void {
  const count = Object.keys(dto.changes).length;
  if (count > 0 && count <= mostChanges) return;
  const message = count === 0 ? 'Nothing to save' : `At most ${mostChanges} answers at a time`;
  throw new ProblemError('request.invalid', message, { fields: [{ field: 'changes', message }] });
}

function invalid(
  code: 'answers.invalid' | 'return.incomplete',
  problems: readonly AnswerProblem[],
): ProblemError {
  const fields: FieldProblem[] = problems.map(({ questionId, part, message }) => ({
    field: part === 'value' ? questionId : `${questionId}.${part}`,
    message,
  }));
  const detail =
    code === 'answers.invalid'
      ? 'Nothing was saved; put these answers right.'
      : `${fields.length} ${fields.length === 1 ? 'answer is' : 'answers are'} still needed.`;
  return new ProblemError(code, detail, { fields, data: { problems } });
}

function closed(auditReturn: AuditReturn): ProblemError {
  return writableReturnStatuses.includes(auditReturn.status)
    ? new ProblemError('permission.missing', 'Only an auditor of this return changes its answers.')
    : new ProblemError('return.closed', 'Its answers can no longer be changed.');
}
