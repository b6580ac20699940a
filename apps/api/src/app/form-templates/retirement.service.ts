import { Injectable } from '@nestjs/common';
import type { TemplateView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import type { FormTemplate } from './entities/form-template.entity';
import type { FormVersion } from './entities/form-version.entity';
import { FormTemplatesRepository } from './form-templates.repository';
import { FormTemplatesService } from './form-templates.service';

/** Taking forms out of use: no new audit takes them, and audits that hold them go on. */
@Injectable()
export class RetirementService {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly repository: FormTemplatesRepository,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
  ) {}

  /** Retires one version of an own form. */
  async retireVersion(actor: Actor, versionId: string, reason: string): Promise<TemplateView[]> {
    await this.transactor.run(async () => {
      await this.transactor.lock('templates');
      const version = await this.templates.findVersion(actor.partnershipId, versionId);
      const template = version && (await this.repository.findTemplate(version.templateId));
      if (!template) throw notFound('This form');
      refuseShipped(template);
      if (version.status !== 'published') throw retiredAlready('This version');
      await this.retire(template, [version], reason);
    });
    return this.templates.list(actor);
  }

  /** Retires an own form: each of its versions; publishing another brings it back. */
  async retireTemplate(actor: Actor, templateId: string, reason: string): Promise<TemplateView[]> {
    await this.transactor.run(async () => {
      await this.transactor.lock('templates');
      const template = await this.templates.findTemplate(actor.partnershipId, templateId);
      if (!template) throw notFound('This form');
      refuseShipped(template);
      const versions = await this.repository.versionsOf([templateId]);
      const inUse = versions.filter(({ status }) => status === 'published');
      if (inUse.length === 0) throw retiredAlready('This form');
      await this.retire(template, inUse, reason);
    });
    return this.templates.list(actor);
  }

  private async retire(
    template: FormTemplate,
    versions: readonly FormVersion[],
    reason: string,
  ): Promise<void> {
    await this.repository.retire(versions.map(({ id }) => id));
    this.trail.record(
      'template.retire',
      { subjectType: 'form-template', subjectId: template.id, label: template.title },
      { key: template.key, numbers: versions.map(({ number }) => number), reason },
    );
  }
}

function refuseShipped({ partnershipId }: FormTemplate): void {
  if (partnershipId !== null) return;
  const detail = 'This form ships with Sightline and serves every partnership; it stays as it is.';
  throw new ProblemError('transition.refused', detail);
}

function retiredAlready(what: string): ProblemError {
  return new ProblemError('transition.refused', `${what} is retired already.`);
}
