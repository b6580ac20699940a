import { Injectable } from '@nestjs/common';
import type { CommentOnDraftDto, DraftCommentView, FieldProblem } from '@sightline/contracts';
import { cleanText, questionOf } from '@sightline/form-engine';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { DraftComment } from '../entities/draft-comment.entity';
import type { FormDraft } from '../entities/form-draft.entity';
import { DraftViews } from './draft-views';
import { DraftsRepository } from './drafts.repository';
import { DraftsService } from './drafts.service';

/** What those consulted say of a draft, until an editor has dealt with it. */
@Injectable()
export class DraftCommentsService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly repository: DraftsRepository,
    private readonly views: DraftViews,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  add(actor: Actor, draftId: string, dto: CommentOnDraftDto): Promise<DraftCommentView> {
    return this.transactor.run(async () => {
      const draft = await this.drafts.demandOpen(actor, draftId);
      const text = cleanText(dto.text).trim();
      refuseFields(commentFaults(draft, dto, text));
      const questionId = dto.questionId ?? null;
      const comment: DraftComment = {
        ...{ id: this.ids.next(), draftId, text, questionId },
        sectionId: questionId === null ? (dto.sectionId ?? null) : null,
        ...{ byId: actor.accountId, at: this.clock.instant() },
        ...{ resolvedById: null, resolvedAt: null },
      };
      await this.repository.insertComment(comment);
      const subject = commentSubject(comment, draft);
      this.trail.record('template.comment', subject, { draftId, questionId });
      return this.views.comment(comment);
    });
  }

  /** Says that a comment is dealt with: it no longer blocks publishing. */
  resolve(actor: Actor, id: string): Promise<DraftCommentView> {
    const resolved = { resolvedById: actor.accountId, resolvedAt: this.clock.instant() };
    return this.settle(actor, id, resolved);
  }

  /** Takes up again what was said to be dealt with. */
  reopen(actor: Actor, id: string): Promise<DraftCommentView> {
    return this.settle(actor, id, { resolvedById: null, resolvedAt: null });
  }

  private settle(
    actor: Actor,
    id: string,
    resolved: Pick<DraftComment, 'resolvedById' | 'resolvedAt'>,
  ): Promise<DraftCommentView> {
    return this.transactor.run(async () => {
      const seen = await this.repository.findComment(actor, id);
      if (!seen) throw notFound('This comment');
      await this.drafts.demandOpen(actor, seen.draft.id);
      // The draft is held now: nobody else settles its comments before this run is over.
      const { comment, draft } = (await this.repository.findComment(actor, id)) ?? seen;
      const isResolving = resolved.resolvedAt !== null;
      if ((comment.resolvedAt !== null) === isResolving) {
        const detail = `This comment is ${isResolving ? 'resolved' : 'open'} already.`;
        throw new ProblemError('transition.refused', detail);
      }
      await this.repository.resolveComment(id, resolved);
      const action = isResolving ? 'template.comment-resolve' : 'template.comment-reopen';
      this.trail.record(action, commentSubject(comment, draft), { draftId: draft.id });
      return this.views.comment({ ...comment, ...resolved });
    });
  }
}

function commentFaults(draft: FormDraft, dto: CommentOnDraftDto, text: string): FieldProblem[] {
  const { definition } = draft;
  const faults: FieldProblem[] = [];
  if (text.length < 2) {
    faults.push({ field: 'text', message: 'Write your comment in 2 to 2,000 characters' });
  }
  if (dto.questionId !== undefined && !questionOf(definition, dto.questionId)) {
    faults.push({ field: 'questionId', message: 'The draft no longer has this question' });
  }
  const sectionIds = definition.sections.map(({ id }) => id);
  if (dto.sectionId !== undefined && !sectionIds.includes(dto.sectionId)) {
    faults.push({ field: 'sectionId', message: 'The draft no longer has this section' });
  }
  return faults;
}

function refuseFields(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
}

function commentSubject(comment: DraftComment, draft: FormDraft) {
  return { subjectType: 'draft-comment', subjectId: comment.id, label: draft.title };
}
