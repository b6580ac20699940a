import { Injectable } from '@nestjs/common';
import type { WorkGroupView, WorkItemView } from '@sightline/contracts';
import { isLate, writableReturnStatuses, type ReturnStatus } from '@sightline/domain';
import { Clock } from '../platform/clock';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import { ReportTallies } from '../reports';
import { DueDays, ReturnsRepository, type ReturnRow } from '../returns';
import { SurroundingsService } from './surroundings.service';
import { bySoonest, groupOf, toReturnItem, type Surroundings } from './work-items';

const formVerbs: Partial<Record<ReturnStatus, string>> = {
  issued: 'Start',
  'in-progress': 'Continue',
  'sent-back': 'Put right',
  queried: 'Answer the query',
};
const formWords: Partial<Record<ReturnStatus, string>> = {
  issued: 'not started',
  'sent-back': 'sent back to you',
  queried: 'queried by the co-ordinator',
};

/** Everything that one page looks at: the open returns a person may see, and around them. */
interface Desk {
  readonly rows: readonly ReturnRow[];
  readonly auditors: ReadonlyMap<string, readonly string[]>;
  readonly around: Surroundings;
  readonly today: string;
}

/** What waits for an agency's auditor and its single point of contact. */
@Injectable()
export class AgencyWorkService {
  constructor(
    private readonly returns: ReturnsRepository,
    private readonly dueDays: DueDays,
    private readonly surroundings: SurroundingsService,
    private readonly reports: ReportTallies,
    private readonly clock: Clock,
  ) {}

  async groups(actor: Actor): Promise<WorkGroupView[]> {
    if (!holdsRole(actor, 'spoc', 'auditor')) return [];
    const desk = await this.desk(actor);
    const forms = this.forms(actor, desk);
    if (!holdsRole(actor, 'spoc')) return [forms];
    const agencyIds = agenciesAs(actor, 'spoc');
    const rows = desk.rows.filter(({ agencyId }) => agencyIds.includes(agencyId));
    const own = { ...desk, rows };
    return [
      ...(await this.drafts(actor)),
      await this.knownChecks(own),
      toAllocate(own),
      toSignOff(actor, own),
      overdue(own),
      ...(holdsRole(actor, 'auditor') || forms.items.length > 0 ? [forms] : []),
    ];
  }

  /** What draft reports say of the agency; there only while it may be answered. */
  private async drafts(actor: Actor): Promise<WorkGroupView[]> {
    const waiting = await this.reports.toCheck(actor);
    const items = waiting.map(({ id, theme, agency, lastDay: dueDay }) => ({
      ...{ id, title: theme, detail: `What the draft report says of ${agency}` },
      ...{ link: ['/accuracy', id], dueDay, isLate: false, progress: null },
      verb: 'Check the facts',
    }));
    return groupOf('accuracy', 'Draft reports to check', items);
  }

  private async desk(actor: Actor): Promise<Desk> {
    const rows = await this.returns.listOpen(actor);
    const [auditors, around] = await Promise.all([
      this.returns.auditorsOf(rows.map(({ id }) => id)),
      this.surroundings.of(actor, rows),
    ]);
    return { rows, auditors, around, today: this.clock.today() };
  }

  /** Those that came back first, then by the day they are due. */
  private forms(actor: Actor, { rows, auditors, around, today }: Desk): WorkGroupView {
    const agencyIds = agenciesAs(actor, 'auditor', 'spoc');
    const mine = rows.filter(
      ({ id, agencyId, status }) =>
        writableReturnStatuses.includes(status) &&
        agencyIds.includes(agencyId) &&
        (auditors.get(id) ?? []).includes(actor.accountId),
    );
    const itemsOf = (some: readonly ReturnRow[]): WorkItemView[] =>
      some
        .map((row) => {
          const verb = formVerbs[row.status] ?? 'Open';
          const words = formWords[row.status] ?? `${row.answered} of ${row.required} answered`;
          return toReturnItem(row, around, today, { verb, words, hasProgress: true });
        })
        .sort(bySoonest);
    const cameBack = ({ status }: ReturnRow) => status === 'sent-back' || status === 'queried';
    return {
      key: 'forms',
      title: 'Forms to complete',
      items: [...itemsOf(mine.filter(cameBack)), ...itemsOf(mine.filter((row) => !cameBack(row)))],
      empty: 'No forms to complete. Forms that your agency’s contact gives you will be here.',
    };
  }

  private async knownChecks({ rows, around, today }: Desk): Promise<WorkGroupView> {
    const waiting = rows.filter(({ status }) => status === 'known-check');
    const due = new Map<string, Awaited<ReturnType<DueDays['ofChecks']>>>();
    for (const { auditId, partnershipId } of waiting) {
      if (due.has(auditId)) continue;
      due.set(auditId, await this.dueDays.ofChecks({ id: auditId, partnershipId }));
    }
    return {
      key: 'known-checks',
      title: 'Known to you?',
      items: waiting
        .map((row) => {
          const dueDay = due.get(row.auditId)?.(row).day ?? row.dueDay;
          return toReturnItem(row, around, today, { verb: 'Answer', dueDay });
        })
        .sort(bySoonest),
      empty: 'Every case you were asked about has been answered.',
    };
  }
}

function toAllocate({ rows, auditors, around, today }: Desk): WorkGroupView {
  return {
    key: 'allocate',
    title: 'Returns to allocate',
    items: rows
      .filter(({ id, status }) => writableReturnStatuses.includes(status) && !auditors.has(id))
      .map((row) => toReturnItem(row, around, today, { verb: 'Allocate' }))
      .sort(bySoonest),
    empty: 'Every return that is open has an auditor.',
  };
}

/** Without the person's own work, which another contact signs off. */
function toSignOff(actor: Actor, { rows, auditors, around, today }: Desk): WorkGroupView {
  return {
    key: 'sign-off',
    title: 'Returns to sign off',
    items: rows
      .filter(
        ({ id, status }) =>
          status === 'submitted' && !(auditors.get(id) ?? []).includes(actor.accountId),
      )
      .map((row) => toReturnItem(row, around, today, { verb: 'Read and sign off' }))
      .sort(bySoonest),
    empty: 'Nothing to sign off. Returns that your auditors submit will be here.',
  };
}

/** Late with an auditor: what the contact can only chase. */
function overdue({ rows, auditors, around, today }: Desk): WorkGroupView {
  return {
    key: 'overdue',
    title: 'Overdue with an auditor',
    items: rows
      .filter(
        ({ id, status, dueDay }) =>
          writableReturnStatuses.includes(status) &&
          auditors.has(id) &&
          isLate(status, dueDay, today),
      )
      .map((row) => {
        const words = `${row.answered} of ${row.required} answered`;
        return toReturnItem(row, around, today, { verb: 'Open', words, hasProgress: true });
      })
      .sort(bySoonest),
    empty: 'No return is overdue.',
  };
}
