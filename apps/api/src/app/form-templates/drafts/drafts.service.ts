import { Injectable } from '@nestjs/common';
import type {
  CreateDraftDto,
  DraftSummaryView,
  DraftView,
  SaveDraftDto,
  SavedDraftView,
} from '@sightline/contracts';
import { parseDraft, questionIds } from '@sightline/form-engine';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { FormDraft } from '../entities/form-draft.entity';
import { countQuestions, hashOf } from '../form-facts';
import { DraftBeginnings, type Beginning } from './draft-beginnings';
import { draftFacts, draftSubject, refusedForm } from './draft-problems';
import { DraftViews } from './draft-views';
import { DraftsRepository } from './drafts.repository';

/** Forms being made: begun, saved as one types, and thrown away. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly repository: DraftsRepository,
    private readonly beginnings: DraftBeginnings,
    private readonly views: DraftViews,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor): Promise<DraftSummaryView[]> {
    return this.views.summaries(await this.repository.listOpen(actor));
  }

  async view(actor: Actor, id: string): Promise<DraftView> {
    const draft = await this.repository.find(actor, id);
    if (!draft) throw notFound('This draft');
    return this.views.whole(draft);
  }

  create(actor: Actor, dto: CreateDraftDto): Promise<DraftSummaryView> {
    return this.transactor.run(async () => {
      const beginning = await this.beginnings.of(actor, dto);
      return this.add(actor, beginning, dto.versionId ? 'version' : 'blank');
    });
  }

  /** Inside a run: keeps a new draft. */
  async add(
    actor: Actor,
    { templateId, basedOnVersionId, definition, usedIds }: Beginning,
    from: 'blank' | 'version' | 'file',
  ): Promise<DraftSummaryView> {
    const at = this.clock.instant();
    const draft: FormDraft = {
      ...{ id: this.ids.next(), partnershipId: actor.partnershipId, templateId, basedOnVersionId },
      ...contentOf({ usedIds }, definition),
      ...{ createdAt: at, createdById: actor.accountId },
      ...{ updatedAt: at, updatedById: actor.accountId },
      publishedVersionId: null,
      revision: 1,
    };
    await this.repository.insert(draft);
    this.trail.record('template.draft', draftSubject(draft), { ...draftFacts(draft), from });
    return this.views.summary(draft);
  }

  /** Saves the whole draft; a newer one answers 409 with it, and nothing is changed. */
  save(actor: Actor, id: string, dto: SaveDraftDto): Promise<SavedDraftView> {
    const parsed = parseDraft(dto.definition);
    return this.transactor.run(async () => {
      const draft = await this.demandOpen(actor, id);
      if (!parsed.ok) throw refusedForm('request.invalid', parsed.problems);
      const content = contentOf(draft, parsed.form);
      // The same words at any revision: this save was acknowledged, and the answer was lost.
      if (content.contentHash === draft.contentHash) {
        return { revision: draft.revision, savedAt: draft.updatedAt };
      }
      await this.refuseStale(draft, dto.revision);
      const updatedAt = this.clock.instant();
      const change = { ...content, updatedAt, updatedById: actor.accountId };
      const revision = await this.repository.update(draft, change);
      const saved = { ...draft, ...change };
      this.trail.record('template.draft-save', draftSubject(saved), {
        ...draftFacts(saved),
        revision,
      });
      return { revision, savedAt: updatedAt };
    });
  }

  remove(actor: Actor, id: string, revision: number): Promise<void> {
    return this.transactor.run(async () => {
      const draft = await this.demandOpen(actor, id);
      await this.refuseStale(draft, revision);
      const comments = await this.repository.commentsOn([id]);
      await this.repository.remove(id);
      const facts = { ...draftFacts(draft), comments: comments.length };
      this.trail.record('template.draft-remove', draftSubject(draft), facts);
    });
  }

  /** Inside a run: the draft, held, where it is not published yet. */
  async demandOpen(actor: Actor, id: string): Promise<FormDraft> {
    const draft = await this.repository.hold(actor, id);
    if (!draft) throw notFound('This draft');
    if (draft.publishedVersionId === null) return draft;
    const detail = 'This draft has been published; begin a new one from that version.';
    throw new ProblemError('transition.refused', detail);
  }

  async refuseStale(draft: FormDraft, seen: number): Promise<void> {
    if (draft.revision === seen) return;
    const data = await this.views.conflict(draft);
    const detail = `${data.by.name} has changed this draft since you opened it. Nothing was saved or lost.`;
    throw new ProblemError('record.stale', detail, { data });
  }
}

/** The columns that follow from a definition. */
function contentOf(
  { usedIds }: Pick<FormDraft, 'usedIds'>,
  definition: FormDraft['definition'],
): Pick<FormDraft, 'title' | 'unit' | 'definition' | 'questionCount' | 'contentHash' | 'usedIds'> {
  const { title, unit } = definition;
  return {
    ...{ title, unit, definition },
    questionCount: countQuestions(definition),
    contentHash: hashOf(definition),
    usedIds: [...new Set([...usedIds, ...questionIds(definition)])],
  };
}
