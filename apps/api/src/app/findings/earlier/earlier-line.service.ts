import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  asEarlierAudit,
  itemsNotIn,
  type AuditFigures,
  type EarlierAuditInput,
  type EarlierJudgements,
  type SamplingInput,
} from '@sightline/analysis';
import { financialYearFrom } from '@sightline/domain';
import { comparabilityOf, compileForm, type FormDefinition } from '@sightline/form-engine';
import { AuditsRepository, type Audit } from '../../audits';
import { FormTemplatesService } from '../../form-templates';
import { AuditFiguresService } from '../../moderation';
import { SameChildren } from '../../vault';
import { EarlierRepository } from './earlier.repository';
import { enteredAudit, enteredJudgements } from './entered-audit';

/** What an approved report froze of an audit. */
export interface ApprovedFigures {
  readonly figures: AuditFigures;
  readonly sampling?: SamplingInput;
}

type Approved = (auditId: string) => Promise<ApprovedFigures | null>;

/** So far back does a line of re-audits go; a longer one is a slip in the links. */
const longestLine = 10;

/** The audits before an audit: from their approved snapshots, or as they were entered. */
@Injectable()
export class EarlierLine implements OnModuleInit {
  private approved: Approved = () => Promise.resolve(null);

  constructor(
    private readonly figures: AuditFiguresService,
    private readonly auditsRepository: AuditsRepository,
    private readonly templates: FormTemplatesService,
    private readonly repository: EarlierRepository,
    private readonly sameChildren: SameChildren,
  ) {}

  onModuleInit(): void {
    this.figures.provideEarlierAudit((audit, form) => this.before(audit, form));
  }

  /** The snapshots of approved reports, from the slice that keeps them. */
  provideApproved(approved: Approved): void {
    this.approved = approved;
  }

  /** Nothing where no earlier audit is linked, or where nothing of it is approved or entered. */
  private async before(audit: Audit, form: FormDefinition): Promise<EarlierAuditInput | undefined> {
    const line = await this.lineOf(audit);
    const [earlier, ...others] = line;
    if (!earlier) return undefined;
    const beside = await this.beside(audit, earlier, form);
    if (!beside) return undefined;
    const before: EarlierJudgements[] = [];
    for (const one of others) {
      const judged = await this.judgementsOf(one);
      if (judged) before.push(judged);
    }
    const hasSharedInLine = await this.sameChildren.areAnyShared(
      [audit, ...line].map(({ id }) => id),
    );
    return { ...beside, before, hasSharedInLine };
  }

  /** The audit that this one repeats, the one that that one repeated, and so on. */
  private async lineOf(audit: Audit): Promise<Audit[]> {
    const line: Audit[] = [];
    let next = audit.reAuditOfId;
    while (next !== null && next !== audit.id && line.length < longestLine) {
      const [found] = await this.auditsRepository.byIds(audit, [next]);
      if (!found || line.some(({ id }) => id === found.id)) break;
      line.push(found);
      next = found.reAuditOfId;
    }
    return line;
  }

  private async beside(
    later: Audit,
    audit: Audit,
    form: FormDefinition,
  ): Promise<EarlierAuditInput | undefined> {
    const named = factsOf(audit);
    const approved = await this.approved(audit.id);
    if (approved) {
      const { figures, sampling } = approved;
      const before = await this.templates.pinned(audit);
      const recognised = await this.sameChildren.between(later.id, audit.id);
      return {
        ...asEarlierAudit(figures, named.label, { ...named, sampling, recognised }),
        onlyThen: itemsNotIn(figures, new Set(compileForm(form).byId.keys())),
        comparability: before ? comparabilityOf(before.definition, form) : undefined,
      };
    }
    const entered = await this.repository.enteredOf(audit.id);
    const mappedTo = entered && (await this.templates.version(entered.formVersionId));
    if (!entered || !mappedTo) return undefined;
    return {
      ...named,
      isFromReturns: false,
      ...enteredJudgements(entered),
      ...enteredAudit(entered, mappedTo.definition, form),
    };
  }

  private async judgementsOf(audit: Audit): Promise<EarlierJudgements | undefined> {
    const named = factsOf(audit);
    const approved = await this.approved(audit.id);
    if (approved) {
      const { figures, sampling } = approved;
      const { items: _items, ...judged } = asEarlierAudit(figures, named.label, {
        ...named,
        sampling,
      });
      return judged;
    }
    const entered = await this.repository.enteredOf(audit.id);
    return entered ? { ...named, isFromReturns: false, ...enteredJudgements(entered) } : undefined;
  }
}

function factsOf({ id, theme, financialYear }: Audit) {
  return { auditId: id, label: `${theme}, ${financialYearFrom(financialYear)}`, financialYear };
}
