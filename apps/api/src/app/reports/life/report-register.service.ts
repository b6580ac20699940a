import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReportRegisterView } from '@sightline/contracts';
import { PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { TrailService } from '../../trail';
import type { Report } from '../entities/report.entity';
import { reportSubject, ReportsService } from '../reports.service';
import { ReportLifeRepository } from './report-life.repository';
import { ReportStandings } from './report-standing.service';

/** Who holds a copy of which version of a report, and of which bytes. */
@Injectable()
export class ReportRegister {
  constructor(
    private readonly reports: ReportsService,
    private readonly repository: ReportLifeRepository,
    private readonly standings: ReportStandings,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Enters a file that is about to leave; nothing leaves that is not entered. */
  async enter(
    { accountId }: Actor,
    report: Report,
    rendering: string,
    bytes: Uint8Array,
  ): Promise<void> {
    const { version } = report;
    const digest = createHash('sha256').update(bytes).digest('hex');
    await this.transactor.run(async () => {
      // Rendering takes a moment, in which the report may have been recalled.
      await this.standings.refuseRecalled(report);
      await this.repository.insertDownload({
        ...{ id: this.ids.next(), reportId: report.id, accountId, at: this.clock.instant() },
        ...{ rendering, digest, wasDraft: report.status === 'draft', toldAt: null, toldBy: null },
      });
      const facts = { version, format: rendering, digest };
      this.trail.record('report.download', reportSubject(report), facts);
    });
  }

  /** For the chair and the co-ordinator of the partnership that leads. */
  async view(actor: Actor, id: string): Promise<ReportRegisterView> {
    const { report } = await this.reports.demandLed(actor, id);
    const downloads = await this.repository.downloadsOf(id);
    const names = await this.people.namesById(downloads.map(({ accountId }) => accountId));
    const recall = await this.repository.recallOf(id);
    return {
      ...{ version: report.version, title: report.title },
      recall: recall ? await this.standings.reasonView(recall) : null,
      holders: new Set(downloads.map(({ accountId }) => accountId)).size,
      downloads: downloads.map(({ accountId, toldAt, toldBy, ...row }) => {
        const { id: downloadId, at, rendering, digest, wasDraft } = row;
        const told = toldAt && toldBy ? { at: toldAt, means: toldBy } : null;
        return {
          ...{ id: downloadId, at, rendering, digest, wasDraft, told },
          by: names.get(accountId) ?? '',
        };
      }),
    };
  }
}
