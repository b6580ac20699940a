import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { TemplateVersionView, TemplateView } from '@sightline/contracts';
import type { FormDefinition } from '@sightline/form-engine';
import { shippedTemplates } from '@sightline/shipped-templates';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound } from '../platform/errors';
import { TrailService } from '../trail';
import type { FormTemplate } from './entities/form-template.entity';
import type { FormVersion } from './entities/form-version.entity';
import { countQuestions, hashOf } from './form-facts';
import { FormSettingsRepository } from './form-settings.repository';
import { FormTemplatesRepository } from './form-templates.repository';

/** How audits and returns point at their form. */
export interface PinnedForm {
  readonly formVersionId: string | null;
  readonly localFormId: string | null;
}

type Lending = (partnershipId: string, formId: string) => Promise<boolean>;

/** Templates and their versions; the shipped ones are published when the server first starts. */
@Injectable()
export class FormTemplatesService implements OnApplicationBootstrap {
  /** The content of a version never changes, so it may be kept; its status is not looked up here. */
  private readonly kept = new Map<string, FormVersion>();

  private isLent: Lending = () => Promise.resolve(false);

  constructor(
    private readonly repository: FormTemplatesRepository,
    private readonly local: FormSettingsRepository,
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
    const refs = await this.repository.refsOf(templates.map((one) => one.basedOnVersionId));
    return templates.map((template) => ({
      id: template.id,
      key: template.key,
      title: template.title,
      unit: template.unit,
      isShipped: template.partnershipId === null,
      basedOn: refs.get(template.basedOnVersionId ?? '') ?? null,
      versions: versions
        .filter(({ templateId }) => templateId === template.id)
        .map(({ id, number, status, publishedAt, questionCount, note }) => ({
          ...{ id, number, status, publishedAt, questionCount, note },
        })),
    }));
  }

  /** Says whether a form of another partnership is asked of this one's agencies. */
  onLending(isLent: Lending): void {
    this.isLent = isLent;
  }

  async view(actor: Actor, versionId: string): Promise<TemplateVersionView> {
    const version = await this.findForm(actor.partnershipId, versionId);
    if (!version) throw notFound('This form');
    const { id, number, status, publishedAt, questionCount, note } = version;
    const { templateId, definition, contentHash } = version;
    return {
      ...{ id, number, status, publishedAt, questionCount, note },
      ...{ templateId, definition, contentHash },
    };
  }

  /**
   * The version with its status of this moment, where its template is shipped or the partnership's
   * own: a version may have been retired on another replica a moment ago.
   */
  async findVersion(partnershipId: string, versionId: string): Promise<FormVersion | null> {
    const standing = await this.repository.standingOf(versionId);
    if (!standing) return null;
    const owner = standing.partnershipId;
    if (owner !== null && owner !== partnershipId) return null;
    const version = await this.version(versionId);
    return version && { ...version, status: standing.status };
  }

  /** A version as findVersion() has it, or one in the words of the partnership itself. */
  async findForm(partnershipId: string, id: string): Promise<FormVersion | null> {
    const version = await this.findVersion(partnershipId, id);
    if (version) return version;
    const local = await this.local.findLocal(id);
    if (local?.partnershipId === partnershipId) return this.version(id);
    return (await this.isLent(partnershipId, id)) ? this.version(id) : null;
  }

  /** The template, where it is shipped or the partnership's own. */
  async findTemplate(partnershipId: string, id: string): Promise<FormTemplate | null> {
    const template = await this.repository.findTemplate(id);
    const owner = template?.partnershipId;
    return owner === null || owner === partnershipId ? template : null;
  }

  /**
   * A version, or one in the words of a partnership, by its id and for a record that already points
   * at it; its status may be an old one.
   */
  async version(id: string): Promise<FormVersion | null> {
    const kept = this.kept.get(id);
    if (kept) return kept;
    const version = (await this.repository.findVersion(id)) ?? (await this.localVersion(id));
    if (version) this.kept.set(id, version);
    return version;
  }

  /** The form that a record was made with: in the words of its partnership, where it has some. */
  async pinned({ formVersionId, localFormId }: PinnedForm): Promise<FormVersion | null> {
    const id = localFormId ?? formVersionId;
    return id === null ? null : this.version(id);
  }

  private async localVersion(id: string): Promise<FormVersion | null> {
    const local = await this.local.findLocal(id);
    const version = local && (await this.version(local.versionId));
    const { definition, contentHash } = local ?? {};
    return version && definition && contentHash
      ? { ...version, id, definition, contentHash }
      : null;
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
        const number = (existing?.latest?.number ?? 0) + 1;
        await this.publish(templateId, definition, number, 'Shipped with Sightline');
      }
    });
  }

  /** Inside a run that holds the lock of templates: adds a published version; answers its id. */
  async publish(
    templateId: string,
    definition: FormDefinition,
    number: number,
    note: string,
  ): Promise<string> {
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
      note,
      publishedAt: this.clock.instant(),
    });
    this.trail.record(
      'template.publish',
      { subjectType: 'form-version', subjectId: id, label: definition.title },
      { key: definition.key, number, hash: contentHash },
    );
    return id;
  }

  private async createTemplate(definition: FormDefinition): Promise<string> {
    const id = this.ids.next();
    const { key, title, unit } = definition;
    const owner = { partnershipId: null, basedOnVersionId: null };
    await this.repository.insertTemplate({ id, ...owner, key, title, unit });
    return id;
  }
}

/** The shipped templates whose published version is not what this server ships. */
function changedSince(
  known: Awaited<ReturnType<FormTemplatesRepository['shipped']>>,
): FormDefinition[] {
  return shippedTemplates.filter(
    (definition) => known.get(definition.key)?.latest?.contentHash !== hashOf(definition),
  );
}
