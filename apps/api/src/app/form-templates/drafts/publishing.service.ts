import { Injectable } from '@nestjs/common';
import type { NotReadyView, PublishDraftDto, TemplateVersionView } from '@sightline/contracts';
import { cleanText, draftProblems, type DefinitionProblem } from '@sightline/form-engine';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ProblemError } from '../../platform/errors';
import type { FormDraft } from '../entities/form-draft.entity';
import type { FormTemplate } from '../entities/form-template.entity';
import { FormTemplatesRepository } from '../form-templates.repository';
import { FormTemplatesService } from '../form-templates.service';
import { fieldsOf } from './draft-problems';
import { DraftViews } from './draft-views';
import { DraftsRepository } from './drafts.repository';
import { DraftsService } from './drafts.service';

/** What the column of a template's key holds. */
const longestKey = 60;

/** Makes a version of a draft: it never changes after that. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly repository: DraftsRepository,
    private readonly templates: FormTemplatesService,
    private readonly templateRows: FormTemplatesRepository,
    private readonly views: DraftViews,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Publishes the draft as the next version; refused with all that stands in the way. */
  async publish(actor: Actor, id: string, dto: PublishDraftDto): Promise<TemplateVersionView> {
    const note = cleanText(dto.note).trim();
    if (note.length < 3) throw noteMissing();
    const versionId = await this.transactor.run(async () => {
      // Numbers of versions and keys of forms are given by one run at a time.
      await this.transactor.lock('templates');
      const draft = await this.drafts.demandOpen(actor, id);
      await this.drafts.refuseStale(draft, dto.revision);
      const template =
        draft.templateId === null ? null : await this.templateRows.findTemplate(draft.templateId);
      await this.refuseUnready(actor, draft, template);
      return this.store(actor, draft, template, note);
    });
    return this.templates.view(actor, versionId);
  }

  private async store(
    actor: Actor,
    draft: FormDraft,
    template: FormTemplate | null,
    note: string,
  ): Promise<string> {
    const { definition } = draft;
    const templateId = template?.id ?? (await this.newTemplate(actor, draft));
    if (template) await this.templateRows.renameTemplate(template.id, definition.title);
    const number = (await this.templateRows.latestNumber(templateId)) + 1;
    const versionId = await this.templates.publish(templateId, definition, number, note);
    await this.repository.update(draft, {
      ...{ templateId, publishedVersionId: versionId },
      ...{ updatedAt: this.clock.instant(), updatedById: actor.accountId },
    });
    return versionId;
  }

  private async newTemplate(actor: Actor, draft: FormDraft): Promise<string> {
    const { key, title, unit } = draft.definition;
    const id = this.ids.next();
    await this.templateRows.insertTemplate({
      ...{ id, partnershipId: actor.partnershipId, key, title, unit },
      basedOnVersionId: draft.basedOnVersionId,
    });
    return id;
  }

  private async refuseUnready(
    actor: Actor,
    draft: FormDraft,
    template: FormTemplate | null,
  ): Promise<void> {
    const taken = template ? [] : await this.templateRows.ownKeys(actor.partnershipId);
    const problems = [
      ...identityProblems(draft, template, taken),
      ...draftProblems(draft.definition).filter(({ severity }) => severity === 'error'),
    ];
    const comments = await this.repository.commentsOn([draft.id]);
    const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
    if (problems.length + open.length === 0) return;
    const data: NotReadyView = { problems, openComments: await this.views.comments(open) };
    const fields = [
      ...fieldsOf(problems),
      ...open.map(({ questionId, sectionId }) => ({
        field: `comments.${questionId ?? sectionId ?? 'draft'}`,
        message: 'A comment is still open; resolve it first',
      })),
    ];
    throw new ProblemError('template.not-ready', unreadyWords(problems.length, open.length), {
      fields,
      data,
    });
  }
}

/** A version must stay the form it is a version of, and a new form must be told from the others. */
function identityProblems(
  { definition: { key, unit } }: FormDraft,
  template: FormTemplate | null,
  taken: readonly string[],
): DefinitionProblem[] {
  const problem = (place: string, message: string): DefinitionProblem => ({
    ...{ code: 'shape', severity: 'error', place, message },
  });
  if (template) {
    const isSameUnit = unit === template.unit;
    return [
      ...(key === template.key
        ? []
        : [problem('key', `The key of this form is “${template.key}” and must stay so`)]),
      ...(isSameUnit
        ? []
        : [problem('unit', 'What the form looks at cannot change; make a new form instead')]),
    ];
  }
  if (key.length > longestKey) {
    return [problem('key', `Shorten the key to at most ${longestKey} characters`)];
  }
  if (!taken.includes(key)) return [];
  return [problem('key', `Another of your forms has the key “${key}”; give this one another`)];
}

function unreadyWords(problems: number, comments: number): string {
  const parts = [
    ...(problems > 0 ? [counted(problems, 'problem')] : []),
    ...(comments > 0 ? [counted(comments, 'open comment')] : []),
  ];
  return `Before it is published: ${parts.join(' and ')} to deal with.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function noteMissing(): ProblemError {
  const message = 'Say in 3 to 1,000 characters what is new in this version';
  return new ProblemError('request.invalid', undefined, { fields: [{ field: 'note', message }] });
}
