import type { SessionView } from '@sightline/contracts';
import type { Role } from '@sightline/domain';
import type { TestApp } from '../support';

/** A record of the database as the rules of access look at it. */
export interface Fact {
  readonly table: string;
  readonly id: string;
  /** Partnerships it belongs to; empty for what ships with Sightline and is everybody's. */
  readonly partnershipIds: readonly string[];
  readonly agencyIds: readonly string[];
  readonly auditId?: string;
  readonly caseFileId?: string;
  readonly status?: string;
  readonly auditorIds?: readonly string[];
  /** The one person whose it is. */
  readonly ownerId?: string;
}

interface Row {
  readonly id: string;
  readonly partnership: string | null;
  readonly agency?: string | null;
  readonly audit?: string;
  readonly case_file?: string;
  readonly status?: string;
  readonly return_id?: string;
  readonly owner?: string;
}

const ofAudit = 'JOIN audits a ON a.id = t.audit_id';
const ofParts = 'FROM accuracy_parts p JOIN accuracy_rounds t ON t.id = p.round_id ' + ofAudit;
const queries: Readonly<Record<string, string>> = {
  partnerships: 'SELECT id, id AS partnership FROM partnerships',
  agencies:
    'SELECT agency_id AS id, partnership_id AS partnership, agency_id AS agency ' +
    'FROM agency_partnerships',
  accounts:
    'SELECT account_id AS id, partnership_id AS partnership, agency_id AS agency ' +
    'FROM role_assignments',
  assignments:
    'SELECT id, partnership_id AS partnership, agency_id AS agency FROM role_assignments',
  settings:
    'SELECT s.id, m.partnership_id AS partnership, s.agency_id AS agency FROM agency_settings s ' +
    'JOIN agency_partnerships m ON m.agency_id = s.agency_id',
  audits: 'SELECT id, partnership_id AS partnership, status FROM audits',
  calibrations: 'SELECT id, partnership_id AS partnership, status FROM calibrations',
  meetings: 'SELECT id, partnership_id AS partnership FROM meetings',
  ideas: 'SELECT id, partnership_id AS partnership FROM theme_ideas',
  reviews: 'SELECT id, partnership_id AS partnership FROM reviews',
  templates: 'SELECT id, partnership_id AS partnership FROM form_templates',
  versions:
    'SELECT v.id, f.partnership_id AS partnership FROM form_versions v ' +
    'JOIN form_templates f ON f.id = v.template_id',
  localForms: 'SELECT id, partnership_id AS partnership FROM local_forms',
  drafts: 'SELECT id, partnership_id AS partnership FROM form_drafts',
  comments:
    'SELECT c.id, d.partnership_id AS partnership FROM draft_comments c ' +
    'JOIN form_drafts d ON d.id = c.draft_id',
  cases:
    'SELECT t.id, a.partnership_id AS partnership, t.audit_id AS audit, t.status ' +
    `FROM case_files t ${ofAudit}`,
  returns:
    'SELECT t.id, t.partnership_id AS partnership, t.agency_id AS agency, t.audit_id AS audit, ' +
    't.case_file_id AS case_file, COALESCE(t.nil_kind, t.status) AS status FROM audit_returns t',
  concerns:
    'SELECT t.id, r.partnership_id AS partnership, r.agency_id AS agency, ' +
    'r.audit_id AS audit, r.id AS return_id FROM safeguarding_concerns t ' +
    'JOIN audit_returns r ON r.id = t.return_id',
  feeds: 'SELECT id, partnership_id AS partnership, account_id AS owner FROM calendar_feeds',
  draws: `SELECT t.id, a.partnership_id AS partnership, t.audit_id AS audit FROM sample_draws t ${ofAudit}`,
  findings: `SELECT t.id, a.partnership_id AS partnership, t.audit_id AS audit FROM findings t ${ofAudit}`,
  recommendations: `SELECT t.id, a.partnership_id AS partnership, t.audit_id AS audit FROM recommendations t ${ofAudit}`,
  reports:
    'SELECT t.id, a.partnership_id AS partnership, t.audit_id AS audit, t.status ' +
    `FROM reports t ${ofAudit}`,
  rounds: `SELECT t.id, a.partnership_id AS partnership, t.audit_id AS audit FROM accuracy_rounds t ${ofAudit}`,
  parts: `SELECT p.id, a.partnership_id AS partnership, p.agency_id AS agency ${ofParts}`,
  accuracyComments:
    `SELECT c.id, a.partnership_id AS partnership, p.agency_id AS agency ${ofParts} ` +
    'JOIN accuracy_comments c ON c.part_id = p.id',
  publications:
    'SELECT t.id, a.partnership_id AS partnership, t.audit_id AS audit, t.status ' +
    `FROM publications t ${ofAudit}`,
};

