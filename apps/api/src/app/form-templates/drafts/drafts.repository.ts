import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../platform/context';
import { Database, Transactor, updateRevision } from '../../platform/database';
import { DraftComment } from '../entities/draft-comment.entity';
import { FormDraft } from '../entities/form-draft.entity';

type DraftChange = Parameters<typeof updateRevision<FormDraft>>[3];

const rowColumns = {
  ...{ id: true, title: true, unit: true, templateId: true, basedOnVersionId: true },
  ...{ questionCount: true, revision: true },
  ...{ createdAt: true, createdById: true, updatedAt: true, updatedById: true },
} as const;

/** A draft without its document. */
export type DraftRow = Pick<FormDraft, keyof typeof rowColumns>;

/** Every query of drafts and their comments; each is held to the actor's partnership. */
@Injectable()
export class DraftsRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
  ) {}

  private get manager() {
    return this.transactor.manager;
  }

  /** Drafts that are not published yet, without their documents, the one changed last first. */
  listOpen({ partnershipId }: Actor): Promise<DraftRow[]> {
    return this.manager.find(FormDraft, {
      select: rowColumns,
      where: { partnershipId, publishedVersionId: IsNull() },
      order: { updatedAt: 'DESC', id: 'DESC' },
    });
  }

  /** Keys of the forms that are being made. */
  async openKeys({ partnershipId }: Actor): Promise<string[]> {
    const drafts = await this.manager.find(FormDraft, {
      select: { id: true, definition: true },
      where: { partnershipId, publishedVersionId: IsNull() },
    });
    return drafts.map(({ definition }) => definition.key);
  }

  find({ partnershipId }: Actor, id: string): Promise<FormDraft | null> {
    return this.manager.findOneBy(FormDraft, { id, partnershipId });
  }

  /** Inside a run: the draft, which nobody else changes until the run is over. */
  hold({ partnershipId }: Actor, id: string): Promise<FormDraft | null> {
    const query = this.manager
      .createQueryBuilder(FormDraft, 'draft')
      .where('draft.id = :id', { id })
      .andWhere('draft.partnership_id = :partnershipId', { partnershipId });
    if (this.database.dialect === 'postgres') query.setLock('pessimistic_write');
    return query.getOne();
  }

  async insert(draft: FormDraft): Promise<void> {
    await this.manager.insert(FormDraft, draft);
  }

  update(draft: FormDraft, change: DraftChange): Promise<number> {
    return updateRevision(this.manager, FormDraft, draft, change);
  }

  /** Removes the draft with its comments. */
  async remove(id: string): Promise<void> {
    await this.manager.delete(FormDraft, { id });
  }

  /** Comments on these drafts, oldest first. */
  async commentsOn(draftIds: readonly string[]): Promise<DraftComment[]> {
    if (draftIds.length === 0) return [];
    return this.manager.find(DraftComment, {
      where: { draftId: In([...draftIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** A comment with its draft, where the draft is the partnership's. */
  async findComment(
    actor: Actor,
    id: string,
  ): Promise<{ readonly comment: DraftComment; readonly draft: FormDraft } | null> {
    const comment = await this.manager.findOneBy(DraftComment, { id });
    const draft = comment && (await this.find(actor, comment.draftId));
    return draft ? { comment, draft } : null;
  }

  async insertComment(comment: DraftComment): Promise<void> {
    await this.manager.insert(DraftComment, comment);
  }

  async resolveComment(
    id: string,
    resolved: Pick<DraftComment, 'resolvedById' | 'resolvedAt'>,
  ): Promise<void> {
    await this.manager.update(DraftComment, { id }, resolved);
  }
}
