import { Injectable } from '@nestjs/common';
import type { VersionRef } from '@sightline/contracts';
import { In } from 'typeorm';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { FormTemplate } from './entities/form-template.entity';
import { FormVersion, type FormVersionStatus } from './entities/form-version.entity';

interface Standing {
  readonly status: FormVersionStatus;
  readonly partnershipId: string | null;
}

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

  /** The status of a version, and whose it is, as they are now. */
  async standingOf(versionId: string): Promise<Standing | null> {
    const [standing] = await this.transactor.query<Standing>(
      'SELECT v.status, t.partnership_id AS "partnershipId" FROM form_versions v ' +
        'JOIN form_templates t ON t.id = v.template_id WHERE v.id = ?',
      [versionId],
    );
    return standing ?? null;
  }

  /** What versions are called, by their ids. */
  async refsOf(versionIds: readonly (string | null)[]): Promise<Map<string, VersionRef>> {
    const ids = [...new Set(versionIds.filter((id) => id !== null))];
    if (ids.length === 0) return new Map();
    const rows = await this.transactor.query<VersionRef>(
      'SELECT v.id AS "versionId", v.number, t.title FROM form_versions v ' +
        `JOIN form_templates t ON t.id = v.template_id WHERE v.id IN (${ids.map(() => '?').join()})`,
      ids,
    );
    return new Map(rows.map((row) => [row.versionId, { ...row }]));
  }

  /** Keys of the forms that a partnership has made. */
  async ownKeys(partnershipId: string): Promise<string[]> {
    const own = await this.transactor.manager.findBy(FormTemplate, { partnershipId });
    return own.map(({ key }) => key);
  }

  /** Versions with their documents, newest first. */
  wholeVersionsOf(templateId: string): Promise<FormVersion[]> {
    return this.transactor.manager.find(FormVersion, {
      where: { templateId },
      order: { number: 'DESC' },
    });
  }

  async latestNumber(templateId: string): Promise<number> {
    const [latest] = await this.versionsOf([templateId]);
    return latest?.number ?? 0;
  }

  /** A form is called what its newest version is called. */
  async renameTemplate(id: string, title: string): Promise<void> {
    await this.transactor.manager.update(FormTemplate, { id }, { title });
  }

  /** The one change of a published version: it is not offered to audits any more. */
  async retire(versionIds: readonly string[]): Promise<void> {
    const change = { status: 'retired' as const };
    await this.transactor.manager.update(FormVersion, { id: In([...versionIds]) }, change);
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

  /** There is no update of its content: a published version never changes (ADR 9). */
  async insertVersion(version: FormVersion): Promise<void> {
    await this.transactor.manager.insert(FormVersion, version);
  }
}
