import { Injectable } from '@nestjs/common';
import type { FollowReturnQuery, LiveReturnView } from '@sightline/contracts';
import type { Response } from 'express';
import { PeopleService } from '../people';
import { LiveStreams, Presences, type Present } from '../platform/change-feed';
import type { Actor } from '../platform/context';
import { notFound } from '../platform/errors';
import { SessionReader } from '../platform/security';
import { ReturnsRepository } from './returns.repository';

/** Following a return while it is open on a page: its newest revision, and who else is here. */
@Injectable()
export class LiveReturnsService {
  constructor(
    private readonly repository: ReturnsRepository,
    private readonly people: PeopleService,
    private readonly sessions: SessionReader,
    private readonly presences: Presences,
    private readonly streams: LiveStreams,
  ) {}

  /** As it is now; 404 where the person may not see the return. */
  async now(actor: Actor, id: string): Promise<LiveReturnView> {
    const present = (await this.presences.at([id])).get(id) ?? [];
    const others = present.filter(({ accountId }) => accountId !== actor.accountId);
    const view = await this.viewOf(actor, id, others);
    if (!view) throw notFound('This return');
    return view;
  }

  /** Keeps telling until the page goes, the session is over, or the return is no longer theirs. */
  follow(
    actor: Actor,
    id: string,
    { section }: FollowReturnQuery,
    line: { readonly response: Response; readonly token: string },
  ): Promise<void> {
    return this.streams.open(line.response, {
      recordId: id,
      accountId: actor.accountId,
      place: section ?? null,
      read: async (others) => {
        const still = await this.sessions.peek(line.token);
        if (!still?.permissions.has('return.read')) return null;
        return this.viewOf(still, id, others);
      },
    });
  }

  private async viewOf(
    actor: Actor,
    id: string,
    others: readonly Present[],
  ): Promise<LiveReturnView | null> {
    const revision = await this.repository.revisionOf(actor, id);
    if (revision === undefined) return null;
    const names = await this.people.namesById(others.map(({ accountId }) => accountId));
    return {
      revision,
      others: others.map(({ accountId, place }) => ({
        id: accountId,
        name: names.get(accountId) ?? '',
        section: place,
      })),
    };
  }
}
