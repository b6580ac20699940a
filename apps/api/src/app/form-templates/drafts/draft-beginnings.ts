import { Injectable } from '@nestjs/common';
import type { CreateDraftDto, FieldProblem } from '@sightline/contracts';
import {
  cleanText,
  keyOf,
  newForm,
  questionIds,
  type FormDefinition,
} from '@sightline/form-engine';
import type { Actor } from '../../platform/context';
import { ProblemError } from '../../platform/errors';
import type { FormTemplate } from '../entities/form-template.entity';
import { FormTemplatesRepository } from '../form-templates.repository';
import { FormTemplatesService } from '../form-templates.service';
import { DraftsRepository } from './drafts.repository';

/** What a draft begins as. */
export interface Beginning {
  readonly templateId: string | null;
  readonly basedOnVersionId: string | null;
  readonly definition: FormDefinition;
  /** Question ids of earlier versions, which no new question may take. */
  readonly usedIds: readonly string[];
}

/** Works out what a new draft begins as: blank, a copy, or the next version of an own form. */
@Injectable()
export class DraftBeginnings {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly repository: FormTemplatesRepository,
    private readonly drafts: DraftsRepository,
  ) {}

  async of(actor: Actor, dto: CreateDraftDto): Promise<Beginning> {
    const title = dto.title === undefined ? undefined : cleanText(dto.title).trim();
    if (title !== undefined && title.length < 3) {
      throw invalid('title', 'Give the form a title in 3 to 200 characters');
    }
    return dto.versionId === undefined
      ? this.blank(actor, title, dto.unit)
      : this.copy(actor, dto.versionId, title, dto.isNewForm ?? false);
  }

  /** The partnership's own form; refused where it is none. */
  async ownTemplate(actor: Actor, templateId: string): Promise<FormTemplate> {
    const template = await this.repository.findTemplate(templateId);
    if (template?.partnershipId === actor.partnershipId) return template;
    throw invalid('templateId', 'Choose a form of your own partnership');
  }

  /** The next version of an own form, whatever its definition is to be. */
  async nextOf(template: FormTemplate, definition: FormDefinition): Promise<Beginning> {
    const versions = await this.repository.wholeVersionsOf(template.id);
    return {
      templateId: template.id,
      basedOnVersionId: versions[0]?.id ?? null,
      definition,
      usedIds: versions.flatMap((version) => questionIds(version.definition)),
    };
  }

  private async blank(
    actor: Actor,
    title: string | undefined,
    unit: CreateDraftDto['unit'],
  ): Promise<Beginning> {
    if (title === undefined) throw invalid('title', 'Give the form a title');
    if (unit === undefined) throw invalid('unit', 'Say what the form looks at');
    const definition = newForm(await this.freeKey(actor, keyOf(title)), title, unit);
    return { templateId: null, basedOnVersionId: null, definition, usedIds: [] };
  }

  private async copy(
    actor: Actor,
    versionId: string,
    title: string | undefined,
    isNewForm: boolean,
  ): Promise<Beginning> {
    const version = await this.templates.findVersion(actor.partnershipId, versionId);
    const template = version && (await this.repository.findTemplate(version.templateId));
    if (!template) throw invalid('versionId', 'Choose a version from the list');
    const definition = { ...version.definition, title: title ?? version.definition.title };
    if (template.partnershipId === actor.partnershipId && !isNewForm) {
      return { ...(await this.nextOf(template, definition)), basedOnVersionId: version.id };
    }
    const key = await this.freeKey(actor, definition.key);
    return {
      templateId: null,
      basedOnVersionId: version.id,
      definition: { ...definition, key },
      usedIds: questionIds(version.definition),
    };
  }

  /** The key, with a number where another own form or draft has it. */
  private async freeKey(actor: Actor, key: string): Promise<string> {
    const own = await this.repository.ownKeys(actor.partnershipId);
    const taken = new Set([...own, ...(await this.drafts.openKeys(actor))]);
    const base = key.slice(0, longestKey);
    let free = base;
    for (let number = 2; taken.has(free); number += 1) free = `${base}-${number}`;
    return free;
  }
}

/** Short enough for a number behind it; the column holds 60. */
const longestKey = 54;

function invalid(field: string, message: string): ProblemError {
  const fields: FieldProblem[] = [{ field, message }];
  return new ProblemError('request.invalid', undefined, { fields });
}
