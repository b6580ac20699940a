import { Injectable } from '@nestjs/common';
import {
  apiRoot,
  paths,
  type CalendarFeedView,
  type MakeCalendarFeedDto,
  type NewCalendarFeedView,
} from '@sightline/contracts';
import { agencyRoles } from '@sightline/domain';
import { AuditsRepository, AuditsService, type Audit } from '../audits';
import { PeopleService, type HolderRow } from '../people';
import { Clock, Ids } from '../platform/clock';
import { AppConfig, publicUrlOf } from '../platform/config';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound } from '../platform/errors';
import { digestOf, newToken } from '../platform/security';
import { TrailService } from '../trail';
import {
  concernsAgencies,
  daysOfAudit,
  ownDaysOf,
  toICalendar,
  type CalendarDay,
} from './calendar-events';
import { CalendarFeedsRepository } from './calendar-feeds.repository';
import type { CalendarFeed } from './entities/calendar-feed.entity';
import { OwnDays } from './own-days.service';

/** Milliseconds between which it is written down that a calendar was read. */
const readAgain = 3_600_000;

/** Calendars behind a secret address: whoever has the address reads days and themes, no more. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly repository: CalendarFeedsRepository,
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly ownDays: OwnDays,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor): Promise<CalendarFeedView[]> {
    const feeds = await this.repository.ofOwner(actor);
    const ids = feeds.flatMap(({ auditId }) => auditId ?? []);
    const audits = await this.auditsRepository.byIds(actor, ids);
    return feeds.map((feed) => toView(feed, audits));
  }

  /** Makes a feed, or renews it: the address that it had is dead from now on. */
  async make(actor: Actor, { auditId }: MakeCalendarFeedDto): Promise<NewCalendarFeedView> {
    const audit = auditId === undefined ? null : await this.audits.see(actor, auditId);
    const token = newToken();
    const { accountId, partnershipId } = actor;
    const feed: CalendarFeed = {
      ...{ id: this.ids.next(), accountId, partnershipId, auditId: audit?.id ?? null },
      ...{ tokenHash: digestOf(token), createdAt: this.clock.instant(), readAt: null },
    };
    await this.transactor.run(async () => {
      for (const old of await this.repository.ofOwner(actor)) {
        if (old.auditId === feed.auditId) await this.repository.remove(old.id);
      }
      await this.repository.insert(feed);
      this.trail.record('calendar-feed.make', subjectOf(feed), { scope: scopeOf(feed) });
    });
    const address = `${publicUrlOf(this.config)}/${apiRoot}/${paths.calendar}/${token}`;
    return { ...toView(feed, audit ? [audit] : []), address };
  }

  async revoke(actor: Actor, feedId: string): Promise<void> {
    await this.transactor.run(async () => {
      const feed = await this.repository.find(actor, feedId);
      if (!feed) throw notFound('This calendar');
      await this.repository.remove(feedId);
      this.trail.record('calendar-feed.revoke', subjectOf(feed), { scope: scopeOf(feed) });
    });
  }

  /** The calendar at a secret address; a leaver's is gone with the last role. */
  async read(token: string): Promise<string> {
    const feed = await this.repository.byTokenHash(digestOf(token));
    const roles = feed ? await this.rolesOf(feed) : [];
    if (!feed || roles.length === 0) throw notFound('This calendar');
    await this.noteReading(feed);
    const open = await this.repository.openAudits(feed.partnershipId);
    const host = new URL(publicUrlOf(this.config)).hostname;
    if (feed.auditId === null) {
      const days = await this.daysOfPerson(open, roles, feed.accountId);
      return toICalendar('Sightline', host, days);
    }
    const audit = open.find(({ id }) => id === feed.auditId);
    const days = audit ? await this.daysOf(audit, false) : [];
    return toICalendar(audit ? `Sightline: ${audit.theme}` : 'Sightline', host, days);
  }

  private async daysOfPerson(
    audits: readonly Audit[],
    roles: readonly HolderRow[],
    accountId: string,
  ): Promise<CalendarDay[]> {
    const isOffice = roles.some(({ role }) => !agencyRoles.includes(role));
    const isAuditor = roles.some(({ role }) => role === 'auditor' || role === 'spoc');
    const agencyIds = roles.flatMap(({ agencyId }) => agencyId ?? []);
    const own = isOffice ? null : await this.repository.auditsOfAgencies(agencyIds);
    const days: CalendarDay[] = [];
    for (const audit of audits) {
      if (!own || own.has(audit.id)) days.push(...(await this.daysOf(audit, own !== null)));
      if (isAuditor) days.push(...(await this.ownDaysIn(audit, accountId)));
    }
    return days;
  }

  private async ownDaysIn(audit: Audit, accountId: string): Promise<CalendarDay[]> {
    if (audit.status !== 'in-the-field') return [];
    const own = (await this.ownDays.of(audit.id)).filter((one) => one.accountId === accountId);
    return ownDaysOf(audit, own, (path) => `${publicUrlOf(this.config)}${path}`);
  }

  private async daysOf(audit: Audit, isForAgency: boolean): Promise<CalendarDay[]> {
    const steps = await this.auditsRepository.milestonesOf(audit.id);
    const shown = isForAgency ? steps.filter(concernsAgencies) : steps;
    return daysOfAudit(audit, shown, (path) => `${publicUrlOf(this.config)}${path}`);
  }

  private async rolesOf({ accountId, partnershipId }: CalendarFeed): Promise<HolderRow[]> {
    return (await this.people.holders(partnershipId)).filter(({ id }) => id === accountId);
  }

  private async noteReading({ id, readAt }: CalendarFeed): Promise<void> {
    const now = this.clock.now().getTime();
    if (readAt !== null && now - Date.parse(readAt) < readAgain) return;
    await this.transactor.run(() => this.repository.setRead(id, this.clock.instant()));
  }
}

const scopeOf = ({ auditId }: CalendarFeed): 'person' | 'audit' =>
  auditId === null ? 'person' : 'audit';

function subjectOf({ id, auditId, partnershipId }: CalendarFeed) {
  return {
    ...{ subjectType: 'calendar-feed', subjectId: id, partnershipId },
    ...(auditId === null ? undefined : { auditId }),
  };
}

function toView(
  { id, auditId, createdAt, readAt }: CalendarFeed,
  audits: readonly Audit[],
): CalendarFeedView {
  const audit = audits.find((one) => one.id === auditId);
  return { id, createdAt, readAt, audit: audit ? { id: audit.id, theme: audit.theme } : null };
}
