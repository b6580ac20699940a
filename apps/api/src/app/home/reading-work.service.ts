import { Injectable } from '@nestjs/common';
import type { WorkGroupView, WorkItemView } from '@sightline/contracts';
import {
  auditStatusLabels,
  financialYearFrom,
  type AuditStatus,
  type Role,
} from '@sightline/domain';
import { AuditsRepository, type Audit } from '../audits';
import { judgingStatuses, ModerationRepository, panelStatuses } from '../moderation';
import { holdsRole, type Actor } from '../platform/context';
import { ReportsService } from '../reports';
import { toAuditItem } from './partnership-work.service';
import { counted } from './work-items';

const approvedStatuses: readonly AuditStatus[] = [
  'approved',
  'published',
  'actions-open',
  'closed',
];
/** While an audit is between its scope and its report, somebody may need to know who a case is. */
const keptStatuses: readonly AuditStatus[] = ['scoping', 'sampling', 'in-the-field', 'panel'];
const readers: readonly Role[] = ['board-member', 'scrutineer', 'subgroup-member'];

/** What those may read who neither audit nor judge: panel members, scrutineer, board, key-holder, administrator. */
@Injectable()
export class ReadingWorkService {
  constructor(
    private readonly audits: AuditsRepository,
    private readonly moderation: ModerationRepository,
    private readonly reports: ReportsService,
  ) {}

  async groups(actor: Actor): Promise<WorkGroupView[]> {
    const groups: WorkGroupView[] = [];
    if (holdsRole(actor, 'panel-member', ...readers)) {
      const audits = await this.audits.listAll(actor);
      if (holdsRole(actor, 'panel-member')) groups.push(await this.panels(actor, audits));
      if (holdsRole(actor, 'scrutineer')) groups.push(moderationRecords(audits));
      if (holdsRole(actor, ...readers)) {
        groups.push(approvedReports(audits, await this.reports.auditsRecalled(actor)));
      }
    }
    if (holdsRole(actor, 'key-holder')) {
      groups.push(identitiesToKeep(await this.audits.listAll(actor)));
    }
    if (holdsRole(actor, 'administrator')) groups.push(trailToRead);
    return groups;
  }

  private async panels(actor: Actor, audits: readonly Audit[]): Promise<WorkGroupView> {
    const items: WorkItemView[] = [];
    for (const audit of audits.filter(({ status }) => judgingStatuses.includes(status))) {
      const { length } = await this.moderation.listCases(actor, audit.id);
      if (length === 0) continue;
      items.push({
        ...toAuditItem(audit, 'panel', 'Open the pack'),
        detail: `${counted(length, 'case')} in which your agency was asked`,
        dueDay: audit.status === 'panel' ? audit.panelDay : null,
      });
    }
    return {
      key: 'panels',
      title: 'Panel packs',
      items,
      empty: 'No panel is open. Packs of cases your agency is in will be here.',
    };
  }
}

/** Newest first. */
function approvedReports(audits: readonly Audit[], recalled: ReadonlySet<string>): WorkGroupView {
  return {
    key: 'reports',
    title: 'Approved reports',
    items: ofStatus(audits, approvedStatuses).map((audit) => ({
      ...toAuditItem(audit, 'report', recalled.has(audit.id) ? 'See why' : 'Read'),
      detail: recalled.has(audit.id) ? 'Recalled: nobody can read it' : yearAndStatus(audit),
    })),
    empty: 'No report has been approved yet.',
  };
}

function moderationRecords(audits: readonly Audit[]): WorkGroupView {
  return {
    key: 'moderation',
    title: 'Record of moderation',
    items: ofStatus(audits, panelStatuses).map((audit) => ({
      ...toAuditItem(audit, 'panel', 'Look'),
      detail: yearAndStatus(audit),
    })),
    empty: 'No panel has met yet.',
  };
}

function identitiesToKeep(audits: readonly Audit[]): WorkGroupView {
  return {
    key: 'identities',
    title: 'Identities',
    items: ofStatus(audits, keptStatuses).map((audit) => ({
      ...toAuditItem(audit, 'sample', 'Open the vault'),
      link: ['/audits', audit.id, 'identities'],
      detail: yearAndStatus(audit),
    })),
    empty: 'No audit is under way. The vault of each will be here.',
  };
}

function ofStatus(audits: readonly Audit[], statuses: readonly AuditStatus[]): Audit[] {
  return audits.filter(({ status }) => statuses.includes(status)).reverse();
}

function yearAndStatus({ financialYear, status }: Audit): string {
  return `${financialYearFrom(financialYear)} · ${auditStatusLabels[status]}`;
}

const trailToRead: WorkGroupView = {
  key: 'trail',
  title: 'The trail',
  items: [
    {
      id: 'trail',
      title: 'Who saw and did what',
      detail: 'Every act and every opening of case data, newest first',
      link: ['/trail'],
      ...{ dueDay: null, isLate: false, progress: null, verb: 'Read the trail' },
    },
  ],
  empty: 'Nothing has happened yet.',
};
