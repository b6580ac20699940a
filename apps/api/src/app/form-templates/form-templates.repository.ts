import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { FormTemplate } from './entities/form-template.entity';
import { FormVersion } from './entities/form-version.entity';

/** Templates of the actor's partnership and those that ship with Sightline. */
@Injectable()
export class FormTemplatesRepository {
  constructor(private readonly transactor: Transactor) {}

  listVisible(actor: Actor): Promise<FormTemplate[]> {
    return this.transactor.manager
      .createQueryBuilder(FormTemplate, 'template')
      .where('template.partnership_id IS NULL OR template.partnership_id = :partnershipId', {
        partnershipId: actor.partnershipId,
      })
      .orderBy('template.title')
      .getMany();
  }

  findVersion(id: string): Promise<FormVersion | null> {
    return this.transactor.manager.findOneBy(FormVersion, { id });
  }

  findTemplate(id: string): Promise<FormTemplate | null> {
    return this.transactor.manager.findOneBy(FormTemplate, { id });
  }

  /** Versions without their documents, newest first. */
  async versionsOf(templateIds: readonly string[]): Promise<FormVersion[]> {
    if (templateIds.length === 0) return [];
    return this.transactor.manager
      .createQueryBuilder(FormVersion, 'version')
      .select([
        'version.id',
        'version.templateId',
        'version.number',
        'version.status',
        'version.questionCount',
        'version.publishedAt',
        'version.note',
      ])
      .where('version.template_id IN (:...templateIds)', { templateIds })
      .orderBy('version.number', 'DESC')
      .getMany();
  }

  async shipped(): Promise<Map<string, { template: FormTemplate; latest: FormVersion | null }>> {
    const templates = await this.transactor.manager
      .createQueryBuilder(FormTemplate, 'template')
      .where('template.partnership_id IS NULL')
      .getMany();
    const found = new Map<string, { template: FormTemplate; latest: FormVersion | null }>();
    for (const template of templates) {
      const latest = await this.transactor.manager.findOne(FormVersion, {
        where: { templateId: template.id },
        order: { number: 'DESC' },
        select: { id: true, number: true, contentHash: true },
      });
      found.set(template.key, { template, latest });
    }
    return found;
  }

  async insertTemplate(template: FormTemplate): Promise<void> {
    await this.transactor.manager.insert(FormTemplate, template);
  }

  /** There is no update: a published version never changes (ADR 9). */
  async insertVersion(version: FormVersion): Promise<void> {
    await this.transactor.manager.insert(FormVersion, version);
  }
}
