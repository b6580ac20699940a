import { Injectable } from '@nestjs/common';
import { resolveForm } from '@sightline/form-engine';
import { Clock, Ids } from '../platform/clock';
import { Transactor } from '../platform/database';
import { hashOf } from './form-facts';
import { FormSettingsRepository } from './form-settings.repository';
import { FormSettingsService } from './form-settings.service';
import { FormTemplatesService } from './form-templates.service';

/** Versions in the words of a partnership: what an audit takes, so that it stays as it was asked. */
@Injectable()
export class LocalFormsService {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly settings: FormSettingsService,
    private readonly repository: FormSettingsRepository,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Inside a run: the id of the version in the partnership's words of this moment; null where the
   * version names no number of the partnership, so that its own words are the words.
   */
  async take(partnershipId: string, versionId: string): Promise<string | null> {
    const version = await this.templates.version(versionId);
    if (!version) return null;
    const settings = await this.settings.valuesOf(partnershipId);
    const definition = resolveForm(version.definition, settings);
    if (definition === version.definition) return null;
    const contentHash = hashOf(definition);
    const form = { versionId, partnershipId, definition, settings, contentHash };
    const taken = await this.repository.sameLocal(form);
    if (taken) return taken;
    // Another replica may take the same one at this moment.
    await this.transactor.lock('templates');
    const meanwhile = await this.repository.sameLocal(form);
    if (meanwhile) return meanwhile;
    const id = this.ids.next();
    await this.repository.insertLocal({ id, ...form, createdAt: this.clock.instant() });
    return id;
  }
}
