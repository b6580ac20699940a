import type { AccuracyPartItemView, AccuracyPartView, AccuracyView } from '@sightline/contracts';
import { aReportDesk, bodyOf, TestClock, type ApiClient, type ReportDesk } from '../support';

/** What an agency says of the draft unless told. */
export const said = 'We made two full returns, and the second was in time.';

/** A draft report whose facts agencies check, and what people do about that. */
export interface AccuracyDesk {
  readonly desk: ReportDesk;
  /** The contacts of the agencies in scope; there before the first test. */
  readonly contacts: Readonly<Record<'police' | 'social' | 'health', ApiClient>>;
  readonly path: () => string;
  readonly open: (client: ApiClient, revision?: number) => ReturnType<typeof opened>;
  readonly viewOf: (client?: ApiClient) => Promise<AccuracyView>;
}

const opened = (client: ApiClient, path: string, revision: number) =>
  client.post<AccuracyView>(path, { revision });

export function anAccuracyDesk(): AccuracyDesk {
  const desk = aReportDesk({
    kinds: ['childrens-social-care', 'police', 'health-provider'],
    // The Wednesday before Easter 2026: Good Friday and Easter Monday are no working days.
    clock: new TestClock('2026-04-01T09:00:00.000Z'),
  });
  const contacts = {} as { -readonly [name in keyof AccuracyDesk['contacts']]: ApiClient };
  beforeAll(async () => {
    const { people } = desk.field;
    contacts.police = await people.asSpoc('police');
    contacts.social = await people.asSpoc('childrens-social-care');
    contacts.health = await people.asSpoc('health-provider');
  });
  const path = () => `audits/${desk.field.auditId}/accuracy`;
  return {
    ...{ desk, contacts, path },
    open: (client, revision = desk.report.revision) => opened(client, path(), revision),
    viewOf: async (client = desk.chair) => bodyOf(await client.get<AccuracyView>(path())),
  };
}

export async function partsOf(client: ApiClient): Promise<AccuracyPartItemView[]> {
  return bodyOf(await client.get<AccuracyPartItemView[]>('accuracy-parts'));
}

/** The part that the contact's agency was asked about last. */
export async function partOf(client: ApiClient): Promise<AccuracyPartView> {
  const [item] = await partsOf(client);
  return bodyOf(await client.get<AccuracyPartView>(`accuracy-parts/${item!.id}`));
}

/** Comments on the first passage of the agency's part. */
export async function comment(client: ApiClient, more: object = {}) {
  const { id, passages } = await partOf(client);
  const dto = { passageKey: passages[0]!.key, words: said, ...more };
  return client.post<AccuracyPartView>(`accuracy-parts/${id}/comments`, dto);
}

export async function sayNothingToCorrect(client: ApiClient) {
  const { id } = await partOf(client);
  return client.post<AccuracyPartView>(`accuracy-parts/${id}/nothing-to-correct`);
}
