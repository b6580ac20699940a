import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { TemplateVersionView, TemplateView } from '@sightline/contracts';
import type { FormDefinition } from '@sightline/form-engine';
import { shippedTemplates } from '@sightline/shipped-templates';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound } from '../platform/errors';
import { TrailService } from '../trail';
import type { FormVersion } from './entities/form-version.entity';
import { FormTemplatesRepository } from './form-templates.repository';

/** Templates and their versions; the shipped ones are published when the server first starts. */
@Injectable()
export class FormTemplatesService implements OnApplicationBootstrap {
  /** Published versions never change, so they may be kept. */
  private readonly kept = new Map<string, FormVersion>();

  constructor(
    private readonly repository: FormTemplatesRepository,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.publishShipped();
  }

  async list(actor: Actor): Promise<TemplateView[]> {
    const templates = await this.repository.listVisible(actor);
    const versions = await this.repository.versionsOf(templates.map(({ id }) => id));
    return templates.map((template) => ({
      id: template.id,
      key: template.key,
      title: template.title,
      unit: template.unit,
      isShipped: template.partnershipId === null,
      basedOn: null,
      versions: versions
        .filter(({ templateId }) => templateId === template.id)
        .map(({ id, number, status, publishedAt, questionCount, note }) => ({
          ...{ id, number, status, publishedAt, questionCount, note },
        })),
    }));
  }

  async view(actor: Actor, versionId: string): Promise<TemplateVersionView> {
    const version = await this.findVersion(actor.partnershipId, versionId);
    if (!version) throw notFound('This form');
    const { id, number, status, publishedAt, questionCount, note } = version;
    const { templateId, definition, contentHash } = version;
    return {
      ...{ id, number, status, publishedAt, questionCount, note },
      ...{ templateId, definition, contentHash },
    };
  }

  /** The version, where its template is shipped or the partnership's own. */
  async findVersion(partnershipId: string, versionId: string): Promise<FormVersion | null> {
    const version = await this.version(versionId);
    const template = version && (await this.repository.findTemplate(version.templateId));
    const isVisible =
      template && (template.partnershipId === null || template.partnershipId === partnershipId);
    return isVisible ? version : null;
  }

  /** A version by its id, for a record that already points at it. */
  async version(id: string): Promise<FormVersion | null> {
    const kept = this.kept.get(id);
    if (kept) return kept;
    const version = await this.repository.findVersion(id);
    if (version && version.status !== 'draft') this.kept.set(id, version);
    return version;
  }

  /** Publishes each shipped template that is new or has changed since it was last published. */
  async publishShipped(): Promise<void> {
    if (changedSince(await this.repository.shipped()).length === 0) return;
    await this.transactor.run(async () => {
      await this.transactor.lock('templates');
      // Another replica may have published them meanwhile.
      const known = await this.repository.shipped();
      const changed = changedSince(known);
      for (const definition of changed) {
        const existing = known.get(definition.key);
        const templateId = existing?.template.id ?? (await this.createTemplate(definition));
        await this.publish(templateId, definition, (existing?.latest?.number ?? 0) + 1);
      }
    });
  }

  private async createTemplate(definition: FormDefinition): Promise<string> {
    const id = this.ids.next();
    const { key, title, unit } = definition;
    await this.repository.insertTemplate({ id, partnershipId: null, key, title, unit });
    return id;
  }

  private async publish(templateId: string, definition: FormDefinition, number: number) {
    const id = this.ids.next();
    const contentHash = hashOf(definition);
    await this.repository.insertVersion({
      id,
      templateId,
      number,
      status: 'published',
      definition,
      questionCount: countQuestions(definition),
      contentHash,
      note: 'Shipped with Sightline',
      publishedAt: this.clock.instant(),
    });
    this.trail.record(
      'template.publish',
      { subjectType: 'form-version', subjectId: id, label: definition.title },
      { key: definition.key, number, hash: contentHash },
    );
  }
}

function hashOf(definition: FormDefinition): string {
  return createHash('sha256').update(JSON.stringify(definition)).digest('hex');
}

function countQuestions(definition: FormDefinition): number {
  return definition.sections
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind !== 'guidance').length;
}

/** The shipped templates whose published version is not what this server ships. */
function changedSince(
  known: Awaited<ReturnType<FormTemplatesRepository['shipped']>>,
): FormDefinition[] {
  return shippedTemplates.filter(
    (definition) => known.get(definition.key)?.latest?.contentHash !== hashOf(definition),
  );
}
