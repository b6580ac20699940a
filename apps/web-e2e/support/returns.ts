import type {
  Page as Paged,
  ReturnRowView,
  ReturnView,
  TemplateVersionView,
} from '@sightline/contracts';
import { expect, type Page } from '@playwright/test';
import type { ReturnStatus } from '@sightline/domain';
import { completeAnswers, type Answer } from '@sightline/form-engine';
import type { Person } from './person';

/** The person's first return with the status; of the audit with this theme where one is named. */
export async function findReturn(
  person: Person,
  status: ReturnStatus,
  theme?: string,
): Promise<ReturnRowView> {
  const { items } = await person.get<Paged<ReturnRowView>>(`returns?limit=100&status=${status}`);
  const found = items.find((row) => theme === undefined || row.audit.theme === theme);
  if (!found) throw new Error(`No return of theirs is ${status}`);
  return found;
}

/** Answers whatever is not answered yet but the questions left out, as hours at the file would. */
export async function completeBut(
  auditor: Person,
  returnId: string,
  left: readonly string[],
): Promise<void> {
  const view = await auditor.get<ReturnView>(`returns/${returnId}`);
  const { definition } = await auditor.get<TemplateVersionView>(
    `template-versions/${view.templateVersionId}`,
  );
  const complete = completeAnswers(definition, view.context, view.answers);
  const changes: Record<string, Answer> = Object.fromEntries(
    Object.entries(complete).filter(([id]) => !(id in view.answers) && !left.includes(id)),
  );
  await auditor.patch(`returns/${returnId}/answers`, { revision: view.revision, changes });
}

/** Does what changes an answer, and waits until the server has it. */
export async function saved(page: Page, change: () => Promise<unknown>): Promise<void> {
  const response = page.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && answer.url().endsWith('/answers'),
  );
  await change();
  expect((await response).ok()).toBe(true);
}
