import { Injectable } from '@nestjs/common';
import type {
  DraftCommentView,
  DraftConflictView,
  DraftSummaryView,
  DraftView,
  PersonRef,
} from '@sightline/contracts';
import { PeopleService } from '../../people';
import type { DraftComment } from '../entities/draft-comment.entity';
import type { FormDraft } from '../entities/form-draft.entity';
import { FormTemplatesRepository } from '../form-templates.repository';
import { DraftsRepository, type DraftRow } from './drafts.repository';

type Named = (id: string) => PersonRef;

/** Drafts and comments as they are sent. */
@Injectable()
export class DraftViews {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly templates: FormTemplatesRepository,
    private readonly people: PeopleService,
  ) {}

  async summaries(drafts: readonly DraftRow[]): Promise<DraftSummaryView[]> {
    const comments = await this.drafts.commentsOn(drafts.map(({ id }) => id));
    const named = await this.namesOf(
      drafts.flatMap(({ createdById, updatedById }) => [createdById, updatedById]),
    );
    const refs = await this.templates.refsOf(drafts.map((draft) => draft.basedOnVersionId));
    return drafts.map((draft) => {
      const { id, title, unit, templateId, questionCount, revision } = draft;
      const { basedOnVersionId, createdAt, createdById, updatedAt, updatedById } = draft;
      const open = comments.filter((one) => one.draftId === id && one.resolvedAt === null);
      return {
        ...{ id, title, unit, templateId, questionCount, revision, createdAt, updatedAt },
        basedOn: refs.get(basedOnVersionId ?? '') ?? null,
        openComments: open.length,
        createdBy: named(createdById),
        updatedBy: named(updatedById),
      };
    });
  }

  async summary(draft: DraftRow): Promise<DraftSummaryView> {
    const [summary] = await this.summaries([draft]);
    return summary!;
  }

  async whole(draft: FormDraft): Promise<DraftView> {
    const { definition, usedIds, publishedVersionId } = draft;
    const comments = await this.comments(await this.drafts.commentsOn([draft.id]));
    return {
      ...(await this.summary(draft)),
      ...{ definition, usedIds, comments, publishedVersionId },
    };
  }

  async comments(comments: readonly DraftComment[]): Promise<DraftCommentView[]> {
    const named = await this.namesOf(
      comments.flatMap(({ byId, resolvedById }) => [byId, resolvedById ?? byId]),
    );
    return comments.map((comment) => {
      const { id, draftId, sectionId, questionId, text, byId, at } = comment;
      const { resolvedById, resolvedAt } = comment;
      const resolved =
        resolvedById && resolvedAt ? { by: named(resolvedById), at: resolvedAt } : null;
      return { id, draftId, sectionId, questionId, text, by: named(byId), at, resolved };
    });
  }

  async comment(comment: DraftComment): Promise<DraftCommentView> {
    const [view] = await this.comments([comment]);
    return view!;
  }

  async conflict(draft: FormDraft): Promise<DraftConflictView> {
    const { revision, updatedById, updatedAt, definition } = draft;
    const named = await this.namesOf([updatedById]);
    return { revision, by: named(updatedById), at: updatedAt, definition };
  }

  private async namesOf(ids: readonly string[]): Promise<Named> {
    const names = await this.people.namesById(ids);
    return (id) => ({ id, name: names.get(id) ?? 'Somebody who has left' });
  }
}
