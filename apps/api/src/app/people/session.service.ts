import { Injectable } from '@nestjs/common';
import type { SessionView } from '@sightline/contracts';
import { permissionsOf } from '@sightline/domain';
import { Clock, Ids } from '../platform/clock';
import { AppConfig } from '../platform/config';
import type { Actor, HeldRole } from '../platform/context';
import { RequestContext } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { csrfTokenOf, digestOf, newToken, SessionReader } from '../platform/security';
import { TrailService } from '../trail';
import type { Account } from './entities/account.entity';
import type { Session } from './entities/session.entity';
import { PlanningRepository } from './planning.repository';
import { SessionRepository, type SessionRow } from './session.repository';

const minute = 60_000;
const hour = 60 * minute;
/** How stale `last seen` may be: a write per request would cost more than it tells. */
const touchAfter = minute;

/** Sessions kept on the server: they end when we say so, at once. */
@Injectable()
export class SessionService implements SessionReader {
  constructor(
    private readonly config: AppConfig,
    private readonly transactor: Transactor,
    private readonly repository: SessionRepository,
    private readonly planning: PlanningRepository,
    private readonly trail: TrailService,
    private readonly context: RequestContext,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async actorOf(token: string): Promise<Actor> {
    const rows = await this.live(token);
    if (!rows[0]) throw new ProblemError('session.expired');
    return toActor(rows[0], rows);
  }

  async peek(token: string): Promise<Actor | null> {
    const rows = await this.notOver(token);
    return rows[0] ? toActor(rows[0], rows) : null;
  }

  /** The session of the token, or null where it is over or was never one. */
  async current(token: string): Promise<SessionView | null> {
    const [session] = await this.live(token);
    return session?.role ? this.view(token) : null;
  }

  /** Makes a session for an account whose password was right; answers its token. */
  async open(account: Account): Promise<string> {
    const [first] = await this.repository.partnershipsOf(account.id);
    if (!first) {
      throw new ProblemError(
        'permission.missing',
        'You hold no role today. Ask your administrator.',
      );
    }
    const token = newToken();
    const session = this.newSession(account.id, first.id, token);
    await this.transactor.run(async () => {
      await this.repository.removeEnded(account.id);
      await this.repository.add(session);
      const rows = await this.repository.withRoles(session.tokenDigest);
      this.context.signedIn(toActor(rows[0]!, rows));
      this.trail.record('session.open', { subjectType: 'session', subjectId: session.id }, {});
    });
    return token;
  }

  async close(actor: Actor): Promise<void> {
    await this.transactor.run(async () => {
      await this.repository.remove(actor.sessionId);
      this.trail.record('session.close', subjectOf(actor), {});
    });
  }

  /** Ends every session of the person, this one too. */
  async closeAll(actor: Actor): Promise<void> {
    await this.transactor.run(async () => {
      const sessions = await this.repository.removeAllOf(actor.accountId);
      this.trail.record('session.close-all', subjectOf(actor), { sessions });
    });
  }

  /** Moves the session to another partnership in which the person holds a role today. */
  async switchTo(actor: Actor, token: string, partnershipId: string): Promise<SessionView> {
    const theirs = await this.repository.partnershipsOf(actor.accountId);
    if (!theirs.some(({ id }) => id === partnershipId)) throw notFound('This partnership');
    await this.transactor.run(async () => {
      await this.repository.moveTo(actor.sessionId, partnershipId);
      this.trail.record(
        'session.switch',
        { ...subjectOf(actor), partnershipId },
        { fromPartnershipId: actor.partnershipId },
      );
    });
    return this.view(token);
  }

  /** The session as the client sees it. */
  async view(token: string): Promise<SessionView> {
    const rows = await this.repository.withRoles(digestOf(token));
    const session = rows[0];
    if (!session) throw new ProblemError('session.required');
    const [account, partnerships, roles, setting] = await Promise.all([
      this.repository.account(session.account_id),
      this.repository.partnershipsOf(session.account_id),
      this.repository.rolesOf(session.account_id, session.partnership_id),
      this.planning.of(session.partnership_id),
    ]);
    const partnership = partnerships.find(({ id }) => id === session.partnership_id);
    if (!account || !partnership) throw new ProblemError('session.expired');
    return {
      accountId: account.id,
      name: account.name,
      email: account.email,
      partnership,
      partnerships,
      roles: roles.map((row) => ({
        role: row.role,
        agencyId: row.agency_id,
        agencyName: row.agency_name,
        ...(row.stands_in_for === null ? undefined : { standsInFor: row.stands_in_for }),
      })),
      permissions: [...permissionsOf(roles.map(({ role }) => role))],
      csrfToken: csrfTokenOf(token),
      expiresAt: new Date(this.endOf(session)).toISOString(),
      closedDays: setting?.closedDays.map(({ day }) => day) ?? [],
      isDemonstration: this.config.demo,
    };
  }

  /** The rows of a session that is not over, seen just now; empty where it is. */
  private async live(token: string): Promise<SessionRow[]> {
    const rows = await this.notOver(token);
    const [session] = rows;
    const now = this.clock.now().getTime();
    if (session && now - Date.parse(session.last_seen_at) > touchAfter) {
      await this.transactor.run(() => this.repository.touch(session.session_id));
    }
    return rows;
  }

  private async notOver(token: string): Promise<SessionRow[]> {
    const rows = await this.repository.withRoles(digestOf(token));
    const now = this.clock.now().getTime();
    return rows[0] && now < this.endOf(rows[0]) ? rows : [];
  }

  private newSession(accountId: string, partnershipId: string, token: string): Session {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      tokenDigest: digestOf(token),
      accountId,
      partnershipId,
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      endsAt: new Date(now.getTime() + this.config.sessionAbsoluteHours * hour).toISOString(),
    };
  }

  private endOf(session: SessionRow): number {
    const idle = Date.parse(session.last_seen_at) + this.config.sessionIdleMinutes * minute;
    return Math.min(idle, Date.parse(session.ends_at));
  }
}

const subjectOf = (actor: Actor): { subjectType: string; subjectId: string } => ({
  subjectType: 'session',
  subjectId: actor.sessionId,
});

function toActor(session: SessionRow, rows: readonly SessionRow[]): Actor {
  const roles: HeldRole[] = rows.flatMap((row) =>
    row.role ? [{ role: row.role, agencyId: row.agency_id }] : [],
  );
  return {
    accountId: session.account_id,
    name: session.name,
    sessionId: session.session_id,
    partnershipId: session.partnership_id,
    roles,
    permissions: permissionsOf(roles.map(({ role }) => role)),
    agencyIds: [...new Set(roles.flatMap(({ agencyId }) => agencyId ?? []))],
  };
}
