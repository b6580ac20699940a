import { Injectable } from '@nestjs/common';
import type {
  AgencyChecksView,
  AgencyRef,
  KnownChecksView,
  WaitingCheckView,
} from '@sightline/contracts';
import { knownMembers, type FamilyMember, type NilKind } from '@sightline/domain';
import { AuditsService, AuditViews, MilestonesService } from '../audits';
import { CasesRepository } from '../cases';
import { Clock } from '../platform/clock';
import { holdsRole, type Actor } from '../platform/context';
import { DueDays } from './due-days.service';
import type { AuditReturn } from './entities/audit-return.entity';
import { GridRepository } from './grid.repository';
import { isExpected } from './return-counts';

type Checked = Awaited<ReturnType<GridRepository['checksOfAudit']>>[number];

/** What is said of a check that is not answered. */
type Waiting = (check: Checked) => Omit<WaitingCheckView, 'returnId'>;

/** The early step of an audit: who in the family is known to whom, and who has not answered. */
@Injectable()
export class KnownChecksService {
  constructor(
    private readonly repository: GridRepository,
    private readonly audits: AuditsService,
    private readonly auditViews: AuditViews,
    private readonly milestones: MilestonesService,
    private readonly dueDays: DueDays,
    private readonly cases: CasesRepository,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, auditId: string): Promise<KnownChecksView> {
    const audit = await this.audits.see(actor, auditId);
    const [checks, agencies, dueDay, dueOf] = await Promise.all([
      this.repository.checksOfAudit(actor, auditId),
      this.auditViews.agenciesFor(actor, audit),
      this.milestones.dayOf(auditId, 'forms-issued'),
      this.dueDays.ofChecks(audit),
    ]);
    const expected = checks.filter(isExpected);
    const cases = await this.cases.byIds(expected.map(({ caseFileId }) => caseFileId));
    const waitingOf: Waiting = (check) => {
      const { day, isOwn } = dueOf(check);
      const reference = cases.get(check.caseFileId)?.reference ?? '';
      return { reference, ownDueDay: isOwn ? day : null };
    };
    const seesAll = holdsRole(actor, 'coordinator', 'chair');
    return {
      agencies: agencies
        .filter(({ id }) => seesAll || actor.agencyIds.includes(id))
        .map(({ id, name, shortName, kind }) =>
          checksOf(
            { id, name, shortName, kind },
            expected.filter(({ agencyId }) => agencyId === id),
            waitingOf,
          ),
        ),
      dueDay,
      today: this.clock.today(),
    };
  }
}

function checksOf(
  agency: AgencyRef,
  checks: readonly Checked[],
  waitingOf: Waiting,
): AgencyChecksView {
  const waiting = checks.filter(({ status }) => status === 'known-check');
  const ofNil = (kind: NilKind) => checks.filter(({ nilKind }) => nilKind === kind).length;
  const knowing = checks.filter(({ status, nilKind }) => status !== 'nil' && nilKind === null);
  const ofMember = (member: FamilyMember) =>
    knowing.filter(({ knownCheck }) => whomOf(knownCheck).includes(member)).length;
  const nil = {
    'not-known': ofNil('not-known'),
    'nothing-in-window': ofNil('nothing-in-window'),
    'record-not-accessible': ofNil('record-not-accessible'),
  };
  return {
    agency,
    asked: checks.length,
    // Declined before it was answered is no answer either.
    answered:
      checks.filter(({ knownCheck }) => knownCheck !== null).length -
      waiting.filter(({ knownCheck }) => knownCheck !== null).length -
      nil['record-not-accessible'],
    known: {
      child: ofMember('child'),
      siblings: ofMember('siblings'),
      carers: ofMember('carers'),
    },
    nil,
    waiting: waiting
      .map((check) => ({ returnId: check.id, ...waitingOf(check) }))
      .sort((a, b) => a.reference.localeCompare(b.reference)),
  };
}

function whomOf(check: AuditReturn['knownCheck']): readonly FamilyMember[] {
  return check ? (check.known ?? knownMembers(check.involvement)) : [];
}
