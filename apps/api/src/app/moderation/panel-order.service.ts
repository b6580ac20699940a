import { Injectable } from '@nestjs/common';
import type { AuditFigures, JudgementOffer } from '@sightline/analysis';
import type { Grade } from '@sightline/domain';
import type { Audit } from '../audits';
import { Remembered } from '../platform/collections';
import { Transactor } from '../platform/database';
import { AuditFiguresService } from './audit-figures.service';

/** What the order of a panel's cases is made from, of one case. */
export interface CaseOrder {
  readonly agencies: AuditFigures['agencies'];
  readonly offer: JudgementOffer | undefined;
  readonly judgement: Grade | null;
  readonly contradictions: number;
}

/** Audits whose order is kept in memory: as many panels as meet at once. */
const mostRemembered = 8;

/**
 * How far the agencies of each case are apart. It takes the figures of the whole audit, and in a
 * meeting twenty pages ask for it at every move: it is worked out once a change of the audit. It
 * holds grades and counts, not a word of a return.
 */
@Injectable()
export class PanelOrderService {
  private readonly known = new Remembered<Promise<(caseId: string) => CaseOrder>>(mostRemembered);

  constructor(
    private readonly figures: AuditFiguresService,
    private readonly transactor: Transactor,
  ) {}

  /** Case id -> what its place in the order rests on. Checks nobody's right to know it. */
  async of(audit: Audit): Promise<(caseId: string) => CaseOrder> {
    // Inside a run the rows are not those that others see.
    if (this.transactor.isRunning) return this.worked(audit);
    const key = `${audit.id}:${await this.changeOf(audit.id)}`;
    // What failed once is tried again: it is not remembered as the answer.
    return this.known.of(key, () => this.worked(audit)).catch(() => this.worked(audit));
  }

  /**
   * A number that moves with every change of what the panel of the audit is shown: its cases and
   * what was judged of them, its returns, its room and the notes in it.
   */
  async changeOf(auditId: string): Promise<number> {
    const sums = [
      'SELECT revision FROM audits WHERE id = ?',
      'SELECT sum(revision + 1) FROM case_files WHERE audit_id = ?',
      'SELECT sum(revision + 1) FROM audit_returns WHERE audit_id = ?',
      'SELECT revision FROM panel_rooms WHERE audit_id = ?',
      'SELECT revision FROM panel_meetings WHERE audit_id = ?',
      'SELECT sum(n.revision) FROM panel_notes n JOIN case_files c ON c.id = n.case_file_id ' +
        'WHERE c.audit_id = ?',
    ];
    const whole = sums.map((sum) => `COALESCE((${sum}), 0)`).join(' + ');
    const [row] = await this.transactor.query<{ change: number | string }>(
      `SELECT ${whole} AS change`,
      sums.map(() => auditId),
    );
    return Number(row?.change ?? 0);
  }

  private async worked(audit: Audit): Promise<(caseId: string) => CaseOrder> {
    const { agencies, judgements, contradictions } = await this.figures.figures(audit);
    const offers = new Map(judgements.cases.map((one) => [one.caseId, one]));
    const counts = new Map<string, number>();
    for (const { caseId } of contradictions) counts.set(caseId, (counts.get(caseId) ?? 0) + 1);
    return (caseId) => ({
      agencies,
      offer: offers.get(caseId)?.offer,
      judgement: offers.get(caseId)?.judgement ?? null,
      contradictions: counts.get(caseId) ?? 0,
    });
  }
}
