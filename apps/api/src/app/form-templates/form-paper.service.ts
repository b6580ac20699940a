import { Injectable } from '@nestjs/common';
import type { PrintFormat } from '@sightline/contracts';
import { resolveForm, type FormDefinition } from '@sightline/form-engine';
import { formDocument, type PaperOptions } from '@sightline/form-exchange';
import { PeopleService } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { notFound } from '../platform/errors';
import { RenderingWorker } from '../platform/rendering';
import type { FormFile } from './drafts/form-files';
import { FormSettingsService } from './form-settings.service';
import { FormTemplatesService } from './form-templates.service';

const types: Record<PrintFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Forms on paper: to fill in by hand, and with answers. */
@Injectable()
export class FormPaper {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly settings: FormSettingsService,
    private readonly people: PeopleService,
    private readonly worker: RenderingWorker,
    private readonly clock: Clock,
  ) {}

  /** A version in the partnership's words, as everybody may be asked it, knowing no case. */
  async version(actor: Actor, versionId: string, format: PrintFormat = 'pdf'): Promise<FormFile> {
    const version = await this.templates.findVersion(actor.partnershipId, versionId);
    if (!version) throw notFound('This form');
    const { number } = version;
    const settings = await this.settings.valuesOf(actor.partnershipId);
    const definition = resolveForm(version.definition, settings);
    const about = definition.unit === 'agency' ? [] : ['Case reference'];
    const facts = [...about, 'Agency', 'Completed by (role)', 'Date'];
    return this.file(actor, definition, {
      ...{ format, name: `${definition.key}-version-${number}-to-fill-in`, marking: '' },
      version: `Version ${number}`,
      facts: facts.map((label) => ({ label, value: '' })),
    });
  }

  /** A form as a file, under the name of the actor's partnership and with today's date. */
  async file(
    actor: Actor,
    form: FormDefinition,
    options: Omit<PaperOptions, 'partnership' | 'day'> & {
      readonly format: PrintFormat;
      readonly name: string;
    },
  ): Promise<FormFile> {
    const { format, name, ...said } = options;
    const partnership = (await this.people.partnership(actor.partnershipId))?.name ?? '';
    const document = formDocument(form, { ...said, partnership, day: this.clock.today() });
    const files = await this.worker.render(document, [format]);
    return { bytes: files[format], type: types[format], name: `${name}.${format}` };
  }
}
