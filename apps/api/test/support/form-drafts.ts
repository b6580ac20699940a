import type {
  DraftCommentView,
  DraftSummaryView,
  DraftView,
  TemplateView,
} from '@sightline/contracts';
import type { FormDefinition, Question, Section } from '@sightline/form-engine';
import { bodyOf, type ApiClient } from './api-client';

/** A section with one question to be answered by everybody. */
export function aSection(id: string, ...questions: readonly Question[]): Section {
  return { id, title: `Section ${id}`, questions };
}

export function aYesNo(id: string, extra: Partial<Question> = {}): Question {
  return { kind: 'yes-no', id, text: `Was ${id} done?`, ...extra } as Question;
}

/** A small form that can be published. */
export function aSmallForm(over: Partial<FormDefinition> = {}): FormDefinition {
  return {
    schemaVersion: 1,
    key: 'bruising',
    title: 'Bruising in babies',
    unit: 'case-file',
    scales: {},
    sections: [aSection('A', aYesNo('A1'), aYesNo('A2'))],
    ...over,
  };
}

/** The newest version of a form that ships with Sightline. */
export async function shippedVersion(client: ApiClient, key: string) {
  const templates = bodyOf(await client.get<TemplateView[]>('templates'));
  return templates.find((one) => one.isShipped && one.key === key)!.versions[0]!;
}

/** A draft that holds this form, opened. */
export async function aDraftOf(client: ApiClient, definition: FormDefinition): Promise<DraftView> {
  const { title, unit } = definition;
  const { id } = bodyOf(await client.post<DraftSummaryView>('template-drafts', { title, unit }));
  const path = `template-drafts/${id}`;
  bodyOf(await client.put(path, { revision: 1, definition }));
  return bodyOf(await client.get<DraftView>(path));
}

/** The file as an import sends it. */
export function upload<T>(client: ApiClient, file: string | Uint8Array, query = '') {
  const type = 'application/octet-stream';
  return client.post<T>(`template-drafts/import${query}`, file, { type });
}

/** A draft with an open comment: their ids. */
export async function aCommentedDraft(client: ApiClient, over: Partial<FormDefinition> = {}) {
  const { id: draftId } = await aDraftOf(client, aSmallForm(over));
  const comment = bodyOf(
    await client.post<DraftCommentView>(`template-drafts/${draftId}/comments`, {
      text: 'Which of the two?',
      questionId: 'A1',
    }),
  );
  return { draftId, commentId: comment.id };
}
