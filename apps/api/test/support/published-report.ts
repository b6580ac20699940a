import type { PublicationView } from '@sightline/contracts';
import { bodyOf } from './api-client';
import type { FieldAudit } from './audit-fixtures';

/** The words of a part of a publication, by the place where it stands. */
export type PublishedWords = (part: PublicationView['parts'][number]) => string;

/** As long as a box of the briefing may be, so that the page is as full as it can get. */
export const fullWords: PublishedWords = ({ rendering, longest }) =>
  rendering === 'briefing'
    ? 'Tell the school in time, and say who does. '.repeat(longest).slice(0, longest)
    : 'Practice was uneven, and children waited.';

/** The publication of an approved report, as the chair words it and before it is published. */
export async function wordPublication(
  field: FieldAudit,
  wordsOf: PublishedWords,
): Promise<PublicationView> {
  const chair = await field.people.asChair();
  let view = bodyOf(await chair.post<PublicationView>(`audits/${field.auditId}/publication`));
  for (const part of view.parts) {
    const dto = { words: wordsOf(part), confirmed: [], revision: view.revision };
    view = bodyOf(
      await chair.put<PublicationView>(`publications/${view.id}/parts/${part.key}`, dto),
    );
  }
  return view;
}

/** Publishes what the chair has made of an approved report. */
export async function publishReport(
  field: FieldAudit,
  wordsOf: PublishedWords = fullWords,
): Promise<PublicationView> {
  const chair = await field.people.asChair();
  const { id, revision, seen } = await wordPublication(field, wordsOf);
  return bodyOf(
    await chair.post<PublicationView>(`publications/${id}/publish`, { revision, seen }),
  );
}
