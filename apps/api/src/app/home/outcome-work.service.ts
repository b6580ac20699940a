import { Injectable } from '@nestjs/common';
import type { WorkGroupView, WorkItemView } from '@sightline/contracts';
import { financialYearFrom } from '@sightline/domain';
import { CalibrationsService } from '../calibrations';
import { FindingTallies, type WaitingRecommendations } from '../findings';
import { holdsRole, type Actor } from '../platform/context';
import { ReportTallies, type OpenComments, type WaitingAudit } from '../reports';
import { counted, groupOf } from './work-items';

/** What waits around the panel: the shared case before it, findings and the report after it. */
@Injectable()
export class OutcomeWorkService {
  constructor(
    private readonly calibrations: CalibrationsService,
    private readonly findings: FindingTallies,
    private readonly reports: ReportTallies,
  ) {}

  /** Each only where something waits. */
  async groups(actor: Actor): Promise<WorkGroupView[]> {
    const groups = [await this.sharedCases(actor)];
    if (holdsRole(actor, 'coordinator', 'chair')) {
      groups.push(await this.recommendations(actor), await this.remarks(actor));
      groups.push(await this.publications(actor));
    }
    if (holdsRole(actor, 'scrutineer')) groups.push(await this.drafts(actor));
    return groups.flat();
  }

  private async sharedCases(actor: Actor): Promise<WorkGroupView[]> {
    const items = (await this.calibrations.toGrade(actor)).map(
      ({ id, title, financialYear }): WorkItemView => ({
        ...{ id, title, link: ['/programme', 'calibrations', id], verb: 'Grade it' },
        detail: `Shared case of ${financialYearFrom(financialYear)}; nobody sees your grade until all are shown`,
        ...{ dueDay: null, isLate: false, progress: null },
      }),
    );
    return groupOf('calibrations', 'Shared cases to grade', items);
  }

  /** Recommendations nobody has answered, and earlier ones nobody has judged. */
  private async recommendations(actor: Actor): Promise<WorkGroupView[]> {
    const itemsOf = (waiting: readonly WaitingRecommendations[], verb: string, words: string) =>
      waiting.map((one) =>
        toItem(one, ['findings'], verb, `${counted(one.count, 'recommendation')} ${words}`),
      );
    return [
      ...groupOf(
        'earlier-recommendations',
        'Earlier recommendations to judge',
        itemsOf(await this.findings.toJudge(actor), 'Judge progress', 'of the audit before'),
      ),
      ...groupOf(
        'recommendations',
        'Recommendations without an answer',
        itemsOf(
          await this.findings.unanswered(actor),
          'Say what was answered',
          'not yet accepted or refused',
        ),
      ),
    ];
  }

  /** What is said of drafts: by those who write and challenge them, and by agencies. */
  private async remarks(actor: Actor): Promise<WorkGroupView[]> {
    const comments = (await this.reports.openComments(actor)).map((one) =>
      toItem(one, ['report'], 'Read them', remarkWords(one)),
    );
    const corrections = actor.permissions.has('accuracy.answer')
      ? await this.reports.unanswered(actor)
      : [];
    return [
      ...groupOf('report-comments', 'Comments on draft reports', comments),
      ...groupOf(
        'corrections',
        'Agencies’ corrections to answer',
        corrections.map((one) => {
          const words = `${counted(one.count, 'comment')} without an answer`;
          return toItem(one, ['report', 'accuracy'], 'Answer', words);
        }),
      ),
    ];
  }

  private async publications(actor: Actor): Promise<WorkGroupView[]> {
    const items = (await this.reports.toPublish(actor)).map((one) =>
      one.isPrepared
        ? toItem(one, ['publication'], 'Look through it', 'Prepared and not published')
        : toItem(one, ['publication'], 'Prepare it', 'The report is approved'),
    );
    return groupOf('publications', 'Reports to publish', items);
  }

  private async drafts(actor: Actor): Promise<WorkGroupView[]> {
    const items = (await this.reports.toChallenge(actor)).map((one) => {
      const own = `${counted(one.open, 'comment')} of yours open, ${one.settled} settled`;
      const words = one.open + one.settled > 0 ? own : 'You have not commented on it';
      return toItem(one, ['report'], 'Read the draft', words);
    });
    return groupOf('drafts', 'Draft reports to challenge', items);
  }
}

function remarkWords({ comments, suggestions, challenges }: OpenComments): string {
  const said = [
    comments > 0 ? counted(comments, 'comment') : '',
    suggestions > 0 ? counted(suggestions, 'suggestion') : '',
  ];
  const open = `${said.filter(Boolean).join(' and ')} to settle`;
  return challenges > 0 ? `${open}, ${challenges} by the scrutineer` : open;
}

function toItem(
  { auditId: id, theme: title }: WaitingAudit,
  steps: readonly string[],
  verb: string,
  detail: string,
): WorkItemView {
  const link = ['/audits', id, ...steps];
  return { id, title, detail, link, verb, dueDay: null, isLate: false, progress: null };
}
