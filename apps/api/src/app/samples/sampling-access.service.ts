import { Injectable } from '@nestjs/common';
import { AuditsRepository, AuditsService, type Audit } from '../audits';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import { ProblemError } from '../platform/errors';

/** What a person may do with the sample of an audit. */
export interface SamplingAccess {
  readonly audit: Audit;
  readonly canUpload: boolean;
  /** Leave rows out, take them in, fix the frame. */
  readonly canPrepare: boolean;
  readonly canDraw: boolean;
}

export const uploadRule =
  'A list of children names them: only a key-holder or the single point of contact of ' +
  'children’s social care brings one in.';

/** Who sees and prepares the sample of an audit. */
@Injectable()
export class SamplingAccessService {
  constructor(
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
  ) {}

  /** What the person may do; refused to those who know of the audit and have no part in this. */
  async demand(actor: Actor, auditId: string): Promise<SamplingAccess> {
    const audit = await this.audits.demand(actor, auditId);
    const access = await this.accessTo(actor, audit);
    if (!access) throw new ProblemError('permission.missing');
    return access;
  }

  /** The same; null for whoever has no part in it. */
  async find(actor: Actor, auditId: string): Promise<SamplingAccess | null> {
    const audit = await this.auditsRepository.find(actor, auditId);
    return audit && this.accessTo(actor, audit);
  }

  async demandUpload(actor: Actor, auditId: string): Promise<SamplingAccess> {
    const access = await this.demand(actor, auditId);
    if (!access.canUpload) throw new ProblemError('permission.missing', uploadRule);
    return access;
  }

  async demandPreparing(actor: Actor, auditId: string): Promise<SamplingAccess> {
    const access = await this.demand(actor, auditId);
    if (!access.canPrepare) throw new ProblemError('permission.missing');
    return access;
  }

  private async accessTo(actor: Actor, audit: Audit): Promise<SamplingAccess | null> {
    const isSocialCare = await this.isSocialCareSpoc(actor, audit);
    const canUpload = holdsRole(actor, 'key-holder') || isSocialCare;
    if (!canUpload && !holdsRole(actor, 'coordinator', 'chair')) return null;
    return {
      ...{ audit, canUpload },
      canPrepare: canUpload || holdsRole(actor, 'coordinator'),
      canDraw: actor.permissions.has('sample.draw'),
    };
  }

  /** Social care holds the list that the sample comes from. */
  private async isSocialCareSpoc(actor: Actor, audit: Audit): Promise<boolean> {
    const own = agenciesAs(actor, 'spoc');
    if (own.length === 0) return false;
    const agencies = await this.auditsRepository.agenciesOf(audit.id);
    return agencies.some(({ id, kind }) => kind === 'childrens-social-care' && own.includes(id));
  }
}
