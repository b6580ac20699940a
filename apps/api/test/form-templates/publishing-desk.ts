import type {
  DraftSummaryView,
  DraftView,
  TemplateVersionView,
  TemplateView,
} from '@sightline/contracts';
import type { FormDefinition } from '@sightline/form-engine';
import { aDraftOf, aFieldDesk, bodyOf, type ApiClient } from '../support';

export const drafts = 'template-drafts';
export const note = 'What the subgroup agreed in May';

/** Who publishes forms, makes them, and has no part in them; and how one is published. */
export function aPublishingDesk() {
  const desk = aFieldDesk({ kinds: ['police'] });
  /** Of the subgroup, who makes forms; and the co-ordinator of another partnership. */
  const others = {} as Record<'member' | 'county', ApiClient>;
  beforeAll(async () => {
    others.member = await desk.people.as({ role: 'subgroup-member' });
    others.county = await desk.people.as({ role: 'coordinator', partnership: 'Castle County' });
  });

  const publish = (
    draft: { readonly id: string; readonly revision: number },
    client = desk.coordinator,
    more: object = {},
  ) =>
    client.post<TemplateVersionView>(`${drafts}/${draft.id}/publish`, {
      ...{ revision: draft.revision, note },
      ...more,
    });
  const templates = async (client = desk.coordinator) =>
    bodyOf(await client.get<TemplateView[]>('templates'));
  return {
    ...{ desk, others, publish, templates },
    published: async (definition: FormDefinition) =>
      bodyOf(await publish(await aDraftOf(desk.coordinator, definition))),
    formOf: async ({ templateId }: TemplateVersionView) =>
      (await templates()).find(({ id }) => id === templateId)!,
    nextDraft: async ({ id: versionId }: TemplateVersionView, more: object = {}) => {
      const dto = { versionId, ...more };
      const { id } = bodyOf(await desk.coordinator.post<DraftSummaryView>(drafts, dto));
      return bodyOf(await desk.coordinator.get<DraftView>(`${drafts}/${id}`));
    },
  };
}
