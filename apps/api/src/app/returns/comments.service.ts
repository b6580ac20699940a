import { Injectable } from '@nestjs/common';
import type {
  CommentKind,
  ResolveCommentDto,
  ReturnCommentView,
  WriteCommentDto,
} from '@sightline/contracts';
import { questionOf } from '@sightline/form-engine';
import { PeopleService } from '../people';
import { Clock, Ids } from '../platform/clock';
import { holdsRole, type Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { ReturnComment } from './entities/desk-records.entity';
import { FormOfReturn } from './form-of-return';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { canWrite, isSpoc, type ReturnFacts } from './returns.policy';
import { ReturnsRepository } from './returns.repository';
import { TextGuard } from './text-guard.service';

/** Comments at questions: the contact's before sign-off, the co-ordinator's after it. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly forms: FormOfReturn,
    private readonly returns: ReturnsRepository,
    private readonly guard: TextGuard,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  private get comments() {
    return this.transactor.table(ReturnComment);
  }

  async write(actor: Actor, returnId: string, dto: WriteCommentDto): Promise<void> {
    const text = dto.text.trim();
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, returnId);
      const { auditReturn } = facts;
      const kind = commentKindOf(actor, facts);
      if (!kind) {
        const detail =
          'The agency’s contact comments while it waits for sign-off, the co-ordinator after it.';
        throw new ProblemError('permission.missing', detail);
      }
      const looked = await this.guard.look(auditReturn, { text }, dto.because);
      const { definition } = await this.forms.of(auditReturn);
      const { questionId } = dto;
      if (!questionOf(definition, questionId)) throw notFound('This question');
      const id = this.ids.next();
      const at = this.clock.instant();
      await this.comments.insert([
        {
          ...{ id, returnId, questionId, kind, text, accountId: actor.accountId, at },
          ...{ resolvedAt: null, resolvedById: null, reply: null },
        },
      ]);
      await this.returns.update(returnId, auditReturn.revision, { updatedAt: at });
      await this.guard.keep(actor, auditReturn, `comment:${id}`, looked);
      this.trail.record('return.comment', returnSubject(auditReturn), { questionId, kind });
    });
  }

  /** Says that a comment is dealt with; a return that came back is taken up by it. */
  async resolve(actor: Actor, returnId: string, dto: ResolveCommentDto): Promise<void> {
    const reply = dto.reply?.trim() ?? '';
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, returnId);
      const { auditReturn } = facts;
      const { commentId } = dto;
      const open = await this.openOf(returnId);
      const comment = open.find(({ id }) => id === commentId);
      if (!comment) throw notFound('This comment');
      if (!canWrite(actor, facts)) {
        const detail = 'Whoever writes the return deals with its comments while it is open.';
        throw new ProblemError('permission.missing', detail);
      }
      const looked = await this.guard.look(facts.auditReturn, { reply }, dto.because);
      const at = this.clock.instant();
      const change = { resolvedAt: at, resolvedById: actor.accountId, reply };
      await this.comments.update(change, 'id = ?', [commentId]);
      const { revision, status } = auditReturn;
      if (status === 'sent-back' || status === 'queried') {
        await this.acts.move(actor, auditReturn, 'resume', { revision });
      } else {
        await this.returns.update(returnId, revision, { updatedAt: at });
      }
      await this.guard.keep(actor, auditReturn, `reply:${commentId}`, looked);
      const { questionId } = comment;
      this.trail.record('return.comment-resolved', returnSubject(auditReturn), { questionId });
    });
  }

  /** Comments that nobody has dealt with: with any of them a return is not handed in. */
  openOf(returnId: string): Promise<ReturnComment[]> {
    const rest = 'WHERE return_id = ? AND resolved_at IS NULL ORDER BY at, id';
    return this.comments.select(rest, [returnId]);
  }

  async viewsOf(returnId: string): Promise<ReturnCommentView[]> {
    const rows = await this.comments.select('WHERE return_id = ? ORDER BY at, id', [returnId]);
    const people = rows.flatMap(({ accountId, resolvedById }) => [accountId, resolvedById ?? []]);
    const names = await this.people.namesById(people.flat());
    return rows.map(({ id, questionId, kind, text, accountId, at, ...rest }) => ({
      ...{ id, questionId, kind, text, by: names.get(accountId) ?? '', at },
      resolved:
        rest.resolvedAt === null
          ? null
          : {
              by: names.get(rest.resolvedById ?? '') ?? '',
              at: rest.resolvedAt,
              reply: rest.reply ?? '',
            },
    }));
  }
}

/** What a comment of this person would be now; undefined where it is not theirs to comment. */
export function commentKindOf(actor: Actor, facts: ReturnFacts): CommentKind | undefined {
  const { status } = facts.auditReturn;
  if (status === 'submitted' && isSpoc(actor, facts)) return 'quality-check';
  return status === 'signed-off' && holdsRole(actor, 'coordinator') ? 'query' : undefined;
}
