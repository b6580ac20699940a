import type { AuditUnit } from '@sightline/domain';
import type { FormDefinition } from '@sightline/form-engine';

export interface TemplateVersionSummaryView {
  readonly id: string;
  readonly number: number;
  readonly status: 'draft' | 'published' | 'retired';
  readonly publishedAt: string | null;
  readonly questionCount: number;
}

export interface TemplateView {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly unit: AuditUnit;
  readonly versions: readonly TemplateVersionSummaryView[];
}

/** One version whole; a published one never changes, so it may be cached by its id. */
export interface TemplateVersionView extends TemplateVersionSummaryView {
  readonly templateId: string;
  readonly definition: FormDefinition;
  readonly note: string | null;
}
