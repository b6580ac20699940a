import { Injectable } from '@nestjs/common';
import { formFileType, type ImportedDraftView, type ImportFormQuery } from '@sightline/contracts';
import {
  readDraft,
  type DefinitionProblem,
  type FormDefinition,
  type ParsedDefinition,
} from '@sightline/form-engine';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { FormTemplatesService } from '../form-templates.service';
import { DraftBeginnings } from './draft-beginnings';
import { refusedForm } from './draft-problems';
import { DraftsRepository } from './drafts.repository';
import { DraftsService } from './drafts.service';

/** A form as a file. */
export interface FormFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

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

  async versionFile(actor: Actor, versionId: string): Promise<FormFile> {
    const version = await this.templates.findVersion(actor.partnershipId, versionId);
    if (!version) throw notFound('This form');
    return jsonFile(version.definition, `version-${version.number}`);
  }

  async draftFile(actor: Actor, draftId: string): Promise<FormFile> {
    const draft = await this.repository.find(actor, draftId);
    if (!draft) throw notFound('This draft');
    return jsonFile(draft.definition, 'draft');
  }

  /** Takes a file as a new draft: all of it, or nothing with every fault by its place. */
  import(actor: Actor, bytes: unknown, query: ImportFormQuery): Promise<ImportedDraftView> {
    if (!(bytes instanceof Uint8Array)) throw refusedForm('import.refused', [noFile]);
    const parsed = readJson(bytes);
    if (!parsed.ok) throw refusedForm('import.refused', parsed.problems);
    const { form } = parsed;
    return this.transactor.run(async () => {
      const beginning =
        query.templateId === undefined
          ? { templateId: null, basedOnVersionId: null, definition: form, usedIds: [] }
          : await this.beginnings.nextOf(
              await this.beginnings.ownTemplate(actor, query.templateId),
              form,
            );
      return { draft: await this.drafts.add(actor, beginning, 'file'), notes: [] };
    });
  }
}

const noFile: DefinitionProblem = {
  ...{ code: 'not-json', severity: 'error', place: '' },
  message: `Send the file itself, as ${formFileType}`,
};

function readJson(bytes: Uint8Array): ParsedDefinition {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TypeError: the bytes are not UTF-8, so this is a picture, a spreadsheet or the like.
    const message = 'This file is not JSON: it holds bytes that are not text';
    const problem = { code: 'not-json', severity: 'error', place: '', message } as const;
    return { ok: false, problems: [problem] };
  }
  return readDraft(text);
}

function jsonFile(definition: FormDefinition, what: string): FormFile {
  const text = `${JSON.stringify(definition, null, 2)}\n`;
  return {
    bytes: new TextEncoder().encode(text),
    type: 'application/json',
    name: `${definition.key}-${what}.json`,
  };
}
