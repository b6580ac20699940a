import { Injectable } from '@nestjs/common';
import type { AgencyChecksView, AgencyRef, KnownChecksView } from '@sightline/contracts';
import { knownMembers, type FamilyMember, type NilKind } from '@sightline/domain';
import { AuditsService, AuditViews, MilestonesService } from '../audits';
import { CasesRepository } from '../cases';
import { Clock } from '../platform/clock';
import { holdsRole, type Actor } from '../platform/context';
import type { AuditReturn } from './entities/audit-return.entity';
import { GridRepository } from './grid.repository';
import { isExpected } from './return-counts';

type Checked = Pick<
  AuditReturn,
  'id' | 'caseFileId' | 'agencyId' | 'status' | 'nilKind' | 'knownCheck'
>;

/** The early step of an audit: who in the family is known to whom, and who has not answered. */
@Injectable()
export class KnownChecksService {
  constructor(
    private readonly repository: GridRepository,
    private readonly audits: AuditsService,
    private readonly auditViews: AuditViews,
    private readonly milestones: MilestonesService,
    private readonly cases: CasesRepository,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, auditId: string): Promise<KnownChecksView> {
    const audit = await this.audits.see(actor, auditId);
    const [checks, agencies, dueDay] = await Promise.all([
      this.repository.checksOfAudit(actor, auditId),
      this.auditViews.agenciesFor(actor, audit),
      this.milestones.dayOf(auditId, 'forms-issued'),
    ]);
    const expected = checks.filter(isExpected);
    const cases = await this.cases.byIds(expected.map(({ caseFileId }) => caseFileId));
    const referenceOf = ({ caseFileId }: Checked) => cases.get(caseFileId)?.reference ?? '';
    const seesAll = holdsRole(actor, 'coordinator', 'chair');
    return {
      agencies: agencies
        .filter(({ id }) => seesAll || actor.agencyIds.includes(id))
        .map(({ id, name, shortName, kind }) =>
          checksOf(
            { id, name, shortName, kind },
            expected.filter(({ agencyId }) => agencyId === id),
            referenceOf,
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
  referenceOf: (check: Checked) => string,
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
      .map((check) => ({ returnId: check.id, reference: referenceOf(check) }))
      .sort((a, b) => a.reference.localeCompare(b.reference)),
  };
}

function whomOf(check: AuditReturn['knownCheck']): readonly FamilyMember[] {
  return check ? (check.known ?? knownMembers(check.involvement)) : [];
}
