import { Injectable } from '@nestjs/common';
import type { LivePanelRoomView } from '@sightline/contracts';
import type { Response } from 'express';
import { AuditsService } from '../../audits';
import { PeopleService } from '../../people';
import { LiveStreams, Presences, type Present } from '../../platform/change-feed';
import type { Actor } from '../../platform/context';
import { notFound } from '../../platform/errors';
import { SessionReader } from '../../platform/security';
import { ModerationRepository } from '../moderation.repository';
import { PanelOrderService } from '../panel-order.service';
import { agenciesAtPanel } from '../panel.policy';
import { canRunRoom } from './room.policy';
import { RoomsRepository } from './rooms.repository';

/** Following a room: a number that moves with all that it shows, and who else has it open (ADR 20). */
@Injectable()
export class LiveRoomService {
  constructor(
    private readonly repository: RoomsRepository,
    private readonly moderation: ModerationRepository,
    private readonly order: PanelOrderService,
    private readonly audits: AuditsService,
    private readonly people: PeopleService,
    private readonly sessions: SessionReader,
    private readonly presences: Presences,
    private readonly streams: LiveStreams,
  ) {}

  async now(actor: Actor, auditId: string): Promise<LivePanelRoomView> {
    const room = await this.repository.of(auditId);
    const present = room ? ((await this.presences.at([room.id])).get(room.id) ?? []) : [];
    const others = present.filter(({ accountId }) => accountId !== actor.accountId);
    const view = await this.viewOf(actor, auditId, others);
    if (!view) throw notFound('This room');
    return view;
  }

  /** Keeps telling until the page goes, the session is over, or no case is theirs to see. */
  async follow(
    actor: Actor,
    auditId: string,
    line: { readonly response: Response; readonly token: string },
  ): Promise<void> {
    const room = await this.repository.of(auditId);
    await this.streams.open(line.response, {
      // Before it has begun there is no room to be in; the audit stands for it.
      recordId: room?.id ?? auditId,
      accountId: actor.accountId,
      // The agency, so that the wall keeps what it may not see.
      place: agenciesAtPanel(actor)[0] ?? null,
      revisionNow: () => this.order.changeOf(auditId),
      read: async (others) => {
        const still = await this.sessions.peek(line.token);
        if (!still?.permissions.has('panel.read')) return null;
        return this.viewOf(still, auditId, room ? others : []);
      },
    });
  }

  private async viewOf(
    actor: Actor,
    auditId: string,
    others: readonly Present[],
  ): Promise<LivePanelRoomView | null> {
    const audit = await this.audits.see(actor, auditId);
    const cases = await this.moderation.listCases(actor, auditId);
    if (cases.length === 0 && !canRunRoom(actor, audit)) return null;
    const names = await this.people.namesById(others.map(({ accountId }) => accountId));
    return {
      change: await this.order.changeOf(auditId),
      here: others.map(({ accountId }) => ({ id: accountId, name: names.get(accountId) ?? '' })),
    };
  }
}
