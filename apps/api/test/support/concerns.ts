import type { ConcernsView } from '@sightline/contracts';
import { bodyOf, type ApiClient } from './api-client';

/** The concerns of a return, as this person sees them. */
export async function concernsOf(client: ApiClient, returnId: string): Promise<ConcernsView> {
  return bodyOf(await client.get<ConcernsView>(`returns/${returnId}/concerns`));
}

/** Acts on the newest concern of the return and closes it, whoever answers for it. */
export async function closeConcern(
  client: ApiClient,
  returnId: string,
  words = 'The child was seen the same day by the duty team and is safe.',
): Promise<ConcernsView> {
  const [concern] = (await concernsOf(client, returnId)).concerns;
  const path = `returns/${returnId}/concerns/${concern!.id}`;
  bodyOf(await client.post(`${path}/action`, { words, seen: concern!.status }));
  return bodyOf(await client.post<ConcernsView>(`${path}/close`, { words, seen: 'actioned' }));
}
