import { Injectable } from '@nestjs/common';
import type { IdeaView } from '@sightline/contracts';
import { actsFrom, financialYearFrom, ideaActs } from '@sightline/domain';
import { AuditsRepository, ReasonViews, type Audit } from '../../audits';
import { PeopleService } from '../../people';
import type { Actor } from '../../platform/context';
import type { ThemeIdea } from '../entities/theme-idea.entity';
import { canEdit } from './ideas.policy';

/** What people see of ideas: the whitelist of what leaves the server. */
@Injectable()
export class IdeaViews {
  constructor(
    private readonly reasons: ReasonViews,
    private readonly audits: AuditsRepository,
    private readonly people: PeopleService,
  ) {}

  async of(actor: Actor, ideas: readonly ThemeIdea[]): Promise<IdeaView[]> {
    const accountIds = ideas.flatMap(({ proposedById, decidedById }) =>
      [proposedById, decidedById].flatMap((id) => id ?? []),
    );
    const [reasons, names, audits] = await Promise.all([
      this.reasons.of(actor, ideas),
      this.people.namesById(accountIds),
      this.audits.byIds(
        actor,
        ideas.flatMap(({ auditId }) => auditId ?? []),
      ),
    ]);
    return ideas.map((idea) => {
      const { id, title, priority, status, proposedAt, revision } = idea;
      const audit = audits.find((each) => each.id === idea.auditId);
      return {
        ...{ id, title, priority, status, proposedAt, revision },
        reasons: reasons.get(id) ?? [],
        proposedBy: names.get(idea.proposedById) ?? '',
        decision: decisionOf(idea, names),
        audit: audit ? toAuditView(audit) : null,
        acts: actsFrom(ideaActs, status).filter((act) =>
          actor.permissions.has(ideaActs[act].permission),
        ),
        canEdit: canEdit(actor, idea),
      };
    });
  }
}

function decisionOf(
  { decidedAt, decidedById, decisionReason }: ThemeIdea,
  names: ReadonlyMap<string, string>,
): IdeaView['decision'] {
  if (!decidedAt || !decidedById) return null;
  return { by: names.get(decidedById) ?? '', at: decidedAt, reason: decisionReason };
}

function toAuditView({ id, theme, financialYear, quarter, status }: Audit) {
  return { id, theme, yearLabel: financialYearFrom(financialYear), quarter, status };
}