/** Nobody at the agency looks for the child: not asked yet, not known there, or let go. */
const withoutChild = new Set([
  ...['not-issued', 'declined', 'waived', 'withdrawn'],
  ...['not-known', 'nothing-in-window', 'record-not-accessible'],
]);

/** Who grades the shared case of a calibration. */
const graders: readonly Role[] = ['chair', 'subgroup-member', 'spoc', 'auditor', 'panel-member'];

const atPanel = new Set(['panel', 'drafting', 'factual-accuracy', 'approved']);

/**
 * Who may know of which record: the table of the design in other words than the server's, worked
 * out from the rows of the database alone.
 */
export class Knowledge {
  private constructor(
    private readonly facts: ReadonlyMap<string, Fact>,
    private readonly scopes: ReadonlySet<string>,
  ) {}

  static async of(app: TestApp): Promise<Knowledge> {
    const facts = new Map<string, Fact>();
    const given = await app.transactor.query<{ return_id: string; account_id: string }>(
      'SELECT return_id, account_id FROM audit_return_auditors',
    );
    for (const [table, query] of Object.entries(queries)) {
      for (const row of await app.transactor.query<Row>(query)) {
        const before = facts.get(row.id);
        facts.set(row.id, {
          ...{ table, id: row.id, auditId: row.audit, caseFileId: row.case_file },
          ...{ status: row.status, ownerId: row.owner },
          partnershipIds: [...(before?.partnershipIds ?? []), ...listed(row.partnership)],
          agencyIds: [...(before?.agencyIds ?? []), ...listed(row.agency)],
          auditorIds: given.flatMap((one) =>
            one.return_id === (row.return_id ?? row.id) ? [one.account_id] : [],
          ),
        });
      }
    }
    const scopes = await app.transactor.query<{ audit_id: string; agency_id: string }>(
      'SELECT audit_id, agency_id FROM audit_agencies',
    );
    return new Knowledge(facts, new Set(scopes.map((one) => one.audit_id + one.agency_id)));
  }

  fact(id: string): Fact | undefined {
    return this.facts.get(id);
  }

  idsOf(table: string): string[] {
    return [...this.facts.values()].filter((fact) => fact.table === table).map(({ id }) => id);
  }

  get allIds(): string[] {
    return [...this.facts.keys()];
  }

  /** Whether the person may be shown the record, or told that it is there. */
  mayKnow(person: SessionView, { id, table, ...fact }: Fact): boolean {
    const { partnership, accountId } = person;
    const isOurs = fact.partnershipIds.length === 0 || fact.partnershipIds.includes(partnership.id);
    if (table === 'partnerships') {
      return person.partnerships.some((one) => one.id === id) || this.isNeighbour(person, id);
    }
    if (!isOurs) return id === accountId || this.isOfNeighbour(person, { id, table, ...fact });
    switch (table) {
      case 'cases':
        return this.mayKnowCase(person, { id, table, ...fact });
      case 'returns':
      case 'concerns':
        return (
          holds(person, 'coordinator', 'chair') ||
          actsFor(person, fact.agencyIds, 'spoc', 'panel-member') ||
          (actsFor(person, fact.agencyIds, 'auditor') && fact.auditorIds!.includes(accountId))
        );
      case 'ideas':
        return holds(person, 'coordinator', 'chair', 'subgroup-member', 'scrutineer');
      case 'calibrations':
        return (
          holds(person, 'coordinator') ||
          (fact.status !== 'draft' && holds(person, 'scrutineer', ...graders))
        );
      case 'meetings': {
        const readers: readonly Role[] = ['subgroup-member', 'board-member', 'scrutineer'];
        return holds(person, 'coordinator', 'chair', ...readers);
      }
      case 'feeds':
        return fact.ownerId === accountId;
      case 'draws':
        return holds(person, 'coordinator', 'chair', 'key-holder');
      case 'parts':
        return actsFor(person, fact.agencyIds, 'spoc');
      case 'accuracyComments':
        return holds(person, 'coordinator', 'chair') || actsFor(person, fact.agencyIds, 'spoc');
      case 'rounds':
      case 'findings':
      case 'recommendations':
        return holds(person, 'coordinator', 'chair');
      case 'reports':
        return (
          holds(person, 'coordinator', 'chair', 'scrutineer') ||
          (fact.status === 'approved' && holds(person, 'board-member', 'subgroup-member'))
        );
      case 'publications': {
        const isReader = person.roles.some(
          ({ role }) => role !== 'administrator' && role !== 'key-holder',
        );
        return holds(person, 'coordinator', 'chair') || (fact.status === 'published' && isReader);
      }
      default:
        return true;
    }
  }

