import { setImmediate as endOfTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { AssuranceStatement } from '@sightline/analysis';
import type { Audit } from '../audits';
import { FindingsService } from '../findings';
import { AuditFiguresService, GradeRepliesService, PanelMeetingsService } from '../moderation';
import type { Actor } from '../platform/context';
import { RenderingWorker, type RenderFormat } from '../platform/rendering';
import { AccuracyStandings } from './accuracy/accuracy-standing.service';
import type { DraftState, LiveReport, ReportSource } from './content/live-report';
import { contentFor, type ReportContent } from './content/report-content';
import { composeReport } from './content/report-document';
import type { Report, ReportAssurance } from './entities/report.entity';
import { ReportLifeRepository } from './life/report-life.repository';

/** What reports say. A draft is worked out in the rendering thread: it takes longer than a request. */
@Injectable()
export class ReportContents {
  private gathering: Promise<unknown> = Promise.resolve();
  /** Gatherings that have not begun yet. */
  private readonly toCome = new Map<string, Promise<ReportSource>>();

  constructor(
    private readonly figures: AuditFiguresService,
    private readonly findings: FindingsService,
    private readonly meetings: PanelMeetingsService,
    private readonly replies: GradeRepliesService,
    private readonly accuracy: AccuracyStandings,
    private readonly life: ReportLifeRepository,
    private readonly worker: RenderingWorker,
  ) {}

  /** A draft as those who write it see it. */
  async draft(audit: Audit, report: Report): Promise<DraftState> {
    return (await this.worker.send('draft', await this.source(audit, report))).state;
  }

  /** A draft with everything that approving it would freeze. */
  whole(source: ReportSource): Promise<LiveReport> {
    return this.worker.send('whole-draft', source);
  }

  /** The report in each of the formats: a draft as it stands now, an approved one as it was. */
  async files<Format extends RenderFormat>(
    actor: Actor,
    audit: Audit,
    report: Report,
    formats: readonly Format[],
  ): Promise<Record<Format, Uint8Array>> {
    if (!report.snapshot) {
      const source = await this.source(audit, report);
      const files = await this.worker.send('draft-files', { source, formats });
      return files as Record<Format, Uint8Array>;
    }
    const checkpoint = await this.life.checkpointOf(report.id);
    const snapshot = contentFor(actor, report.snapshot as ReportContent);
    const document = composeReport(snapshot, report.contentHash, checkpoint);
    return this.worker.render(document, formats);
  }

  /**
   * What a draft is made from now. Requests gather in turn: together they would hold the server. The
   * page and the files of a report are asked for at once: those that wait for the same have it
   * gathered once, after all of them have asked.
   */
  source(audit: Audit, report: Report): Promise<ReportSource> {
    const key = [report.id, report.revision, audit.revision].join(':');
    const toCome = this.toCome.get(key);
    if (toCome) return toCome;
    const gathered = this.gathering
      .then(() => endOfTurn())
      .then(() => {
        this.toCome.delete(key);
        return this.sourceAtOnce(audit, report);
      });
    this.toCome.set(key, gathered);
    this.gathering = gathered.catch(() => undefined);
    return gathered;
  }

  /** The same without waiting for others: for a run, which others wait for. */
  async sourceAtOnce(audit: Audit, report: Report): Promise<ReportSource> {
    const { id, title, version, sections, template, assurance } = report;
    const accuracy = await this.accuracy.forReport(id);
    return {
      ...{ title, version, template },
      written: sections.map(({ key, narrative, figuresDigest }) => ({
        ...{ key, narrative, figuresDigest },
      })),
      input: await this.figures.stored(audit),
      agreed: {
        ...(await this.findings.forReport(audit.id)),
        panel: await this.meetings.forReport(audit),
        dissents: await this.replies.forReport(audit),
        ...(assurance ? { assurance: statementOf(assurance) } : undefined),
        ...(accuracy.length > 0 ? { accuracy } : undefined),
      },
    };
  }
}

/** Without who said it and when: what the report says. */
function statementOf({ level, meaning, reasons }: ReportAssurance): AssuranceStatement {
  return { level, meaning, reasons };
}
