import { Injectable } from '@nestjs/common';
import type { CompareReturnsQuery, ReturnsComparedView } from '@sightline/contracts';
import {
  clausesOf,
  compareReturns,
  type ComparedSide,
  type FormDefinition,
} from '@sightline/form-engine';
import { AuditsRepository, AuditsService } from '../../audits';
import type { Agency } from '../../people';
import type { Actor } from '../../platform/context';
import { notFound, ProblemError } from '../../platform/errors';
import {
  FormOfReturn,
  IdentifiersService,
  ReturnsRepository,
  returnSubject,
  type AuditReturn,
} from '../../returns';
import { TrailService } from '../../trail';
import { agenciesAtPanel } from '../panel.policy';
import { PanelService } from '../panel.service';

/** Any two returns of a case side by side, for whoever may open its pack. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly panel: PanelService,
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly returns: ReturnsRepository,
    private readonly identifiers: IdentifiersService,
    private readonly forms: FormOfReturn,
    private readonly trail: TrailService,
  ) {}

  /** Both readings go on the trail. Words that wait for a decision about names are left out. */
  async compare(
    actor: Actor,
    caseId: string,
    query: CompareReturnsQuery,
  ): Promise<ReturnsComparedView> {
    const caseFile = await this.panel.demand(actor, caseId);
    const audit = await this.audits.see(actor, caseFile.auditId);
    const agencies = await this.auditsRepository.agenciesOf(audit.id);
    const whole = await this.returns.wholeOfCase(caseId);
    const isBlind = this.panel.isKeptFrom(actor, whole);
    const pair = [query.left, query.right].map((agencyId) => this.signedOff(whole, agencyId));
    for (const one of pair) {
      await this.trail.recordRead('room.compare', returnSubject(one), { status: one.status });
    }
    const shown = await this.identifiers.withoutUndecided(audit.partnershipId, pair);
    const own = agenciesAtPanel(actor);
    const sides = await Promise.all(
      shown.map((one) => this.sideOf(one, isBlind && !own.includes(one.agencyId))),
    );
    return {
      left: refOf(agencies, query.left),
      right: refOf(agencies, query.right),
      lines: compareReturns(sides[0]!, sides[1]!),
    };
  }

  private signedOff(returns: readonly AuditReturn[], agencyId: string): AuditReturn {
    const found = returns.find((one) => one.agencyId === agencyId);
    if (!found) throw notFound('This return');
    if (found.status === 'signed-off' || found.status === 'moderated') return found;
    throw new ProblemError(
      'transition.refused',
      'Only returns that are signed off are laid before the panel.',
    );
  }

  private async sideOf(auditReturn: AuditReturn, isKept: boolean): Promise<ComparedSide> {
    const { definition, context } = await this.forms.of(auditReturn);
    const kept = isKept ? jointWorking(definition) : undefined;
    return { form: definition, answers: auditReturn.answers, context, kept };
  }
}

/** The grade of joint working, and every question that is shown or hidden by it. */
export function jointWorking({ sections }: FormDefinition): Set<string> {
  const kept = new Set<string>();
  for (const { showWhen, questions } of sections) {
    for (const question of questions) {
      const isJoint = question.kind === 'grade' && question.measures === 'multi-agency';
      const conditions = [showWhen, question.showWhen].flatMap((one) => (one ? [one] : []));
      const follows = conditions.some((condition) =>
        clausesOf(condition).some((clause) => 'question' in clause && kept.has(clause.question)),
      );
      if (isJoint || follows) kept.add(question.id);
    }
  }
  return kept;
}

function refOf(agencies: readonly Agency[], wanted: string) {
  const found = agencies.find(({ id }) => id === wanted);
  if (!found) throw notFound('This return');
  const { id, name, shortName, kind } = found;
  return { id, name, shortName, kind };
}