  /** Co-ordinators choose whom to audit with among partnerships that share an agency with theirs. */
  private isNeighbour(person: SessionView, partnershipId: string): boolean {
    const { id: own } = person.partnership;
    const shares = ({ table, partnershipIds }: Fact) =>
      table === 'agencies' && [own, partnershipId].every((id) => partnershipIds.includes(id));
    return holds(person, 'coordinator') && [...this.facts.values()].some(shares);
  }

  private isOfNeighbour(person: SessionView, { table, partnershipIds }: Fact): boolean {
    return table === 'agencies' && partnershipIds.some((id) => this.isNeighbour(person, id));
  }

  /** Whether the person may be shown the pack of the case. */
  comesToPanel(person: SessionView, { id, auditId }: Fact): boolean {
    const audit = this.facts.get(auditId!)!;
    if (!audit.partnershipIds.includes(person.partnership.id)) return false;
    if (holds(person, 'coordinator', 'chair')) return true;
    if (!atPanel.has(audit.status!)) return false;
    if (holds(person, 'scrutineer')) return true;
    return this.returnsOf(id).some(
      ({ agencyIds, status }) =>
        !['not-issued', 'waived', 'withdrawn', 'not-known'].includes(status!) &&
        actsFor(person, agencyIds, 'spoc', 'panel-member'),
    );
  }

  /** Whether a path with this form in it may answer anything but 404. */
  readsForms(person: SessionView, fact: Fact): boolean {
    const isReader = !holds(person, 'board-member', 'scrutineer', 'administrator');
    return isReader && this.mayKnow(person, fact);
  }

  /** Whether a path with this case in it may answer anything but 404. */
  meetsCase(person: SessionView, fact: Fact): boolean {
    if (!fact.partnershipIds.includes(person.partnership.id)) return false;
    const isContact = person.roles.some(
      ({ role, agencyId }) => role === 'spoc' && this.scopes.has(fact.auditId! + agencyId!),
    );
    return holds(person, 'coordinator', 'chair') || isContact || this.comesToPanel(person, fact);
  }

  /** Whether a path with the identity of this case in it may answer anything but 404. */
  meetsIdentity(person: SessionView, fact: Fact): boolean {
    if (!fact.partnershipIds.includes(person.partnership.id)) return false;
    if (holds(person, 'key-holder') || this.meetsCase(person, fact)) return true;
    return this.returnsOf(fact.id).some(
      ({ agencyIds, auditorIds, status }) =>
        !withoutChild.has(status!) &&
        (actsFor(person, agencyIds, 'spoc') ||
          (actsFor(person, agencyIds, 'auditor') && auditorIds!.includes(person.accountId))),
    );
  }

  private mayKnowCase(person: SessionView, fact: Fact): boolean {
    return (
      holds(person, 'key-holder') ||
      this.meetsCase(person, fact) ||
      this.returnsOf(fact.id).some((auditReturn) => this.mayKnow(person, auditReturn))
    );
  }

  private returnsOf(caseFileId: string): Fact[] {
    return [...this.facts.values()].filter((fact) => fact.caseFileId === caseFileId);
  }
}

export function holds({ roles }: SessionView, ...wanted: readonly Role[]): boolean {
  return roles.some(({ role }) => wanted.includes(role));
}

function actsFor(
  { roles }: SessionView,
  agencyIds: readonly string[],
  ...wanted: readonly Role[]
): boolean {
  return roles.some(
    ({ role, agencyId }) => wanted.includes(role) && agencyIds.includes(agencyId ?? ''),
  );
}

function listed(id: string | null | undefined): string[] {
  return id ? [id] : [];
}
