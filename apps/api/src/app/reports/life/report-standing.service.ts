import { Injectable } from '@nestjs/common';
import type { ReportReasonView } from '@sightline/contracts';
import { dayLabel, type ReportStanding } from '@sightline/domain';
import { PeopleService } from '../../people';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { ProblemError } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { Report } from '../entities/report.entity';
import type { ReportRecall } from './report-life.entities';
import { ReportLifeRepository, type VersionRow } from './report-life.repository';

type Named = Pick<ReportRecall, 'reason' | 'accountId' | 'at'>;

/** Where versions of a report stand, and whether they may still be read. */
@Injectable()
export class ReportStandings {
  constructor(
    private readonly repository: ReportLifeRepository,
    private readonly people: PeopleService,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  /** Inside the run of an approval: keeps where the trail stands with the approval on it. */
  keepCheckpoint(reportId: string): void {
    this.trail.checkpointAtEnd(({ count, head, at, signature }) =>
      this.repository.insertCheckpoint({ reportId, entry: count, hash: head, at, signature }),
    );
  }

  /** A recalled report is handed out to nobody; whoever asks is told why. */
  async refuseRecalled({ id, version }: Report): Promise<void> {
    const recall = await this.repository.recallOf(id);
    if (!recall) return;
    const { by, at, reason } = await this.reasonView(recall);
    const day = dayLabel(this.clock.dayOf(at));
    throw new ProblemError(
      'report.recalled',
      `Version ${version} of this report was recalled on ${day} by ${by}: ${reason}`,
    );
  }

  /** The same for those who read; whoever writes goes on seeing what is to be put right. */
  async refuseReader(actor: Actor, report: Report): Promise<void> {
    if (!actor.permissions.has('report.draft')) await this.refuseRecalled(report);
  }

  recalledAmong(reports: readonly Pick<Report, 'id'>[]): Promise<Set<string>> {
    return this.repository.recalledAmong(reports.map(({ id }) => id));
  }

  async standingsOf(
    auditId: string,
  ): Promise<(VersionRow & { readonly standing: ReportStanding })[]> {
    const versions = await this.repository.versionsOf(auditId);
    const recalled = await this.repository.recalledAmong(versions.map(({ id }) => id));
    const latest = Math.max(0, ...versions.filter(isApproved).map(({ version }) => version));
    return versions.map((row) => ({ ...row, standing: standingOf(row, recalled, latest) }));
  }

  async reasonView({ reason, accountId, at }: Named): Promise<ReportReasonView> {
    const names = await this.people.namesById([accountId]);
    return { reason, by: names.get(accountId) ?? '', at };
  }
}

function isApproved({ status }: VersionRow): boolean {
  return status === 'approved';
}

function standingOf(row: VersionRow, recalled: ReadonlySet<string>, latest: number) {
  if (!isApproved(row)) return 'draft';
  if (recalled.has(row.id)) return 'recalled';
  return row.version < latest ? 'superseded' : 'approved';
}
