import { Injectable } from '@nestjs/common';
import type {
  CheckedFormView,
  ImportedDraftView,
  ImportFormQuery,
  TemplateFormat,
} from '@sightline/contracts';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { countQuestions } from '../form-facts';
import { FormTemplatesService } from '../form-templates.service';
import { DraftBeginnings } from './draft-beginnings';
import { refusedForm } from './draft-problems';
import { DraftsRepository } from './drafts.repository';
import { DraftsService } from './drafts.service';
import { formFile, readFormFile, type FormFile, type ReadFormFile } from './form-files';

/** Forms as files: what goes out comes in again as the same form. */
@Injectable()
export class ExchangeService {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly drafts: DraftsService,
    private readonly repository: DraftsRepository,
    private readonly beginnings: DraftBeginnings,
    private readonly transactor: Transactor,
  ) {}

  async versionFile(actor: Actor, versionId: string, format?: TemplateFormat): Promise<FormFile> {
    const version = await this.templates.findVersion(actor.partnershipId, versionId);
    if (!version) throw notFound('This form');
    return formFile(version.definition, `version-${version.number}`, format);
  }

  async draftFile(actor: Actor, draftId: string, format?: TemplateFormat): Promise<FormFile> {
    const draft = await this.repository.find(actor, draftId);
    if (!draft) throw notFound('This draft');
    return formFile(draft.definition, 'draft', format);
  }

  /** What importing the file would make, and what it would leave out; nothing is made. */
  async check(bytes: unknown, { format }: ImportFormQuery): Promise<CheckedFormView> {
    const { form, rows, notes } = await demandForm(bytes, format);
    return { title: form.title, questionCount: countQuestions(form), rows, notes };
  }

  /** Takes a file as a new draft: all of it, or nothing with every fault by its place. */
  async import(
    actor: Actor,
    bytes: unknown,
    { format, templateId }: ImportFormQuery,
  ): Promise<ImportedDraftView> {
    const { form, notes } = await demandForm(bytes, format);
    return this.transactor.run(async () => {
      const beginning =
        templateId === undefined
          ? { templateId: null, basedOnVersionId: null, definition: form, usedIds: [] }
          : await this.beginnings.nextOf(
              await this.beginnings.ownTemplate(actor, templateId),
              form,
            );
      return { draft: await this.drafts.add(actor, beginning, 'file'), notes };
    });
  }
}

async function demandForm(
  bytes: unknown,
  format: TemplateFormat | undefined,
): Promise<Extract<ReadFormFile, { readonly ok: true }>> {
  const read = await readFormFile(bytes, format);
  if (!read.ok) throw refusedForm('import.refused', read.problems);
  return read;
}
