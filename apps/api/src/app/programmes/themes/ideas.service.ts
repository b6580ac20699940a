import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PlanAuditDto,
  type EditIdeaDto,
  type IdeaView,
  type ProposeIdeaDto,
  type TakeUpIdeaDto,
} from '@sightline/contracts';
import { afterAct, ideaActs, type IdeaAct, type IdeaStatus } from '@sightline/domain';
import { AuditExtensions, AuditsService, PlanChecks, toReasons } from '../../audits';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { ThemeIdea } from '../entities/theme-idea.entity';
import { toReasonDtos } from '../reason-dtos';
import { IdeaViews } from './idea-views';
import { canEdit } from './ideas.policy';
import { IdeasRepository } from './ideas.repository';

/** The register of themes: ideas, who proposed them, and what was decided about each. */
@Injectable()
export class IdeasService implements OnModuleInit {
  constructor(
    private readonly repository: IdeasRepository,
    private readonly views: IdeaViews,
    private readonly audits: AuditsService,
    private readonly checks: PlanChecks,
    private readonly extensions: AuditExtensions,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.extensions.provideIdeas((actor, auditIds) =>
      actor.permissions.has('theme.read')
        ? this.repository.behind(actor, auditIds)
        : Promise.resolve(new Map<string, Pick<ThemeIdea, 'id' | 'title'>>()),
    );
  }

  async list(actor: Actor): Promise<IdeaView[]> {
    return this.views.of(actor, await this.repository.list(actor));
  }

  async view(actor: Actor, id: string): Promise<IdeaView> {
    const [view] = await this.views.of(actor, [await this.demand(actor, id)]);
    return view!;
  }

  async propose(actor: Actor, dto: ProposeIdeaDto): Promise<IdeaView> {
    await this.checks.checkReasons(actor, dto.reasons);
    const now = this.clock.instant();
    const idea: ThemeIdea = {
      ...{ id: this.ids.next(), partnershipId: actor.partnershipId, title: dto.title.trim() },
      ...{ reasons: toReasons(dto.reasons), priority: dto.priority, status: 'open' },
      ...{ proposedById: actor.accountId, proposedAt: now, updatedAt: now, revision: 1 },
      ...{ decidedById: null, decidedAt: null, decisionReason: null, auditId: null },
    };
    await this.transactor.run(async () => {
      await this.repository.write(idea, 0);
      const { title, priority } = idea;
      this.trail.record('theme.propose', subjectOf(idea), { title, priority });
    });
    return this.view(actor, idea.id);
  }

  async edit(actor: Actor, id: string, dto: EditIdeaDto): Promise<IdeaView> {
    await this.checks.checkReasons(actor, dto.reasons);
    await this.transactor.run(async () => {
      const idea = await this.demand(actor, id);
      if (!canEdit(actor, idea)) {
        const isOpen = idea.status === 'open';
        throw isOpen
          ? new ProblemError('permission.missing', 'Whoever proposed the idea may change it.')
          : refused(idea);
      }
      const title = dto.title.trim();
      const change = { title, priority: dto.priority, reasons: toReasons(dto.reasons) };
      await this.change(idea, dto.revision, change);
      const changed = (Object.keys(change) as (keyof typeof change)[]).filter(
        (key) => JSON.stringify(change[key]) !== JSON.stringify(idea[key]),
      );
      this.trail.record('theme.edit', subjectOf({ ...idea, title }), { changed });
    });
    return this.view(actor, id);
  }

  /** Puts an idea off, drops it, or lets it wait for a decision again. */
  async decide(
    actor: Actor,
    id: string,
    act: Exclude<IdeaAct, 'take-up'>,
    given: { readonly revision: number; readonly reason?: string },
  ): Promise<IdeaView> {
    await this.transactor.run(async () => {
      const idea = await this.demand(actor, id);
      await this.move(actor, idea, act, given.revision, given.reason?.trim() ?? null);
    });
    return this.view(actor, id);
  }

  /** Plans the audit that the idea becomes; its reasons go with it. */
  async takeUp(actor: Actor, id: string, dto: TakeUpIdeaDto): Promise<IdeaView> {
    await this.transactor.run(async () => {
      const idea = await this.demand(actor, id);
      if (!afterAct(ideaActs, 'take-up', idea.status)) throw refused(idea);
      if (idea.revision !== dto.revision) throw stale();
      const { financialYear, quarter, date, method, reason } = dto;
      const plan = Object.assign(new PlanAuditDto(), {
        ...{ financialYear, quarter, date, method, reason, theme: idea.title },
        reasons: toReasonDtos(idea.reasons),
      });
      const audit = await this.audits.create(actor, plan);
      await this.move(actor, idea, 'take-up', dto.revision, null, audit.id);
    });
    return this.view(actor, id);
  }

  private async move(
    actor: Actor,
    idea: ThemeIdea,
    act: IdeaAct,
    seen: number,
    reason: string | null,
    auditId: string | null = null,
  ): Promise<void> {
    const status = afterAct(ideaActs, act, idea.status);
    if (!status) throw refused(idea);
    const isOpen = status === 'open';
    await this.change(idea, seen, {
      ...{ status, auditId, decisionReason: reason },
      decidedById: isOpen ? null : actor.accountId,
      decidedAt: isOpen ? null : this.clock.instant(),
    });
    const moved = { act, from: idea.status, to: status, reason, auditId };
    this.trail.record('theme.decide', subjectOf(idea), moved);
  }

  private async change(idea: ThemeIdea, seen: number, change: Partial<ThemeIdea>): Promise<void> {
    if (idea.revision !== seen) throw stale();
    const updatedAt = this.clock.instant();
    await this.repository.write({ ...idea, ...change, updatedAt, revision: seen + 1 }, seen);
  }

  private async demand(actor: Actor, id: string): Promise<ThemeIdea> {
    const idea = await this.repository.find(actor, id);
    if (!idea) throw notFound('This idea');
    return idea;
  }
}

const standings: Record<IdeaStatus, string> = {
  open: 'waits for a decision',
  'taken-up': 'has been taken up',
  'not-now': 'has been put off',
  dropped: 'has been dropped',
};

function refused({ status }: ThemeIdea): ProblemError {
  return new ProblemError('transition.refused', `This idea ${standings[status]}.`);
}

function subjectOf({ id, title, partnershipId }: ThemeIdea) {
  return { subjectType: 'theme', subjectId: id, label: title, partnershipId };
}
